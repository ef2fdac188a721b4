import { entriesInOrder } from '../record/meeting-queries.ts';
import type { Entry, MeetingState } from '../record/state.ts';
import type { EntryKind, StepId } from '../record/vocabulary.ts';
import type { Instant } from '../time/instant.ts';

/** An entry as windows show it; a withdrawn one only says that it is gone. */
export type EntryView = {
  readonly number: number;
  readonly record: number;
  readonly at: Instant;
  readonly step: StepId;
  readonly kind: EntryKind;
  readonly speaker: string | null;
  readonly text: string;
  readonly answers: number | null;
  readonly lateInsertion: boolean;
  readonly marked: boolean;
  /** The words before each correction, oldest first; empty where none was made. */
  readonly corrections: readonly { readonly before: string; readonly reason: string; readonly at: Instant }[];
  readonly withdrawn: boolean;
};

/** The entries that a record later than `since` touched (all with 0). Windows merge them by number. */
export const entryViews = (meeting: MeetingState, since: number): readonly EntryView[] =>
  meeting.entries.filter((entry) => entry.changed > since).map(entryView);

/** Numbers in reading order where late insertions (补记) moved any; null where the order is that of the numbers. */
export const readingOrder = (meeting: MeetingState): readonly number[] | null =>
  meeting.entries.some((entry) => entry.after !== null) ? entriesInOrder(meeting.entries).map((entry) => entry.number) : null;

const entryView = (entry: Entry): EntryView => ({
  number: entry.number,
  record: entry.record,
  at: entry.at,
  step: entry.step,
  kind: entry.kind,
  speaker: entry.speaker,
  text: entry.withdrawn === null ? entry.text : '',
  answers: entry.answers,
  lateInsertion: entry.after !== null,
  marked: entry.marked,
  corrections: entry.withdrawn === null ? entry.corrections.map(({ before, reason, at }) => ({ before, reason, at })) : [],
  withdrawn: entry.withdrawn !== null,
});
