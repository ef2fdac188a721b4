import type { ReactNode } from 'react';
import css from './empty-state.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** Where nothing is yet: what belongs here and what to do to bring it. */
export type EmptyStateProps = { readonly title: string; readonly text: string; readonly children?: ReactNode };

export const EmptyState = ({ title, text, children }: EmptyStateProps): ReactNode => (
  <div className={c('empty')}>
    <p className={c('title')}>{title}</p>
    <p className={c('text')}>{text}</p>
    {children !== undefined && <div className={c('acts')}>{children}</div>}
  </div>
);
