import type { ReactNode } from 'react';
import css from './page-head.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** The title of what is worked on, with the words of the law it rests on in serif below. */
export type PageHeadProps = { readonly title: string; readonly law?: string };

export const PageHead = ({ title, law }: PageHeadProps): ReactNode => (
  <div className={c('head')}>
    <h2 className={c('title')}>{title}</h2>
    {law !== undefined && <p className={c('law')}>{law}</p>}
  </div>
);
