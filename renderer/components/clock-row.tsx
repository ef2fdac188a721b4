import type { ReactNode } from 'react';
import css from './clock-row.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** Clocks side by side at the head of a side column. */
export const ClockRow = ({ children }: { readonly children: ReactNode }): ReactNode => <div className={c('row')}>{children}</div>;
