import type { Assessment } from '../law/assessment.ts';
import type { Facts } from '../law/facts.ts';
import { obligorName, obligorsOf } from '../record/case-queries.ts';
import { assessCase } from '../record/facts-of-state.ts';
import { recordsOfFact } from '../record/records-of-facts.ts';
import { filed, type CaseState } from '../record/state.ts';
import type { ServiceMethod } from '../record/vocabulary.ts';
import type { DayRun } from '../time/day-runs.ts';
import { addDays, type PlainDate } from '../time/plain-date.ts';
import { dayOfDue, type CalendarYear } from '../time/working-days.ts';
import { meetingCount, type MeetingCount } from './meeting-count.ts';
import { breaksIn, calendarDays, type CalendarDay } from './calendar-days.ts';

/** A meeting that was opened, as the line of time of one obligor shows it (Art. 27: it counts where the obligor took part or walked out). */
export type HeldMeeting = { readonly number: number; readonly on: PlainDate; readonly counts: boolean };

/** One obligor's limits and grounds, with its name: what 期限 and 情形 are drawn from. Everything else is the assessment's own. */
export type ObligorLimits = Assessment['obligors'][number] & {
  readonly name: string;
  /** How the notice reached the obligor, with the day of `servedOn`. */
  readonly servedBy: ServiceMethod | null;
  readonly held: readonly HeldMeeting[];
  readonly count: MeetingCount;
};

export type LimitsView = {
  readonly today: PlainDate;
  /** Days from today on, as far as 临近 and 紧迫 look ahead. */
  readonly days: readonly CalendarDay[];
  /** Holidays between the first service and the last end: drawn on the line of time, never skipped. */
  readonly breaks: readonly DayRun[];
  readonly obligors: readonly ObligorLimits[];
  readonly entry: Assessment['entry'];
  readonly simpleAssessment: Assessment['simpleAssessment'];
  readonly nextActions: Assessment['nextActions'];
  readonly warnings: Assessment['warnings'];
  /** For every place in the facts that a reason names: the records it rests on. */
  readonly records: Readonly<Record<string, readonly number[]>>;
};

/** Art. 27, 29 for every obligor on a day: the same answer that `assess` gives on the exported facts. */
export const limitsView = (state: CaseState, today: PlainDate, calendar: readonly CalendarYear[]): LimitsView => {
  if (obligorsOf(state).length === 0) {
    return { today, days: [], breaks: [], obligors: [], entry: [], simpleAssessment: null, nextActions: [], warnings: [], records: {} };
  }
  const assessment = assessCase(state, today, calendar);
  const facts = assessCase.facts(state, today, calendar);
  const ends = assessment.obligors.flatMap(({ period }) =>
    [period.calendarEnd, period.netEnd].flatMap((end) => (end === null ? [] : [dayOfDue(end)])),
  );
  const first = assessment.obligors.flatMap((obligor) => obligor.servedOn ?? []).toSorted()[0];
  const last = [...ends, today].toSorted().at(-1) ?? today;
  return {
    today,
    days: calendarDays(today, addDays(today, lookAhead), calendar),
    breaks: first === undefined ? [] : breaksIn(calendarDays(first, addDays(last, lookBeyond), calendar)),
    obligors: assessment.obligors.map((obligor) => {
      const held = (facts.meetings ?? []).flatMap((meeting) => heldFor(meeting, obligor, today));
      return {
        ...obligor,
        name: obligorName(state, obligor.id),
        servedBy:
          filed(state, 'ServiceRecorded').find(
            (attempt) => attempt.obligor === obligor.id && attempt.outcome === 'served' && attempt.on === obligor.servedOn,
          )?.method ?? null,
        held,
        count: meetingCount(state, obligor.meetings, held),
      };
    }),
    entry: assessment.entry,
    simpleAssessment: assessment.simpleAssessment,
    nextActions: assessment.nextActions,
    warnings: assessment.warnings,
    records: Object.fromEntries(factsNamed(assessment).map((path) => [path, recordsOfFact(state, path)])),
  };
};

const factsNamed = (assessment: Assessment): readonly string[] => {
  const reasons = [
    ...assessment.obligors.flatMap(({ grounds }) => grounds.flatMap(({ because }) => because)),
    ...assessment.entry.flatMap(({ because }) => because),
    ...assessment.nextActions.flatMap(({ because }) => because),
    ...assessment.warnings.flatMap(({ because }) => because),
  ];
  return [...new Set(reasons.flatMap(({ facts }) => facts))];
};

/** Natural days from which a limit is 临近. */
const lookAhead = 30;

/** Days drawn after the last end, so that a holiday an end was rolled over is drawn whole. */
const lookBeyond = 7;

const heldFor = (
  meeting: NonNullable<Facts['meetings']>[number],
  obligor: Assessment['obligors'][number],
  today: PlainDate,
): readonly HeldMeeting[] => {
  // As the assessment does: nothing later than the day it is seen on.
  if (meeting.on > today) return [];
  if (!meeting.opened || (meeting.kind ?? 'consultation') !== 'consultation' || obligor.servedOn === null || meeting.on < obligor.servedOn)
    return [];
  const how = meeting.attendance[obligor.id];
  return [{ number: meeting.number, on: meeting.on, counts: how !== undefined && !how.startsWith('absent') }];
};
