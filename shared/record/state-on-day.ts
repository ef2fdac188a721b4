import type { PlainDate } from '../time/plain-date.ts';
import { sittingsOf } from './meeting-queries.ts';
import type { CaseState } from './state.ts';

type Dated = {
  readonly on?: PlainDate;
  readonly since?: PlainDate;
  readonly postedOn?: PlainDate | null;
  readonly receivedOn?: PlainDate;
};

/** The legal day of what a record says, not of its recording; null where it has none (a party, a list). */
const dayOfItem = ({ on, since, postedOn, receivedOn }: Dated): PlainDate | null => on ?? since ?? postedOn ?? receivedOn ?? null;

/**
 * The record as it stands now, without what is dated later than a day: of the file by the day each record names, of the meetings by their
 * first sitting. The facts of some records bear no day (the investigation, a judgement), so that the law engine could not leave them out.
 */
export const stateOnDay = (state: CaseState, day: PlainDate): CaseState => ({
  ...state,
  file: Object.fromEntries(
    Object.entries(state.file as Record<string, readonly Dated[]>).map(([kind, items]) => [
      kind,
      items.filter((item) => (dayOfItem(item) ?? day) <= day),
    ]),
  ),
  meetings: state.meetings.filter((meeting) => (sittingsOf(meeting)[0] ?? day) <= day),
});
