import type { ReactNode } from 'react';
import css from './display-statement.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** A committed statement on the display: the latest large, those before it smaller, parted by hairlines. */
export type DisplayStatementProps = {
  readonly time: string;
  readonly capacity: string;
  readonly name: string;
  readonly text: string;
  readonly isLatest: boolean;
};

export const DisplayStatement = ({ time, capacity, name, text, isLatest }: DisplayStatementProps): ReactNode => (
  <article className={c('statement', isLatest && 'latest')}>
    <p className={c('who')}>
      <span>{time}</span>
      <span>{capacity}</span>
      <b>{name}</b>
    </p>
    <p className={c('text')}>{text}</p>
  </article>
);
