import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { backupStateOf } from '../../electron/storage/backup-volume.ts';
import { copyVolume } from '../../electron/storage/copy-volume.ts';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { readVolume } from '../../electron/storage/volume.ts';
import type { CallOutput, Transport } from '../../shared/contract.ts';
import type { PreflightCheck, PreflightId } from '../../shared/views/preflight-view.ts';
import {
  caseWindow,
  memoryTransport,
  must,
  openCaseWithMeeting,
  openTestCase,
  startMemoryHost,
  temporaryFolder,
  type MemoryHost,
} from '../support/memory-host.ts';
import { pngOf } from '../support/sample-files.ts';

let host: MemoryHost;
let volume: string;
let window: Transport;
let stick: ReturnType<typeof temporaryFolder>;
let printers: readonly string[] | null;
let free: number;
beforeEach(async () => {
  printers = ['一楼打印机'];
  free = 50_000_000_000;
  host = startMemoryHost({
    windows: { printers: () => Promise.resolve(printers), screens: () => 2 },
    machine: { freeBytes: () => free, zone: () => ({ name: 'Asia/Shanghai', offsetMinutes: 480 }) },
  });
  volume = await openCaseWithMeeting(host.service);
  window = memoryTransport(host.backend, caseWindow(volume));
  stick = temporaryFolder();
});
afterEach(() => {
  host.stop();
  stick.remove();
});

const at = () => ({ volume, meeting: 1 });
const run = async (clockConfirmed = false): Promise<CallOutput<'preflight.run'>> => {
  const answer = await window.call('preflight.run', { ...at(), fonts: { window: 'SimSun', missing: [] }, clockConfirmed });
  if (!answer.ok) throw new Error(answer.error.sentence);
  return answer.value;
};
const check = async (id: PreflightId, clockConfirmed = false): Promise<PreflightCheck | undefined> =>
  (await run(clockConfirmed)).checks.find((one) => one.id === id);
const setPlace = (place: string) => window.call('preflight.backup-place', { volume, place });
const backUp = () => window.call('preflight.back-up', { volume });
const stateThere = () => backupStateOf(join(host.folder, volume), volume, stick.path);

describe('the check before a meeting', () => {
  it('says what the machine, the host and the record say now, and records nothing', async () => {
    const before = host.service.state(volume);
    expect(await check('printer')).toMatchObject({ level: 'ok' });
    expect(await check('screen')).toMatchObject({ level: 'ok' });
    expect(await check('clock', true)).toMatchObject({ level: 'ok' });
    expect(await check('seats')).toMatchObject({ level: 'bad' });
    printers = [];
    free = 1_000;
    expect(await check('printer')).toMatchObject({ level: 'bad' });
    expect(await check('disk')).toMatchObject({ level: 'bad' });
    expect(host.service.state(volume)).toEqual(before);
  });

  it('notices that the clock was set since the program started, and not that time passed', async () => {
    host.clock.set('2026-03-29', '09:00');
    expect(await check('clock', true)).toMatchObject({ level: 'ok' });
    host.clock.turn(3_600);
    expect(await check('clock', false)).toMatchObject({ level: 'warn', says: expect.stringContaining('被拨快了60分') as string });
    host.clock.turn(-40 * 86_400);
    expect(await check('clock', true)).toMatchObject({ level: 'bad' });
  });

  it('can be seen again as it was, for each meeting, also by a program started later', async () => {
    expect(await window.call('preflight.last', at())).toEqual({ ok: true, value: null });
    const found = await run(true);
    printers = [];
    expect(await window.call('preflight.last', at())).toEqual({ ok: true, value: found });
    expect(await window.call('preflight.last', { volume, meeting: 2 })).toEqual({ ok: true, value: null });
    host.backend.close();
    const next = startMemoryHost({ folder: host.folder });
    const later = memoryTransport(next.backend, caseWindow(volume));
    expect(await later.call('preflight.last', at())).toEqual({ ok: true, value: found });
    next.service.saveDraft(volume, 'preflight-m1', '{"at":"gestern"}');
    expect(await later.call('preflight.last', at())).toEqual({ ok: true, value: null });
    next.stop();
  });

  it('is of a meeting of a case: not of one that nobody called, nor of a rehearsal', async () => {
    expect(
      await window.call('preflight.run', { volume, meeting: 2, fonts: { window: null, missing: [] }, clockConfirmed: false }),
    ).toMatchObject({
      ok: false,
      error: { code: 'meeting-unknown' },
    });
    const begun = await window.call('rehearsal.begin', { ...at(), operator: '刘某' });
    expect(begun.ok).toBe(true);
    const [id = ''] = readdirSync(join(host.folder, 'rehearsals'));
    const rehearsal = `rehearsal:${id}`;
    const inside = memoryTransport(host.backend, caseWindow(rehearsal));
    const given = { volume: rehearsal, meeting: 1, fonts: { window: null, missing: [] }, clockConfirmed: false };
    expect(await inside.call('preflight.run', given)).toMatchObject({ ok: false, error: { code: 'preflight-in-rehearsal' } });
    expect(await inside.call('preflight.back-up', { volume: rehearsal })).toMatchObject({
      ok: false,
      error: { code: 'preflight-in-rehearsal' },
    });
  });
});

