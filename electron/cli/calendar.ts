import { createHash } from 'node:crypto';
import { userInfo } from 'node:os';
import { basename } from 'node:path';
import { calendarsText, factsFilesText } from '../../shared/text/zh/facts-files.ts';
import { parseCalendarYear } from '../../shared/law/calendar-table.ts';
import { shippedCalendars } from '../../shared/time/working-days.ts';
import { appFolders } from '../backend/app-folders.ts';
import { systemClock } from '../backend/system.ts';
import { addCalendar, readCalendars, standing, type ImportedCalendar } from '../storage/calendars-file.ts';
import { readArguments, refused, type Command } from './command.ts';
import { readJson } from './read-json.ts';

export const calendarUsage = 'calendar list | calendar import FILE';

/** Which years are covered, from which notice; and the table of a year entered from a file. */
export const calendarCommand: Command = async (args, output) => {
  const given = readArguments('calendar', calendarUsage, args, {}, { least: 1, most: 2 });
  if (!given.ok) return refused(output, given.error);
  const [what, file] = given.value.names;
  const folder = appFolders(null, process.platform, process.env).settings;
  const before = readCalendars(folder);
  if (!before.ok) return refused(output, calendarsText.damaged(before.error.path, before.error.cause));
  if (what === 'list' && file === undefined) {
    output.result({ years: covered(before.value) });
    return Promise.resolve(0);
  }
  if (what !== 'import' || file === undefined) return refused(output, calendarsText.usage(calendarUsage));

  const json = readJson(file);
  if (!json.ok) return refused(output, json.error);
  const calendar = parseCalendarYear(json.value.value);
  if (!calendar.ok) return refused(output, ...calendar.error.map(({ path, expected }) => factsFilesText.problem(file, path, expected)));
  const digest = createHash('sha256').update(json.value.bytes).digest('hex');
  const entry: ImportedCalendar = {
    calendar: calendar.value,
    operator: userInfo().username,
    at: systemClock.now(),
    file: basename(file),
    digest,
  };
  const saved = addCalendar(folder, entry);
  if (!saved.ok) return refused(output, calendarsText.notSaved(saved.error.path, saved.error.cause));
  output.result({ imported: importedYear(entry) });
  return 0;
};

/** One row a year: an imported table stands before the shipped one of that year. */
const covered = (entries: readonly ImportedCalendar[]): readonly object[] => {
  const imported = standing(entries);
  const shipped = shippedCalendars.filter(({ year }) => !imported.some(({ calendar }) => calendar.year === year));
  return [...shipped.map(({ year, source }) => ({ year, source, from: 'shipped' as const })), ...imported.map(importedYear)].sort(
    (a, b) => a.year - b.year,
  );
};

const importedYear = ({ calendar: { year, source }, operator, at, file, digest }: ImportedCalendar) => ({
  year,
  source,
  from: 'imported' as const,
  operator,
  at,
  file,
  digest,
});
