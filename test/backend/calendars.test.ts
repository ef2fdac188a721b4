import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createCalendars, type Calendars } from '../../electron/backend/calendars.ts';
import type { Problem } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import { nthWorkingDayAfter, shippedCalendars, workingDays } from '../../shared/time/working-days.ts';
import { calendarText } from '../../shared/text/zh/windows/calendar.ts';
import { openTestCase, registryWindow, startMemoryHost, temporaryFolder, testClock } from '../support/memory-host.ts';

let folder: ReturnType<typeof temporaryFolder>;
let calendars: Calendars;
const clock = testClock();
beforeEach(() => {
  folder = temporaryFolder();
  clock.set('2026-11-23', '09:00');
  calendars = createCalendars(join(folder.path, 'settings'), clock);
});
afterEach(() => folder.remove());

const onFile = () => join(folder.path, 'settings', 'calendars.json');
const stored = (): string => (existsSync(onFile()) ? readFileSync(onFile(), 'utf8') : '');

const typed = { operator: '刘某', year: 2027, source: '模拟通知', text: '元旦：1月1日至3日放假，共3天。1月9日上班', replaces: false };
const festival = { operator: '刘某', year: 2026, name: '那达慕大会', source: '某政发〔2026〕5号', text: '8月3日至5日', replaces: false };
const table = { year: 2027, off: ['2027-01-01'], work: [], source: '模拟文件' };
const fileOf = (content: unknown, replaces = false) => ({
  operator: '刘某',
  file: 'a.json',
  bytes: new TextEncoder().encode(typeof content === 'string' ? content : JSON.stringify(content)),
  replaces,
  say: calendarText.inFile,
});
const years = () => {
  const listed = calendars.list();
  if (!listed.ok) throw new Error(listed.error.sentence);
  return listed.value;
};
const yearIn = (year: number) => years().years.find((covered) => covered.year === year);
const refusal = (answer: Result<unknown, Problem>): Problem => {
  if (answer.ok) throw new Error('taken');
  return answer.error;
};

