import type { ReactNode } from 'react';
import css from './rail.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** The sunk column at the left that says where we are; `foot` keeps to its lower edge. */
export type RailProps = { readonly label: string; readonly foot?: ReactNode; readonly children: ReactNode };

export const Rail = ({ label, foot, children }: RailProps): ReactNode => (
  <nav className={c('rail')} aria-label={label}>
    <div className={c('body')}>{children}</div>
    {foot !== undefined && <div className={c('foot')}>{foot}</div>}
  </nav>
);
