import { DatabaseSync } from 'node:sqlite';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openVolume, readVolume, VOLUME_FILE } from '../../electron/storage/volume.ts';
import { verifyVolume } from '../../electron/storage/verify.ts';
import type { Push } from '../../shared/contract.ts';
import type { RoomAct } from '../../shared/room/room-act.ts';
import {
  meetingWindow,
  memoryTransport,
  must,
  openCaseWithMeeting,
  registryWindow,
  startMemoryHost,
  temporaryFolder,
  testId,
  type MemoryHost,
} from '../support/memory-host.ts';

let folder: ReturnType<typeof temporaryFolder>;
let host: MemoryHost;
let volume: string;
let speaker: string;
beforeEach(async () => {
  folder = temporaryFolder();
  host = startMemoryHost({ folder: folder.path });
  volume = await openCaseWithMeeting(host.service);
  const { record } = await must(host.service, volume, 'SeatParticipant', {
    meeting: 1,
    seat: 1,
    name: '王某',
    organisation: '某市生态环境局',
    capacity: 'presiding',
    party: null,
    authority: null,
    identityNumber: '',
  });
  speaker = `p${record}`;
  host.clock.set('2026-03-30', '09:30');
  await must(host.service, volume, 'ConveneMeeting', { meeting: 1, place: '某市生态环境局三楼会议室' });
  await must(host.service, volume, 'CheckAttendance', {
    meeting: 1,
    participant: speaker,
    present: true,
    identity: 'known',
    authorityChecked: null,
    notified: null,
    cause: '',
  });
});
afterEach(() => {
  host.stop();
  folder.remove();
});

const at = () => ({ volume, meeting: 1 });
const windowOf = (role: 'secretary' | 'presiding' | 'display') => memoryTransport(host.backend, meetingWindow(role, volume));
const act = (role: 'secretary' | 'presiding', what: RoomAct, id = testId()) => windowOf(role).call('room.act', { ...at(), id, act: what });

describe('the room beside the record', () => {
  it('is there again after the host was started anew, clock running', async () => {
    await act('secretary', { type: 'limit-speeches', seconds: 300 });
    await act('secretary', { type: 'start-clock', speaker });
    await act('presiding', { type: 'say-privately', text: '请慢一点' });
    const before = await windowOf('secretary').call('room.view', at());
    host.stop();
    host = startMemoryHost({ folder: folder.path });
    expect(await windowOf('secretary').call('room.view', at())).toEqual(before);
    expect(before).toMatchObject({
      ok: true,
      value: { clock: { speaker, limitSeconds: 300, runningSince: '2026-03-30T09:30:00.000+08:00' }, unseen: 1 },
    });
  });

  it('makes no record, and the chain knows nothing of it', async () => {
    const version = host.service.state(volume);
    await act('presiding', { type: 'say-privately', text: '只有两个人知道的话' });
    expect(host.service.state(volume)).toEqual(version);
    host.stop();
    const opened = readVolume(join(folder.path, volume));
    if (!opened.ok) throw new Error(opened.error.code);
    expect(JSON.stringify([...opened.value.records()])).not.toContain('只有两个人知道的话');
    opened.value.close();
    expect(verifyVolume(join(folder.path, volume))).toMatchObject({ ok: true, value: { ok: true } });
    host = startMemoryHost({ folder: folder.path });
  });

  it('loses no act of two windows at once, and counts a double click once', async () => {
    const twice = testId();
    await Promise.all([
      act('presiding', { type: 'say-privately', text: '请核对' }, twice),
      act('presiding', { type: 'say-privately', text: '请核对' }, twice),
      act('secretary', { type: 'ask-to-speak', participant: speaker }),
      act('secretary', { type: 'say-privately', text: '好' }),
    ]);
    const view = await windowOf('presiding').call('room.view', at());
    expect(view).toMatchObject({ ok: true, value: { queue: [{ participant: speaker }], unseen: 1 } });
    expect(view.ok && view.value.line.map(({ by, text }) => [by, text])).toEqual([
      ['presiding', '请核对'],
      ['secretary', '好'],
    ]);
  });

  it('stops the clock with a recess on record and goes on with the meeting', async () => {
    await act('secretary', { type: 'start-clock', speaker });
    host.clock.set('2026-03-30', '09:32');
    await must(host.service, volume, 'TakeRecess', { meeting: 1, reason: '核对证据' });
    host.clock.set('2026-03-30', '09:50');
    expect(await windowOf('secretary').call('room.view', at())).toMatchObject({
      ok: true,
      value: { clock: { spokenMs: 120_000, runningSince: null } },
    });
    await must(host.service, volume, 'Resume', { meeting: 1, proofRead: true });
    expect(await windowOf('secretary').call('room.view', at())).toMatchObject({
      ok: true,
      value: { clock: { spokenMs: 120_000, runningSince: '2026-03-30T09:50:00.000+08:00' } },
    });
  });

  it('gives the floor only to who sits in the room, and says what to do', async () => {
    await must(host.service, volume, 'Leave', { meeting: 1, participant: speaker, reason: '' });
    expect(await act('secretary', { type: 'start-clock', speaker })).toMatchObject({ ok: false, error: { code: 'participant-absent' } });
    expect(await act('secretary', { type: 'ask-to-speak', participant: 'p99' })).toMatchObject({
      ok: false,
      error: { code: 'participant-unknown' },
    });
  });

  it('puts no secret exhibit on the display, and leaves the display to the secretary', async () => {
    const { record } = await must(host.service, volume, 'ListExhibit', {
      number: 1,
      party: 'claimant',
      title: '涉密材料',
      source: '',
      pages: 1,
      purpose: '',
      secret: true,
    });
    expect(await act('secretary', { type: 'show-exhibit', exhibit: `x${record}`, page: 1 })).toMatchObject({
      ok: false,
      error: { code: 'exhibit-secret' },
    });
    expect(await act('presiding', { type: 'blank-display' })).toMatchObject({ ok: false, error: { code: 'call-not-allowed' } });
  });
});

