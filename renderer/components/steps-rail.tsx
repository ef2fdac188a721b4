import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import css from './steps-rail.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** `time`: when a done step ended (09:37), how long the current one has run, absent for one not reached. */
export type StepRow = {
  readonly number: number;
  readonly title: string;
  readonly state: 'done' | 'current' | 'not-reached';
  readonly stateWord: string;
  readonly time?: string;
};

/** The steps of the meeting in the order of the law. `stateWord` is read, the shape is seen. */
export type StepsRailProps = { readonly label: string; readonly steps: readonly StepRow[] };

export const StepsRail = ({ label, steps }: StepsRailProps): ReactNode => (
  <ol className={c('steps')} aria-label={label}>
    {steps.map((step) => (
      <li className={c('step', step.state)} key={step.number} {...(step.state === 'current' ? { 'aria-current': 'step' } : {})}>
        <span className={c('mark')}>
          {step.state === 'done' && <Icon name="check" size={12} title={step.stateWord} />}
          {step.state === 'current' && <Icon name="current" size={12} title={step.stateWord} />}
        </span>
        <span className={c('number')}>{step.number}</span>
        <span className={c('title')}>{step.title}</span>
        {step.time !== undefined && <span className={c('time')}>{step.time}</span>}
      </li>
    ))}
  </ol>
);
