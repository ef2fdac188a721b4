import type { ReactNode } from 'react';
import css from './key-cap.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** A key of the keyboard as words of the interface name it. `number` is the square cap that stands before a seat. */
export type KeyCapProps = { readonly keys: string; readonly shape?: 'key' | 'number'; readonly isCurrent?: boolean };

export const KeyCap = ({ keys, shape = 'key', isCurrent = false }: KeyCapProps): ReactNode => (
  <kbd className={c('cap', shape, isCurrent && 'current')}>{keys}</kbd>
);
