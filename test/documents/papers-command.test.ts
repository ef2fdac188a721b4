import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readCase } from '../../electron/backend/read-case.ts';
import { papersCommand } from '../../electron/cli/papers.ts';
import { writeDocx } from '../../electron/documents/docx-writer.ts';
import { createVolume } from '../../electron/storage/volume.ts';
import { distinctFileNames } from '../../electron/documents/paper-file-names.ts';
import { minutesDocument } from '../../shared/documents/kinds/minutes.ts';
import { paperKinds } from '../../shared/documents/papers.ts';
import type { GivenRecord } from './given-record.ts';
import { calledMeeting, consultedMeeting } from './sample-meeting.ts';
import { signThrough } from './signing.ts';
import { docxPart, docxText } from './texts.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'papers-'));
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(folder, { recursive: true, force: true });
});

/** A real volume with these records in it. */
const volumeOf = (given: GivenRecord): string => {
  const path = join(folder, 'volume');
  const made = createVolume(path, {
    volumeId: '00000000-0000-4000-8000-000000000000',
    createdAt: '2026-05-20T09:00:00.000+08:00',
    programVersion: '0.1.0',
  });
  if (!made.ok) throw new Error(made.error.code);
  for (const { type, payload, seq, at, operator } of given.events) {
    const saved = made.value.append(seq - 1, {
      at,
      operator,
      deviceClock: at,
      command: `c${seq}`,
      type,
      v: 1,
      payload,
      salt: '0'.repeat(32),
    });
    if (!saved.ok) throw new Error(saved.error.code);
  }
  made.value.close();
  return path;
};

const run = async (...args: readonly string[]) => {
  const results: unknown[] = [];
  const problems: string[] = [];
  const keep = (value: unknown): void => void results.push(value);
  const code = await papersCommand(args, { result: keep, line: keep, problem: (sentence) => void problems.push(sentence) });
  return { code, result: results[0], problems };
};

const signedVolume = (): { readonly path: string; readonly given: GivenRecord } => {
  const given = consultedMeeting();
  signThrough(given);
  return { path: volumeOf(given), given };
};

