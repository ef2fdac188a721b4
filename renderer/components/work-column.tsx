import type { ReactNode } from 'react';
import css from './work-column.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** The thing itself: a head that stays, what is worked on, and the line or bar below it. `scrolls` where the middle is a page. */
export type WorkColumnProps = {
  readonly head?: ReactNode;
  readonly foot?: ReactNode;
  readonly scrolls?: boolean;
  readonly children: ReactNode;
};

export const WorkColumn = ({ head, foot, scrolls = false, children }: WorkColumnProps): ReactNode => (
  <main className={c('column')}>
    {head}
    <div className={c('middle', scrolls && 'scrolls')} {...(scrolls ? { tabIndex: 0 } : {})}>
      {children}
    </div>
    {foot}
  </main>
);
