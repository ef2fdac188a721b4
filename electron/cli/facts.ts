import { assessCase } from '../../shared/record/facts-of-state.ts';
import { commandLineText } from '../../shared/text/zh/command-line.ts';
import { dayOf } from '../../shared/time/instant.ts';
import { parsePlainDate } from '../../shared/time/plain-date.ts';
import { systemClock } from '../backend/system.ts';
import { readArguments, refused, type Command } from './command.ts';
import { machineCalendars } from './machine-calendars.ts';
import { readCase } from '../backend/read-case.ts';

export const factsUsage = 'facts VOLUME [--today YYYY-MM-DD]';

/**
 * The facts of a volume, so that `assess` on them gives the same answer as the windows. Without `--today`: the machine's day in China.
 * Calendars imported on this machine are part of it, so that the answer is the same on any other.
 */
export const factsCommand: Command = async (args, output) => {
  const given = readArguments('facts', factsUsage, args, { today: { type: 'string' } }, { least: 1, most: 1 });
  if (!given.ok) return refused(output, given.error);
  const asked = given.value.values.today;
  const today = asked === undefined ? dayOf(systemClock.now()) : parsePlainDate(asked);
  if (today === null) return refused(output, commandLineText.badDay(asked ?? ''));
  const read = readCase(given.value.names[0] ?? '');
  if (!read.ok) return refused(output, read.error);
  const calendars = machineCalendars();
  if (!calendars.ok) return refused(output, calendars.error);
  output.result(assessCase.facts(read.value.state, today, calendars.value));
  return Promise.resolve(0);
};