describe('what the display gets of the room', () => {
  it('is the clock and what it shows; it does not even hear of the line or the queue', async () => {
    const heard: Push[] = [];
    const display = windowOf('display');
    display.onPush((push) => heard.push(push));
    memoryTransport(host.backend, registryWindow).onPush((push) => heard.push(push));
    await act('presiding', { type: 'say-privately', text: '不能让人看到的话' });
    await act('secretary', { type: 'ask-to-speak', participant: speaker });
    expect(heard).toEqual([]);
    await act('secretary', { type: 'start-clock', speaker });
    expect(heard).toEqual([{ type: 'room-changed', volume, meeting: 1, shown: true }]);
    const view = await display.call('display.view', at());
    expect(view).toMatchObject({ ok: true, value: { mode: 'live', exhibit: null, room: { clock: { name: '王某' } } } });
    expect(JSON.stringify(view)).not.toContain('不能让人看到的话');
    expect(await display.call('room.view', at())).toMatchObject({ ok: false, error: { code: 'call-not-allowed' } });
  });
});

describe('a volume with a room', () => {
  it('takes a row it cannot read as missing, and the meeting goes on', async () => {
    await act('secretary', { type: 'start-clock', speaker });
    host.stop();
    const database = new DatabaseSync(join(folder.path, volume, VOLUME_FILE));
    database.exec(`UPDATE room SET state = '{"meeting": 1, "clock": "broken"}'`);
    database.close();
    host = startMemoryHost({ folder: folder.path });
    expect(await windowOf('secretary').call('room.view', at())).toMatchObject({ ok: true, value: { revision: 0, clock: null } });
    expect(await act('secretary', { type: 'start-clock', speaker })).toMatchObject({ ok: true });
  });

  it('of format 1 is read as it is, and gets its room when it is opened for recording', () => {
    const old = join(folder.path, 'format-1');
    cpSync(join(import.meta.dirname, '../fixtures/volumes/format-1'), old, { recursive: true });
    const bytes = readFileSync(join(old, VOLUME_FILE));
    const read = readVolume(old);
    expect(read).toMatchObject({ ok: true, value: { manifest: { format: 1 } } });
    if (read.ok) read.value.close();
    expect(readFileSync(join(old, VOLUME_FILE)).equals(bytes)).toBe(true);
    const opened = openVolume(old);
    if (!opened.ok) throw new Error(opened.error.code);
    expect(opened.value.room(1)).toBeNull();
    expect(opened.value.saveRoom(1, '{}')).toEqual({ ok: true, value: null });
    expect(opened.value.room(1)).toBe('{}');
    opened.value.close();
    expect(verifyVolume(old)).toMatchObject({ ok: true, value: { ok: true, events: 3 } });
    rmSync(old, { recursive: true });
  });
});
