import { clockOf, type ClockAccount } from '../record/clock.ts';
import { planOf } from '../record/meeting-queries.ts';
import { held, type CaseState, type MeetingState } from '../record/state.ts';
import type { Instant } from '../time/instant.ts';
import { entryViews, readingOrder, type EntryView } from './entry-view.ts';
import { seatViews, type SeatView } from './meeting-view.ts';
import { offersView, type OfferView } from './positions-view.ts';
import { partiesAttending } from '../meeting/positions.ts';

/** The record of a meeting to read, for the secretary of another meeting of the same case: nothing can be done to it from there. */
export type MeetingRecordView = {
  readonly meeting: number;
  readonly kind: 'consultation' | 'renegotiation';
  readonly on: string;
  readonly seats: readonly SeatView[];
  /** In reading order, without what was withdrawn. */
  readonly entries: readonly EntryView[];
  readonly clock: ClockAccount;
  readonly offers: readonly OfferView[];
  readonly notes: readonly { readonly record: number; readonly at: Instant; readonly text: string }[];
};

export const meetingRecordView = (state: CaseState, meeting: MeetingState): MeetingRecordView => {
  const plan = planOf(meeting);
  const place = new Map(readingOrder(meeting)?.map((number, index) => [number, index]));
  return {
    meeting: meeting.number,
    kind: plan?.kind ?? 'consultation',
    on: plan?.on ?? '',
    seats: seatViews(meeting),
    entries: entryViews(meeting, 0)
      .filter((entry) => !entry.withdrawn)
      .toSorted((a, b) => (place.get(a.number) ?? a.number) - (place.get(b.number) ?? b.number)),
    clock: clockOf(state, meeting),
    offers: offersView(state, meeting, partiesAttending(meeting)),
    notes: held(meeting, 'NoteWritten').map(({ record, at, text }) => ({ record, at, text })),
  };
};
