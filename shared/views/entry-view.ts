import { entriesInOrder, participantById } from '../record/meeting-queries.ts';
import type { Entry, MeetingState } from '../record/state.ts';
import type { EntryKind, StepId } from '../record/vocabulary.ts';
import type { Instant } from '../time/instant.ts';

/** An entry as windows show it. `order` is its place in reading order; a withdrawn one only says that it is gone. */
export type EntryView = {
  readonly number: number;
  readonly record: number;
  readonly order: number;
  readonly at: Instant;
  readonly step: StepId;
  readonly kind: EntryKind;
  readonly speaker: string | null;
  readonly text: string;
  readonly answers: number | null;
  readonly lateInsertion: boolean;
  readonly marked: boolean;
  readonly corrected: boolean;
  readonly withdrawn: boolean;
};

/** The entries that a record later than `since` touched (all with 0), in reading order. Windows merge them by number. */
export const entryViews = (meeting: MeetingState, since: number): readonly EntryView[] => {
  const standing = entriesInOrder(meeting.entries).map((entry, order) => ({ entry, order }));
  const withdrawn = meeting.entries.filter((entry) => entry.withdrawn !== null).map((entry) => ({ entry, order: -1 }));
  return [...standing, ...withdrawn].filter(({ entry }) => entry.changed > since).map(({ entry, order }) => entryView(entry, order));
};

const entryView = (entry: Entry, order: number): EntryView => ({
  number: entry.number,
  record: entry.record,
  order,
  at: entry.at,
  step: entry.step,
  kind: entry.kind,
  speaker: entry.speaker,
  text: entry.withdrawn === null ? entry.text : '',
  answers: entry.answers,
  lateInsertion: entry.after !== null,
  marked: entry.marked,
  corrected: entry.corrections.length > 0,
  withdrawn: entry.withdrawn !== null,
});

/** Speaker's name and capacity for a line of the record; null for the procedure. */
export const speakerOf = (meeting: MeetingState, entry: Entry) => participantById(meeting, entry.speaker);
