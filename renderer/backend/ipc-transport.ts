import type { Answer, CallInput, CallName, Push, Transport } from '../../shared/contract.ts';
import { err } from '../../shared/result.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import { hostProblem } from './host-problem.ts';

/** Exactly what the preload script exposes to a window. */
export type Bridge = {
  readonly call: (name: string, input: unknown) => Promise<unknown>;
  readonly onPush: (listener: (push: unknown) => void) => () => void;
};

/** Calls and pushes over Electron's IPC. The host lives as long as its windows, so the connection never goes away. */
export const ipcTransport = (bridge: Bridge): Transport => ({
  call: async <C extends CallName>(name: C, input: CallInput<C>): Promise<Answer<C>> => {
    try {
      return (await bridge.call(name, input)) as Answer<C>;
    } catch {
      // The host answers every failure of its own as a value; a rejection means that it would not listen to this window.
      return err(hostProblem('host-refused', hostText.hostRefused()));
    }
  },
  onPush: (listener) => bridge.onPush((push) => listener(push as Push)),
  onConnection: (listener) => {
    listener(true);
    return () => undefined;
  },
});