describe('a backup', () => {
  it('goes to a folder that is named in full, is there, and is not where the cases are', async () => {
    const codeOf = async (place: string): Promise<string> => {
      const answer = await setPlace(place);
      return answer.ok ? 'ok' : answer.error.code;
    };
    expect(await codeOf('')).toBe('backup-place-relative');
    expect(await codeOf('备份')).toBe('backup-place-relative');
    expect(await codeOf(join(stick.path, '没有'))).toBe('backup-place-missing');
    expect(await codeOf(host.folder)).toBe('backup-place-within');
    expect(await codeOf(join(host.folder, volume))).toBe('backup-place-within');
    expect(await backUp()).toMatchObject({ ok: false, error: { code: 'backup-no-place' } });
    expect(await check('backup')).toMatchObject({ level: 'warn' });
    mkdirSync(join(stick.path, '..盘 𠮷'));
    expect(await codeOf(join(stick.path, '..盘 𠮷'))).toBe('ok');
    expect(await codeOf(stick.path)).toBe('ok');
    expect((await run()).place).toBe(stick.path);
  });

  it('is a whole volume that verifies, with the files of the case and without its half-typed lines', async () => {
    const bytes = pngOf(10, 10);
    const kept = await host.service.keepFile(volume, bytes);
    if (!kept.ok) throw new Error(kept.error.sentence);
    host.service.saveDraft(volume, 'secretary-m1', '打了一半的话');
    await setPlace(stick.path);
    expect(await check('backup')).toMatchObject({ level: 'warn', says: expect.stringContaining('还没有本案的备份') as string });
    const made = await backUp();
    const there = join(stick.path, volume);
    const state = host.service.state(volume);
    expect(made).toMatchObject({ ok: true, value: { folder: there, records: state.ok ? state.value.version : -1 } });
    expect(verifyVolume(there)).toMatchObject({ ok: true, value: { ok: true, head: made.ok ? made.value.head : '' } });
    expect(readFileSync(join(there, 'attachments', `${kept.value.digest}.png`))).toEqual(Buffer.from(bytes));
    expect(readFileSync(join(there, 'volume.sqlite')).includes('打了一半的话')).toBe(false);
    expect(readdirSync(there).toSorted()).toEqual(['attachments', 'volume.sqlite']);
    expect(await check('backup')).toMatchObject({ level: 'ok' });
  });

  it('follows the record, and says how far it is behind', async () => {
    await setPlace(stick.path);
    await backUp();
    await must(host.service, volume, 'WriteNote', { meeting: 1, text: '备份之后' });
    expect(stateThere()).toMatchObject({ is: 'behind', of: 3, records: 2 });
    expect(await check('backup')).toMatchObject({ level: 'warn', says: expect.stringContaining('只到第2号记录，案卷已有3号') as string });
    expect(await backUp()).toMatchObject({ ok: true, value: { records: 3 } });
    expect(stateThere()).toMatchObject({ is: 'current', records: 3 });
  });

  it('never takes the place of another case, of one that says more, or of what is no volume', async () => {
    await setPlace(stick.path);
    const there = join(stick.path, volume);
    const other = await openTestCase(host.service, '某环损案〔2026〕2号');
    put(other, there);
    expect(await backUp()).toMatchObject({ ok: false, error: { code: 'backup-other' } });
    expect(await check('backup')).toMatchObject({ level: 'bad' });
    writeFileSync(join(there, 'volume.sqlite'), '不是案卷');
    expect(await backUp()).toMatchObject({ ok: false, error: { code: 'backup-other' } });
    expect(readFileSync(join(there, 'volume.sqlite'), 'utf8')).toBe('不是案卷');
    rmSync(join(there, 'volume.sqlite'));
    expect(await backUp()).toMatchObject({ ok: true });
  });

  it('that was begun and cut off is made anew; a place that went away is said', async () => {
    await setPlace(stick.path);
    mkdirSync(join(stick.path, volume, '.new'), { recursive: true });
    writeFileSync(join(stick.path, volume, '.new', 'volume.sqlite'), '写了一半');
    expect(await backUp()).toMatchObject({ ok: true });
    expect(existsSync(join(stick.path, volume, '.new'))).toBe(false);
    rmSync(stick.path, { recursive: true });
    expect(await check('backup')).toMatchObject({ level: 'bad', says: expect.stringContaining('打不开') as string });
    expect(await backUp()).toMatchObject({ ok: false, error: { code: 'backup-place-missing' } });
  });

  it('mends a file that was cut short there, and says what the disk says where nothing can be written', async () => {
    const kept = await host.service.keepFile(volume, pngOf(10, 10));
    if (!kept.ok) throw new Error(kept.error.sentence);
    await setPlace(stick.path);
    await backUp();
    const file = join(stick.path, volume, 'attachments', `${kept.value.digest}.png`);
    writeFileSync(file, '半');
    expect(stateThere()).toMatchObject({ is: 'files-missing', missing: 1 });
    expect(await check('backup')).toMatchObject({ level: 'warn', says: expect.stringContaining('缺少1个附件') as string });
    expect(await Promise.all([backUp(), backUp()])).toMatchObject([{ ok: true, value: { files: 1 } }, { ok: true }]);
    expect(readFileSync(file)).toEqual(Buffer.from(pngOf(10, 10)));
    // As long as the file of the case, and rotten.
    writeFileSync(file, Buffer.alloc(pngOf(10, 10).length));
    expect(await backUp()).toMatchObject({ ok: true });
    expect(readFileSync(file)).toEqual(Buffer.from(pngOf(10, 10)));
    expect(stateThere()).toMatchObject({ is: 'current', files: 1 });
    rmSync(join(stick.path, volume), { recursive: true });
    writeFileSync(join(stick.path, volume), '一个文件');
    expect(await backUp()).toMatchObject({ ok: false, error: { code: 'backup-failed' } });
    expect(readFileSync(join(stick.path, volume), 'utf8')).toBe('一个文件');
  });

  it('of a case that nobody knows is refused', async () => {
    const all = memoryTransport(host.backend, { role: 'case', volume: '没有', meeting: null });
    expect(await all.call('preflight.back-up', { volume: '没有' })).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });
});

const put = (from: string, to: string): void => {
  const source = readVolume(join(host.folder, from));
  if (!source.ok) throw new Error(source.error.code);
  mkdirSync(to, { recursive: true });
  copyVolume(source.value, join(to, 'volume.sqlite'), () => false);
  source.value.close();
};
