import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Answer, Transport } from '../../shared/contract.ts';
import { chunkBytes, largestFile } from '../../shared/file-limits.ts';
import { digestOfBytes } from '../../shared/record/chain.ts';
import { filed } from '../../shared/record/state.ts';
import { heicHead, pdfOf, pngOf } from '../support/sample-files.ts';
import { caseWindow, memoryTransport, must, openTestCase, startMemoryHost, testId, type MemoryHost } from '../support/memory-host.ts';

let host: MemoryHost;
let volume: string;
let window: Transport;
let exhibit: string;
beforeEach(async () => {
  host = startMemoryHost();
  volume = await openTestCase(host.service);
  await must(host.service, volume, 'AddObligor', {
    name: '某公司',
    kind: 'organisation',
    identityNumber: '',
    representative: '赵某',
    address: '某市',
    phone: '',
  });
  window = memoryTransport(host.backend, caseWindow(volume));
  exhibit = await listExhibit(1);
});
afterEach(() => host.stop());

const listExhibit = async (number: number): Promise<string> => {
  const saved = await must(host.service, volume, 'ListExhibit', {
    number,
    party: 'claimant',
    title: `监测报告${number}`,
    source: '某监测站',
    pages: 14,
    purpose: '证明超标',
    secret: false,
  });
  return `x${saved.record}`;
};

const send = async (bytes: Uint8Array, name: string): Promise<string> => {
  const begun = await window.call('upload.begin', { volume, name, bytes: bytes.length });
  if (!begun.ok) throw new Error(begun.error.sentence);
  const { upload } = begun.value;
  for (let at = 0; at < bytes.length; at += chunkBytes) {
    const base64 = Buffer.from(bytes.subarray(at, at + chunkBytes)).toString('base64');
    expect(await window.call('upload.add', { volume, upload, at, base64 })).toMatchObject({ ok: true });
  }
  return upload;
};
const attach = async (bytes: Uint8Array, name: string): Promise<Answer<'exhibit.attach'>> =>
  window.call('exhibit.attach', { volume, upload: await send(bytes, name), exhibit, commandId: testId(), operator: '刘某' });

const kept = (): readonly string[] => {
  const folder = join(host.folder, volume, 'attachments');
  return existsSync(folder) ? readdirSync(folder) : [];
};
const onFile = () => {
  const state = host.service.state(volume);
  if (!state.ok) throw new Error(state.error.sentence);
  return filed(state.value, 'ExhibitFileAttached');
};

