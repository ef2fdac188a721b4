// A process that records as fast as it can and says each number only when it is acknowledged. Its parent kills it.
import { openVolume } from '../../electron/storage/volume.ts';
import { someRecord } from '../support/records.ts';

const opened = openVolume(process.argv[2] ?? '');
if (!opened.ok) throw new Error(opened.error.code);
const volume = opened.value;
for (;;) {
  const n = volume.version() + 1;
  const appended = volume.append(n - 1, someRecord(n, { n, text: '某公司愿意委托有资质的单位修复。'.repeat(20) }));
  if (!appended.ok) throw new Error(appended.error.code);
  process.stdout.write(`${n}\n`);
}