describe('the table of holidays', () => {
  it('names the shipped years and those that are missing, up to the next one', () => {
    const { years: covered, missing } = years();
    expect(covered.map(({ year, table: { entered } }) => [year, entered])).toEqual([
      [2025, null],
      [2026, null],
    ]);
    expect(missing).toEqual([2027]);
    clock.set('2028-06-01', '09:00');
    expect(years().missing).toEqual([2027, 2028, 2029]);
    expect(calendars.inForce()).toEqual([]);
  });

  it('takes the text of a notice, with who and when', () => {
    expect(calendars.enter(typed)).toMatchObject({ ok: true });
    expect(yearIn(2027)).toEqual({
      year: 2027,
      table: {
        year: 2027,
        off: ['2027-01-01', '2027-01-02', '2027-01-03'],
        work: ['2027-01-09'],
        source: '模拟通知',
        entered: { operator: '刘某', at: '2026-11-23T09:00:00.000+08:00', file: null, digest: null },
      },
      earlier: [],
      regional: [],
    });
    expect(years().missing).toEqual([]);
    expect(calendars.inForce().map(({ year }) => year)).toEqual([2027]);
  });

  it('takes a file with its name and digest', () => {
    const entered = calendars.importFile(fileOf(table));
    expect(entered).toMatchObject({ ok: true, value: { file: 'a.json', operator: '刘某', calendar: table } });
    expect(yearIn(2027)?.table.entered?.digest).toMatch(/^[0-9a-f]{64}$/u);
  });

  it('replaces what stands only where it was asked to, and keeps the earlier tables', () => {
    const covered = fileOf({ ...table, year: 2026, off: ['2026-01-01'] });
    expect(refusal(calendars.importFile(covered))).toMatchObject({
      code: 'calendar-covered',
      sentence: expect.stringContaining('国办发明电〔2025〕7号') as string,
    });
    expect(refusal(calendars.enter({ ...typed, year: 2026, text: '1月1日' })).code).toBe('calendar-covered');
    expect(stored()).toBe('');
    expect(calendars.importFile({ ...covered, replaces: true }).ok).toBe(true);
    expect(calendars.enter({ ...typed, year: 2026, text: '1月1日至2日', replaces: true }).ok).toBe(true);
    expect(yearIn(2026)?.table.source).toBe('模拟通知');
    expect(yearIn(2026)?.earlier.map(({ source, entered }) => [source.slice(0, 4), entered?.file])).toEqual([
      ['国务院办', undefined],
      ['模拟文件', 'a.json'],
    ]);
    expect(calendars.inForce().map(({ off }) => off.length)).toEqual([2]);
  });

  it.each<[string, unknown, string, readonly string[]]>([
    ['no JSON', '{"year": 2027,\n"off": [1,]}', 'calendar-no-json', []],
    ['nothing', ' ', 'calendar-no-json', []],
    [
      'a day of another year',
      { ...table, off: ['2027-01-01', '2026-12-31'] },
      'calendar-wrong',
      ['放假日第2项“2026-12-31”（/off/1）应为：2027年的日期'],
    ],
    [
      'a make-up day on a Friday',
      { ...table, work: ['2027-01-08'] },
      'calendar-wrong',
      ['调休上班日第1项“2027-01-08”（/work/0）应为：星期六'],
    ],
    ['no source', { ...table, source: '' }, 'calendar-wrong', ['依据的文件（/source）应为：']],
    [
      'two slips',
      { year: 2027, off: [7], work: [], source: 'x', more: 1 },
      'calendar-wrong',
      ['（/more）应为：', '放假日第1项“7”（/off/0）应为：'],
    ],
  ])('refuses a file with %s, says what is wrong where, and changes nothing', (_what, content, code, details) => {
    calendars.enter(typed);
    const before = stored();
    const found = refusal(calendars.importFile(fileOf(content, true)));
    expect(found.code).toBe(code);
    expect(found.details).toHaveLength(details.length);
    for (const [at, words] of details.entries()) expect(found.details[at]).toContain(words);
    if (code === 'calendar-no-json') expect(found.sentence).toContain('a.json：应为一份 JSON');
    expect(stored()).toBe(before);
  });

  it('says where in a file the JSON breaks off', () => {
    expect(refusal(calendars.importFile(fileOf('{"year": 2027,\n"off": [],}'))).sentence).toContain('第2行第11列附近有误');
  });

  it.each<[string, Partial<typeof typed>, readonly string[]]>([
    ['a day that does not exist', { text: '1月1日\n2月30日放假' }, ['第2行：没有“2月30日”这一天。']],
    [
      'the weekdays of another year',
      { text: '1月1日（周四）' },
      ['第1行：写的是“1月1日（周四）”，所填年份的这一天是周五。请核对年份和日期。'],
    ],
    ['a number of days that is not so', { text: '1月1日至3日，共4天' }, ['第1行：写的是“4天”，按起止日期是3天。请核对。']],
    ['a day twice', { text: '1月1日至3日\n\n1月3日' }, ['第3行的01-03应为：每日只列一次；2027-01-03 已见于 第1行的01-03']],
    ['a make-up day on a Friday', { text: '1月8日上班' }, ['第1行的01-08应为：星期六或者星期日（调休上班日只能是原来的休息日）']],
    ['no source', { source: ' ' }, ['依据的文件应为：不为空的文字：发布机关、文件名称和文号']],
    [
      'words without a day, and a slip',
      { text: '请遵照执行\n1/1' },
      ['第1行：“请遵照执行”没有写明日期。与放假、上班无关的行请删去。', '第2行：没有认出“1/1”。日期请写作 1月3日 或者 2027-01-03。'],
    ],
  ])('refuses a text with %s, line by line, and changes nothing', (_what, change, details) => {
    const found = refusal(calendars.enter({ ...typed, ...change }));
    expect([found.code, found.details]).toEqual(['calendar-wrong', details]);
    expect(found.sentence).toContain(`${details.length}处`);
    expect(stored()).toBe('');
  });

  it.each([999, 10_000, 20.5])('refuses the year %d', (year) => {
    const found = refusal(calendars.enter({ ...typed, year, text: '' }));
    expect(found.details[0]).toBe('年份应为：1000至9999的整数');
  });

  it('computes no day past a damaged file, and never writes over one', () => {
    mkdirSync(join(folder.path, 'settings'));
    writeFileSync(onFile(), '{"format":1,"entries":[');
    expect(() => calendars.inForce()).toThrow('calendars.json');
    expect(refusal(calendars.list()).code).toBe('calendar-damaged');
    expect(refusal(calendars.enter(typed)).code).toBe('calendar-damaged');
    expect(refusal(calendars.importFile(fileOf(table))).code).toBe('calendar-damaged');
    expect(refusal(calendars.enterRegional(festival)).code).toBe('calendar-damaged');
    expect(stored()).toBe('{"format":1,"entries":[');
  });

  it('tells a window that nothing is computed past a damaged file, and which file that is', async () => {
    const host = startMemoryHost();
    await openTestCase(host.service);
    writeFileSync(join(host.folder, 'calendars.json'), '[]');
    const answer = await host.backend.call(registryWindow, 'registry.list', {});
    expect(answer).toMatchObject({
      ok: false,
      error: { code: 'calendar-damaged', sentence: expect.stringContaining('calendars.json') as string },
    });
    host.stop();
  });

  it('says so when it cannot be written', () => {
    mkdirSync(`${onFile()}.new`, { recursive: true });
    expect(refusal(calendars.enter(typed))).toMatchObject({
      code: 'calendar-not-saved',
      sentence: expect.stringContaining('没有写成') as string,
    });
    expect(refusal(calendars.enterRegional(festival)).code).toBe('calendar-not-saved');
    expect(existsSync(onFile())).toBe(false);
  });
});

