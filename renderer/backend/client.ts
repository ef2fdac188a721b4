import type { Answer, CallInput, CallName, Push, Transport } from '../../shared/contract.ts';
import { createOutbox, type Outbox } from './outbox.ts';

/** What windows talk to. Questions go straight to the host; commands go through the outbox, which keeps them until they are on disk. */
export type Client = {
  readonly call: <C extends CallName>(name: C, input: CallInput<C>) => Promise<Answer<C>>;
  readonly outbox: Outbox;
  readonly onPush: (listener: (push: Push) => void) => () => void;
  /** Told at once where the connection stands, then on every change. On true after false a window asks for its view anew. */
  readonly onConnection: (listener: (connected: boolean) => void) => () => void;
};

export const createClient = (transport: Transport, newId: () => string = () => crypto.randomUUID()): Client => ({
  call: transport.call,
  outbox: createOutbox(transport, newId),
  onPush: transport.onPush,
  onConnection: transport.onConnection,
});
