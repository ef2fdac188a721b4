// A process that makes a volume where there is none, records, tries a record again that was not saved (twice), closes, and says each step once it
// is acknowledged. Its parent spoils its disk or kills it.
import { existsSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { createVolume, openVolume, VOLUME_FILE } from '../../electron/storage/volume.ts';
import { someRecord } from '../support/records.ts';

const [folder = '', count = ''] = process.argv.slice(2);
// Written at once and by itself, so that an observer of system calls sees it in its place.
const say = (line: string): void => void writeSync(1, `${line}\n`);

const opened = existsSync(join(folder, VOLUME_FILE))
  ? openVolume(folder)
  : createVolume(folder, { volumeId: 'v', createdAt: '2026-03-10T09:00:00.000+08:00', programVersion: 'test' });
if (opened.ok) {
  say('open');
  const volume = opened.value;
  let refused = 0;
  for (let n = volume.version() + 1; n <= Number(count);) {
    const appended = volume.append(n - 1, someRecord(n));
    if (appended.ok) {
      say(String(n));
      n += 1;
      refused = 0;
      continue;
    }
    say(appended.error.code);
    refused += 1;
    if (refused > 2) break;
  }
  volume.close();
  say('closed');
} else say(opened.error.code);
