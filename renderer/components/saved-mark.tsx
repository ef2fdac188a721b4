import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import css from './saved-mark.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** The time of the last durable write, in the caller's words; `isWaiting` while entries wait for theirs. */
export type SavedMarkProps = { readonly text: string; readonly isWaiting?: boolean };

export const SavedMark = ({ text, isWaiting = false }: SavedMarkProps): ReactNode => (
  <span className={c('mark')}>
    <Icon name={isWaiting ? 'ring' : 'dot'} size={12} />
    {text}
  </span>
);
