// A process that opens a volume, records twice and closes it, over and over: the journal is made and folded back each time.
import { openVolume } from '../../electron/storage/volume.ts';
import { someRecord } from '../support/records.ts';

const [folder = '', rounds = ''] = process.argv.slice(2);
for (let round = 0; round < Number(rounds); round += 1) {
  const opened = openVolume(folder);
  if (!opened.ok) throw new Error(opened.error.code);
  const from = opened.value.version();
  for (const n of [from + 1, from + 2]) {
    const appended = opened.value.append(n - 1, someRecord(n));
    if (!appended.ok) throw new Error(appended.error.code);
  }
  opened.value.close();
}
