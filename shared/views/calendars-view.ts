import { standingRegionalDays, type EnteredCalendar, type EnteredCalendars, type EnteredRegionalDays } from '../time/calendars/entered.ts';
import { yearOf, type PlainDate } from '../time/plain-date.ts';
import { shippedCalendars, type CalendarYear } from '../time/working-days.ts';

/** The table of a year and where it comes from; `entered` null: it ships with the program. */
export type CalendarTable = CalendarYear & { readonly entered: Omit<EnteredCalendar, 'calendar'> | null };

export type CoveredYear = {
  readonly year: number;
  readonly table: CalendarTable;
  /** Tables of this year that a later one has replaced, the oldest first. */
  readonly earlier: readonly CalendarTable[];
  /** What stands of each festival; those that were called off have no days. */
  readonly regional: readonly EnteredRegionalDays[];
};

/** 节假日表: what days are computed with on this machine. */
export type CalendarsView = {
  readonly years: readonly CoveredYear[];
  /** Years without a table between the first one covered and the next one to come: days in them are only estimated. */
  readonly missing: readonly number[];
};

export const calendarsView = (entered: EnteredCalendars, today: PlainDate): CalendarsView => {
  const tables: readonly CalendarTable[] = [
    ...shippedCalendars.map((calendar) => ({ ...calendar, entered: null })),
    ...entered.calendars.map(({ calendar, ...entry }) => ({ ...calendar, entered: entry })),
  ];
  const years = [...Map.groupBy(tables, (table) => table.year)]
    .toSorted(([a], [b]) => a - b)
    .flatMap(([year, ofYear]) => {
      const table = ofYear.at(-1);
      const regional = standingRegionalDays(entered).filter(({ days }) => days.year === year);
      return table === undefined ? [] : [{ year, table, earlier: ofYear.slice(0, -1), regional }];
    });
  const covered = years.map(({ year }) => year);
  const from = Math.min(...covered);
  const to = Math.max(yearOf(today) + 1, ...covered);
  const missing = Array.from({ length: to - from + 1 }, (_, at) => from + at).filter((year) => !covered.includes(year));
  return { years, missing };
};
