import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { unzipSync } from 'fflate';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportBundle } from '../../electron/bundle/export-bundle.ts';
import { importInto } from '../../electron/bundle/import-bundle.ts';
import { verifyBundleAt } from '../../electron/bundle/open-bundle.ts';
import { createCaseService } from '../../electron/backend/case-service.ts';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { readVolume, VOLUME_FILE } from '../../electron/storage/volume.ts';
import { bodyText } from '../../shared/documents/kinds/minutes.ts';
import { internalPapers, openPapers } from '../../shared/documents/volume-parts.ts';
import { paperKinds } from '../../shared/documents/papers.ts';
import { bundleSentence, fileProblemSentence, type BundleProblem } from '../../shared/text/zh/bundle.ts';
import { recordProblemSentence, verificationNotes } from '../../shared/text/zh/storage.ts';
import { instantAt } from '../../shared/time/instant.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import { bombOf, changedBundle, directoryOf, filesOf, zipOf } from '../support/bundles.ts';
import { firstMeeting, upTo } from '../support/first-meeting.ts';
import { onSmallDisk } from '../support/small-disk.ts';
import { keptFolder, newVolume, temporaryFolder } from '../support/volumes.ts';

const secretWords = '只给记录人看的话：底线一百万';
const draftWords = '没有写完的半句话';
const options = { part: 'whole', calendar: [], wording: {}, programVersion: 'test' } as const;
const script = join(import.meta.dirname, '../../electron/bundle/verify.py');
const root = join(import.meta.dirname, '../..');

const python = (...args: readonly string[]) => {
  const { status, stdout, stderr } = spawnSync('python3', ['-B', script, ...args], { encoding: 'utf8' });
  const { note, ...result } = (stdout === '' ? {} : JSON.parse(stdout)) as { note?: string };
  return { status, result, note, stderr };
};

/** A case in its first meeting with a private note, on disk. */
const makeCase = async (folder: string): Promise<void> => {
  const room = upTo(firstMeeting(), 5);
  room.run('WriteNote', { meeting: 1, text: secretWords });
  const volume = newVolume(folder);
  for (const [index, { at, operator, type, payload }] of room.events().entries())
    volume.append(index, {
      at,
      operator,
      deviceClock: at,
      command: `c${index}`,
      type,
      v: 1,
      payload,
      salt: String(index).padStart(32, 'a'),
    });
  volume.saveDraft({ slot: 's', text: draftWords, at: room.context().now });
  volume.close();
  await Promise.resolve();
};

