import type { ReactNode } from 'react';
import css from './step-progress.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** The steps as blocks, for the room: done, current, not reached. `count` words stand beside the title, so the blocks are silent. */
export type StepProgressProps = {
  readonly number: string;
  readonly title: string;
  readonly count: string;
  readonly current: number;
  readonly total: number;
};

const WIDTH = 44;
const PITCH = 52;

export const StepProgress = ({ number, title, count, current, total }: StepProgressProps): ReactNode => (
  <p className={c('progress')}>
    <span>{number}</span>
    <b>{title}</b>
    <span className={c('count')}>{count}</span>
    <svg className={c('blocks')} viewBox={`0 0 ${PITCH * total - (PITCH - WIDTH)} 10`} aria-hidden="true">
      {Array.from({ length: total }, (_, at) => (
        <rect
          key={at}
          className={c(at + 1 < current ? 'done' : at + 1 === current ? 'current' : 'ahead')}
          x={at * PITCH + 1}
          y="1"
          width={WIDTH - 2}
          height="8"
        />
      ))}
    </svg>
  </p>
);