describe('the command papers', () => {
  const settings = (): string => {
    const place = join(folder, 'home', 'settings');
    mkdirSync(place, { recursive: true });
    vi.stubEnv('CUOSHANG_HOME', join(folder, 'home'));
    return join(place, 'wording.txt');
  };

  it('writes 主持词 in the words that the office recorded on this machine', async () => {
    const { path } = signedVolume();
    const out = join(folder, 'out');
    writeFileSync(settings(), '[discipline-and-rights/officers]\n各位好，我是{主持人}。\n');

    expect((await run(path, '--out', out, '--kind', 'script')).code).toBe(0);
    const text = docxText(docxPart(readFileSync(join(out, '磋商会议主持词·第1次.docx')), 'word/document.xml'));
    expect(text).toContain('各位好，我是王某。');
    expect(text).not.toContain('本次会议由王某主持');
  });

  it('writes nothing where those words cannot be read, and says which file', async () => {
    const { path } = signedVolume();
    writeFileSync(settings(), Uint8Array.of(0xff, 0xfe, 0x00));

    const { code, problems } = await run(path, '--out', join(folder, 'out'));
    expect(code).toBe(2);
    expect(problems.join('')).toMatch(/程序用语的文件无法读取.*wording\.txt/u);
    expect(existsSync(join(folder, 'out'))).toBe(false);
  });

  it('writes the minutes and their sign-off sheet, the same bytes that the record makes', async () => {
    const { path } = signedVolume();
    const out = join(folder, 'out');

    const { code, result, problems } = await run(path, '--out', out, '--kind', 'minutes');

    expect({ code, result, problems }).toEqual({
      code: 0,
      result: {
        papers: [
          { kind: 'minutes', file: '第1次磋商会议记录·第2版.docx' },
          { kind: 'minutes', file: '第1次磋商会议记录·第2版·核对签字页.docx' },
        ],
      },
      problems: [],
    });
    const read = readCase(path);
    if (!read.ok) throw new Error(read.error);
    const [body, sheet] = minutesDocument(read.value.state, 1);
    expect(body.footer).toContain('记录链第');
    expect(readFileSync(join(out, '第1次磋商会议记录·第2版.docx')).equals(Buffer.from(await writeDocx([body])))).toBe(true);
    expect(readFileSync(join(out, '第1次磋商会议记录·第2版·核对签字页.docx')).equals(Buffer.from(await writeDocx([sheet])))).toBe(true);
  });

  it('writes the same bytes again over the old ones and leaves nothing beside them', async () => {
    const { path } = signedVolume();
    const out = join(folder, 'out');
    const contents = () => readdirSync(out).map((name) => [name, readFileSync(join(out, name)).toString('base64')]);

    const { result } = await run(path, '--out', out);
    const first = contents();
    await run(path, '--out', out);

    expect(contents()).toEqual(first);
    const { papers: written } = result as { readonly papers: readonly { readonly file: string }[] };
    expect(first.map(([name]) => name).sort()).toEqual(written.map(({ file }) => file).sort());
    expect(written.length).toBeGreaterThan(2);
  });

  it('lists every kind with its basis and what can be made now', async () => {
    const { path } = signedVolume();

    const { papers: listed } = (await run(path, '--list')).result as { readonly papers: readonly { readonly kind: string }[] };
    expect(listed.map(({ kind }) => kind)).toEqual(paperKinds);
    expect(listed[paperKinds.indexOf('minutes')]).toEqual({
      kind: 'minutes',
      title: '磋商会议记录',
      basis: '第二十六条',
      available: true,
      papers: ['第1次磋商会议记录·第2版', '第1次磋商会议记录·第2版·核对签字页'],
      missing: null,
    });
  });

  it('is made for the day of the last record unless another day is given', async () => {
    const { path } = signedVolume();
    const statement = async (...day: readonly string[]): Promise<string> => {
      const out = join(folder, `out${day.join('')}`);
      await run(path, '--out', out, '--kind', 'limits-statement', ...day);
      return docxText(docxPart(readFileSync(join(out, '时限与依据说明.docx')), 'word/document.xml'));
    };

    expect(await statement()).toContain('截至2026年6月30日');
    expect(await statement('--today', '2026-08-01')).toContain('截至2026年8月1日');
  });

  it('says what is missing where no meeting was held, and writes nothing', async () => {
    const path = volumeOf(calledMeeting());
    const out = join(folder, 'out');

    expect((await run(path, '--list', '--kind', 'minutes')).result).toMatchObject({
      papers: [{ kind: 'minutes', available: false, papers: [], missing: '还没有召开磋商会议：请先登记会议安排并宣布核对到会。' }],
    });
    expect(await run(path, '--out', out, '--kind', 'minutes')).toMatchObject({
      code: 2,
      problems: [expect.stringContaining('还没有召开')],
    });
    expect(existsSync(out)).toBe(false);
  });

  it('leaves out what cannot be made yet where everything is asked for', async () => {
    const path = volumeOf(calledMeeting());

    const { result, problems } = await run(path, '--out', join(folder, 'out'));

    const { papers: written } = result as { readonly papers: readonly { readonly kind: string }[] };
    expect(written.map(({ kind }) => kind)).toContain('limits-statement');
    expect(written.map(({ kind }) => kind)).not.toContain('minutes');
    expect(problems.join('')).not.toContain('还没有召开');
  });

  it.each([
    ['no volume', ['--out', 'x'], '参数个数不对'],
    ['two volumes', ['a', 'b', '--out', 'x'], '参数个数不对'],
    ['no folder to write to', ['a'], '没有用 --out'],
    ['an option without its value', ['a', '--out'], '--out'],
    ['an unknown option', ['a', '--output', 'x'], '--output'],
    ['a day that is none', ['a', '--out', 'x', '--today', '2026-02-30'], '2026-02-30'],
    ['an unknown kind', ['a', '--out', 'x', '--kind', 'minute'], 'minute'],
    ['a folder that is no volume', ['.', '--out', 'x'], '不是本程序的案卷'],
    ['a volume that is not there', ['nowhere', '--out', 'x'], '没有找到案卷'],
  ])('refuses %s in one sentence', async (_what, args, sentence) => {
    const { code, problems } = await run(...args);

    expect(code).toBe(2);
    expect(problems).toEqual([expect.stringContaining(sentence)]);
  });

  it('leaves nothing half-written where it cannot write', async () => {
    const { path } = signedVolume();
    const out = join(folder, 'out');
    // A folder stands where the second paper should go.
    mkdirSync(join(out, '第1次磋商会议记录·第2版·核对签字页.docx', 'taken'), { recursive: true });

    const { code, problems } = await run(path, '--out', out);

    expect(code).toBe(2);
    expect(problems).toEqual([expect.stringContaining('没有写成')]);
    expect(readdirSync(out).filter((name) => name.endsWith('.new'))).toEqual([]);
  });

  it('refuses an output path that is a file', async () => {
    const { path } = signedVolume();
    const out = join(folder, 'file');
    writeFileSync(out, 'kept');

    expect((await run(path, '--out', out)).code).toBe(2);
    expect(readFileSync(out, 'utf8')).toBe('kept');
  });
});

describe('the names of the files', () => {
  it('hold nothing a file system forbids, fit into one, and differ', () => {
    const names = distinctFileNames(['告知书·甲/乙', '告知书·甲:乙', '告知书·甲_乙', '长'.repeat(200), '长'.repeat(201), '完.']);

    expect(names.slice(0, 3)).toEqual(['告知书·甲_乙', '告知书·甲_乙（2）', '告知书·甲_乙（3）']);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(Buffer.byteLength(`${name}.docx.new`)).toBeLessThan(255);
    expect(names.at(-1)).toBe('完_');
  });
});
