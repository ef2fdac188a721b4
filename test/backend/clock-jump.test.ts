import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyVolume } from '../../electron/storage/verify.ts';
import { readVolume } from '../../electron/storage/volume.ts';
import type { Push } from '../../shared/contract.ts';
import { filed } from '../../shared/record/state.ts';
import { must, openTestCase, startMemoryHost, testId, type MemoryHost } from '../support/memory-host.ts';

const company = (name: string) => ({ name, kind: 'organisation', identityNumber: '', representative: '', address: '', phone: '' }) as const;

const recordsOf = (folder: string, volume: string) => {
  const read = readVolume(join(folder, volume));
  if (!read.ok) throw new Error(read.error.code);
  const records = [...read.value.records()];
  read.value.close();
  return records;
};

describe('a machine whose clock is set while it records', () => {
  let host: MemoryHost;
  let volume: string;
  beforeEach(async () => {
    host = startMemoryHost();
    volume = await openTestCase(host.service);
  });
  afterEach(() => host.stop());

  const types = () => recordsOf(host.folder, volume).map(({ type }) => type);

  it('has the jump on record before the next record, once, by a command of the host’s own', async () => {
    host.clock.set('2026-03-10', '09:30');
    host.clock.turn(-720);
    const commandId = testId();
    const saved = await must(host.service, volume, 'AddObligor', company('某公司'), { commandId });
    await must(host.service, volume, 'AddObligor', company('某厂'));
    expect(types()).toEqual(['CaseOpened', 'ClockJumpNoticed', 'ObligorAdded', 'ObligorAdded']);
    expect(saved).toMatchObject({ record: 3, version: 3 });
    const [, jump, obligor] = recordsOf(host.folder, volume);
    expect(jump).toMatchObject({
      operator: '刘某',
      deviceClock: 'device 2026-03-10T09:18:00.000+08:00',
      content: {
        basis: 'steady',
        expected: '2026-03-10T09:30:00.000+08:00',
        shown: '2026-03-10T09:18:00.000+08:00',
        differenceMs: -720_000,
      },
    });
    expect(jump?.command).not.toBe(commandId);
    expect(obligor?.command).toBe(commandId);
    expect(verifyVolume(join(host.folder, volume))).toMatchObject({ ok: true, value: { ok: true, events: 4 } });
  });

  it('gives what the command brings the number behind the jump, and tells the windows of both at once', async () => {
    const heard: Push[] = [];
    host.service.onChange((push) => heard.push(push));
    host.clock.turn(60);
    await must(host.service, volume, 'AddObligor', company('某公司'), { expectedVersion: 1 });
    const state = host.service.state(volume);
    expect(state.ok && filed(state.value, 'ObligorAdded').map(({ id, record }) => [id, record])).toEqual([['o3', 3]]);
    expect(heard).toMatchObject([{ type: 'volume-changed', version: 3 }]);
  });

  it('records no jump for a command that is refused or repeated, and the jump with the next that is not', async () => {
    const commandId = testId();
    await must(host.service, volume, 'AddObligor', company('某公司'), { commandId });
    host.clock.turn(600);
    await must(host.service, volume, 'AddObligor', company('某公司'), { commandId });
    const refused = { volume, commandId: testId(), operator: '刘某', expectedVersion: null, type: 'AddObligor', clearDraft: null } as const;
    expect(await host.service.dispatch({ ...refused, input: {} })).toMatchObject({ ok: false });
    expect(types()).toEqual(['CaseOpened', 'ObligorAdded']);
    await must(host.service, volume, 'AddObligor', company('某厂'));
    expect(types()).toEqual(['CaseOpened', 'ObligorAdded', 'ClockJumpNoticed', 'ObligorAdded']);
  });

  it('records nothing for a clock that runs on, nor for one that was turned less than two seconds', async () => {
    host.clock.set('2026-03-12', '11:00');
    host.clock.turn(2);
    await must(host.service, volume, 'AddObligor', company('某公司'));
    expect(types()).toEqual(['CaseOpened', 'ObligorAdded']);
  });

  it('notices in each case what happened since that case’s own last record', async () => {
    const other = await openTestCase(host.service, '某环损案〔2026〕2号');
    host.clock.turn(3_600);
    await must(host.service, other, 'AddObligor', company('某公司'));
    await must(host.service, volume, 'AddObligor', company('某公司'));
    expect(types()).toEqual(['CaseOpened', 'ClockJumpNoticed', 'ObligorAdded']);
    expect(recordsOf(host.folder, other)).toHaveLength(3);
  });

  it('says at the first record of a run that its clock stands before the last record', async () => {
    host.clock.set('2026-03-12', '11:00');
    await must(host.service, volume, 'AddObligor', company('某公司'));
    host.service.close();
    const again = startMemoryHost({ folder: host.folder });
    const saved = await must(again.service, volume, 'AddObligor', company('某厂'));
    await must(again.service, volume, 'AddObligor', company('某合作社'));
    again.stop();
    expect(types().slice(2)).toEqual(['ClockJumpNoticed', 'ObligorAdded', 'ObligorAdded']);
    expect(recordsOf(host.folder, volume)[2]?.content).toEqual({
      basis: 'last-record',
      expected: '2026-03-12T11:00:00.000+08:00',
      shown: '2026-03-10T09:00:00.000+08:00',
      differenceMs: -180_000_000,
    });
    expect(saved.savedAt).toBe('2026-03-12T11:00:00.000+08:00');
  });

  it('keeps the jump from being withdrawn', async () => {
    host.clock.turn(-60);
    await must(host.service, volume, 'AddObligor', company('某公司'));
    const withdraw = { type: 'WithdrawRecord', input: { target: 2, reason: '不需要', by: '刘某' } } as const;
    const answer = await host.service.dispatch({
      volume,
      commandId: testId(),
      operator: '刘某',
      expectedVersion: null,
      clearDraft: null,
      ...withdraw,
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'record.not-withdrawable' } });
  });

  it('takes no command to record a jump from a window', async () => {
    const connection = { role: 'case', volume, meeting: null } as const;
    const at = '2026-03-10T09:00:00.000+08:00';
    const answer = await host.backend.call(connection, 'case.command', {
      volume,
      commandId: testId(),
      operator: '刘某',
      expectedVersion: null,
      type: 'ClockJumpNoticed',
      input: { basis: 'steady', expected: at, shown: at, differenceMs: 0 },
      clearDraft: null,
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'call-input' } });
  });
});
