import type { PlainDate } from '../time/plain-date.ts';
import type { WorkingDays } from '../time/working-days.ts';
import type { FactsAsOf, PlacedObligor } from './as-of.ts';
import type { Attendance } from './facts.ts';
import { pointer } from './json-pointer.ts';

/** One obligor's case: the facts as of a day, seen from this obligor, with the working days known. */
export type Matter = {
  readonly facts: FactsAsOf;
  readonly obligor: PlacedObligor;
  readonly calendar: WorkingDays;
  readonly today: PlainDate;
};

export type MeetingFact = FactsAsOf['meetings'][number];
export type AgreementFact = FactsAsOf['agreements'][number];

/** How a meeting went for one obligor, and where the facts say so. */
export const attendanceOf = (meeting: MeetingFact, obligor: string): Attendance | undefined => own(meeting.attendance, obligor);
export const attendancePath = (meeting: MeetingFact, obligor: string): string => `${meeting.path}${pointer('attendance', obligor)}`;

/** The day the notice of a meeting reached one obligor. */
export const notifiedOn = (meeting: MeetingFact, obligor: string): PlainDate | undefined => own(meeting.notified ?? {}, obligor);

/** An obligor may be called anything, also what every object has. */
const own = <T>(map: Readonly<Record<string, T>>, key: string): T | undefined => (Object.hasOwn(map, key) ? map[key] : undefined);

/** Sat at the table at least for a time: took part, or walked out of it. */
export const attended = (meeting: MeetingFact, obligor: string): boolean => {
  const how = attendanceOf(meeting, obligor);
  return meeting.opened && how !== undefined && (how === 'took-part' || how.startsWith('walked-out'));
};

/** Meetings of Art. 27, unlike the one renegotiation of Art. 28¶2. */
export const isConsultation = (meeting: MeetingFact): boolean => meeting.kind !== 'renegotiation';

/** By day, and by number on the same day. */
export const byDay = (a: MeetingFact, b: MeetingFact): number => (a.on === b.on ? a.number - b.number : a.on < b.on ? -1 : 1);

export const lastOf = (days: readonly PlainDate[]): PlainDate | null => days.toSorted().at(-1) ?? null;
