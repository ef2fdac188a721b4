import type { IpcMain, IpcMainInvokeEvent, WebContents } from 'electron';
import type { Backend } from '../backend/backend.ts';
import type { Connection } from '../backend/connection.ts';
import { callChannel, pageOrigin, pushChannel } from './channels.ts';

export type IpcServer = {
  /** Binds a window's contents to what the host made it for, and sends it its pushes until it is gone. */
  readonly admit: (contents: Pick<WebContents, 'id' | 'send' | 'once'>, connection: Connection) => void;
};

/**
 * The contract over IPC. Whose call it is follows from the contents it came from, which a page cannot choose; a call from any other
 * contents, from a frame inside the page or from a page that is not ours is rejected before anybody looks at it.
 */
export const serveIpc = (ipcMain: Pick<IpcMain, 'handle'>, backend: Backend): IpcServer => {
  const admitted = new Map<number, Connection>();
  ipcMain.handle(callChannel, (event, name: unknown, input: unknown) => {
    const connection = isOurPage(event) ? admitted.get(event.sender.id) : undefined;
    if (connection === undefined || typeof name !== 'string') throw new Error('refused');
    return backend.call(connection, name, input);
  });
  return {
    admit: (contents, connection) => {
      admitted.set(contents.id, connection);
      const stop = backend.subscribe(connection, (push) => contents.send(pushChannel, push));
      contents.once('destroyed', () => {
        stop();
        admitted.delete(contents.id);
      });
    },
  };
};

const isOurPage = (event: IpcMainInvokeEvent): boolean => {
  const frame = event.senderFrame;
  return frame !== null && frame.parent === null && frame.url.startsWith(`${pageOrigin}/`);
};
