import type { Answer, CallInput, CallName, Push, Transport } from '../../shared/contract.ts';

/** The one transport of this window, set once at start by main.tsx. */
let transport: Transport | null = null;

export const startTransport = (chosen: Transport): void => {
  transport = chosen;
};

const current = (): Transport => {
  if (transport === null) throw new Error('no transport: main.tsx sets it before anything renders');
  return transport;
};

export const call = <C extends CallName>(name: C, input: CallInput<C>): Promise<Answer<C>> => current().call(name, input);
export const onPush = (listener: (push: Push) => void): (() => void) => current().onPush(listener);
export const onConnection = (listener: (connected: boolean) => void): (() => void) => current().onConnection(listener);
