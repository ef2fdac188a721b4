import { assess } from '../../shared/law/assess.ts';
import { parseFacts, type Facts } from '../../shared/law/facts.ts';
import { err, type Result } from '../../shared/result.ts';
import { commandLineText } from '../../shared/text/zh/command-line.ts';
import { factsFilesText } from '../../shared/text/zh/facts-files.ts';
import { isPlainDate } from '../../shared/time/plain-date.ts';
import type { CalendarYear } from '../../shared/time/working-days.ts';
import { readArguments, refused, type Command } from './command.ts';
import { machineCalendars } from './machine-calendars.ts';
import { readJson } from './read-json.ts';

export const assessUsage = 'assess FACTS.json… [--today YYYY-MM-DD]';

/**
 * The assessment of one file, or of several, a line each. Anything wrong with any of them: every problem on standard error, nothing on
 * standard output. Calendars imported on this machine help where the facts bring none for that year.
 */
export const assessCommand: Command = async (args, output) => {
  const given = readArguments('assess', assessUsage, args, { today: { type: 'string' } }, { least: 1, most: Number.POSITIVE_INFINITY });
  if (!given.ok) return refused(output, given.error);
  const { names, values } = given.value;
  const problems: string[] = [];
  if (values.today !== undefined && !isPlainDate(values.today)) problems.push(commandLineText.badDay(values.today));
  const calendars = machineCalendars();
  if (!calendars.ok) problems.push(calendars.error);
  const read = names.flatMap((file) => {
    const facts = factsIn(file, values.today);
    if (facts.ok) return [facts.value];
    problems.push(...facts.error);
    return [];
  });
  if (problems.length > 0 || !calendars.ok) return refused(output, ...problems);
  const answers = read.map((facts) => assess(withCalendars(facts, calendars.value)));
  if (answers.length === 1) output.result(answers[0]);
  else for (const answer of answers) output.line(answer);
  return Promise.resolve(0);
};

/** `--today` wins over the facts' own day, also where they have none. The errors are finished sentences. */
const factsIn = (file: string, today: string | undefined): Result<Facts, readonly string[]> => {
  const json = readJson(file);
  if (!json.ok) return err([json.error]);
  const { value } = json;
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  const parsed = parseFacts(today !== undefined && isPlainDate(today) && isObject ? { ...value, today } : value);
  return parsed.ok ? parsed : err(parsed.error.map(({ path, expected }) => factsFilesText.problem(file, path, expected)));
};

const withCalendars = (facts: Facts, imported: readonly CalendarYear[]): Facts => {
  const own = facts.calendar ?? [];
  const added = imported.filter(({ year }) => !own.some((calendar) => calendar.year === year));
  return added.length === 0
    ? facts
    : { ...facts, calendar: [...added.map((calendar) => ({ ...calendar, off: [...calendar.off], work: [...calendar.work] })), ...own] };
};
