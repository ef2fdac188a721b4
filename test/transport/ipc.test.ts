import { describe, expect, it } from 'vitest';
import { ipcTransport } from '../../renderer/backend/ipc-transport.ts';
import type { Push } from '../../shared/contract.ts';
import { fakeIpc } from '../support/fake-ipc.ts';
import { caseWindow, must, openTestCase, registryWindow, startMemoryHost } from '../support/memory-host.ts';
import { describeTransport } from './transport-suite.ts';

describeTransport('IPC with a fake ipcMain', (host) => {
  const ipc = fakeIpc(host.backend);
  return Promise.resolve({ open: (connection) => Promise.resolve(ipcTransport(ipc.open(connection))), stop: () => Promise.resolve() });
});

describe('the IPC server', () => {
  it.each([
    ['contents the host never made', (ipc: ReturnType<typeof fakeIpc>) => ipc.stranger()],
    [
      'a page that is not ours',
      (ipc: ReturnType<typeof fakeIpc>) => ipc.open(registryWindow, { url: 'https://example.org/', parent: null }),
    ],
    [
      'a page whose address only begins like ours',
      (ipc: ReturnType<typeof fakeIpc>) => ipc.open(registryWindow, { url: 'app://cuoshang.example/', parent: null }),
    ],
    [
      'a frame inside the page',
      (ipc: ReturnType<typeof fakeIpc>) => ipc.open(registryWindow, { url: 'app://cuoshang/registry', parent: {} }),
    ],
    ['a frame that is gone', (ipc: ReturnType<typeof fakeIpc>) => ipc.open(registryWindow, null)],
  ])('does not listen to %s', async (_, from) => {
    const host = startMemoryHost();
    const bridge = from(fakeIpc(host.backend));
    await expect(bridge.call('registry.list', {})).rejects.toThrow('refused');
    expect(await ipcTransport(bridge).call('registry.list', {})).toMatchObject({ ok: false, error: { code: 'host-refused' } });
    host.stop();
  });

  it('stops pushing to a window that is gone, and no longer listens to it', async () => {
    const host = startMemoryHost();
    const volume = await openTestCase(host.service);
    const window = fakeIpc(host.backend).open(caseWindow(volume));
    const heard: unknown[] = [];
    ipcTransport(window).onPush((push: Push) => heard.push(push));
    window.destroy();
    await must(host.service, volume, 'AddObligor', {
      name: '某公司',
      kind: 'organisation',
      identityNumber: '',
      representative: '',
      address: '',
      phone: '',
    });
    expect(heard).toEqual([]);
    await expect(window.call('case.view', { volume })).rejects.toThrow('refused');
    host.stop();
  });

  it('exposes exactly a call and its pushes to the page', () => {
    const host = startMemoryHost();
    const { destroy, ...exposed } = fakeIpc(host.backend).open(registryWindow);
    expect(Object.keys(exposed).sort()).toEqual(['call', 'onPush']);
    destroy();
    host.stop();
  });
});
