import type { ReactNode } from 'react';
import css from './large-notice.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** One word to be read from across the room, and what belongs to it: that the meeting pauses, that it is over. */
export type LargeNoticeProps = { readonly title: string; readonly lines: readonly string[]; readonly place: 'prompter' | 'display' };

export const LargeNotice = ({ title, lines, place }: LargeNoticeProps): ReactNode => (
  <section className={c('notice', place)} role="status">
    <h2 className={c('title')}>{title}</h2>
    {lines.map((line) => (
      <p key={line}>{line}</p>
    ))}
  </section>
);
