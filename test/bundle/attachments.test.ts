import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { exportBundle } from '../../electron/bundle/export-bundle.ts';
import { importInto } from '../../electron/bundle/import-bundle.ts';
import { verifyBundleAt } from '../../electron/bundle/open-bundle.ts';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { chunkBytes } from '../../shared/file-limits.ts';
import { digestOfBytes } from '../../shared/record/chain.ts';
import { filesOf } from '../support/bundles.ts';
import { caseWindow, memoryTransport, must, openTestCase, startMemoryHost, testId, type MemoryHost } from '../support/memory-host.ts';
import { pdfOf, pngOf } from '../support/sample-files.ts';
import { keptFolder, temporaryFolder } from '../support/volumes.ts';

const options = { part: 'whole', calendar: [], wording: {}, programVersion: 'test' } as const;
const script = join(import.meta.dirname, '../../electron/bundle/verify.py');
const shown = pdfOf(3, 700_000);
const secret = pngOf(64, 48);
const nameOf = { shown: `${digestOfBytes(shown)}.pdf`, secret: `${digestOfBytes(secret)}.png` } as const;

/** What both verifiers say of a volume or bundle; they say the same. */
const verified = async (path: string, isBundle: boolean) => {
  const ours = isBundle ? await verifyBundleAt(path) : verifyVolume(path);
  if (!ours.ok) throw new Error(JSON.stringify(ours.error));
  const result = 'verification' in ours.value ? ours.value.verification : ours.value;
  const { stdout } = spawnSync('python3', ['-B', script, path], { encoding: 'utf8' });
  const theirs = JSON.parse(stdout) as Record<string, unknown>;
  delete theirs['note'];
  expect(theirs).toEqual(JSON.parse(JSON.stringify(result)));
  return result;
};

describe('a case with files of its exhibits, one of them secret', () => {
  const kept = keptFolder();
  let host: MemoryHost;
  let volume: string;
  let whole: string;
  let open: string;
  let folder: string;
  let attachedAt = 0;
  beforeAll(async () => {
    host = startMemoryHost();
    const id = await openTestCase(host.service);
    volume = join(host.folder, id);
    const window = memoryTransport(host.backend, caseWindow(id));
    for (const [number, bytes, isSecret] of [
      [1, shown, false],
      [2, secret, true],
    ] as const) {
      const listed = await must(host.service, id, 'ListExhibit', {
        ...{ number, party: 'claimant', title: `证据${number}`, source: '', pages: 3, purpose: '', secret: isSecret },
      });
      const begun = await window.call('upload.begin', { volume: id, name: `${number}`, bytes: bytes.length });
      if (!begun.ok) throw new Error(begun.error.sentence);
      const { upload } = begun.value;
      for (let at = 0; at < bytes.length; at += chunkBytes) {
        const base64 = Buffer.from(bytes.subarray(at, at + chunkBytes)).toString('base64');
        expect((await window.call('upload.add', { volume: id, upload, at, base64 })).ok).toBe(true);
      }
      const exhibit = `x${listed.record}`;
      const attached = await window.call('exhibit.attach', { volume: id, upload, exhibit, commandId: testId(), operator: '刘某' });
      if (!attached.ok) throw new Error(attached.error.sentence);
      if (!isSecret) attachedAt = attached.value.record;
    }
    whole = join(kept(), 'whole.zip');
    open = join(kept(), 'open.zip');
    for (const [part, path] of [
      ['whole', whole],
      ['open', open],
    ] as const)
      expect(await exportBundle(volume, path, { ...options, part })).toMatchObject({ ok: true });
  }, 120_000);
  afterAll(() => host.stop());
  beforeEach(() => void (folder = temporaryFolder()));

  it('is exported with each file in the part it belongs to, byte for byte', () => {
    const files = filesOf(whole);
    const held = (name: string): Uint8Array => files.get(name) ?? new Uint8Array();
    expect(Buffer.from(held(`open/volume/attachments/${nameOf.shown}`)).equals(Buffer.from(shown))).toBe(true);
    expect(Buffer.from(held(`internal/volume/attachments/${nameOf.secret}`)).equals(Buffer.from(secret))).toBe(true);
    expect([...filesOf(open).keys()].filter((name) => name.includes('/attachments/'))).toEqual([`open/volume/attachments/${nameOf.shown}`]);
    expect([...files.keys()].filter((name) => name.includes('/attachments/'))).toHaveLength(2);
  });

  it('comes back with both files, and holds for both verifiers before and after', async () => {
    const before = await verified(volume, false);
    for (const path of [whole, open]) expect(await verified(path, true)).toMatchObject({ ok: true });
    const into = join(folder, 'into');
    expect(await importInto(whole, into)).toMatchObject({ ok: true });
    expect(readdirSync(join(into, 'volume', 'attachments')).toSorted()).toEqual(Object.values(nameOf).toSorted());
    expect(readFileSync(join(into, 'volume', 'attachments', nameOf.shown)).equals(Buffer.from(shown))).toBe(true);
    expect(await verified(join(into, 'volume'), false)).toEqual(before);
  });

  it.each([
    ['changed', (path: string) => writeFileSync(path, Buffer.concat([Buffer.from(shown), Buffer.from('x')]))],
    ['removed', (path: string) => rmSync(path)],
  ])('is found not to hold where a file was %s, by the record that names it', async (_, change) => {
    const into = join(folder, 'into');
    await importInto(whole, into);
    change(join(into, 'volume', 'attachments', nameOf.shown));
    const result = await verified(join(into, 'volume'), false);
    expect(result).toMatchObject({ ok: false, problems: [{ seq: attachedAt }] });
  });
});
