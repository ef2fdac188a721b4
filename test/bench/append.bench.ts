import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import Conf from 'conf';
import { createVolume } from '../../electron/storage/volume.ts';
import { someRecord } from '../support/records.ts';
import { figure, median, timed, type Figure } from './figure.ts';

const sizes = [100, 1_000, 5_000, 20_000] as const;
const samples = 40;
const text = '公司愿意委托有资质的单位修复，修复期限还是希望定到十八个月。'.repeat(2);

/**
 * One durable append with so many records already on file: ours, beside the engine of electron-store (the whole file written again)
 * and beside the bare insert of SQLite with the same durability. The three take turns, so that noise falls on all of them.
 */
export default async (): Promise<readonly Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'cuoshang-bench-'));
  try {
    const figures: Figure[] = [];
    for (const size of sizes) figures.push(...measure(join(folder, String(size)), size));
    return await Promise.resolve(figures);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const measure = (folder: string, size: number): readonly Figure[] => {
  const made = createVolume(folder, { volumeId: 'bench', createdAt: '2026-03-10T09:00:00.000+08:00', programVersion: 'bench' });
  if (!made.ok) throw new Error(made.error.code);
  const volume = made.value;
  const ours = (): void => {
    const n = volume.version() + 1;
    const appended = volume.append(n - 1, someRecord(n, { n, text }));
    if (!appended.ok) throw new Error(appended.error.code);
  };

  const bare = new DatabaseSync(join(folder, 'bare.sqlite'));
  bare.exec(
    'PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; CREATE TABLE event (seq INTEGER PRIMARY KEY, at TEXT, operator TEXT, payload TEXT)',
  );
  const insert = bare.prepare('INSERT INTO event (at, operator, payload) VALUES (?, ?, ?)');
  let bareCount = 0;
  const bareInsert = (): void => {
    bareCount += 1;
    insert.run('2026-03-10T09:00:00.000+08:00', '刘某', JSON.stringify({ n: bareCount, text }));
  };

  const records: unknown[] = [];
  const store = new Conf<{ records: unknown[] }>({ cwd: join(folder, 'conf'), configName: 'records' });
  const confAppend = (): void => {
    records.push(someRecord(records.length + 1, { n: records.length + 1, text }));
    store.set('records', records);
  };

  for (let n = 0; n < size; n += 1) ours();
  bare.exec('BEGIN');
  for (let n = 0; n < size; n += 1) bareInsert();
  bare.exec('COMMIT');
  for (let n = 0; n < size - 1; n += 1) records.push(someRecord(n + 1, { n: n + 1, text }));
  confAppend();

  const taken = { ours: [] as number[], bare: [] as number[], conf: [] as number[] };
  for (let n = 0; n < samples; n += 1) {
    taken.ours.push(timed(ours));
    taken.bare.push(timed(bareInsert));
    // The whole file at 20 000 records takes long enough for fewer to do.
    if (n % (size > 1_000 ? 8 : 2) === 0) taken.conf.push(timed(confAppend));
  }
  volume.close();
  bare.close();
  const name = `durable append, ${size} records on file`;
  return [
    figure(name, 'ms', median(taken.ours), 'conf, whole file', median(taken.conf)),
    figure(name, 'ms', median(taken.ours), 'bare SQLite insert', median(taken.bare)),
  ];
};
