import { err, ok, type Result } from '../../shared/result.ts';
import { calendarsText } from '../../shared/text/zh/facts-files.ts';
import { calendarsInForce } from '../../shared/time/calendars/entered.ts';
import type { CalendarYear } from '../../shared/time/working-days.ts';
import { appFolders } from '../backend/app-folders.ts';
import { readCalendars } from '../storage/calendars-file.ts';

/** The calendars entered on this machine, as they stand. The error is a finished sentence: no day is computed past a damaged file. */
export const machineCalendars = (): Result<readonly CalendarYear[], string> => {
  const imported = readCalendars(appFolders(null, process.platform, process.env).settings);
  return imported.ok ? ok(calendarsInForce(imported.value)) : err(calendarsText.damaged(imported.error.path, imported.error.cause));
};
