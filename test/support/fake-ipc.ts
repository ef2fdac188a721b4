import { EventEmitter } from 'node:events';
import type { IpcMain, IpcMainInvokeEvent } from 'electron';
import type { Backend } from '../../electron/backend/backend.ts';
import type { Connection } from '../../electron/backend/connection.ts';
import { exposeBridge } from '../../electron/host-electron/bridge.ts';
import { pushChannel } from '../../electron/host-electron/channels.ts';
import { serveIpc } from '../../electron/host-electron/ipc-server.ts';
import type { Bridge } from '../../renderer/backend/ipc-transport.ts';

/** Where a call comes from, as Electron describes it. */
export type FakeFrame = { readonly url: string; readonly parent: object | null };

/** Electron's IPC without Electron: both ends are the product's own, and what passes between is copied as Electron copies it. */
export type FakeIpc = {
  /** A window bound to a connection, seen through its preload script. */
  readonly open: (connection: Connection, frame?: FakeFrame | null) => Bridge & { readonly destroy: () => void };
  /** The same preload script in contents that the host never made. */
  readonly stranger: () => Bridge;
};

const ownPage: FakeFrame = { url: 'app://cuoshang/registry', parent: null };

export const fakeIpc = (backend: Backend): FakeIpc => {
  type Handler = Parameters<IpcMain['handle']>[1];
  const handlers = new Map<string, Handler>();
  const server = serveIpc({ handle: (channel, handler) => void handlers.set(channel, handler) }, backend);
  let ids = 0;

  const contents = (frame: FakeFrame | null) => {
    ids += 1;
    const id = ids;
    const life = new EventEmitter();
    const inbox = new EventEmitter();
    const sender = {
      id,
      send: (channel: string, ...args: unknown[]) => void inbox.emit(channel, {}, ...structuredClone(args)),
      once: (name: string, listener: () => void) => life.once(name, listener),
    };
    const exposed = new Map<string, Bridge>();
    exposeBridge(
      { exposeInMainWorld: (name: string, api: Bridge) => void exposed.set(name, api) },
      {
        invoke: async (channel: string, ...args: unknown[]): Promise<unknown> => {
          const event = { sender, senderFrame: frame } as unknown as IpcMainInvokeEvent;
          const copied = structuredClone(args);
          return structuredClone(await (handlers.get(channel)?.(event, ...copied) as Promise<unknown>));
        },
        on: inbox.on.bind(inbox) as never,
        off: inbox.off.bind(inbox) as never,
      },
    );
    const bridge = exposed.get('cuoshang');
    if (bridge === undefined) throw new Error('the preload script exposed nothing');
    return { sender, bridge, destroy: () => void life.emit('destroyed'), heard: () => inbox.listenerCount(pushChannel) };
  };

  return {
    open: (connection, frame = ownPage) => {
      const made = contents(frame);
      server.admit(made.sender as never, connection);
      return { ...made.bridge, destroy: made.destroy };
    },
    stranger: () => contents(ownPage).bridge,
  };
};
