import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readVolume } from '../../electron/storage/volume.ts';
import { msOfInstant, type Instant } from '../../shared/time/instant.ts';
import { connectedWindow, windowOf } from '../support/loopback-client.ts';
import { startHostProcess, type HostProcess } from '../support/loopback-process.ts';
import { openingInput, temporaryFolder, testId } from '../support/memory-host.ts';

/** Moves the clock of a process that it is loaded into by what a file says, read anew each time the clock is asked. */
const library = '/usr/lib/x86_64-linux-gnu/faketime/libfaketime.so.1'.replace('x86_64', process.arch === 'arm64' ? 'aarch64' : 'x86_64');

describe('a host in a process of its own, on a machine whose clock is set', () => {
  let root: ReturnType<typeof temporaryFolder>;
  let host: HostProcess;
  const turn = (by: string): void => writeFileSync(join(root.path, 'clock'), by);
  beforeEach(async () => {
    root = temporaryFolder();
    turn('+0');
    host = await startHostProcess(root.path, null, {
      LD_PRELOAD: library,
      FAKETIME_TIMESTAMP_FILE: join(root.path, 'clock'),
      FAKETIME_NO_CACHE: '1',
      FAKETIME_DONT_FAKE_MONOTONIC: '1',
    });
  });
  afterEach(async () => {
    await host.end('SIGKILL');
    root.remove();
  });

  it('has each setting on record, an hour back and an hour forward, and the records in order', async () => {
    const url = new URL(host.said.url ?? '');
    const registry = await connectedWindow(url.origin, url.hash.slice(1));
    const made = await registry.call('registry.open-case', { commandId: testId(), operator: '刘某', input: openingInput('某案') });
    if (!made.ok) throw new Error(made.error.sentence);
    const { volume } = made.value;
    const opened = await registry.call('window.open', { role: 'case', volume, meeting: null });
    if (!opened.ok || opened.value.url === null) throw new Error('no window');
    const address = new URL(opened.value.url);
    const window = windowOf(address.origin, address.hash.slice(1));
    for (const [by, name] of [
      ['+0', '某公司'],
      ['-3600', '某厂'],
      ['+0', '某合作社'],
    ] as const) {
      turn(by);
      const answer = await window.call('case.command', {
        volume,
        commandId: testId(),
        operator: '刘某',
        expectedVersion: null,
        type: 'AddObligor',
        input: { name, kind: 'organisation', identityNumber: '', representative: '', address: '', phone: '' },
        clearDraft: null,
      });
      if (!answer.ok) throw new Error(answer.error.sentence);
    }
    window.close();
    registry.close();
    const read = readVolume(join(root.path, 'cases', volume));
    if (!read.ok) throw new Error(read.error.code);
    const records = [...read.value.records()];
    read.value.close();
    expect(records.map(({ type }) => type)).toEqual([
      'CaseOpened',
      'ObligorAdded',
      'ClockJumpNoticed',
      'ObligorAdded',
      'ClockJumpNoticed',
      'ObligorAdded',
    ]);
    const jumps = records.flatMap(({ type, content }) => (type === 'ClockJumpNoticed' ? [content as { differenceMs: number }] : []));
    expect(jumps.map(({ differenceMs }) => Math.round(differenceMs / 60_000))).toEqual([-60, 60]);
    const times = records.map(({ at }) => msOfInstant(at as Instant));
    expect(times).toEqual(times.toSorted((a, b) => a - b));
    expect(Date.parse(records[3]?.deviceClock ?? '')).toBeLessThan(times[3] ?? 0);
  });
});
