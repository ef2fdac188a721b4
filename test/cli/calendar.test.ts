import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { userInfo } from 'node:os';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { createCalendars } from '../../electron/backend/calendars.ts';
import { systemClock } from '../../electron/backend/system.ts';
import { readCalendars } from '../../electron/storage/calendars-file.ts';
import { parseCalendarYear } from '../../shared/law/calendar-table.ts';
import { isInstant } from '../../shared/time/instant.ts';
import { runCommand, type Ran } from '../support/run-command.ts';
import { temporaryFolder } from '../support/volumes.ts';

let cwd: string;
let home: string;
beforeEach(() => {
  cwd = temporaryFolder();
  home = temporaryFolder();
});

const calendar = (...args: readonly string[]): Promise<Ran> => runCommand(['calendar', ...args], { cwd, home });
const put = (name: string, content: unknown): string => {
  writeFileSync(join(cwd, name), JSON.stringify(content));
  return name;
};
const table = { year: 2027, off: ['2027-01-01', '2027-01-04'], work: ['2027-01-09'], source: '国务院办公厅关于2027年部分节假日安排的通知' };
type Row = { readonly year: number; readonly source: string; readonly from: string; readonly at?: string };
const listed = async (): Promise<readonly Row[]> =>
  (JSON.parse((await calendar('list')).stdout) as { readonly years: readonly Row[] }).years;

