import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import css from './answered.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** An answer that was given, and when. */
export type AnsweredProps = { readonly text: string; readonly time: string };

export const Answered = ({ text, time }: AnsweredProps): ReactNode => (
  <span className={c('answered')}>
    <Icon name="check" size={12} />
    {text}
    <span className={c('time')}>{time}</span>
  </span>
);
