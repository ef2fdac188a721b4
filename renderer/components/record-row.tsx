import { memo } from 'react';
import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import type { IconName } from './icon.tsx';
import { MarkedText } from './marked-text.tsx';
import type { TextMark } from './marked-text.tsx';
import css from './record-list.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/**
 * One entry of the record. `capacity` and `name` of who spoke; a procedural line has a capacity only. `margin` is its kind or what
 * was done to it (an offer, an exhibit, marked for checking, added later). `pending`: not yet on disk.
 */
export type RecordEntry = {
  readonly id: string;
  /** Its number on record; what is no entry has none. */
  readonly number?: number;
  readonly time: string;
  readonly capacity: string;
  readonly name?: string;
  readonly text: string;
  readonly marks?: readonly TextMark[];
  /** What a correction changed, in place of the plain text: the old words struck, the new beside, and when and why. */
  readonly change?: {
    readonly before: string;
    readonly struck: string;
    readonly added: string;
    readonly behind: string;
    readonly note: string;
  };
  readonly tone: 'speech' | 'procedure' | 'note';
  readonly margin?: { readonly text: string; readonly icon?: IconName };
  readonly isDoubtful?: boolean;
  readonly isPending?: boolean;
};

export type RecordRowProps = {
  readonly entry: RecordEntry;
  readonly index: number;
  readonly count: number;
  readonly isSelected: boolean;
  readonly optionId: string;
  readonly measure: (node: HTMLElement | null) => void;
};

const Row = ({ entry, index, count, isSelected, optionId, measure }: RecordRowProps): ReactNode => (
  <div
    ref={measure}
    id={optionId}
    data-index={index}
    role="option"
    aria-selected={isSelected}
    aria-setsize={count}
    aria-posinset={index + 1}
    className={c(
      'row',
      entry.tone,
      entry.isDoubtful === true && 'doubtful',
      entry.isPending === true && 'pending',
      isSelected && 'selected',
    )}
  >
    <span className={c('time')}>{entry.time}</span>
    <span className={c('speaker')}>
      {entry.capacity} {entry.name !== undefined && <b>{entry.name}</b>}
    </span>
    <span className={c('text')}>
      {entry.change === undefined ? (
        <MarkedText text={entry.text} {...(entry.marks === undefined ? {} : { marks: entry.marks })} />
      ) : (
        <>
          {entry.change.before}
          {entry.change.struck !== '' && <del>{entry.change.struck}</del>}
          {entry.change.added !== '' && <ins>{entry.change.added}</ins>}
          {entry.change.behind}
          <small className={c('note-of-change')}>{entry.change.note}</small>
        </>
      )}
    </span>
    <span className={c('margin')}>
      {entry.margin?.icon !== undefined && <Icon name={entry.margin.icon} size={12} />}
      {entry.margin?.text}
    </span>
  </div>
);

export const RecordRow = memo(Row);