describe('regional days off', () => {
  const day = (value: string): PlainDate => value as PlainDate;
  const fifthAfter = (from: string): unknown =>
    nthWorkingDayAfter(workingDays([...shippedCalendars, ...calendars.inForce()]), day(from), 5);

  it('move what is computed, with who entered them and from which document', () => {
    expect(fifthAfter('2026-07-31')).toEqual({ date: '2026-08-07' });
    expect(calendars.enterRegional(festival).ok).toBe(true);
    expect(fifthAfter('2026-07-31')).toEqual({ date: '2026-08-12' });
    expect(yearIn(2026)?.regional).toEqual([
      {
        days: { year: 2026, name: '那达慕大会', off: ['2026-08-03', '2026-08-04', '2026-08-05'], source: '某政发〔2026〕5号' },
        operator: '刘某',
        at: '2026-11-23T09:00:00.000+08:00',
      },
    ]);
    expect(calendars.inForce()).toMatchObject([{ year: 2026, source: expect.stringContaining('那达慕大会：某政发〔2026〕5号') as string }]);
    expect(yearIn(2026)?.table.off).toHaveLength(shippedCalendars[1]?.off.length ?? 0);
  });

  it('are read back after the program was closed, and stay when the table of the year is replaced', () => {
    calendars.enterRegional(festival);
    calendars = createCalendars(join(folder.path, 'settings'), clock);
    calendars.enter({ ...typed, year: 2026, text: '1月1日；8月8日上班', replaces: true });
    expect(calendars.inForce()[0]?.off).toEqual(['2026-01-01', '2026-08-03', '2026-08-04', '2026-08-05']);
    calendars.enterRegional({ ...festival, text: '8月8日', replaces: true });
    expect(calendars.inForce()[0]).toMatchObject({ off: ['2026-01-01', '2026-08-08'], work: [] });
  });

  it('are corrected under their own name only, and called off by leaving the days out', () => {
    calendars.enterRegional(festival);
    calendars.enterRegional({ ...festival, name: '某节', text: '9月7日' });
    expect(refusal(calendars.enterRegional({ ...festival, text: '8月4日' })).code).toBe('calendar-covered');
    calendars.enterRegional({ ...festival, text: '', source: '某政发〔2026〕9号', replaces: true });
    expect(yearIn(2026)?.regional.map(({ days: { name, off, source } }) => [name, off, source])).toEqual([
      ['那达慕大会', [], '某政发〔2026〕9号'],
      ['某节', ['2026-09-07'], '某政发〔2026〕5号'],
    ]);
    expect(fifthAfter('2026-07-31')).toEqual({ date: '2026-08-07' });
    expect(calendars.inForce()[0]?.source).not.toContain('那达慕大会');
  });

  it.each<[string, Partial<typeof festival>, string]>([
    ['in a year without a table', { year: 2027 }, 'calendar-missing'],
    ['with a make-up day', { text: '8月3日放假，8月8日上班' }, 'calendar-wrong'],
    ['without a day', { text: '' }, 'calendar-wrong'],
    ['without a document', { source: '' }, 'calendar-wrong'],
    ['with a day twice', { text: '8月3日、3日' }, 'calendar-wrong'],
  ])('are refused %s', (_what, change, code) => {
    expect(refusal(calendars.enterRegional({ ...festival, ...change })).code).toBe(code);
    expect(stored()).toBe('');
  });
});
