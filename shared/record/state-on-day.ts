import { dayOf, type Instant } from '../time/instant.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { CaseState } from './state.ts';

type Item = {
  readonly at: Instant;
  readonly on?: PlainDate | null;
  readonly since?: PlainDate;
  readonly postedOn?: PlainDate | null;
  readonly receivedOn?: PlainDate;
};
type ByKind = Readonly<Record<string, readonly Item[] | undefined>>;

/** The legal day of what a record of the file says, not of its recording; null where it names none (a party, a list). */
const dayNamed = ({ on, since, postedOn, receivedOn }: Item): PlainDate | null => on ?? since ?? postedOn ?? receivedOn ?? null;

/** What happens in the room is recorded as it happens; only of the notice a later record says when it arrived. */
const dayInMeeting = (kind: string, item: Item): PlainDate => (kind === 'MeetingNotified' ? item.on : null) ?? dayOf(item.at);

const upTo = <T extends ByKind>(kinds: T, day: PlainDate, dayOfItem: (kind: string, item: Item) => PlainDate | null): T =>
  Object.fromEntries(
    Object.entries(kinds).map(([kind, items]) => [kind, items?.filter((item) => (dayOfItem(kind, item) ?? day) <= day)]),
  ) as unknown as T;

/**
 * The record as it stands now, without what is dated later than a day. The facts of some records bear no day (the investigation, a
 * judgement, who walked out at a second sitting), so that the law engine could not leave them out by itself.
 */
export const stateOnDay = (state: CaseState, day: PlainDate): CaseState => ({
  ...state,
  file: upTo(state.file, day, (_kind, item) => dayNamed(item)),
  meetings: state.meetings
    .map((meeting) => ({ ...meeting, on: upTo(meeting.on, day, dayInMeeting) }))
    .filter(({ on }) => Object.values(on as ByKind).some((items) => items !== undefined && items.length > 0)),
});
