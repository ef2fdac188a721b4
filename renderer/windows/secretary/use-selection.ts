import { useState } from 'react';
import type { RefObject } from 'react';
import type { RecordListHandle } from '../../components/record-list.tsx';
import type { RecordEntry } from '../../components/record-row.tsx';

export type Selection = {
  readonly id: string | undefined;
  readonly select: (id: string | undefined) => void;
  /** Selects a row and brings it into view; the caret stays in the line. */
  readonly show: (id: string | undefined) => void;
  readonly move: (by: 1 | -1) => void;
  /** To the next entry marked for checking, going round. */
  readonly jumpToMark: (by: 1 | -1) => void;
};

/** Which row of the record keys act on. */
export const useSelection = (rows: readonly RecordEntry[], list: RefObject<RecordListHandle | null>): Selection => {
  const [id, select] = useState<string>();
  const at = rows.findIndex((row) => row.id === id);
  const from = at < 0 ? rows.length : at;
  const show = (wanted: string | undefined): void => {
    if (wanted === undefined) return;
    select(wanted);
    list.current?.scrollTo(wanted);
  };
  return {
    id,
    select,
    show,
    move: (by) => show(rows[Math.max(0, Math.min(rows.length - 1, from + by))]?.id),
    jumpToMark: (by) => {
      const isMarked = (row: RecordEntry): boolean => row.isDoubtful === true;
      const before = rows.slice(0, from);
      const behind = rows.slice(from + 1);
      show((by === 1 ? (behind.find(isMarked) ?? rows.find(isMarked)) : (before.findLast(isMarked) ?? rows.findLast(isMarked)))?.id);
    },
  };
};
