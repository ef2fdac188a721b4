import type { ReactNode } from 'react';
import css from './clock.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** A limit that nears (`near`) and one that is at its end or passed (`over`). */
export type ClockTone = 'plain' | 'near' | 'over';

/** A time in digits of equal width, so that it does not tremble; the caller says when it changes. */
export type ClockProps = {
  readonly label: string;
  readonly time: ReactNode;
  readonly place: 'side' | 'display';
  readonly tone?: ClockTone;
};

export const Clock = ({ label, time, place, tone = 'plain' }: ClockProps): ReactNode => (
  <div className={c('clock', place, tone)}>
    <span className={c('label')}>{label}</span>
    <span className={c('time')}>{time}</span>
  </div>
);
