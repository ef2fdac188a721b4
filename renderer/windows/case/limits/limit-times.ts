import { meetingCountText } from '../../../../shared/text/zh/meeting-count.ts';
import { dueShown } from '../../../../shared/text/zh/format.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import { onDayText } from '../../../../shared/text/zh/windows/case-on-day.ts';
import { shortDay } from '../../../../shared/text/zh/windows/registry.ts';
import { terms } from '../../../../shared/text/zh/terms.ts';
import { dayNumber, type PlainDate } from '../../../../shared/time/plain-date.ts';
import { dayOfDue } from '../../../../shared/time/working-days.ts';
import type { CaseView } from '../../../../shared/views/case-view.ts';
import { nextMeetingBy } from '../../../../shared/views/next-meeting-by.ts';
import { periodRuns } from '../../registry/urgency.ts';
import type { LimitLineScale, LimitLineTimes } from '../../../components/limit-line-drawing.tsx';

const text = caseText.limits;
type Limits = CaseView['limits'];
export type ObligorLimits = Limits['obligors'][number];

/** Spans of supplementary appraisals, which the net clock does not count; one not yet delivered lasts until today. */
const excludedSpans = (view: CaseView): LimitLineTimes['excluded'] =>
  view.supplements.map((commission) => {
    const delivered = view.supplementsDelivered.find((delivery) => delivery.id === commission.id)?.on ?? view.limits.today;
    return { from: dayNumber(commission.on), to: dayNumber(delivered), label: text.excluded(shortDay(commission.on), shortDay(delivered)) };
  });

/** What the line of time of one obligor shows; null before service, when no period runs. `isToday` false: the day shown is another. */
export const timesOf = (view: CaseView, obligor: ObligorLimits, isToday = true): LimitLineTimes | null => {
  const { today, breaks } = view.limits;
  const { raw, calendarEnd, netEnd, excludedDays } = obligor.period;
  if (obligor.servedOn === null || calendarEnd === null) return null;
  const end = dayOfDue(calendarEnd);
  const isRolled = raw !== null && raw !== end;
  return {
    served: {
      day: dayNumber(obligor.servedOn),
      label: text.served(shortDay(obligor.servedOn)),
      how: obligor.servedBy === null ? '' : terms.service[obligor.servedBy],
    },
    meetings: obligor.held.map(({ number, on, counts }) => ({
      day: dayNumber(on),
      label: counts ? shortDay(on) : text.notCounted(shortDay(on)),
      number,
      isCounted: counts,
    })),
    excluded: excludedSpans(view),
    holidays: breaks.map((run) => ({ from: dayNumber(run.from), to: dayNumber(run.to) + 1 })),
    // Once the consultation has ended nothing is over time: the line then stops at its end.
    today:
      periodRuns(obligor) || today <= end
        ? { day: dayNumber(today), label: (isToday ? text.today : onDayText.thatDay)(shortDay(today)) }
        : { day: dayNumber(end), label: '' },
    ...(isRolled ? { rawEnd: { day: dayNumber(raw), label: text.rawEnd(shortDay(raw)) } } : {}),
    rolledEnd: { day: dayNumber(end), label: dueShown(calendarEnd, (day) => (isRolled ? text.rolledEnd : text.end)(shortDay(day))) },
    ...(excludedDays > 0 && netEnd !== null
      ? { netEnd: { day: dayNumber(dayOfDue(netEnd)), label: dueShown(netEnd, (day) => text.netEnd(shortDay(day))) } }
      : {}),
  };
};

/** One scale for all obligors of a case, so that their days stand under each other. */
export const scaleOf = (all: readonly LimitLineTimes[]): LimitLineScale => {
  const days = all.flatMap((times) => [times.served.day, times.today.day, times.rolledEnd.day, times.netEnd?.day ?? times.rolledEnd.day]);
  return { from: Math.min(...days), to: Math.max(...days) + 2 };
};

/** The drawing in words, for who does not see it. */
export const spokenOf = (obligor: ObligorLimits, times: LimitLineTimes): string =>
  text.spoken([
    `${times.served.label}${times.served.how}`,
    ...times.meetings.map((meeting) => meeting.label),
    ...times.excluded.map((span) => span.label),
    ...(times.today.label === '' ? [] : [times.today.label]),
    ...(times.rawEnd === undefined ? [] : [times.rawEnd.label]),
    times.rolledEnd.label,
    ...(times.netEnd === undefined ? [] : [times.netEnd.label]),
    meetingCountText(obligor.count),
  ]);

/** The sentence below the line: which meetings count, and what the net clock leaves out. */
export const noteOf = (obligor: ObligorLimits): string => {
  const days = (counts: boolean): readonly string[] =>
    obligor.held.filter((meeting) => meeting.counts === counts).map((meeting) => shortDay(meeting.on));
  const excluded = obligor.period.excludedDays;
  return [text.heldNote(days(true), days(false)), excluded === 0 ? '' : text.excludedNote(excluded)]
    .filter((part) => part !== '')
    .join('；');
};

/** Until when the next meeting is to be held and notified; empty where none is to be thought of. */
export const nextMeetingNote = (obligor: ObligorLimits, today: PlainDate): string => {
  const next = nextMeetingBy(obligor, today);
  return next === null ? '' : onDayText.nextMeeting({ ...next, meet: dueShown(next.meet), notify: dueShown(next.notify) });
};