describe('calendar', () => {
  it('lists the shipped years and the notices they come from', async () => {
    expect((await listed()).map(({ year, from, source }) => [year, from, /国办发明电〔\d{4}〕\d+号/u.test(source)])).toEqual([
      [2025, 'shipped', true],
      [2026, 'shipped', true],
    ]);
    expect(existsSync(join(home, 'settings'))).toBe(false);
  });

  it('imports a year, and records who, when, from which file, and its digest', async () => {
    const { code, stdout, stderr } = await calendar('import', put('2027.json', table));
    expect([code, stderr]).toEqual([0, '']);
    const digest = createHash('sha256')
      .update(readFileSync(join(cwd, '2027.json')))
      .digest('hex');
    const entry = { year: 2027, source: table.source, from: 'imported', operator: userInfo().username, file: '2027.json', digest };
    expect(JSON.parse(stdout)).toMatchObject({ imported: entry });
    const rows = await listed();
    expect(rows.map(({ year }) => year)).toEqual([2025, 2026, 2027]);
    expect(rows[2]).toMatchObject(entry);
    expect(isInstant(rows[2]?.at ?? '')).toBe(true);
    expect(createCalendars(join(home, 'settings'), systemClock).inForce()).toEqual([table]);
  });

  it('lets the last import of a year stand, also before a shipped one, and keeps the others on file', async () => {
    for (const [file, source] of [
      ['a.json', '第一次'],
      ['b.json', '第二次'],
    ] as const) {
      await calendar('import', put(file, { year: 2026, off: ['2026-01-01'], work: [], source }));
    }
    expect((await listed()).map(({ year, source, from }) => [year, from === 'shipped' ? from : source])).toEqual([
      [2025, 'shipped'],
      [2026, '第二次'],
    ]);
    const onFile = readCalendars(join(home, 'settings'));
    expect(onFile.ok && onFile.value.calendars.map(({ file }) => file)).toEqual(['a.json', 'b.json']);
    expect(readdirSync(join(home, 'settings'))).toEqual(['calendars.json']);
  });

  it.each<[string, unknown, readonly string[]]>([
    ['no object', [], ['/']],
    ['nothing', null, ['/']],
    ['no year', { ...table, year: '2027' }, ['/year']],
    ['half a year', { ...table, year: 2027.5 }, ['/year']],
    ['the year 999', { ...table, year: 999, off: [], work: [] }, ['/year']],
    ['the year 10000', { ...table, year: 10_000, off: [], work: [] }, ['/year']],
    ['a day of another year', { ...table, off: ['2026-12-31'] }, ['/off/0']],
    ['a day that does not exist', { ...table, off: ['2027-02-29'] }, ['/off/0']],
    ['a day that is no text', { ...table, off: [20270101] }, ['/off/0']],
    ['a day in both lists', { ...table, off: ['2027-01-09'] }, ['/work/0']],
    ['a day twice in one list', { ...table, off: ['2027-01-01', '2027-01-01'] }, ['/off/1']],
    ['a make-up day that was a working day', { ...table, work: ['2027-01-08'] }, ['/work/0']],
    ['no list of days off', { ...table, off: undefined }, ['/off']],
    ['no list of make-up days', { ...table, work: 'none' }, ['/work']],
    ['no source', { ...table, source: ' ' }, ['/source']],
    ['a source that is no text', { ...table, source: 7 }, ['/source']],
    ['an unknown key', { ...table, 'a/b': 1 }, ['/a~1b']],
    ['everything wrong', { year: 0, off: 1, work: ['x'], source: '', more: 1 }, ['/more', '/year', '/off', '/work/0', '/source']],
  ])('finds all that is wrong with a table: %s', (_what, input, paths) => {
    const parsed = parseCalendarYear(JSON.parse(JSON.stringify(input)));
    expect(parsed.ok ? [] : parsed.error.map(({ path }) => path)).toEqual(paths);
  });

  it('says what was expected where', () => {
    const parsed = parseCalendarYear({ ...table, off: ['2026-12-31', '2027-01-01', '2027-01-01'] });
    expect(parsed.ok ? [] : parsed.error.map(({ path, expected }) => `${path} ${expected}`)).toEqual([
      '/off/0 2027年的日期，写作 YYYY-MM-DD，且为历法上存在的一天',
      '/off/2 每日只列一次；2027-01-01 已见于 /off/1',
    ]);
  });

  it('refuses a bad table with a line per problem, and leaves what was imported as it was', async () => {
    await calendar('import', put('good.json', table));
    const before = readFileSync(join(home, 'settings/calendars.json'), 'utf8');
    const { code, stdout, stderr } = await calendar('import', put('bad.json', { ...table, off: ['2026-12-31'], source: '' }));
    expect([code, stdout]).toEqual([2, '']);
    expect(
      stderr
        .trim()
        .split('\n')
        .map((line) => line.split(' ').slice(0, 2).join(' ')),
    ).toEqual(['bad.json: /off/0', 'bad.json: /source']);
    expect(readFileSync(join(home, 'settings/calendars.json'), 'utf8')).toBe(before);
  });

  it.each([[[]], [['show']], [['import']], [['list', 'x']], [['import', 'a', 'b']], [['list', '--all']]])(
    'refuses the arguments %j',
    async (args) => {
      const { code, stdout, stderr } = await calendar(...args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('calendar import FILE');
    },
  );

  it('refuses a file that is not there', async () => {
    const { code, stdout, stderr } = await calendar('import', 'missing.json');
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('missing.json');
  });

  it.each<[string, string]>([
    ['cut off', '{"format":1,"entries":['],
    ['of another format', '{"format":2,"entries":[]}'],
    [
      'with a table that is no table',
      '{"format":1,"entries":[{"calendar":{"year":2027},"operator":"刘某","at":"x","file":"a","digest":"' + '0'.repeat(64) + '"}]}',
    ],
  ])('treats a file of calendars that is %s as damaged: never as empty, never written over', async (_what, content) => {
    const settings = join(home, 'settings');
    mkdirSync(settings, { recursive: true });
    writeFileSync(join(settings, 'calendars.json'), content);
    expect((await calendar('list')).code).toBe(2);
    expect((await calendar('import', put('good.json', table))).code).toBe(2);
    expect(readFileSync(join(settings, 'calendars.json'), 'utf8')).toBe(content);
  });

  it('says so when the place cannot be read or written, and leaves nothing half-written', async () => {
    writeFileSync(join(home, 'settings'), 'a file where the folder should be');
    const { code, stdout, stderr } = await calendar('import', put('good.json', table));
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('calendars.json');
    expect(readFileSync(join(home, 'settings'), 'utf8')).toBe('a file where the folder should be');
  });
});
