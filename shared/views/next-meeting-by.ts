import type { ObligorAssessment, Stage } from '../law/assessment.ts';
import { parameterOn } from '../law/parameters.ts';
import { addDays, type PlainDate } from '../time/plain-date.ts';
import { dayOfDue, exactly, type Due } from '../time/working-days.ts';

/** The last day on which the next meeting with an obligor can be held within the 90 days, and on which its notice still is in time. */
export type NextMeetingBy = {
  readonly meet: Due;
  readonly notify: Due;
  /** The notice of a meeting on the last day would already come later than the setting asks. */
  readonly isNoticeLate: boolean;
  /** Art. 27: the meetings of the obligor are used up; one more takes an approval in advance. */
  readonly needsApproval: boolean;
};

/** Stages in which a further meeting within the 90 days is to be thought of. */
const towardsMeeting: readonly Stage[] = ['reply', 'consulting'];

/**
 * Art. 27: a meeting belongs into the 90 days, whose last day is the calendar end (an estimate where a table of holidays is missing); its
 * notice reaches the obligor 7 days before, by setting (Art. 29(2), domain.md). Null where no period runs, or where it is over.
 */
export const nextMeetingBy = (
  { stage, period: { calendarEnd }, meetings }: Pick<ObligorAssessment, 'stage' | 'period' | 'meetings'>,
  today: PlainDate,
): NextMeetingBy | null => {
  if (calendarEnd === null || !towardsMeeting.includes(stage) || dayOfDue(calendarEnd) < today) return null;
  const notify = daysBefore(calendarEnd, parameterOn('meetingNoticeDays', today));
  return {
    meet: calendarEnd,
    notify,
    isNoticeLate: dayOfDue(notify) < today,
    needsApproval: meetings.counted >= meetings.limit,
  };
};

const daysBefore = (due: Due, days: number): Due =>
  due.date === null ? { ...due, estimate: addDays(due.estimate, -days) } : exactly(addDays(due.date, -days));
