import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import {
  meetingWindow,
  memoryTransport,
  must,
  openCaseWithMeeting,
  startMemoryHost,
  testId,
  type MemoryHost,
} from '../support/memory-host.ts';

let host: MemoryHost;
let volume: string;
let person: string;
beforeEach(async () => {
  host = startMemoryHost();
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
  person = `p${record}`;
  host.clock.set('2026-03-30', '09:30');
  await must(host.service, volume, 'ConveneMeeting', { meeting: 1, place: '某市生态环境局三楼会议室' });
  await secretary().call('window.operator', { operator: '刘某' });
});
afterEach(() => host.stop());

const secretary = () => memoryTransport(host.backend, meetingWindow('secretary', volume));
const last = async () => {
  const answer = await secretary().call('meeting.undo', { volume, meeting: 1 });
  if (!answer.ok) throw new Error(answer.error.sentence);
  const [newest] = answer.value;
  if (newest === undefined) throw new Error('nothing to undo');
  return newest;
};
const undo = async () => {
  const { command } = await last();
  return secretary().call('case.command', {
    volume,
    commandId: testId(),
    operator: '刘某',
    expectedVersion: null,
    clearDraft: null,
    type: command.type,
    input: command.input,
  });
};
const check = () =>
  must(host.service, volume, 'CheckAttendance', {
    meeting: 1,
    participant: person,
    present: true,
    identity: 'known',
    authorityChecked: null,
    notified: null,
    cause: '',
  });

describe('taking back the last act of a meeting', () => {
  it('is a withdrawal that says what is withdrawn and who did it, and leaves the speech clock alone', async () => {
    await check();
    const room = { volume, meeting: 1 };
    await secretary().call('room.act', { ...room, id: testId(), act: { type: 'start-clock', speaker: person } });
    const before = await secretary().call('room.view', room);
    const { record } = await must(host.service, volume, 'CommitEntry', {
      meeting: 1,
      kind: 'procedure',
      speaker: null,
      text: '误记的一句。',
      answers: null,
      after: null,
      marked: false,
    });
    expect(await last()).toMatchObject({ record, words: '误记的一句。', refusal: null, command: { type: 'WithdrawRecord' } });
    expect(await undo()).toMatchObject({ ok: true });
    expect(await secretary().call('room.view', room)).toEqual(before);
    const view = await secretary().call('secretary.view', { volume, meeting: 1, since: 0 });
    expect(view.ok && view.value.entries.some((entry) => entry.text === '误记的一句。')).toBe(false);
    const state = host.service.state(volume);
    expect(state.ok && state.value.file.RecordWithdrawn).toMatchObject([{ target: record, by: '刘某' }]);
    expect(state.ok && state.value.file.RecordWithdrawn?.[0]?.reason).toContain(`撤销第${record}号记录`);
    expect((await last()).record).toBeLessThan(record);
  });

  it('of a recess is going on, and of going on the recess again: the course of a meeting is not struck out', async () => {
    await check();
    await must(host.service, volume, 'TakeRecess', { meeting: 1, reason: '按错' });
    expect(await last()).toMatchObject({ command: { type: 'Resume' }, refusal: null });
    await undo();
    expect(await last()).toMatchObject({ command: { type: 'TakeRecess' }, refusal: null });
    await must(host.service, volume, 'Adjourn', { meeting: 1, until: '2026-04-02' as PlainDate, reason: '按错' });
    expect(await last()).toMatchObject({ command: { type: 'Resume' }, refusal: null });
  });

  it('is refused with a sentence where the law keeps it: a meeting once called stays called', async () => {
    const newest = await last();
    expect(newest).toMatchObject({ name: expect.any(String) as string, command: { type: 'WithdrawRecord' } });
    expect(newest.refusal).toContain('不能撤回');
    expect(await undo()).toMatchObject({ ok: false });
  });
});
