import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Icon } from './icon.tsx';
import css from './missing-list.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** An act the step asks for: `done` with its time, or open with what it still waits for. */
export type RequiredAct = {
  readonly id: string;
  readonly label: string;
  readonly state: 'done' | 'open';
  readonly stateWord: string;
  readonly support?: string;
  readonly time?: string;
};

/**
 * What the step still lacks (in the rail: open acts only) or all it asks for (in the prompter). `density` is that of the place.
 * With `onOpen` each act can be pressed, and leads to what settles it.
 */
export type MissingListProps = {
  readonly label: string;
  readonly acts: readonly RequiredAct[];
  readonly density: 'rail' | 'side';
  readonly onOpen?: (id: string) => void;
};

export const MissingList = ({ label, acts, density, onOpen }: MissingListProps): ReactNode => (
  <ul className={c('list', density)} aria-label={label}>
    {acts.map((act) => (
      <li className={c('act', act.state)} key={act.id}>
        <span className={c('mark')}>
          <Icon name={act.state === 'done' ? 'check' : 'square'} size={12} title={act.stateWord} />
        </span>
        {onOpen === undefined ? (
          <span className={c('label')}>{act.label}</span>
        ) : (
          <Button className={c('label', 'pressable')} onPress={() => onOpen(act.id)}>
            {act.label}
          </Button>
        )}
        {act.time !== undefined && <span className={c('time')}>{act.time}</span>}
        {act.support !== undefined && <span className={c('support')}>{act.support}</span>}
      </li>
    ))}
  </ul>
);
