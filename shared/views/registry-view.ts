import type { Assessment } from '../law/assessment.ts';
import { claimOf, claimTotalFen, obligorName } from '../record/case-queries.ts';
import type { DecideContext } from '../record/command.ts';
import { phaseOf, planOf } from '../record/meeting-queries.ts';
import { filed, type CaseState } from '../record/state.ts';
import { addDays } from '../time/plain-date.ts';
import { calendarDays, type CalendarDay } from './calendar-days.ts';
import { limitsView, type ObligorLimits } from './limits-view.ts';

/** One line of 案件台账. */
export type RegistryCase = {
  /** Name of the volume's folder: how calls name the volume. */
  readonly volume: string;
  readonly version: number;
  readonly number: string;
  readonly title: string;
  readonly handler: string;
  /** The designated department: whose office keeps the case. */
  readonly department: string;
  readonly sample: boolean;
  readonly claimFen: number | null;
  readonly obligors: readonly ObligorLimits[];
  readonly nextActions: readonly (Assessment['nextActions'][number] & { readonly obligorName: string | null })[];
  /** A meeting under way, to go back to. */
  readonly liveMeeting: number | null;
  /** The meeting that is called and has not begun; the earliest where there are several. */
  readonly plannedMeeting: { readonly number: number; readonly on: string; readonly time: string; readonly place: string } | null;
  readonly meetings: number;
};

/** A folder that could not be read as a volume, with the sentence that says why; never hidden. */
export type RegistryProblem = { readonly volume: string; readonly problem: string };

export type RegistryView = {
  readonly today: string;
  /** Today and the days after it, as far as the list looks ahead. */
  readonly days: readonly CalendarDay[];
  readonly cases: readonly RegistryCase[];
  readonly problems: readonly RegistryProblem[];
  readonly samplesOffered: boolean;
};

/** Natural days that the registry looks ahead. */
const outlookDays = 60;

export const registryDays = (context: Pick<DecideContext, 'today' | 'calendar'>): readonly CalendarDay[] =>
  calendarDays(context.today, addDays(context.today, outlookDays), context.calendar);

export const registryCase = (volume: string, state: CaseState, context: DecideContext): RegistryCase => {
  const opened = filed(state, 'CaseOpened')[0];
  const limits = limitsView(state, context.today, context.calendar);
  const claim = claimOf(state);
  return {
    volume,
    version: state.version,
    number: opened?.number ?? '',
    title: opened?.title ?? volume,
    handler: opened?.handler ?? '',
    department: opened?.department ?? '',
    sample: opened?.sample ?? false,
    claimFen: claim === null ? null : claimTotalFen(claim),
    obligors: limits.obligors,
    nextActions: limits.nextActions.map((action) => ({
      ...action,
      obligorName: action.obligor === undefined ? null : obligorName(state, action.obligor),
    })),
    liveMeeting: state.meetings.find((meeting) => !['planned', 'archived'].includes(phaseOf(meeting)))?.number ?? null,
    plannedMeeting: plannedMeeting(state),
    meetings: state.meetings.length,
  };
};

const plannedMeeting = (state: CaseState): RegistryCase['plannedMeeting'] => {
  const plans = state.meetings.flatMap((meeting) => (phaseOf(meeting) === 'planned' ? (planOf(meeting) ?? []) : []));
  const first = plans.toSorted((a, b) => (`${a.on} ${a.time}` < `${b.on} ${b.time}` ? -1 : 1))[0];
  return first === undefined ? null : { number: first.meeting, on: first.on, time: first.time, place: first.place };
};
