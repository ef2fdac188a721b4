import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { readingText } from '../../../shared/text/zh/windows/secretary-reading.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import { Button } from '../../components/button.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { RecordList, type RecordListHandle } from '../../components/record-list.tsx';
import type { RecordEntry } from '../../components/record-row.tsx';
import { command } from '../../state/commands.ts';
import { useKeys } from './key-store.ts';
import css from './reading.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

/** What is read aloud: the words that stand, without struck ones, and no private note. */
export const rowsToRead = (rows: readonly RecordEntry[]): readonly RecordEntry[] =>
  rows.filter((row) => row.tone !== 'note' && row.isPending !== true).map(withoutChange);

const withoutChange = (row: RecordEntry): RecordEntry => {
  const { change, ...standing } = row;
  return change === undefined ? row : standing;
};

export type ReadBackDialogProps = {
  readonly view: SecretaryView;
  readonly rows: readonly RecordEntry[];
  readonly selectedId: string | undefined;
  readonly onSelect: (id: string) => void;
  readonly onClose: () => void;
};

/**
 * The record in large type, read aloud or over entry by entry. It begins with the entry that is selected; else, in a running meeting,
 * with what was said last, and during a recess with the first. The selection is the window's own, so its keys mark and correct here.
 */
export const ReadBackDialog = ({ view, rows, selectedId, onSelect, onClose }: ReadBackDialogProps): ReactNode => {
  const keys = useKeys();
  const list = useRef<RecordListHandle>(null);
  const box = useRef<HTMLDivElement>(null);
  const read = rowsToRead(rows);
  const isPaused = view.phase === 'recess' || view.phase === 'adjourned';
  const found = read.findIndex((row) => row.id === selectedId);
  const at = found >= 0 ? found : isPaused ? 0 : read.length - 1;
  const currentId = read[at]?.id;
  useEffect(() => {
    if (currentId !== undefined && currentId !== selectedId) onSelect(currentId);
  });
  useEffect(() => {
    if (currentId !== undefined) list.current?.scrollTo(currentId);
  }, [currentId]);
  useEffect(() => box.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus(), []);
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== ' ' || event.ctrlKey || event.altKey || (event.target as Element).closest('button') !== null) return;
    event.preventDefault();
    const next = read[at + (event.shiftKey ? -1 : 1)];
    if (next !== undefined) onSelect(next.id);
  };
  const resume = (): void => {
    void command('Resume', { meeting: view.meeting, proofRead: true });
    onClose();
  };
  return (
    <Dialog
      title={readingText.title}
      basis={readingText.basis}
      isOpen
      width="full"
      onClose={onClose}
      {...(isPaused ? { actions: <Button label={readingText.resume} onPress={resume} /> } : {})}
    >
      {read.length === 0 ? (
        <p>{readingText.empty}</p>
      ) : (
        <div ref={box} className={c('reading')} onKeyDown={onKeyDown}>
          <p className={c('place')} role="status">
            {readingText.place(read[at]?.number, at + 1, read.length, read.filter((row) => row.isDoubtful === true).length)}
          </p>
          <RecordList
            ref={list}
            label={readingText.list}
            looks="reading"
            entries={read}
            {...(currentId === undefined ? {} : { selectedId: currentId })}
            onSelect={onSelect}
          />
          <p className={c('hint')}>{readingText.hint(keys.mark, keys.correct)}</p>
        </div>
      )}
    </Dialog>
  );
};
