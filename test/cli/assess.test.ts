import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { consent, oneObligor, type Given } from '../law/given.ts';
import { runCommand, runThroughNpm, type Ran } from '../support/run-command.ts';
import { temporaryFolder } from '../support/volumes.ts';

const scenarios = join(import.meta.dirname, '../fixtures/scenarios');
const names = readdirSync(scenarios)
  .filter((file) => file.endsWith('.facts.json'))
  .map((file) => file.replace('.facts.json', ''));
const expected = (name: string): object => JSON.parse(readFileSync(join(scenarios, `${name}.expect.json`), 'utf8')) as object;

let cwd: string;
let home: string;
beforeEach(() => {
  cwd = temporaryFolder();
  home = temporaryFolder();
});

const assessed = (...args: readonly string[]): Promise<Ran> => runCommand(['assess', ...args], { cwd, home });
const put = (name: string, content: unknown): string => {
  writeFileSync(join(cwd, name), typeof content === 'string' || content instanceof Uint8Array ? content : JSON.stringify(content));
  return name;
};
const linesOf = (text: string): readonly string[] => text.split('\n').filter((line) => line !== '');
type Answer = {
  readonly today: string;
  readonly obligors: readonly { readonly reply: { readonly due: unknown } }[];
  readonly warnings: readonly { readonly code: string }[];
};
const answerOf = (text: string): Answer => JSON.parse(text) as Answer;
const served = (on: string): Given => ({ service: [{ method: 'direct', on, outcome: 'served' }] });

