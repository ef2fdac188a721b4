import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseCalendarYear } from '../../shared/law/calendar-table.ts';
import type { CalendarYear } from '../../shared/time/working-days.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { writeWhole } from './durable-files.ts';

/** A calendar entered on this machine: the table, and who entered it, when and from which file. */
export type ImportedCalendar = {
  readonly calendar: CalendarYear;
  /** The operating system's user. */
  readonly operator: string;
  /** Instant, +08:00. */
  readonly at: string;
  readonly file: string;
  /** SHA-256 of the file's bytes. */
  readonly digest: string;
};

export type CalendarsProblem = { readonly path: string; readonly cause: string };

const entry = z.strictObject({
  calendar: z.unknown(),
  operator: z.string().min(1),
  at: z.string().min(1),
  file: z.string().min(1),
  digest: z.string().regex(/^[0-9a-f]{64}$/u),
});
const stored = z.strictObject({ format: z.literal(1), entries: z.array(entry) });

const pathIn = (folder: string): string => join(folder, 'calendars.json');

/** Every import there was, the oldest first; none where nothing was imported. A damaged file is a problem, never an empty list. */
export const readCalendars = (folder: string): Result<readonly ImportedCalendar[], CalendarsProblem> => {
  const path = pathIn(folder);
  const problem = (cause: string): Result<never, CalendarsProblem> => err({ path, cause });
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? ok([]) : problem(causeOf(error));
  }
  try {
    const found = stored.parse(JSON.parse(text));
    const entries: ImportedCalendar[] = [];
    for (const [index, item] of found.entries.entries()) {
      const calendar = parseCalendarYear(item.calendar);
      if (!calendar.ok) return problem(`/entries/${index}/calendar${calendar.error[0]?.path ?? ''}`);
      entries.push({ ...item, calendar: calendar.value });
    }
    return ok(entries);
  } catch (error) {
    return problem(causeOf(error));
  }
};

/** Adds one import; what was imported before stays on file. The file is always whole. */
export const addCalendar = (folder: string, added: ImportedCalendar): Result<undefined, CalendarsProblem> => {
  const before = readCalendars(folder);
  if (!before.ok) return before;
  const path = pathIn(folder);
  try {
    mkdirSync(folder, { recursive: true });
    writeWhole(path, new TextEncoder().encode(`${JSON.stringify({ format: 1, entries: [...before.value, added] }, null, 2)}\n`));
    return ok(undefined);
  } catch (error) {
    rmSync(`${path}.new`, { force: true });
    return err({ path, cause: causeOf(error) });
  }
};

/** The tables that stand: for a year imported more than once, the last. Throws where the file is damaged: no day may be computed past it. */
export const importedCalendars = (folder: string): readonly CalendarYear[] => {
  const read = readCalendars(folder);
  if (!read.ok) throw new Error(`${read.error.path}: ${read.error.cause}`);
  return standing(read.value).map(({ calendar }) => calendar);
};

/** For each year the last import, in the order of the years. */
export const standing = (entries: readonly ImportedCalendar[]): readonly ImportedCalendar[] =>
  [...new Map(entries.map((item) => [item.calendar.year, item])).values()].sort((a, b) => a.calendar.year - b.calendar.year);

const causeOf = (error: unknown): string => (error instanceof Error ? error.message.replaceAll(/\s+/gu, ' ') : String(error));
