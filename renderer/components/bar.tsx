import type { ReactNode } from 'react';
import css from './bar.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** A bar of 4 px, filled from the left by a share between 0 and 1. Drawn in SVG: its length is geometry, not style. */
export type BarProps = { readonly filled: number; readonly tone: 'ink' | 'amber' | 'red' };

export const Bar = ({ filled, tone }: BarProps): ReactNode => (
  <svg className={c('bar')} width="100%" height="4" aria-hidden="true">
    <rect className={c('track')} width="100%" height="4" rx="1" />
    <rect className={c(tone)} width={`${Math.min(1, Math.max(0, filled)) * 100}%`} height="4" rx="1" />
  </svg>
);
