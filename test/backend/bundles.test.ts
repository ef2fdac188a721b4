import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { CallInput, CallName, CallOutput } from '../../shared/contract.ts';
import {
  caseWindow,
  memoryTransport,
  openCaseWithMeeting,
  registryWindow,
  startMemoryHost,
  testId,
  type MemoryHost,
} from '../support/memory-host.ts';

let host: MemoryHost;
let volume: string;
beforeEach(async () => {
  host = startMemoryHost();
  volume = await openCaseWithMeeting(host.service);
});
afterEach(() => host.stop());

const ask = async <C extends CallName>(
  on: MemoryHost,
  window: typeof registryWindow,
  name: C,
  input: CallInput<C>,
): Promise<CallOutput<C>> => {
  const answer = await memoryTransport(on.backend, window).call(name, input);
  if (!answer.ok) throw new Error(`${answer.error.code}: ${answer.error.sentence}`);
  return answer.value;
};

/** What the case window ends up with. */
const taken = async (part: 'open' | 'whole'): Promise<Buffer> => {
  const transfer = testId();
  const { bytes } = await ask(host, caseWindow(volume), 'bundle.make', { volume, part, transfer });
  const pieces: Buffer[] = [];
  for (let from = 0; from < bytes;) {
    const piece = Buffer.from((await ask(host, caseWindow(volume), 'bundle.read', { volume, transfer, from })).base64, 'base64');
    pieces.push(piece);
    from += piece.length;
  }
  return Buffer.concat(pieces);
};

const given = async (on: MemoryHost, bytes: Buffer) => {
  const transfer = testId();
  for (let from = 0; from < bytes.length; from += 300_000) {
    const base64 = bytes.subarray(from, from + 300_000).toString('base64');
    // A piece whose answer got lost is sent again.
    for (const piece of [
      { transfer, from, base64 },
      { transfer, from, base64 },
    ])
      await ask(on, registryWindow, 'bundle.take', piece);
  }
  return memoryTransport(on.backend, registryWindow).call('bundle.admit', { transfer, name: '案卷.zip' });
};

describe('a case given from one machine to another', () => {
  it('is there as it was, while it stays open on the first, and can be gone on with', async () => {
    const bundle = await taken('whole');
    const other = startMemoryHost();
    expect(await given(other, bundle)).toEqual({ ok: true, value: { volume } });
    const [here, there] = [host.service.state(volume), other.service.state(volume)];
    expect(there).toEqual(here);
    expect(other.service.list()).toHaveLength(1);
    const answer = await other.service.dispatch({
      volume,
      commandId: testId(),
      operator: '刘某',
      type: 'AddObligor',
      input: { name: '某公司', kind: 'organisation', identityNumber: '', representative: '', address: '', phone: '' },
      expectedVersion: null,
      clearDraft: null,
    });
    expect(answer.ok).toBe(true);
    other.stop();
  });

  it('is refused where it is already, with only its open part, or damaged: in a sentence that names the file, and nothing is left', async () => {
    const whole = await taken('whole');
    const before = readdirSync(host.folder);
    expect(await given(host, whole)).toMatchObject({ ok: false, error: { code: 'bundle-case-there' } });
    const other = startMemoryHost();
    expect(await given(other, await taken('open'))).toMatchObject({ ok: false, error: { code: 'bundle-open-part' } });
    const damaged = await given(other, whole.subarray(0, 100_000));
    expect(damaged).toMatchObject({ ok: false, error: { code: 'bundle-not-a-zip' } });
    if (!damaged.ok) expect(damaged.error.sentence).toMatch(/^案卷\.zip /u);
    expect(readdirSync(other.folder)).toEqual([]);
    expect(readdirSync(host.folder)).toEqual(before);
    other.stop();
  });

  it('is no other case’s business, and read once', async () => {
    const transfer = testId();
    const { bytes } = await ask(host, caseWindow(volume), 'bundle.make', { volume, part: 'open', transfer });
    const read = (window: typeof registryWindow, of: string) =>
      memoryTransport(host.backend, window).call('bundle.read', { volume: of, transfer, from: bytes - 1 });
    expect(await read(caseWindow('other'), 'other')).toMatchObject({ ok: false, error: { code: 'bundle-lost' } });
    expect(await read(caseWindow(volume), volume)).toMatchObject({ ok: true });
    expect(await read(caseWindow(volume), volume)).toMatchObject({ ok: false, error: { code: 'bundle-lost' } });
  });
});

describe('what a killed program left of a bundle on its way', () => {
  it('is removed when the next one starts; what a running one has is not', () => {
    const gone = spawnSync(process.execPath, ['-e', '']).pid;
    const [left, live] = [gone, process.pid].map((pid) => mkdtempSync(join(tmpdir(), `.cuoshang-aside-${pid}-`)));
    for (const folder of [left ?? '', live ?? '']) writeFileSync(join(folder, 'a.zip.new'), 'half');
    startMemoryHost().stop();
    expect([left ?? '', live ?? ''].map((folder) => existsSync(folder))).toEqual([false, true]);
    rmSync(live ?? '', { recursive: true });
  });
});
