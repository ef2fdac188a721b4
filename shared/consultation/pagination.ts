import type { EventPayload } from '../record/event.ts';
import { fileCommand, firstRefusal, notInFuture } from '../record/command.ts';
import { pageSpans, type PageSpan } from '../record/page-spans.ts';
import { refuse, type Refusal } from '../record/refusal.ts';
import { filed, latest, type CaseState, type Filed } from '../record/state.ts';
import { contentsLines } from './volume-contents.ts';

/** The last 编页 that stands, and what it says of 卷内目录 as it is now. */
export type Pagination = {
  readonly recorded: Filed<'VolumePaginated'>;
  /** Pages of the volume as it was numbered. */
  readonly total: number;
  /** How many pages each line was counted with and where it stands, by its record. A line without is on record since, not numbered. */
  readonly lines: ReadonlyMap<number, { readonly pages: number; readonly span: PageSpan }>;
  /** Lines that came into 卷内目录 since. */
  readonly added: number;
  /** Numbered lines that were withdrawn or replaced since: what is bound keeps its numbers. */
  readonly gone: number;
};

/** Art. 10: null where nobody has counted the pages yet: no number is made up. */
export const paginationOf = (state: CaseState): Pagination | null => {
  const recorded = latest(filed(state, 'VolumePaginated'));
  if (recorded === null) return null;
  const spans = pageSpans(recorded.lines.map(({ pages }) => pages));
  const lines = new Map(recorded.lines.map(({ record, pages }, at) => [record, { pages, span: spans[at] ?? null }]));
  const now = contentsLines(state).map(({ record }) => record);
  return {
    recorded,
    total: recorded.lines.reduce((sum, { pages }) => sum + pages, 0),
    lines,
    added: now.filter((record) => !lines.has(record)).length,
    gone: recorded.lines.filter(({ record }) => !now.includes(record)).length,
  };
};

export const paginationCommands = {
  /** 编页 (Art. 10; GB/T 9705-2008): the pages of every line of 卷内目录, in its order, as somebody counted them when the volume was bound. */
  PaginateVolume: fileCommand('VolumePaginated', (state, { on, lines }, context) =>
    firstRefusal(notInFuture('on', on, context), linesFit(state, lines)),
  ),
} as const;

/** Each line once, none left out, none besides, in the order they are bound: otherwise the sums would be those of another volume. */
const linesFit = (state: CaseState, lines: EventPayload<'VolumePaginated'>['lines']): Refusal | null => {
  const given = lines.map(({ record }) => record);
  const wanted = contentsLines(state).map(({ record }) => record);
  const unknown = given.filter((record) => !wanted.includes(record));
  const twice = given.filter((record, at) => given.indexOf(record) < at);
  const missing = wanted.filter((record) => !given.includes(record));
  return firstRefusal(
    unknown.length === 0 ? null : refuse('pagination.unknown', { records: unknown }, '10'),
    twice.length === 0 ? null : refuse('pagination.twice', { records: twice }, '10'),
    missing.length === 0 ? null : refuse('pagination.missing', { records: missing }, '10'),
    given.every((record, at) => record === wanted[at]) ? null : refuse('pagination.order', {}, '10'),
  );
};
