import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { verifyVolume } from '../../electron/storage/verify.ts';
import type { CallInput, Saved, Transport } from '../../shared/contract.ts';
import { filed } from '../../shared/record/state.ts';
import { connectedWindow, windowOf, type OpenTransport } from '../support/loopback-client.ts';
import { startHostProcess, type HostProcess } from '../support/loopback-process.ts';
import { openingInput, startMemoryHost, temporaryFolder, testId } from '../support/memory-host.ts';

const addressOf = (host: HostProcess) => {
  const url = new URL(host.said.url ?? '');
  return { origin: url.origin, token: url.hash.slice(1) };
};

const openCase = async (registry: Transport): Promise<string> => {
  const answer = await registry.call('registry.open-case', {
    commandId: testId(),
    operator: '刘某',
    input: openingInput('某环损案〔2026〕1号'),
  });
  if (!answer.ok) throw new Error(answer.error.sentence);
  return answer.value.volume;
};

const openWindow = async (registry: Transport, volume: string): Promise<OpenTransport> => {
  const answer = await registry.call('window.open', { role: 'case', volume, meeting: null });
  if (!answer.ok || answer.value.url === null) throw new Error('no window');
  const url = new URL(answer.value.url);
  return windowOf(url.origin, url.hash.slice(1));
};

