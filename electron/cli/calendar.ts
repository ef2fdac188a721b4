import { userInfo } from 'node:os';
import { basename } from 'node:path';
import type { EnteredCalendar } from '../../shared/time/calendars/entered.ts';
import { calendarsText, factsFilesText } from '../../shared/text/zh/facts-files.ts';
import type { CalendarsView } from '../../shared/views/calendars-view.ts';
import { appFolders } from '../backend/app-folders.ts';
import { createCalendars } from '../backend/calendars.ts';
import { systemClock } from '../backend/system.ts';
import { readArguments, refused, type Command } from './command.ts';
import { readBytes } from './read-json.ts';

export const calendarUsage = 'calendar list | calendar import FILE';

/** Which years are covered, from which notice; and the table of a year entered from a file. */
export const calendarCommand: Command = async (args, output) => {
  const given = readArguments('calendar', calendarUsage, args, {}, { least: 1, most: 2 });
  if (!given.ok) return refused(output, given.error);
  const [what, file] = given.value.names;
  const calendars = createCalendars(appFolders(null, process.platform, process.env).settings, systemClock);
  if (what === 'list' && file === undefined) {
    const listed = calendars.list();
    if (!listed.ok) return refused(output, listed.error.sentence);
    output.result({ years: rows(listed.value) });
    return Promise.resolve(0);
  }
  if (what !== 'import' || file === undefined) return refused(output, calendarsText.usage(calendarUsage));

  const bytes = readBytes(file);
  if (!bytes.ok) return refused(output, bytes.error);
  const entered = calendars.importFile({
    file: basename(file),
    bytes: bytes.value,
    operator: userInfo().username,
    replaces: true,
    say: ({ path, expected }) => factsFilesText.problem(file, path, expected),
  });
  if (!entered.ok) {
    const { sentence, details } = entered.error;
    return refused(output, ...(details.length > 0 ? details : [sentence]));
  }
  const { calendar, ...by } = entered.value;
  output.result({ imported: enteredYear(calendar, by) });
  return 0;
};

const enteredYear = ({ year, source }: EnteredCalendar['calendar'], by: Omit<EnteredCalendar, 'calendar'>) => ({
  year,
  source,
  from: 'imported',
  ...by,
});

/** One row a year, with the regional days off that stand in it. */
const rows = ({ years }: CalendarsView): readonly object[] =>
  years.map(({ year, table, regional }) => ({
    ...(table.entered === null ? { year, source: table.source, from: 'shipped' } : enteredYear(table, table.entered)),
    regional: regional.map(({ days: { name, off, source }, operator, at }) => ({ name, off, source, operator, at })),
  }));
