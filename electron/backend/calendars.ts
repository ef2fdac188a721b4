import { createHash } from 'node:crypto';
import type { Problem } from '../../shared/contract.ts';
import { parseCalendarYear, type TableProblem } from '../../shared/law/calendar-table.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { readArrangement, type NamedDay } from '../../shared/time/calendars/arrangement.ts';
import {
  calendarsInForce,
  standingRegionalDays,
  type EnteredCalendar,
  type EnteredCalendars,
  type EnteredRegionalDays,
} from '../../shared/time/calendars/entered.ts';
import { dayOf } from '../../shared/time/instant.ts';
import type { CalendarYear } from '../../shared/time/working-days.ts';
import { calendarsText } from '../../shared/text/zh/facts-files.ts';
import { calendarText } from '../../shared/text/zh/windows/calendar.ts';
import { calendarsView, type CalendarsView } from '../../shared/views/calendars-view.ts';
import { readCalendars, writeCalendars, type CalendarsProblem } from '../storage/calendars-file.ts';
import { parseJson } from './parse-json.ts';
import type { Clock } from './ports.ts';
import { errorOf, problem } from './problem.ts';

type Given = {
  readonly operator: string;
  /** Whether a table or days that stand may be replaced; if not, entering them again is refused. */
  readonly replaces: boolean;
};
type GivenFile = Given & {
  readonly file: string;
  readonly bytes: Uint8Array;
  /** How a problem of the table in the file is said. */
  readonly say: (found: TableProblem) => string;
};
type GivenTable = Given & { readonly year: number; readonly source: string; readonly text: string };
type GivenRegionalDays = GivenTable & { readonly name: string };

/** 节假日表 of this machine: windows and command line read it and enter into it here. What is refused changes nothing. */
export type Calendars = {
  /** What to compute with beside the shipped tables. Throws where the file is damaged: no day may be computed past it. */
  readonly inForce: () => readonly CalendarYear[];
  readonly list: () => Result<CalendarsView, Problem>;
  /** The table of a year in a JSON file. */
  readonly importFile: (given: GivenFile) => Result<EnteredCalendar, Problem>;
  /** The table of a year as the text of a notice, or typed like one. */
  readonly enter: (given: GivenTable) => Result<EnteredCalendar, Problem>;
  /** Regional days off of a year that has a table. Entered without days they are called off. */
  readonly enterRegional: (given: GivenRegionalDays) => Result<EnteredRegionalDays, Problem>;
};

export const createCalendars = (folder: string, clock: Clock): Calendars => {
  const read = (): Result<EnteredCalendars, Problem> => {
    const found = readCalendars(folder);
    return found.ok ? found : err(damaged(found.error));
  };
  const view = (entered: EnteredCalendars): CalendarsView => calendarsView(entered, dayOf(clock.now()));
  const tableOf = (entered: EnteredCalendars, year: number): CalendarYear | undefined =>
    view(entered).years.find((covered) => covered.year === year)?.table;

  const keepCalendar = (entry: EnteredCalendar, replaces: boolean): Result<EnteredCalendar, Problem> => {
    const before = read();
    if (!before.ok) return before;
    const standing = tableOf(before.value, entry.calendar.year);
    if (standing !== undefined && !replaces) return err(problem('calendar-covered', calendarText.covered(standing.year, standing.source)));
    const written = writeCalendars(folder, { ...before.value, calendars: [...before.value.calendars, entry] });
    return written.ok ? ok(entry) : err(notSaved(written.error));
  };

  return {
    inForce: () => {
      const entered = read();
      if (!entered.ok) throw errorOf(entered.error);
      return calendarsInForce(entered.value);
    },
    list: () => {
      const entered = read();
      return entered.ok ? ok(view(entered.value)) : entered;
    },
    importFile: ({ file, bytes, operator, replaces, say }) => {
      const json = parseJson(file, bytes);
      if (!json.ok) return err(problem('calendar-no-json', json.error));
      const table = parseCalendarYear(json.value);
      if (!table.ok) return err(wrong(table.error.map(say)));
      const digest = createHash('sha256').update(bytes).digest('hex');
      return keepCalendar({ calendar: table.value, operator, at: clock.now(), file, digest }, replaces);
    },
    enter: ({ operator, replaces, ...given }) => {
      const table = typedTable(given);
      return table.ok ? keepCalendar({ calendar: table.value, operator, at: clock.now(), file: null, digest: null }, replaces) : table;
    },
    enterRegional: ({ name, operator, replaces, ...given }) => {
      const table = typedTable(given);
      if (!table.ok) return table;
      const { year, off, work, source } = table.value;
      if (work.length > 0) return err(wrong([calendarText.noWorkHere(work)]));
      const before = read();
      if (!before.ok) return before;
      if (tableOf(before.value, year) === undefined) return err(problem('calendar-missing', calendarText.tableFirst(year)));
      const standing = standingRegionalDays(before.value).find(({ days }) => days.year === year && days.name === name);
      if (standing !== undefined && !replaces) return err(problem('calendar-covered', calendarText.festivalCovered(year, name)));
      if (standing === undefined && off.length === 0) return err(wrong([calendarText.daysNeeded]));
      const entry: EnteredRegionalDays = { days: { year, name, off, source }, operator, at: clock.now() };
      const written = writeCalendars(folder, { ...before.value, regional: [...before.value.regional, entry] });
      return written.ok ? ok(entry) : err(notSaved(written.error));
    },
  };
};

const damaged = ({ path, cause }: CalendarsProblem): Problem => problem('calendar-damaged', calendarsText.damaged(path, cause));
const notSaved = ({ path, cause }: CalendarsProblem): Problem => problem('calendar-not-saved', calendarsText.notSaved(path, cause));
const wrong = (sentences: readonly string[]): Problem => problem('calendar-wrong', calendarText.wrong(sentences.length), sentences);

/** The table that a text gives; what is wrong with it is said by line. */
const typedTable = ({ year, source, text }: Pick<GivenTable, 'year' | 'source' | 'text'>): Result<CalendarYear, Problem> => {
  const read = readArrangement(text, year);
  const lines = new Map<string, number>();
  const table = parseCalendarYear({ year, off: datesOf(read.off), work: datesOf(read.work), source }, (path) => {
    const [, key, at] = path.split('/');
    const day = key === 'off' || key === 'work' ? read[key][Number(at)] : undefined;
    const place = day === undefined ? calendarText.field(path) : calendarText.line(day.line, day.date);
    lines.set(place, day?.line ?? 0);
    return place;
  });
  const found = [
    ...read.problems.map((one) => ({ line: one.line, sentence: calendarText.arrangement(one) })),
    ...(table.ok ? [] : table.error).map(({ path, expected }) => ({
      line: lines.get(path) ?? 0,
      sentence: calendarText.expected(path, expected),
    })),
  ];
  if (table.ok && found.length === 0) return table;
  return err(wrong(found.toSorted((a, b) => a.line - b.line).map(({ sentence }) => sentence)));
};

const datesOf = (days: readonly NamedDay[]) => days.map(({ date }) => date);