/** Sends one command until it is acknowledged, always with the same id, as a window's pending list does. */
const sendUntilSaved = async (window: Transport, command: CallInput<'case.command'>): Promise<Saved> => {
  for (;;) {
    const answer = await window.call('case.command', command);
    if (answer.ok) return answer.value;
    if (answer.error.code !== 'disconnected') throw new Error(answer.error.sentence);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

describe('a loopback host in a process of its own', () => {
  let root: ReturnType<typeof temporaryFolder>;
  const hosts: HostProcess[] = [];
  const windows: OpenTransport[] = [];
  const startHost = async (): Promise<HostProcess> => {
    const host = await startHostProcess(root.path);
    hosts.push(host);
    return host;
  };
  beforeEach(() => {
    root = temporaryFolder();
  });
  afterEach(async () => {
    for (const window of windows.splice(0)) window.close();
    for (const host of hosts.splice(0)) await host.end('SIGKILL');
    root.remove();
  });

  it('killed again and again while a window records: the window goes on, and every entry is on the record once and in order', async () => {
    let host = await startHost();
    const { origin, token } = addressOf(host);
    const registry = await connectedWindow(origin, token);
    const volume = await openCase(registry);
    const window = await openWindow(registry, volume);
    windows.push(registry, window);
    const states: boolean[] = [];
    window.onConnection((connected) => states.push(connected));

    const names = Array.from({ length: 60 }, (_, index) => `某公司${index}`);
    // After that many acknowledgements the host dies, while the next command is on its way.
    const deaths = new Set([5, 17, 18, 40]);
    const restarts: Promise<void>[] = [];
    const acknowledged: Saved[] = [];
    for (const [index, name] of names.entries()) {
      const sent = sendUntilSaved(window, {
        volume,
        commandId: testId(),
        operator: '刘某',
        expectedVersion: null,
        type: 'AddObligor',
        input: { name, kind: 'organisation', identityNumber: '', representative: '', address: '', phone: '' },
        clearDraft: null,
      });
      if (deaths.has(index)) {
        restarts.push(
          host.end('SIGKILL').then(async () => {
            host = await startHost();
          }),
        );
        await restarts.at(-1);
      }
      acknowledged.push(await sent);
    }
    await Promise.all(restarts);

    expect(acknowledged.map((saved) => saved.record)).toEqual(names.map((_, index) => index + 2));
    expect(host.said).toMatchObject({ resumed: true, url: `${origin}/registry#${token}` });
    await expect.poll(() => states.at(-1), { timeout: 10_000 }).toBe(true);
    expect(states).toContain(false);
    await host.end('SIGTERM');
    expect(verifyVolume(join(root.path, 'cases', volume))).toMatchObject({
      ok: true,
      value: { ok: true, events: names.length + 1, problems: [] },
    });
    const reader = startMemoryHost({ folder: join(root.path, 'cases') });
    const state = reader.service.state(volume);
    expect(state.ok && filed(state.value, 'ObligorAdded').map((obligor) => obligor.name)).toEqual(names);
    reader.stop();
  });

  it('gives the half-typed line back after it was killed', async () => {
    const host = await startHost();
    const { origin, token } = addressOf(host);
    const registry = await connectedWindow(origin, token);
    windows.push(registry);
    const volume = await openCase(registry);
    await registry.call('draft.save', { volume, slot: 'line-1', text: '打了一半' });
    await host.end('SIGKILL');
    await startHost();
    await expect
      .poll(() => registry.call('draft.load', { volume, slot: 'line-1' }), { timeout: 10_000 })
      .toMatchObject({ ok: true, value: { text: '打了一半' } });
  });

  it('killed in a rehearsal: the next one removes its copy, and tells the windows left open that it is over', async () => {
    const host = await startHost();
    const { origin, token } = addressOf(host);
    const registry = await connectedWindow(origin, token);
    const volume = await openCase(registry);
    const office = await openWindow(registry, volume);
    windows.push(registry, office);
    const input = {
      meeting: 1,
      kind: 'consultation',
      on: '2099-03-30',
      time: '09:30',
      place: '三楼会议室',
      mode: 'in-person',
      presiding: '王某',
      secretary: '刘某',
      cause: '废液渗漏损害土壤',
    };
    const command = { volume, commandId: testId(), operator: '刘某', expectedVersion: null, clearDraft: null } as const;
    expect(await office.call('case.command', { ...command, type: 'ScheduleMeeting', input })).toMatchObject({ ok: true });
    const begun = await office.call('rehearsal.begin', { volume, meeting: 1, operator: '刘某' });
    const url = new URL((begun.ok && begun.value.url) || 'http://none');
    const rehearsal = windowOf(url.origin, url.hash.slice(1));
    windows.push(rehearsal);
    expect(await rehearsal.call('window.session', {})).toMatchObject({ ok: true, value: { role: 'secretary', rehearsal: 'running' } });
    const copies = (): readonly string[] => readdirSync(join(root.path, 'settings', 'rehearsals'));
    expect(copies()).toHaveLength(1);
    await host.end('SIGKILL');
    expect(copies()).toHaveLength(1);
    await startHost();
    expect(copies()).toEqual([]);
    expect(await rehearsal.call('window.session', {})).toMatchObject({ ok: true, value: { rehearsal: 'over' } });
    expect(await office.call('case.view', { volume })).toMatchObject({ ok: true });
  });

  it('has new tokens after an orderly end, and the old ones open nothing', async () => {
    const first = await startHost();
    const { token } = addressOf(first);
    await first.end('SIGTERM');
    const second = await startHost();
    expect(second.said.resumed).toBe(false);
    const { origin } = addressOf(second);
    expect(addressOf(second).token).not.toBe(token);
    const window = windowOf(origin, token);
    windows.push(window);
    expect(await window.call('registry.list', {})).toMatchObject({ ok: false, error: { code: 'host-refused' } });
  });

  it('does not start a second time on the same cases while the first is alive', async () => {
    const first = await startHost();
    const second = await startHost();
    expect(second.said).toEqual({ code: 'already-running', pid: first.child.pid });
  });

  it('writes neither its port nor a token to its log, and keeps its tokens where only its user reads them', async () => {
    const host = await startHost();
    const { origin, token } = addressOf(host);
    const registry = await connectedWindow(origin, token);
    windows.push(registry);
    const volume = await openCase(registry);
    await openWindow(registry, volume);
    await registry.call('registry.samples', {});
    await registry.call('window.operator', { operator: '刘某' });
    await host.end('SIGKILL');
    const { port } = new URL(origin);
    expect(host.stderr()).not.toContain(token);
    expect(host.stderr()).not.toContain(port);
    const settings = join(root.path, 'settings');
    const holding = readdirSync(settings).filter((file) => readFileSync(join(settings, file), 'utf8').includes(token));
    expect(holding).toEqual([expect.stringMatching(/^loopback-[0-9a-f]{16}\.json$/u)]);
    expect(holding.map((file) => statSync(join(settings, file)).mode & 0o777)).toEqual([0o600]);
  });
});
