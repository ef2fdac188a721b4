import type { ReactNode } from 'react';
import css from './tool-row.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** A row of controls over a list: what narrows it at the left, whose and in what order at the right. */
export const ToolRow = ({ children, aside }: { readonly children: ReactNode; readonly aside?: ReactNode }): ReactNode => (
  <div className={c('row')}>
    {children}
    {aside !== undefined && <div className={c('aside')}>{aside}</div>}
  </div>
);
