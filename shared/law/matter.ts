import type { PlainDate } from '../time/plain-date.ts';
import type { WorkingDays } from '../time/working-days.ts';
import type { FactsAsOf, PlacedObligor } from './as-of.ts';

/** One obligor's case: the facts as of a day, seen from this obligor, with the working days known. */
export type Matter = { readonly facts: FactsAsOf; readonly obligor: PlacedObligor; readonly calendar: WorkingDays; readonly today: PlainDate };

export type MeetingFact = FactsAsOf['meetings'][number];
export type AgreementFact = FactsAsOf['agreements'][number];

/** Sat at the table at least for a time: took part, or walked out of it. */
export const attended = (meeting: MeetingFact, obligor: string): boolean => {
  const how = meeting.attendance[obligor];
  return meeting.opened && how !== undefined && (how === 'took-part' || how.startsWith('walked-out'));
};

/** By day, and by number on the same day. */
export const byDay = (a: MeetingFact, b: MeetingFact): number => (a.on === b.on ? a.number - b.number : a.on < b.on ? -1 : 1);

export const lastOf = (days: readonly PlainDate[]): PlainDate | null => days.toSorted().at(-1) ?? null;