describe('an exported bundle', () => {
  const kept = keptFolder();
  let volume: string;
  let whole: string;
  let open: string;
  let head: string;
  let folder: string;
  beforeAll(async () => {
    volume = join(kept(), 'volume');
    await makeCase(volume);
    whole = join(kept(), 'whole.zip');
    open = join(kept(), 'open.zip');
    const made = await exportBundle(volume, whole, options);
    if (!made.ok) throw new Error(bundleSentence(made.error));
    head = made.value.head;
    expect((await exportBundle(volume, open, { ...options, part: 'open' })).ok).toBe(true);
  });
  beforeEach(() => void (folder = temporaryFolder()));

  const imported = async (path: string): Promise<BundleProblem | null> => {
    const into = join(folder, 'into');
    const done = await importInto(path, into);
    if (done.ok) return null;
    expect(existsSync(into), 'nothing is left of a refused import').toBe(false);
    expect(bundleSentence(done.error)).toMatch(/。$/u);
    return done.error;
  };

  it('is the same bytes for the same volume, and leaves nothing beside it', async () => {
    const again = join(folder, 'again.zip');
    expect((await exportBundle(volume, again, options)).ok).toBe(true);
    expect(readFileSync(again).equals(readFileSync(whole))).toBe(true);
    expect(readdirSync(folder)).toEqual(['again.zip']);
  });

  it('holds both parts apart: papers, volume, index, manifest and verifier', () => {
    const names = [...filesOf(whole).keys()];
    for (const name of [
      'index.html',
      'verify.py',
      'manifest.json',
      'open/volume/volume.sqlite',
      'internal/index.html',
      'internal/volume/volume.sqlite',
    ])
      expect(names).toContain(name);
    expect(names.filter((name) => /^open\/papers\/\d+-minutes\.docx$/u.test(name))).toHaveLength(1);
    expect(names.filter((name) => /^internal\/papers\/\d+-script\.docx$/u.test(name))).toHaveLength(1);
    expect([...filesOf(open).keys()].some((name) => name.startsWith('internal'))).toBe(false);
    expect(Buffer.from(filesOf(whole).get('verify.py') ?? []).equals(readFileSync(script))).toBe(true);
  });

  it('has a place for every kind of paper in one of the parts', () => {
    expect([...internalPapers, ...openPapers].toSorted()).toEqual([...paperKinds].toSorted());
  });

  it('never has a private word or a half-typed line in its open part, also not in pages of the database that are free', () => {
    const traces = [secretWords, draftWords];
    const holds = (files: Map<string, Uint8Array>, text: string): boolean =>
      [...files].some(([name, bytes]) => {
        const inner = name.endsWith('.docx') ? Object.values(unzipSync(bytes)) : [bytes];
        return inner.some((part) => Buffer.from(part).includes(Buffer.from(text)));
      });
    for (const text of traces) expect(holds(filesOf(open), text), text).toBe(false);
    const openFiles = new Map([...filesOf(whole)].filter(([name]) => !name.startsWith('internal/')));
    for (const text of traces) expect(holds(openFiles, text), text).toBe(false);
    expect(holds(filesOf(whole), secretWords)).toBe(true);
    expect(holds(filesOf(whole), draftWords)).toBe(false);
  });

  it('withholds what is private so that the chain of the open part holds with the same head', async () => {
    const verified = await verifyBundleAt(open);
    expect(verified).toMatchObject({ value: { verification: { ok: true, withheld: 1, head } } });
  });

  it('has a volume inside that is closed: it opens where nothing can be written', () => {
    const database = filesOf(whole).get('internal/volume/volume.sqlite') ?? new Uint8Array();
    // Bytes 18 and 19 of the header: 1 is a rollback journal, 2 a write-ahead log.
    expect([database[18], database[19]]).toEqual([1, 1]);
  });

  it('has an index that runs no script and asks nothing of anywhere', () => {
    for (const name of ['index.html', 'internal/index.html']) {
      const html = Buffer.from(filesOf(whole).get(name) ?? []).toString('utf8');
      expect(html).not.toMatch(/<script|javascript:|https?:|\son\w+=/iu);
      expect(html).toContain("default-src 'none'");
      const links = [...html.matchAll(/href="([^"#]+)"/gu)].map(([, href]) => join(name, '..', decodeURIComponent(href ?? '')));
      expect(links.length).toBeGreaterThan(5);
      for (const link of links) expect([...filesOf(whole).keys()]).toContain(link);
    }
    const index = Buffer.from(filesOf(open).get('index.html') ?? []).toString('utf8');
    expect(index).toContain(head.slice(0, 8).toUpperCase());
    expect(index).toContain('没有随公开部分提供');
  });

  it('comes back as the volume it was, with its papers under what they are called', async () => {
    const into = join(folder, 'into');
    const done = await importInto(whole, into);
    expect(done).toMatchObject({ ok: true, value: { part: 'whole', head } });
    const read = [volume, join(into, 'volume')].map((path) => {
      const opened = readVolume(path);
      if (!opened.ok) throw new Error(opened.error.code);
      const records = [...opened.value.records()];
      opened.value.close();
      return { manifest: opened.value.manifest.volumeId, records };
    });
    expect(read[1]).toEqual(read[0]);
    expect(readdirSync(join(into, 'papers')).toSorted()).toEqual(['副卷', '正卷'].toSorted());
    expect(readdirSync(into).toSorted()).toEqual(['papers', 'volume']);
    expect((await importInto(whole, into)).ok).toBe(false);
  });

  it('can be made while the volume is open for writing, of one moment of it', async () => {
    const cases = join(folder, 'cases');
    mkdirSync(cases);
    await makeCase(join(cases, 'case'));
    const now = instantAt('2026-04-01' as PlainDate, 36_000);
    const service = createCaseService({
      folder: cases,
      clock: { now: () => now, deviceClock: () => now, steadyMs: () => 0 },
      ids: { uuid: () => '', salt: () => '0'.repeat(32) },
      calendar: () => [],
      programVersion: 'test',
      bodyText,
    });
    const state = service.state('case');
    const version = state.ok ? state.value.version : 0;
    const making = exportBundle(join(cases, 'case'), join(folder, 'live.zip'), options);
    const command = { volume: 'case', commandId: 'later', operator: 'test', expectedVersion: null, clearDraft: null } as const;
    expect(await service.dispatch({ ...command, type: 'WriteNote', input: { meeting: 1, text: '后来' } })).toMatchObject({ ok: true });
    expect(await making).toMatchObject({ ok: true, value: { events: version } });
    service.close();
    expect(await verifyBundleAt(join(folder, 'live.zip'))).toMatchObject({ value: { verification: { ok: true, events: version } } });
  });

  it('is refused for a volume that does not hold, and for a place that is taken', async () => {
    const bad = join(folder, 'bad');
    await makeCase(bad);
    const database = new DatabaseSync(join(bad, VOLUME_FILE));
    database.exec("DROP TRIGGER event_is_never_changed; UPDATE event SET operator = '他人' WHERE seq = 3");
    database.close();
    const done = await exportBundle(bad, join(folder, 'x.zip'), options);
    expect(done).toMatchObject({ ok: false, error: { code: 'bundle-volume-broken' } });
    if (!done.ok) expect(bundleSentence(done.error)).toContain('第3号记录');
    writeFileSync(join(folder, 'there.zip'), 'mine');
    expect(await exportBundle(volume, join(folder, 'there.zip'), options)).toMatchObject({ error: { code: 'bundle-exists' } });
    expect(readFileSync(join(folder, 'there.zip'), 'utf8')).toBe('mine');
    expect(readdirSync(folder).toSorted()).toEqual(['bad', 'there.zip']);
  });

  it('with only the open part in it is no whole case again', async () => {
    const into = join(folder, 'into');
    expect(await importInto(open, into)).toMatchObject({ ok: true, value: { part: 'open' } });
    expect(await exportBundle(join(into, 'volume'), join(folder, 'x.zip'), options)).toMatchObject({
      error: { code: 'bundle-volume-open-part' },
    });
    expect(await exportBundle(join(into, 'volume'), join(folder, 'x.zip'), { ...options, part: 'open' })).toMatchObject({ ok: true });
  });

  const spoiltVolume = (files: Map<string, Uint8Array>, name: string, sql: string): void => {
    const path = join(temporaryFolder(), 'v.sqlite');
    writeFileSync(path, files.get(name) ?? '');
    const database = new DatabaseSync(path);
    database.exec('DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_removed;');
    database.exec(sql);
    database.close();
    files.set(name, readFileSync(path));
  };
  const edited = (files: Map<string, Uint8Array>, name: string, change: (text: string) => string): void =>
    void files.set(name, Buffer.from(change(Buffer.from(files.get(name) ?? []).toString('utf8'))));

  it.each([
    [
      'an altered index',
      (files: Map<string, Uint8Array>) => edited(files, 'index.html', (text) => `${text} `),
      false,
      'bundle-file-altered',
    ],
    [
      'an altered paper',
      (files: Map<string, Uint8Array>) => files.set([...files.keys()].find((name) => name.includes('minutes')) ?? '', new Uint8Array(9)),
      false,
      'bundle-file-altered',
    ],
    [
      'a removed paper',
      (files: Map<string, Uint8Array>) => files.delete([...files.keys()].find((name) => name.includes('minutes')) ?? ''),
      false,
      'bundle-file-missing',
    ],
    [
      'an added paper',
      (files: Map<string, Uint8Array>) => files.set('open/papers/99-minutes.docx', new Uint8Array(9)),
      false,
      'bundle-file-unlisted',
    ],
    [
      'an added attachment',
      (files: Map<string, Uint8Array>) => files.set(`open/volume/attachments/${'a'.repeat(64)}.png`, new Uint8Array(9)),
      false,
      'bundle-file-unlisted',
    ],
    [
      'a record altered, and the manifest with it',
      (files: Map<string, Uint8Array>) =>
        spoiltVolume(files, 'internal/volume/volume.sqlite', "UPDATE event SET operator = '他人' WHERE seq = 3"),
      true,
      'columns-altered',
    ],
    [
      'the tail of one part cut off, and the manifest with it',
      (files: Map<string, Uint8Array>) => spoiltVolume(files, 'open/volume/volume.sqlite', 'DELETE FROM event WHERE seq > 5'),
      true,
      'bundle-parts-differ',
    ],
    [
      'another head in the manifest',
      (files: Map<string, Uint8Array>) => edited(files, 'manifest.json', (text) => text.replace(/"head": "\w/u, '"head": "x')),
      false,
      'bundle-head-differs',
    ],
    [
      'a volume that is none',
      (files: Map<string, Uint8Array>) => files.set('open/volume/volume.sqlite', new Uint8Array(99)),
      true,
      'bundle-volume-unreadable',
    ],
  ] as const)(
    'is verified: %s is found, named, the same by the stand-alone verifier, and not imported',
    async (_title, work, relisted, problem) => {
      const path = changedBundle(whole, join(folder, 'changed.zip'), (files) => void work(files), relisted);
      const ours = await verifyBundleAt(path);
      if (!ours.ok) throw new Error(ours.error.code);
      expect(ours.value.verification.problems.map((found) => found.problem)).toContain(problem);
      const theirs = python(path);
      expect(theirs.result).toEqual(JSON.parse(JSON.stringify(ours.value.verification)));
      expect([theirs.status, theirs.note]).toEqual([1, verificationNotes.nothing]);
      expect(theirs.stderr).toContain({ ...recordProblemSentence, ...fileProblemSentence }[problem]);
      expect(await imported(path)).toMatchObject({ code: 'bundle-broken' });
    },
  );

  it('that holds is found whole by the stand-alone verifier, packed or not, and both compare an earlier one', async () => {
    for (const path of [whole, open]) {
      const ours = await verifyBundleAt(path);
      expect(python(path)).toMatchObject({ status: 0, result: ours.ok ? ours.value.verification : {} });
    }
    const unpacked = join(folder, 'unpacked');
    for (const [name, bytes] of filesOf(whole)) {
      mkdirSync(join(unpacked, name, '..'), { recursive: true });
      writeFileSync(join(unpacked, name), bytes);
    }
    expect(python(unpacked)).toMatchObject({ status: 0, result: { head } });
    expect(await verifyBundleAt(unpacked)).toMatchObject({ value: { verification: { ok: true } } });
    expect(python(volume, '--bundle', whole)).toMatchObject({ status: 0, result: { against: 'bundle' } });
  });

  const manifestOf = (change: (text: string) => string): [string, Uint8Array] => [
    'manifest.json',
    Buffer.from(change(Buffer.from(filesOf(whole).get('manifest.json') ?? []).toString('utf8'))),
  ];
  const all = (): [string, Uint8Array][] => [...filesOf(whole)];
  const some = new Uint8Array(9);

  it.each([
    ['a path that leads out', () => zipOf([...all(), ['../../evil.docx', some]]), 'bundle-name'],
    ['a path that leads out from below', () => zipOf([...all(), ['open/papers/../../../evil.docx', some]]), 'bundle-name'],
    ['a path with backslashes', () => zipOf([...all(), ['open\\papers\\..\\..\\01-evil.docx', some]]), 'bundle-name'],
    ['an absolute path', () => zipOf([...all(), ['/etc/01-evil.docx', some]]), 'bundle-name'],
    ['a path with a drive', () => zipOf([...all(), ['C:/01-evil.docx', some]]), 'bundle-name'],
    ['a name with a NUL', () => zipOf([...all(), ['open/papers/01-minutes.docx\0.exe', some]]), 'bundle-name'],
    ['a folder that leads out', () => zipOf([...all(), ['../evil/', new Uint8Array()]]), 'bundle-name'],
    ['a program', () => zipOf([...all(), ['open/papers/01-run.exe', some]]), 'bundle-name'],
    ['a symbolic link', () => zipOf([...all(), ['open/papers/99-link.docx', Buffer.from('/etc/passwd'), 0o120777]]), 'bundle-link'],
    ['a file twice', () => zipOf([...all(), ['index.html', some]]), 'bundle-twice'],
    [
      'a file twice but for capitals',
      () =>
        zipOf([...all(), [`open/volume/attachments/${'a'.repeat(64)}.png`, some], [`open/volume/attachments/${'a'.repeat(64)}.png`, some]]),
      'bundle-twice',
    ],
    ['an encrypted file', () => flagged(readFileSync(whole), 0x1), 'bundle-encrypted'],
    ['a file packed in another way', () => packedBy(zipOf(all()), 12), 'bundle-method'],
    ['a file that grows a thousandfold', () => bombOf(all()), 'bundle-bomb'],
    ['a file that grows beyond the length it has in the directory', () => bombOf(all(), 1_000), 'bundle-not-a-zip'],
    ['no manifest', () => zipOf(all().filter(([name]) => name !== 'manifest.json')), 'bundle-no-manifest'],
    ['a manifest that is none', () => zipOf([['manifest.json', Buffer.from('{"bundle":1}')]]), 'bundle-no-manifest'],
    [
      'a newer format',
      () =>
        zipOf([...all().filter(([name]) => name !== 'manifest.json'), manifestOf((text) => text.replace('"bundle": 1', '"bundle": 2'))]),
      'bundle-newer',
    ],
    ['half of it', () => readFileSync(whole).subarray(0, 200_000), 'bundle-not-a-zip'],
    ['nothing in it', () => Buffer.alloc(0), 'bundle-not-a-zip'],
    ['another file’s content', () => Buffer.from('%PDF-1.7 '.repeat(500)), 'bundle-not-a-zip'],
  ] as const)('with %s is refused in a sentence, and nothing is written', async (_title, make, code) => {
    const path = join(folder, 'bad.zip');
    writeFileSync(path, make());
    expect(await imported(path)).toMatchObject({ code });
    expect(readdirSync(folder)).toEqual(['bad.zip']);
    const theirs = python(path);
    expect([theirs.status, theirs.result]).toEqual([2, {}]);
    expect(theirs.stderr.trim().split('\n')).toHaveLength(1);
  });

  it('with a view or trigger of somebody else in its database is refused', async () => {
    const path = changedBundle(
      whole,
      join(folder, 'x.zip'),
      (files) => {
        for (const part of ['internal', 'open']) {
          const file = join(temporaryFolder(), 'v.sqlite');
          writeFileSync(file, files.get(`${part}/volume/volume.sqlite`) ?? '');
          const database = new DatabaseSync(file);
          database.exec('CREATE TRIGGER later AFTER INSERT ON draft BEGIN SELECT 1; END');
          database.close();
          files.set(`${part}/volume/volume.sqlite`, readFileSync(file));
        }
      },
      true,
    );
    expect(await imported(path)).toMatchObject({ code: 'bundle-foreign-tables' });
  });

  it('is not there or whole, however early its making is killed', { timeout: 120_000 }, async () => {
    let whole = 0;
    const before = readdirSync(folder).filter((name) => !name.endsWith('.zip'));
    const killed: (number | undefined)[] = [];
    for (const ms of [150, 400, 700, 900, 1_100, 1_300, 1_600, 2_500]) {
      const out = join(folder, `k${ms}.zip`);
      const child = spawn(process.execPath, [join(root, 'electron/cuoshang.mjs'), 'export', volume, '--out', out], { stdio: 'ignore' });
      killed.push(child.pid);
      const end = new Promise<void>((resolve) => child.on('close', () => resolve()));
      const killing = setTimeout(() => child.kill('SIGKILL'), ms);
      await end;
      clearTimeout(killing);
      if (!existsSync(out)) continue;
      whole += 1;
      expect(await verifyBundleAt(out)).toMatchObject({ value: { verification: { ok: true } } });
    }
    expect(whole).toBeLessThan(8);
    expect(await exportBundle(volume, join(folder, 'after.zip'), options)).toMatchObject({ ok: true });
    // Beside the file that is made never stands more than a part of that file; the copy of the record is gone with the next export.
    expect(readdirSync(folder).filter((name) => !/^[^.].*\.zip(?:\.new)?$/u.test(name))).toEqual(before);
    expect(readdirSync(tmpdir()).filter((name) => killed.some((pid) => name.startsWith(`.cuoshang-aside-${pid}-`)))).toEqual([]);
    expect(verifyVolume(volume)).toMatchObject({ value: { ok: true } });
  });

  it('on a full disk says so, there and where it is imported, and leaves nothing', async (test) => {
    const done = await onSmallDisk(async (disk) => {
      writeFileSync(join(disk, 'ballast'), Buffer.alloc(700_000));
      expect(await exportBundle(volume, join(disk, 'x.zip'), options)).toMatchObject({ error: { code: 'bundle-not-written', full: true } });
      expect(readdirSync(disk)).toEqual(['ballast']);
      expect(await importInto(whole, join(disk, 'into'))).toMatchObject({ error: { code: 'bundle-not-written', full: true } });
      expect(readdirSync(disk)).toEqual(['ballast']);
    });
    if (!done) test.skip('no right to mount a small disk here');
  });
});

/** Sets a flag of the first entry, in the directory and where the entry begins. */
const flagged = (zip: Buffer, flag: number): Buffer => {
  const at = directoryOf(zip);
  zip.writeUInt16LE(zip.readUInt16LE(at + 8) | flag, at + 8);
  zip.writeUInt16LE(zip.readUInt16LE(6) | flag, 6);
  return zip;
};

const packedBy = (zip: Buffer, method: number): Buffer => {
  zip.writeUInt16LE(method, directoryOf(zip) + 10);
  zip.writeUInt16LE(method, 8);
  return zip;
};
