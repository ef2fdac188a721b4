import type { CalendarDay } from '../../../shared/views/calendar-days.ts';
import type { RegistryCase } from '../../../shared/views/registry-view.ts';
import { dayOfDue } from '../../../shared/time/working-days.ts';

export type Urgency = 'calm' | 'near' | 'pressing';
type ObligorLimits = RegistryCase['obligors'][number];

/** Natural days before the end from which a limit is 临近. */
const nearDays = 30;
/** Working days before the end from which it is 紧迫. */
const pressingWorkingDays = 3;

/** Stages in which the 90 days run; in the others nothing of Art. 27 is due. */
const running: readonly ObligorLimits['stage'][] = ['notice', 'reply', 'refused', 'consulting'];

export const periodRuns = (obligor: ObligorLimits): boolean => running.includes(obligor.stage) && obligor.period.calendarEnd !== null;

/** Working days from tomorrow to a day; today is not counted. Days beyond the outlook are at least as many as those within it. */
export const workingDaysUntil = (days: readonly CalendarDay[], end: string): number =>
  days.slice(1).filter((day) => day.isWorking && day.date <= end).length;

/** How pressing the 90 days of one obligor are: the shape and word of 期限状态. */
export const urgencyOf = (obligor: ObligorLimits, days: readonly CalendarDay[]): Urgency => {
  const { calendarEnd, remaining } = obligor.period;
  if (!periodRuns(obligor) || calendarEnd === null || remaining === null) return 'calm';
  if (remaining < 0 || workingDaysUntil(days, dayOfDue(calendarEnd)) <= pressingWorkingDays) return 'pressing';
  return remaining <= nearDays ? 'near' : 'calm';
};

/** A day that something else is due on, by the same measure. */
export const urgencyOfDay = (today: string, end: string, days: readonly CalendarDay[]): Urgency =>
  end < today || workingDaysUntil(days, end) <= pressingWorkingDays ? 'pressing' : 'near';

const order = { calm: 0, near: 1, pressing: 2 } as const;

/** The most pressing of a case's obligors speaks for the case. */
export const worst = (all: readonly Urgency[]): Urgency =>
  all.reduce<Urgency>((found, next) => (order[next] > order[found] ? next : found), 'calm');

export const tones = { calm: 'ink', near: 'amber', pressing: 'red' } as const satisfies Record<Urgency, 'ink' | 'amber' | 'red'>;
