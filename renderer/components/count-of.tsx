import type { ReactNode } from 'react';
import css from './count-of.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** How many of how many: the count weighs, the whole recedes. `of` holds the stroke and the unit as well. */
export const CountOf = ({ count, of }: { readonly count: string; readonly of: string }): ReactNode => (
  <span className={c('both')}>
    {count}
    <span className={c('of')}>{of}</span>
  </span>
);
