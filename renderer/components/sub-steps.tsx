import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import css from './sub-steps.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

export type SubStep = {
  readonly id: string;
  readonly title: string;
  readonly state: 'done' | 'current' | 'not-reached';
  readonly stateWord: string;
  readonly time?: string;
};

/** The parts of one step in their order; the current one is underlined. */
export const SubSteps = ({ label, parts }: { readonly label: string; readonly parts: readonly SubStep[] }): ReactNode => (
  <ol className={c('parts')} aria-label={label}>
    {parts.map((part, at) => (
      <li key={part.id} className={c('part', part.state)} {...(part.state === 'current' ? { 'aria-current': 'step' } : {})}>
        {part.state === 'done' && <Icon name="check" size={12} title={part.stateWord} />}
        {part.state === 'current' && <Icon name="current" size={12} title={part.stateWord} />}
        <span>
          {at + 1} {part.title}
        </span>
        {part.time !== undefined && <span className={c('time')}>{part.time}</span>}
      </li>
    ))}
  </ol>
);
