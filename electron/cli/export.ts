import { existsSync } from 'node:fs';
import { digestOfBytes } from '../../shared/record/chain.ts';
import { bundleSentence } from '../../shared/text/zh/bundle.ts';
import { commandLineText } from '../../shared/text/zh/command-line.ts';
import { programVersion } from './program-version.ts';
import { exportBundle } from '../bundle/export-bundle.ts';
import { readBytes } from './read-json.ts';
import { readArguments, refused, type Command } from './command.ts';
import { machineCalendars } from './machine-calendars.ts';
import { machineWording } from './machine-wording.ts';
import { volumeFolder } from './volume-folder.ts';

export const exportUsage = 'export VOLUME --out FILE.zip [--part whole|open]';

/** One case as one file: papers, volume, attachments, manifest of digests, verifier, readable index. `open` leaves out what stays in the office. */
export const exportCommand: Command = async (args, output) => {
  const given = readArguments('export', exportUsage, args, { out: { type: 'string' }, part: { type: 'string' } }, { least: 1, most: 1 });
  if (!given.ok) return refused(output, given.error);
  const { out, part = 'whole' } = given.value.values;
  if (out === undefined || (part !== 'whole' && part !== 'open')) return refused(output, commandLineText.wrongCount(exportUsage));
  const calendars = machineCalendars();
  if (!calendars.ok) return refused(output, calendars.error);
  const wording = machineWording();
  if (!wording.ok) return refused(output, wording.error);
  const options = { part, calendar: calendars.value, wording: wording.value, programVersion: programVersion() } as const;
  const made = await exportBundle(volumeFolder(given.value.names[0] ?? ''), out, options);
  if (!made.ok) return refused(output, bundleSentence(made.error));
  const bytes = existsSync(out) ? readBytes(out) : null;
  output.result({ file: out, sm3: bytes?.ok === true ? digestOfBytes(bytes.value) : null, ...made.value });
  return 0;
};