describe('a file attached to an exhibit', () => {
  it('lies whole on the disk under its digest, and the record says what the host found', async () => {
    const bytes = pdfOf(14, 900_000);
    expect(await attach(bytes, '监测报告.PDF')).toMatchObject({ ok: true, value: { repeated: false } });
    const digest = digestOfBytes(bytes);
    expect(onFile()).toMatchObject([{ exhibit, name: '监测报告.PDF', digest, extension: 'pdf', pages: 14, bytes: bytes.length }]);
    expect(kept()).toEqual([`${digest}.pdf`]);
    expect(new Uint8Array(readFileSync(join(host.folder, volume, 'attachments', `${digest}.pdf`)))).toEqual(bytes);
  });

  it('comes back part by part as it was', async () => {
    const bytes = pdfOf(2, 900_000);
    await attach(bytes, 'a.pdf');
    const parts: Buffer[] = [];
    for (let from = 0, total = 1; from < total;) {
      const part = await window.call('exhibit.bytes', { volume, digest: digestOfBytes(bytes), from });
      if (!part.ok) throw new Error(part.error.sentence);
      parts.push(Buffer.from(part.value.base64, 'base64'));
      total = part.value.total;
      from += chunkBytes;
    }
    expect(Buffer.concat(parts).equals(Buffer.from(bytes))).toBe(true);
  });

  it('is kept under what it is, not under what it is called; its name loses what no record may hold', async () => {
    expect(await attach(pngOf(30, 20), 'a\u0000b\u202e\n.pdf')).toMatchObject({ ok: true });
    expect(onFile()).toMatchObject([{ name: 'ab.pdf', extension: 'png', pages: 1 }]);
  });

  it('that is none of the three kinds leaves neither a record nor a file', async () => {
    const answer = await attach(heicHead(), 'IMG_0001.jpg');
    expect(answer).toMatchObject({ ok: false, error: { code: 'file-kind' } });
    if (!answer.ok) expect(answer.error.sentence).toContain('HEIC');
    expect([onFile(), kept()]).toEqual([[], []]);
  });

  it('is refused the second time for the same exhibit, and taken for another', async () => {
    await attach(pdfOf(1), 'a.pdf');
    expect(await attach(pdfOf(1), 'b.pdf')).toMatchObject({ ok: false, error: { code: 'exhibit.file-twice' } });
    exhibit = await listExhibit(2);
    expect(await attach(pdfOf(1), 'b.pdf')).toMatchObject({ ok: true });
    expect(kept()).toHaveLength(1);
  });

  it('is taken out of what stands by a withdrawal; the exhibit only after its file', async () => {
    const saved = await attach(pdfOf(1), 'a.pdf');
    if (!saved.ok) throw new Error(saved.error.sentence);
    const withdraw = (target: number) =>
      host.service.dispatch({
        volume,
        commandId: testId(),
        operator: '刘某',
        expectedVersion: null,
        type: 'WithdrawRecord',
        input: { target, reason: '附错', by: '刘某' },
        clearDraft: null,
      });
    expect(await withdraw(Number(exhibit.slice(1)))).toMatchObject({ ok: false, error: { code: 'record.rested-on' } });
    expect(await withdraw(saved.value.record)).toMatchObject({ ok: true });
    expect(onFile()).toEqual([]);
    expect(await window.call('exhibit.bytes', { volume, digest: digestOfBytes(pdfOf(1)), from: 0 })).toMatchObject({
      ok: false,
      error: { code: 'file-unknown' },
    });
    expect(kept()).toHaveLength(1);
    expect(await withdraw(Number(exhibit.slice(1)))).toMatchObject({ ok: true });
  });

  it('larger than the limit is refused before a byte of it is sent', async () => {
    const answer = await window.call('upload.begin', { volume, name: 'a.pdf', bytes: largestFile + 1 });
    expect(answer).toMatchObject({ ok: false, error: { code: 'file-too-large' } });
    if (!answer.ok) expect(answer.error.sentence).toContain('超过100 MB');
  });

  it('cannot be recorded by a window on its own word', async () => {
    const answer = await window.call('case.command', {
      volume,
      commandId: testId(),
      operator: '刘某',
      expectedVersion: null,
      type: 'AttachExhibitFile',
      input: { exhibit, name: 'a', digest: '0'.repeat(64), extension: 'pdf', bytes: 1, pages: 1 },
      clearDraft: null,
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'call-not-allowed' } });
    expect(onFile()).toEqual([]);
  });

  it('that is gone from the disk is said to be missing, by its name', async () => {
    const bytes = pdfOf(1);
    await attach(bytes, '监测报告.pdf');
    rmSync(join(host.folder, volume, 'attachments', `${digestOfBytes(bytes)}.pdf`));
    const answer = await window.call('exhibit.bytes', { volume, digest: digestOfBytes(bytes), from: 0 });
    expect(answer).toMatchObject({ ok: false, error: { code: 'file-missing' } });
    if (!answer.ok) expect(answer.error.sentence).toContain('监测报告.pdf');
  });

  it('whose disk fails is refused, and the same upload can be attached again', async () => {
    // A file where the folder should be: the system refuses to write below it.
    rmSync(join(host.folder, volume, 'attachments'), { recursive: true, force: true });
    writeFileSync(join(host.folder, volume, 'attachments'), '');
    const upload = await send(pdfOf(1), 'a.pdf');
    const again = () => window.call('exhibit.attach', { volume, upload, exhibit, commandId: testId(), operator: '刘某' });
    expect(await again()).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    expect(onFile()).toEqual([]);
    rmSync(join(host.folder, volume, 'attachments'));
    mkdirSync(join(host.folder, volume, 'attachments'));
    expect(await again()).toMatchObject({ ok: true });
  });
});

describe('parts of a file on their way', () => {
  const begin = async (bytes: number): Promise<string> => {
    const begun = await window.call('upload.begin', { volume, name: 'a.pdf', bytes });
    if (!begun.ok) throw new Error(begun.error.sentence);
    return begun.value.upload;
  };
  const base64 = Buffer.from('abc').toString('base64');

  it('sent twice count once', async () => {
    const upload = await begin(6);
    expect(await window.call('upload.add', { volume, upload, at: 0, base64 })).toMatchObject({ value: { received: 3 } });
    expect(await window.call('upload.add', { volume, upload, at: 0, base64 })).toMatchObject({ value: { received: 3 } });
    expect(await window.call('upload.add', { volume, upload, at: 3, base64 })).toMatchObject({ value: { received: 6 } });
  });

  it.each([
    ['leave a gap', 6, 4],
    ['are more than was announced', 2, 0],
  ])('end the upload when they %s', async (_, announced, at) => {
    const upload = await begin(announced);
    expect(await window.call('upload.add', { volume, upload, at, base64 })).toMatchObject({ ok: false, error: { code: 'upload-gone' } });
    expect(await window.call('upload.add', { volume, upload, at: 0, base64 })).toMatchObject({ ok: false, error: { code: 'upload-gone' } });
  });

  it('are no file before all of them came, nor after it was called off', async () => {
    const upload = await begin(6);
    await window.call('upload.add', { volume, upload, at: 0, base64 });
    const attached = () => window.call('exhibit.attach', { volume, upload, exhibit, commandId: testId(), operator: '刘某' });
    expect(await attached()).toMatchObject({ ok: false, error: { code: 'upload-gone' } });
    await window.call('upload.add', { volume, upload, at: 3, base64 });
    await window.call('upload.cancel', { volume, upload });
    expect(await attached()).toMatchObject({ ok: false, error: { code: 'upload-gone' } });
  });

  it('of another case are not found', async () => {
    const upload = await begin(3);
    const other = await openTestCase(host.service, '某环损案〔2026〕9号');
    const there = memoryTransport(host.backend, caseWindow(other));
    expect(await there.call('upload.add', { volume: other, upload, at: 0, base64 })).toMatchObject({
      ok: false,
      error: { code: 'upload-gone' },
    });
  });
});
