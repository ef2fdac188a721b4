import type { ContextBridge, IpcRenderer } from 'electron';
import { callChannel, pushChannel } from './channels.ts';

/** What a page sees of the program: a call and its pushes, nothing of Electron. */
export const exposeBridge = (
  contextBridge: Pick<ContextBridge, 'exposeInMainWorld'>,
  ipcRenderer: Pick<IpcRenderer, 'invoke' | 'on' | 'off'>,
): void => {
  contextBridge.exposeInMainWorld('cuoshang', {
    call: (name: string, input: unknown): Promise<unknown> => ipcRenderer.invoke(callChannel, name, input),
    onPush: (listener: (push: unknown) => void): (() => void) => {
      const own = (_event: unknown, push: unknown): void => listener(push);
      ipcRenderer.on(pushChannel, own);
      return () => void ipcRenderer.off(pushChannel, own);
    },
  });
};
