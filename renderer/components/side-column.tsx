import type { ReactNode } from 'react';
import css from './side-column.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** The column at the right: limits and consequences. It scrolls by itself; `foot` keeps to its lower edge. */
export type SideColumnProps = { readonly label: string; readonly foot?: ReactNode; readonly children: ReactNode };

export const SideColumn = ({ label, foot, children }: SideColumnProps): ReactNode => (
  <aside className={c('column')} aria-label={label}>
    <div className={c('body')}>{children}</div>
    {foot}
  </aside>
);
