import { calendar2025 } from './calendars/2025.ts';
import { calendar2026 } from './calendars/2026.ts';
import { addDays, weekday, yearOf, type PlainDate } from './plain-date.ts';

/** Working days of one year: State Council holidays (off), make-up days (work), and the notice they come from. */
export type CalendarYear = {
  readonly year: number;
  readonly off: readonly PlainDate[];
  readonly work: readonly PlainDate[];
  readonly source: string;
};

export const shippedCalendars: readonly CalendarYear[] = [calendar2025, calendar2026];

/**
 * A day a period ends on. `date` is null when a day that had to be looked at lies in a year without a table; then `estimate` takes
 * Monday to Friday as working days in those years, which are named.
 */
export type Due =
  { readonly date: PlainDate } | { readonly date: null; readonly estimate: PlainDate; readonly calendarMissing: readonly number[] };

/** The exact day, or the estimate where there is none. */
export const dayOfDue = (due: Due): PlainDate => due.date ?? due.estimate;

export const exactly = (date: PlainDate): Due => ({ date });

/** Working days by year; a year given later replaces one given earlier. */
export type WorkingDays = ReadonlyMap<number, { readonly off: ReadonlySet<PlainDate>; readonly work: ReadonlySet<PlainDate> }>;

export const workingDays = (years: readonly CalendarYear[]): WorkingDays =>
  new Map(years.map(({ year, off, work }) => [year, { off: new Set(off), work: new Set(work) }]));

const isWorkingDay = (calendar: WorkingDays, date: PlainDate, missing: Set<number>): boolean => {
  const table = calendar.get(yearOf(date));
  if (table === undefined) missing.add(yearOf(date));
  else if (table.off.has(date)) return false;
  else if (table.work.has(date)) return true;
  return weekday(date) <= 5;
};

const due = (date: PlainDate, missing: ReadonlySet<number>): Due =>
  missing.size === 0 ? exactly(date) : { date: null, estimate: date, calendarMissing: [...missing] };

/** 民法典203: a period whose last day is not a working day ends on the next working day. A make-up working day is not rolled. */
export const rolled = (calendar: WorkingDays, date: PlainDate): Due => {
  const missing = new Set<number>();
  let end = date;
  while (!isWorkingDay(calendar, end, missing)) end = addDays(end, 1);
  return due(end, missing);
};

/** The n-th working day after a day; day 1 is the first working day after it (民法典201). */
export const nthWorkingDayAfter = (calendar: WorkingDays, start: PlainDate, n: number): Due => {
  const missing = new Set<number>();
  let date = start;
  for (let left = n; left > 0;) {
    date = addDays(date, 1);
    if (isWorkingDay(calendar, date, missing)) left -= 1;
  }
  return due(date, missing);
};

/** Days after an estimate from which a period counts as expired all the same. */
const estimateMargin = 15;

/** "超过": from the day after. Between an estimate and its margin it cannot be said. */
export const expiry = (end: Due, today: PlainDate): 'running' | 'undecided' | 'expired' => {
  if (today <= dayOfDue(end)) return 'running';
  return end.date !== null || today > addDays(end.estimate, estimateMargin) ? 'expired' : 'undecided';
};

/** Last day up to which something received still may turn out to be in time. */
export const surelyLateAfter = (end: Due): PlainDate => (end.date === null ? addDays(end.estimate, estimateMargin) : end.date);
