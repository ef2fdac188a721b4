import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openVolume, readVolume } from '../../electron/storage/volume.ts';
import type { Push } from '../../shared/contract.ts';
import { EVENT_VERSION } from '../../shared/record/event.ts';
import { filed } from '../../shared/record/state.ts';
import { must, openingInput, openTestCase, startMemoryHost, testId, type MemoryHost } from '../support/memory-host.ts';

const company = (name: string) => ({ name, kind: 'organisation', identityNumber: '', representative: '', address: '', phone: '' }) as const;

const recordsOf = (folder: string, volume: string) => {
  const read = readVolume(join(folder, volume));
  if (!read.ok) throw new Error(read.error.code);
  const records = [...read.value.records()];
  read.value.close();
  return records;
};

describe('the case service', () => {
  let host: MemoryHost;
  beforeEach(() => {
    host = startMemoryHost();
  });
  afterEach(() => host.stop());

  it('names a volume after its case number, and a second one of that number apart from it', async () => {
    expect(await openTestCase(host.service, '某环损案〔2026〕1号')).toBe('某环损案〔2026〕1号');
    expect(await openTestCase(host.service, '某环损案〔2026〕1号')).toBe('某环损案〔2026〕1号-2');
  });

  it('leaves no folder behind when the opening of a case is refused', async () => {
    const answer = await host.service.create({
      commandId: testId(),
      operator: '刘某',
      input: { ...openingInput('某环损案〔2026〕1号'), title: '' },
    });
    expect(answer).toMatchObject({ ok: false, error: { code: 'input.invalid' } });
    expect(readdirSync(host.folder)).toEqual([]);
  });

  it('finishes a case whose opening a crash cut short after the folder was made', async () => {
    const given = { commandId: testId(), operator: '刘某', input: openingInput('某环损案〔2026〕1号') };
    const { createVolume } = await import('../../electron/storage/volume.ts');
    const cutShort = createVolume(join(host.folder, '某环损案〔2026〕1号'), {
      volumeId: given.commandId,
      createdAt: host.clock.now(),
      programVersion: 'test',
    });
    if (cutShort.ok) cutShort.value.close();
    expect(await host.service.create(given)).toMatchObject({
      ok: true,
      value: { volume: '某环损案〔2026〕1号', version: 1, repeated: false },
    });
    expect(host.service.list()).toHaveLength(1);
  });

  it('records the operator, the moment, what the machine showed and the id of the command', async () => {
    const volume = await openTestCase(host.service);
    host.clock.set('2026-03-11', '10:15');
    const commandId = testId();
    await must(host.service, volume, 'AddObligor', company('某公司'), { commandId });
    expect(recordsOf(host.folder, volume)[1]).toMatchObject({
      seq: 2,
      at: '2026-03-11T10:15:00.000+08:00',
      operator: '刘某',
      deviceClock: 'device 2026-03-11T10:15:00.000+08:00',
      command: commandId,
      type: 'ObligorAdded',
      v: EVENT_VERSION,
    });
  });

  it('never lets the record go back when the machine’s clock does, and keeps what the clock showed', async () => {
    host.clock.set('2026-03-11', '10:00');
    const volume = await openTestCase(host.service);
    host.clock.set('2026-03-11', '09:00');
    expect(await must(host.service, volume, 'AddObligor', company('某公司'))).toMatchObject({ savedAt: '2026-03-11T10:00:00.000+08:00' });
    expect(recordsOf(host.folder, volume)[1]).toMatchObject({
      at: '2026-03-11T10:00:00.000+08:00',
      deviceClock: 'device 2026-03-11T09:00:00.000+08:00',
    });
    host.clock.set('2026-03-11', '11:00');
    expect(await must(host.service, volume, 'AddObligor', company('某厂'))).toMatchObject({ savedAt: '2026-03-11T11:00:00.000+08:00' });
  });

  it('answers a repeated command from the record, also after a restart and whatever stands by then', async () => {
    const volume = await openTestCase(host.service);
    const command = {
      volume,
      commandId: testId(),
      operator: '刘某',
      expectedVersion: 1,
      type: 'AddObligor',
      input: company('某公司'),
      clearDraft: null,
    } as const;
    const first = await host.service.dispatch(command);
    await must(host.service, volume, 'AddObligor', company('某厂'));
    host.service.close();
    const again = startMemoryHost({ folder: host.folder });
    const repeated = await again.service.dispatch(command);
    expect(first).toMatchObject({ ok: true, value: { record: 2, repeated: false } });
    expect(repeated).toMatchObject({ ok: true, value: { record: 2, version: 3, repeated: true } });
    expect(recordsOf(host.folder, volume)).toHaveLength(3);
    again.stop();
  });

  it('says nothing to anybody when a command is refused or repeated', async () => {
    const volume = await openTestCase(host.service);
    const commandId = testId();
    await must(host.service, volume, 'AddObligor', company('某公司'), { commandId });
    const heard: Push[] = [];
    host.service.onChange((push) => heard.push(push));
    await must(host.service, volume, 'AddObligor', company('某公司'), { commandId });
    await host.service.dispatch({
      volume,
      commandId: testId(),
      operator: '刘某',
      expectedVersion: null,
      type: 'AddObligor',
      input: {},
      clearDraft: null,
    });
    expect(heard).toEqual([]);
  });

  it('folds the same state after a restart as it had in memory', async () => {
    const volume = await openTestCase(host.service);
    for (const name of ['某公司', '某厂', '某合作社']) await must(host.service, volume, 'AddObligor', company(name));
    const before = host.service.state(volume);
    host.service.close();
    const again = startMemoryHost({ folder: host.folder });
    expect(again.service.state(volume)).toEqual(before);
    again.stop();
  });

  it('takes commands that come at once one after the other', async () => {
    const volume = await openTestCase(host.service);
    const names = Array.from({ length: 20 }, (_, index) => `某公司${index}`);
    await Promise.all(names.map((name) => must(host.service, volume, 'AddObligor', company(name))));
    const state = host.service.state(volume);
    expect(state.ok && filed(state.value, 'ObligorAdded').map((obligor) => [obligor.record, obligor.name])).toEqual(
      names.map((name, index) => [index + 2, name]),
    );
  });

  it('refuses a volume that another process has open, and says so; the list still shows it', async () => {
    const volume = await openTestCase(host.service);
    const other = startMemoryHost({ folder: host.folder });
    expect(other.service.state(volume)).toMatchObject({ ok: false, error: { code: 'locked' } });
    expect(other.service.list()).toMatchObject([{ volume, state: { ok: true, value: { version: 1 } } }]);
    host.service.close();
    expect(other.service.state(volume)).toMatchObject({ ok: true });
    other.stop();
  });

  it('shows in the list what another process has recorded since', async () => {
    const volume = await openTestCase(host.service);
    const other = startMemoryHost({ folder: host.folder });
    other.service.list();
    await must(host.service, volume, 'AddObligor', company('某公司'));
    expect(other.service.list()).toMatchObject([{ state: { ok: true, value: { version: 2 } } }]);
    other.stop();
  });

  it('lists a folder whose volume cannot be read with the sentence that says why, beside those that can', async () => {
    await openTestCase(host.service, '某环损案〔2026〕1号');
    mkdirSync(join(host.folder, 'broken'));
    writeFileSync(join(host.folder, 'broken', 'volume.sqlite'), 'not a database, and longer than a header would be'.repeat(20));
    expect(host.service.list()).toMatchObject([{ volume: 'broken', state: { ok: false } }, { state: { ok: true } }]);
  });

  it('does not know a volume that is not in the case folder', () => {
    expect(host.service.state('没有的案卷')).toMatchObject({ ok: false, error: { code: 'not-found' } });
  });

  it.each([
    ['a kind of record it does not know', { type: 'MeetingTeleported', v: 1, payload: {} }, 'newer-format', 'MeetingTeleported'],
    ['a newer version of a kind it knows', { type: 'ObligorAdded', v: EVENT_VERSION + 1, payload: {} }, 'newer-format', '第2号'],
    ['a payload that does not fit its kind', { type: 'ObligorAdded', v: 1, payload: { name: 7 } }, 'damaged', '第2号'],
  ])('refuses a volume with %s, names the record and changes nothing', async (_, foreign, code, named) => {
    const volume = await openTestCase(host.service);
    host.service.close();
    const writable = openVolume(join(host.folder, volume));
    if (!writable.ok) throw new Error(writable.error.code);
    writable.value.append(1, {
      ...foreign,
      at: host.clock.now(),
      operator: '刘某',
      deviceClock: '',
      command: testId(),
      salt: '00'.repeat(16),
    });
    writable.value.close();
    const answer = host.service.state(volume);
    expect(answer).toMatchObject({ ok: false, error: { code } });
    if (!answer.ok) expect(answer.error.sentence).toContain(named);
    expect(host.service.list()).toMatchObject([{ volume, state: { ok: false, error: { code } } }]);
    expect(recordsOf(host.folder, volume)).toHaveLength(2);
  });

  it('leaves a closed volume as one file without a journal', async () => {
    const volume = await openTestCase(host.service);
    host.service.close();
    expect(existsSync(join(host.folder, volume, 'volume.sqlite-wal'))).toBe(false);
  });
});
