import type { ReactNode } from 'react';
import css from './marked-text.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** A stretch of a text, in UTF-16 units from its start, that someone marked for checking. */
export type TextMark = { readonly from: number; readonly to: number };

/** A text with its doubtful places under a wavy line. Marks are in order and do not overlap. */
export type MarkedTextProps = { readonly text: string; readonly marks?: readonly TextMark[] };

export const MarkedText = ({ text, marks = [] }: MarkedTextProps): ReactNode =>
  marks.length === 0 ? (
    text
  ) : (
    <>
      {marks.map((mark, at) => (
        <span key={mark.from}>
          {text.slice(marks[at - 1]?.to ?? 0, mark.from)}
          <mark className={c('doubtful')}>{text.slice(mark.from, mark.to)}</mark>
        </span>
      ))}
      {text.slice(marks.at(-1)?.to ?? 0)}
    </>
  );
