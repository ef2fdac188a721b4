import { Button } from 'react-aria-components/Button';
import type { ReactNode } from 'react';
import { KeyCap } from './key-cap.tsx';
import css from './key-actions.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

export type KeyAction = { readonly id: string; readonly label: string; readonly keys: string };

/** Actions that can be done from anywhere, each with its key: for the eye first, for the mouse second. */
export type KeyActionsProps = {
  readonly label: string;
  readonly actions: readonly KeyAction[];
  readonly onAction: (id: string) => void;
};

export const KeyActions = ({ label, actions, onAction }: KeyActionsProps): ReactNode => (
  <ul className={c('list')} aria-label={label}>
    {actions.map((action) => (
      <li key={action.id}>
        <Button className={c('action')} onPress={() => onAction(action.id)}>
          <span className={c('label')}>{action.label}</span>
          <KeyCap keys={action.keys} />
        </Button>
      </li>
    ))}
  </ul>
);