describe('assess', () => {
  describe('gives what the contract expects of', () => {
    let ran: Ran;
    // One call for all of them: a line each, in the order given.
    beforeAll(async () => {
      cwd = temporaryFolder();
      home = temporaryFolder();
      ran = await assessed(...names.map((name) => join(scenarios, `${name}.facts.json`)));
    });

    it.each(names)('%s', (name) => {
      expect([ran.code, ran.stderr]).toEqual([0, '']);
      expect(JSON.parse(linesOf(ran.stdout)[names.indexOf(name)] ?? '')).toMatchObject(expected(name));
    });
  });

  it('works as the documents say, from where the user stands', async () => {
    mkdirSync(join(cwd, '案件'));
    put('案件/facts.json', readFileSync(join(scenarios, 'late-reply-pending.facts.json'), 'utf8'));
    const { code, stdout, stderr } = await runThroughNpm(['assess', '案件/facts.json'], { cwd, home });
    expect([code, stderr]).toEqual([0, '']);
    expect(JSON.parse(stdout)).toMatchObject(expected('late-reply-pending'));
    const bad = await runThroughNpm(['assess', put('bad.json', { today: 'soon' })], { cwd, home });
    expect([bad.code, bad.stdout, linesOf(bad.stderr).length]).toEqual([2, '', 2]);
  });

  it('prints one assessment to be read, several as a line each in the order given', async () => {
    const [first = '', second = ''] = ['2026-03-20', '2026-03-04'].map((today, index) => put(`${index}.json`, oneObligor(today, consent)));
    const alone = await assessed(first);
    expect(alone.stdout).toBe(`${JSON.stringify(JSON.parse(alone.stdout), null, 2)}\n`);
    const many = linesOf((await assessed(second, first, second)).stdout);
    expect(many.map((line) => answerOf(line).today)).toEqual(['2026-03-04', '2026-03-20', '2026-03-04']);
    expect(many[1]).toBe(JSON.stringify(JSON.parse(alone.stdout)));
  });

  it('lets --today win, also where the facts have no day of their own or a bad one', async () => {
    const files = [
      put('own.json', oneObligor('2026-03-20', consent)),
      put('none.json', { ...oneObligor('x', consent), today: undefined }),
      put('bad.json', oneObligor('2026-02-30', consent)),
    ];
    const { code, stdout } = await assessed('--today', '2026-03-09', ...files);
    expect([code, linesOf(stdout).map((line) => answerOf(line).today)]).toEqual([0, ['2026-03-09', '2026-03-09', '2026-03-09']]);
  });

  it('reads a file that begins with the mark some editors put there', async () => {
    const { code, stdout } = await assessed(put('bom.json', `\uFEFF${JSON.stringify(oneObligor('2026-03-20', consent))}`));
    expect([code, answerOf(stdout).today]).toEqual([0, '2026-03-20']);
  });

  it.each<[string, string | Uint8Array, RegExp]>([
    ['empty', '', /^bad\.json：.*空的/u],
    ['blank', ' \n', /^bad\.json：.*空的/u],
    ['no JSON', '{"today": ', /^bad\.json：.*JSON/u],
    ['not UTF-8', new Uint8Array([0x7b, 0x22, 0xd6, 0xd0, 0x22, 0x3a, 0x31, 0x7d]), /^bad\.json：.*UTF-8/u],
    ['a list', '[]', /^bad\.json: \/ /u],
    ['null', 'null', /^bad\.json: \/ /u],
  ])('refuses a file that is %s', async (_what, content, sentence) => {
    const { code, stdout, stderr } = await assessed(put('bad.json', content));
    expect([code, stdout, linesOf(stderr).length]).toEqual([2, '', 1]);
    expect(stderr).toMatch(sentence);
  });

  it('refuses what is no file, and a folder', async () => {
    mkdirSync(join(cwd, 'folder'));
    const { code, stdout, stderr } = await assessed('missing.json', 'folder');
    expect([code, stdout]).toEqual([2, '']);
    expect(linesOf(stderr).map((line) => line.split('：')[0])).toEqual(['missing.json', 'folder']);
  });

  it('prints nothing but every problem, a line each with its file and path, when one of several files is bad', async () => {
    const good = put('good.json', oneObligor('2026-03-20', consent));
    const bad = put('bad.json', {
      ...oneObligor('2026-03-20', { reply: { receivedOn: '2026-03-01', admitsIdentity: true, agrees: 'yes', classifiedAs: 'consent' } }),
      extra: 1,
      meetings: [{ number: 1, on: '2026-03-10', opened: false, attendance: { A: 'took-part', C: 'absent' } }],
    });
    const { code, stdout, stderr } = await assessed(good, bad, good);
    expect([code, stdout]).toEqual([2, '']);
    expect(linesOf(stderr).map((line) => line.split(' ').slice(0, 2).join(' '))).toEqual([
      'bad.json: /extra',
      'bad.json: /obligors/0/reply/receivedOn',
      'bad.json: /obligors/0/reply/classifiedAs',
      'bad.json: /meetings/0/attendance/A',
      'bad.json: /meetings/0/attendance/C',
    ]);
    expect(linesOf(stderr).every((line) => /应为：.+$/u.test(line))).toBe(true);
  });

  it.each([['2026-02-29'], ['yesterday'], [''], ['2026-3-1'], ['2026-03-01T00:00:00']])('refuses --today %j', async (today) => {
    const { code, stdout, stderr } = await assessed(put('good.json', oneObligor('2026-03-20', consent)), `--today=${today}`);
    expect([code, stdout, linesOf(stderr).length]).toEqual([2, '', 1]);
    expect(stderr).toContain(`“${today}”`);
  });

  it.each([[[]], [['--today', '2026-03-01']], [['good.json', '--now']], [['good.json', '--today']]])(
    'refuses the arguments %j',
    async (args) => {
      put('good.json', oneObligor('2026-03-20', consent));
      const { code, stdout, stderr } = await assessed(...args);
      expect([code, stdout]).toEqual([2, '']);
      expect(stderr).toContain('assess FACTS.json');
    },
  );

  it('takes a calendar imported on this machine where the facts bring none for that year, and theirs where they do', async () => {
    const facts = oneObligor('2026-12-28', served('2026-12-28'));
    const due = async (file: string): Promise<unknown> => answerOf((await assessed(file)).stdout).obligors[0]?.reply.due;
    const without = put('without.json', facts);
    expect(await due(without)).toEqual({ date: null, estimate: '2027-01-04', calendarMissing: [2027] });
    const imported = await runCommand(
      ['calendar', 'import', put('2027.json', { year: 2027, off: ['2027-01-01', '2027-01-04'], work: [], source: '通知' })],
      { cwd, home },
    );
    expect(imported.code).toBe(0);
    expect(await due(without)).toEqual({ date: '2027-01-06' });
    expect(await due(put('own.json', { ...facts, calendar: [{ year: 2027, off: ['2027-01-01'], work: [], source: '通知' }] }))).toEqual({
      date: '2027-01-05',
    });
  });

  it.each([[['--help']], [['-h']]])('explains itself when asked with %j', async (args) => {
    const { code, stdout, stderr } = await assessed(...args);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toContain('assess FACTS.json');
    const all = await runCommand(args, { cwd, home });
    expect([all.code, all.stderr]).toEqual([0, '']);
    expect(all.stdout).toContain('calendar list');
  });

  it.each([[[]], [['nonsense']], [['toString']]])('does nothing for the command %j, and names the ones there are', async (args) => {
    const { code, stdout, stderr } = await runCommand(args, { cwd, home });
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('assess');
  });

  it('does not go on past a damaged file of calendars', async () => {
    mkdirSync(join(home, 'settings'), { recursive: true });
    writeFileSync(join(home, 'settings/calendars.json'), '{"format":1,');
    const { code, stdout, stderr } = await assessed(put('good.json', oneObligor('2026-03-20', consent)));
    expect([code, stdout, linesOf(stderr).length]).toEqual([2, '', 1]);
    expect(stderr).toContain('calendars.json');
  });
});
