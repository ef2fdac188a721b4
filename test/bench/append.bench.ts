import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import Conf from 'conf';
import { createVolume } from '../../electron/storage/volume.ts';
import { someRecord } from '../support/records.ts';
import { figure, median, timed, type Figure } from './figure.ts';

const sizes = [100, 1_000, 5_000, 20_000] as const;
const samples = 60;
const text = '公司愿意委托有资质的单位修复，修复期限还是希望定到十八个月。'.repeat(2);

type Contender = {
  readonly size: number;
  readonly ours: () => void;
  readonly bare: () => void;
  readonly conf: () => void;
  readonly close: () => void;
};

/**
 * One durable append with so many records already on file: ours, beside the engine of electron-store (the whole file written again)
 * and beside the bare insert of SQLite with the same durability. All three at all sizes take turns, in an order that rotates, so that
 * noise falls on all of them alike and a figure of one size can be held against that of another.
 */
export default async (): Promise<readonly Figure[]> => {
  const folder = mkdtempSync(join(tmpdir(), 'cuoshang-bench-'));
  try {
    return await Promise.resolve(compare(sizes.map((size) => prepare(join(folder, String(size)), size))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};

const compare = (contenders: readonly Contender[]): readonly Figure[] => {
  const taken = contenders.map(() => ({ ours: [] as number[], bare: [] as number[], conf: [] as number[] }));
  for (let round = 0; round < samples; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const turns = ['ours', 'bare', 'conf'] as const;
      for (let turn = 0; turn < turns.length; turn += 1) {
        const who = turns[(turn + round) % turns.length] ?? 'ours';
        // The whole file at 5 000 and 20 000 records takes long enough for fewer to do.
        if (who === 'conf' && contender.size > 1_000 && round % 6 !== 0) continue;
        taken[index]?.[who].push(timed(contender[who]));
      }
    }
  }
  for (const contender of contenders) contender.close();
  const medians = taken.map(({ ours, bare, conf }) => ({ ours: median(ours), bare: median(bare), conf: median(conf) }));
  const figures = medians.flatMap(({ ours, bare, conf }, index) => {
    const name = `durable append, ${contenders[index]?.size ?? 0} records on file`;
    return [figure(name, 'ms', ours, 'conf, whole file', conf), figure(name, 'ms', ours, 'bare SQLite insert', bare)];
  });
  const [first, last] = [medians[0]?.ours ?? Number.NaN, medians.at(-1)?.ours ?? Number.NaN];
  return [...figures, figure(`durable append, ${sizes.at(-1) ?? 0} records on file`, 'ms', last, `itself with ${sizes[0]}`, first)];
};

const prepare = (folder: string, size: number): Contender => {
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

  return {
    size,
    ours,
    bare: bareInsert,
    conf: confAppend,
    close: () => {
      volume.close();
      bare.close();
    },
  };
};
