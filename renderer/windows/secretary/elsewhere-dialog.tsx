import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { Answer } from '../../../shared/contract.ts';
import { searchText } from '../../../shared/text/zh/windows/secretary-search.ts';
import { Dialog } from '../../components/dialog.tsx';
import { RecordList, type RecordListHandle } from '../../components/record-list.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { call } from '../../state/backend.ts';
import { useSession } from '../../state/session.ts';
import { recordRows } from './record-entries.ts';
import css from './search.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

export type ElsewhereDialogProps = {
  readonly meeting: number;
  /** The row to begin with. */
  readonly id: string;
  readonly onClose: () => void;
};

/** The record of another meeting of the case, to read: no key of it changes anything there. */
export const ElsewhereDialog = ({ meeting, id, onClose }: ElsewhereDialogProps): ReactNode => {
  const { volume } = useSession();
  const [answer, setAnswer] = useState<Answer<'secretary.other-meeting'> | null>(null);
  const [selectedId, select] = useState(id);
  const list = useRef<RecordListHandle>(null);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    let isWanted = true;
    void call('secretary.other-meeting', { volume: volume ?? '', other: meeting }).then((found) => {
      if (isWanted) setAnswer(found);
    });
    return () => {
      isWanted = false;
    };
  }, [volume, meeting]);
  const record = answer?.ok === true ? answer.value : null;
  const rows = useMemo(() => (record === null ? [] : recordRows(record)), [record]);
  useEffect(() => {
    if (record === null) return undefined;
    box.current?.querySelector<HTMLElement>('[role="listbox"]')?.focus();
    list.current?.scrollTo(id);
    // Rows above are measured only when they are drawn: the place is where it is after that.
    const frame = requestAnimationFrame(() => list.current?.scrollTo(id));
    return () => cancelAnimationFrame(frame);
  }, [record, id]);
  return (
    <Dialog title={searchText.read(meeting, record?.on ?? '')} basis={searchText.readBasis} isOpen width="full" onClose={onClose}>
      {answer === null && <p>{searchText.loading}</p>}
      {answer?.ok === false && <Refusal sentence={answer.error.sentence} details={answer.error.details} />}
      {record !== null && (
        <div ref={box} className={c('elsewhere')}>
          <RecordList ref={list} label={searchText.readList} entries={rows} selectedId={selectedId} onSelect={select} />
        </div>
      )}
    </Dialog>
  );
};
