import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { parseCalendarYear } from '../../shared/law/calendar-table.ts';
import type { EnteredCalendars } from '../../shared/time/calendars/entered.ts';
import type { CalendarYear } from '../../shared/time/working-days.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { writeWhole } from './durable-files.ts';

export type CalendarsProblem = { readonly path: string; readonly cause: string };

const entered = { operator: z.string().min(1), at: z.string().min(1) };
const calendarEntry = z.strictObject({
  ...entered,
  calendar: z.unknown(),
  file: z.string().min(1).nullable(),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/u)
    .nullable(),
});
const regionalEntry = z.strictObject({ ...entered, name: z.string().min(1), days: z.unknown() });
const stored = z.strictObject({ format: z.literal(1), entries: z.array(calendarEntry), regional: z.array(regionalEntry).default([]) });

const pathIn = (folder: string): string => join(folder, 'calendars.json');

/** Everything that was entered; nothing where there is no file. A damaged file is a problem, never empty. */
export const readCalendars = (folder: string): Result<EnteredCalendars, CalendarsProblem> => {
  const path = pathIn(folder);
  const problem = (cause: string): Result<never, CalendarsProblem> => err({ path, cause });
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? ok({ calendars: [], regional: [] }) : problem(causeOf(error));
  }
  try {
    const { entries, regional } = stored.parse(JSON.parse(text));
    return ok({
      calendars: entries.map(({ calendar, ...entry }, at) => ({ ...entry, calendar: tableIn(calendar, `/entries/${at}/calendar`) })),
      regional: regional.map(({ name, days, ...entry }, at) => {
        const { year, off, source } = tableIn(days, `/regional/${at}/days`);
        return { ...entry, days: { year, name, off, source } };
      }),
    });
  } catch (error) {
    return problem(causeOf(error));
  }
};

const tableIn = (input: unknown, place: string): CalendarYear => {
  const table = parseCalendarYear(input);
  if (!table.ok) throw new Error(`${place}${table.error[0]?.path ?? ''}`);
  return table.value;
};

/** Writes everything that was entered. The file is always whole. */
export const writeCalendars = (folder: string, { calendars, regional }: EnteredCalendars): Result<undefined, CalendarsProblem> => {
  const path = pathIn(folder);
  // Regional days lie in the file as a table of a year without make-up days, so that one reading checks both.
  const content = {
    format: 1,
    entries: calendars,
    regional: regional.map(({ days: { year, name, off, source }, ...entry }) => ({
      ...entry,
      name,
      days: { year, off, work: [], source },
    })),
  };
  try {
    mkdirSync(folder, { recursive: true });
    writeWhole(path, new TextEncoder().encode(`${JSON.stringify(content, null, 2)}\n`));
    return ok(undefined);
  } catch (error) {
    return err({ path, cause: causeOf(error) });
  }
};

const causeOf = (error: unknown): string => (error instanceof Error ? error.message.replaceAll(/\s+/gu, ' ') : String(error));
