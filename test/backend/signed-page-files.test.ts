import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { playSamples } from '../../electron/backend/play-samples.ts';
import { systemIds } from '../../electron/backend/system.ts';
import { volumesIn } from '../../electron/storage/volumes-folder.ts';
import type { Transport } from '../../shared/contract.ts';
import { bodyText } from '../../shared/documents/kinds/minutes.ts';
import { held, meetingOf } from '../../shared/record/state.ts';
import { frozenCase } from '../support/frozen-case.ts';
import { meetingWindow, memoryTransport, startMemoryHost, testId, type MemoryHost } from '../support/memory-host.ts';
import { pdfOf } from '../support/sample-files.ts';
import { temporaryFolder } from '../support/volumes.ts';

let host: MemoryHost;
let volume: string;
let window: Transport;
beforeEach(async () => {
  const folder = temporaryFolder();
  await playSamples({ folder, ids: systemIds, programVersion: 'test', bodyText }, [frozenCase()]);
  host = startMemoryHost({ folder });
  volume = volumesIn(folder)[0] ?? '';
  window = memoryTransport(host.backend, meetingWindow('signing', volume));
});
afterEach(() => host.stop());

const attachments = (): string => join(host.folder, volume, 'attachments');
const send = async (bytes: Uint8Array): Promise<string> => {
  const begun = await window.call('upload.begin', { volume, name: '签字页.pdf', bytes: bytes.length });
  if (!begun.ok) throw new Error(begun.error.sentence);
  const { upload } = begun.value;
  await window.call('upload.add', { volume, upload, at: 0, base64: Buffer.from(bytes).toString('base64') });
  return upload;
};
const bind = (upload: string, page: number) =>
  window.call('page.bind', {
    ...{ volume, upload, commandId: testId(), operator: '刘某', meeting: 1, version: 1 },
    ...{ part: 'body', page, of: 9, filePage: page, readAs: '', confirmedBy: '刘某' },
  });
const bound = () => {
  const state = host.service.state(volume);
  const meeting = state.ok ? meetingOf(state.value, 1) : null;
  return meeting === null ? [] : held(meeting, 'SignedPageBound').map(({ page, filePage, file }) => ({ page, filePage, file }));
};

describe('the pages of one file', () => {
  it('are bound from one upload, which is examined and kept once, until the window ends it', async () => {
    const keep = vi.spyOn(host.service, 'keepFile');
    const upload = await send(pdfOf(2));
    expect(await bind(upload, 1)).toMatchObject({ ok: true });
    expect(await bind(upload, 1)).toMatchObject({ ok: false, error: { code: 'page.bound' } });
    expect(await bind(upload, 2)).toMatchObject({ ok: true });
    expect(await bind(upload, 3)).toMatchObject({ ok: false, error: { code: 'file-page' } });
    expect(keep).toHaveBeenCalledTimes(1);
    const [name = ''] = readdirSync(attachments());
    expect(bound()).toEqual([1, 2].map((page) => ({ page, filePage: page, file: name.replace('.pdf', '') })));
    await window.call('upload.cancel', { volume, upload });
    expect(await bind(upload, 3)).toMatchObject({ ok: false, error: { code: 'upload-gone' } });
  });

  it('leave nothing behind where the first that is asked for is not in it', async () => {
    expect(await bind(await send(pdfOf(2)), 3)).toMatchObject({ ok: false, error: { code: 'file-page' } });
    expect(readdirSync(attachments())).toEqual([]);
  });

  it('can be bound from the same upload once a disk that failed is there again', async () => {
    const upload = await send(pdfOf(1));
    rmSync(attachments(), { recursive: true });
    writeFileSync(attachments(), '');
    expect(await bind(upload, 1)).toMatchObject({ ok: false, error: { code: 'not-saved' } });
    rmSync(attachments());
    mkdirSync(attachments());
    expect(await bind(upload, 1)).toMatchObject({ ok: true });
  });
});
