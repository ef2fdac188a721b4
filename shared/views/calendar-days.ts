import { runLength, runsOf, type DayRun } from '../time/day-runs.ts';
import { addDays, daysBetween, yearOf, type PlainDate } from '../time/plain-date.ts';
import { dayOfDue, rolled, shippedCalendars, workingDays, type CalendarYear } from '../time/working-days.ts';

/**
 * One day as the calendar has it. `isHoliday`: a table names it as a day off, which an ordinary weekend is not. `isEstimate`: no table for
 * its year, so Monday to Friday were taken as working days.
 */
export type CalendarDay = {
  readonly date: PlainDate;
  readonly isWorking: boolean;
  readonly isHoliday: boolean;
  readonly isEstimate: boolean;
};

/** The days from `from` to `to`, both included; none where `to` is earlier. */
export const calendarDays = (from: PlainDate, to: PlainDate, imported: readonly CalendarYear[]): readonly CalendarDay[] => {
  const calendar = workingDays([...shippedCalendars, ...imported]);
  return Array.from({ length: Math.max(0, daysBetween(from, to) + 1) }, (_, at) => {
    const date = addDays(from, at);
    // A period that ends on a working day is not rolled (民法典203).
    const end = rolled(calendar, date);
    const isHoliday = calendar.get(yearOf(date))?.off.has(date) === true;
    return { date, isWorking: dayOfDue(end) === date, isHoliday, isEstimate: end.date === null };
  });
};

/** Days off in a row that are longer than a weekend: what 节前 and 节后 are parted by. */
export const breaksIn = (days: readonly CalendarDay[]): readonly DayRun[] =>
  runsOf(days.filter((day) => !day.isWorking).map((day) => day.date)).filter((run) => runLength(run) > 2);
