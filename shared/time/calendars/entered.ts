import { shippedCalendars, type CalendarYear } from '../working-days.ts';
import { withRegionalDays, type RegionalDays } from './regional-days.ts';

/** The table of a year put in on this machine. */
export type EnteredCalendar = {
  readonly calendar: CalendarYear;
  readonly operator: string;
  /** Instant, +08:00. */
  readonly at: string;
  /** The file it was read from and the SHA-256 of its bytes; null where it was typed. */
  readonly file: string | null;
  readonly digest: string | null;
};

/** Regional days off put in on this machine. */
export type EnteredRegionalDays = { readonly days: RegionalDays; readonly operator: string; readonly at: string };

/** All that was put in, the oldest first. Nothing is taken out; what comes later stands. */
export type EnteredCalendars = { readonly calendars: readonly EnteredCalendar[]; readonly regional: readonly EnteredRegionalDays[] };

/** For each year the table entered last, in the order of the years. */
export const standingCalendars = ({ calendars }: EnteredCalendars): readonly EnteredCalendar[] =>
  [...new Map(calendars.map((entry) => [entry.calendar.year, entry])).values()].toSorted((a, b) => a.calendar.year - b.calendar.year);

/** For each name in each year the days entered last, in the order of their first entry; those called off among them. */
export const standingRegionalDays = ({ regional }: EnteredCalendars): readonly EnteredRegionalDays[] => [
  ...new Map(regional.map((entry) => [`${entry.days.year} ${entry.days.name}`, entry])).values(),
];

/** The tables to compute with beside the shipped ones, of which they replace those of the same year. */
export const calendarsInForce = (entered: EnteredCalendars): readonly CalendarYear[] => {
  const regional = standingRegionalDays(entered).map(({ days }) => days);
  const tables = standingCalendars(entered).map(({ calendar }) => calendar);
  const shipped = shippedCalendars.filter(({ year }) => !tables.some((table) => table.year === year));
  const changed = shipped.filter(({ year }) => regional.some((days) => days.year === year && days.off.length > 0));
  return [...changed, ...tables].map((table) => withRegionalDays(table, regional)).toSorted((a, b) => a.year - b.year);
};
