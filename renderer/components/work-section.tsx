import type { ReactNode } from 'react';
import css from './work-section.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** A part of the middle column with the edge of the script (32) or of a list (20). */
export type WorkSectionProps = { readonly edge?: 'script' | 'list'; readonly children: ReactNode };

export const WorkSection = ({ edge = 'script', children }: WorkSectionProps): ReactNode => (
  <div className={c('section', edge)}>{children}</div>
);
