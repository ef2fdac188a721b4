import type { CallInput, Problem, Saved, Transport } from '../../shared/contract.ts';
import { err, type Result } from '../../shared/result.ts';
import { listeners } from './listeners.ts';

/** A command as a window gives it; the outbox adds the id that stays the same however often it is sent. */
export type OutgoingCommand = Omit<CallInput<'case.command'>, 'commandId'>;

/** A command not yet on disk. `problem` null: on its way or waiting for its turn; else why it is held back. */
export type Pending = { readonly commandId: string; readonly command: OutgoingCommand; readonly problem: Problem | null };

/**
 * Commands in the order they were given, each kept until the host says that it is on disk or refuses it. What did not reach the host
 * or could not be written stays at the head and holds back those behind it, so that the record keeps the order of speech.
 */
export type Outbox = {
  /** Resolves when the command is on disk, refused, or taken back. */
  readonly send: (command: OutgoingCommand) => Promise<Result<Saved, Problem>>;
  readonly pending: () => readonly Pending[];
  readonly onChange: (listener: (pending: readonly Pending[]) => void) => () => void;
  /** Sends what is held back again, with the same ids. Also done by itself when the host is back. */
  readonly retry: () => void;
  /** Takes a held-back command back; it resolves with its problem. One that is on its way cannot be taken back. */
  readonly drop: (commandId: string) => void;
};

/** Failures after which a command may not be recorded yet, and can be sent again: it was not refused. */
const keptFor: readonly string[] = ['host-away', 'host-refused', 'not-saved', 'stopped', 'internal'];

type Item = Pending & { readonly settle: (result: Result<Saved, Problem>) => void };

export const createOutbox = (transport: Transport, newId: () => string): Outbox => {
  const changes = listeners<readonly Pending[]>();
  let items: readonly Item[] = [];
  let sending = false;

  const shown = (): readonly Pending[] => items.map(({ commandId, command, problem }) => ({ commandId, command, problem }));
  const set = (next: readonly Item[]): void => {
    items = next;
    changes.tell(shown());
  };
  const mark = (commandId: string, problem: Problem | null): void =>
    set(items.map((item) => (item.commandId === commandId ? { ...item, problem } : item)));

  const sendNext = async (): Promise<void> => {
    const head = items[0];
    if (sending || head === undefined || head.problem !== null) return;
    sending = true;
    const answer = await transport.call('case.command', { ...head.command, commandId: head.commandId });
    sending = false;
    if (!answer.ok && keptFor.includes(answer.error.code)) {
      mark(head.commandId, answer.error);
      return;
    }
    set(items.filter((item) => item.commandId !== head.commandId));
    head.settle(answer);
    await sendNext();
  };

  const retry = (): void => {
    const head = items[0];
    if (head === undefined || head.problem === null) return;
    mark(head.commandId, null);
    void sendNext();
  };

  transport.onConnection((connected) => {
    if (connected) retry();
  });

  return {
    send: (command) =>
      new Promise((settle) => {
        set([...items, { commandId: newId(), command, problem: null, settle }]);
        void sendNext();
      }),
    pending: shown,
    onChange: changes.add,
    retry,
    drop: (commandId) => {
      const item = items.find((candidate) => candidate.commandId === commandId);
      if (item === undefined || item.problem === null) return;
      set(items.filter((candidate) => candidate !== item));
      item.settle(err(item.problem));
      void sendNext();
    },
  };
};
