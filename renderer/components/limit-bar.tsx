import type { ReactNode } from 'react';
import { Bar } from './bar.tsx';
import css from './limit-bar.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/**
 * How much of a limit is used up. `elapsed` and `total` in days; an obligor more is a bar more on the same scale. `text` says the same
 * in words, so the bar is silent for a screen reader. `width` in the head of a window is fixed, elsewhere it fills its place.
 */
export type LimitBarProps = {
  readonly label?: string;
  readonly text: ReactNode;
  readonly bars: readonly {
    readonly id: string;
    readonly elapsed: number;
    readonly total: number;
    readonly tone: 'ink' | 'amber' | 'red';
  }[];
  readonly place: 'head' | 'list' | 'side';
};

export const LimitBar = ({ label, text, bars, place }: LimitBarProps): ReactNode => (
  <span className={c('limit', place)}>
    {label !== undefined && <span className={c('label')}>{label}</span>}
    <span className={c('text')}>{text}</span>
    <span className={c('bars')}>
      {bars.map((bar) => (
        <Bar key={bar.id} filled={bar.total === 0 ? 0 : bar.elapsed / bar.total} tone={bar.tone} />
      ))}
    </span>
  </span>
);
