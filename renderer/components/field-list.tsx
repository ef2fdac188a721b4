import type { ReactNode } from 'react';
import css from './field-list.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** The fields of a form in one column, parted by hairlines. */
export const FieldList = ({ children }: { readonly children: ReactNode }): ReactNode => <div className={c('list')}>{children}</div>;
