import type { Answer, Saved } from '../../shared/contract.ts';
import type { CommandInput, CommandType } from '../../shared/decide.ts';
import { call, onConnection } from './backend.ts';
import { useSaving, type Pending } from './saving-store.ts';
import { useSession } from './session.ts';

/** Codes of problems in which nothing was decided: the same command is tried again as it is. */
const retryable: readonly string[] = ['not-saved', 'disconnected', 'stopped', 'locked'];

type Options = {
  readonly expectedVersion?: number | null;
  readonly clearDraft?: string | null;
  readonly text?: string;
  readonly speaker?: string | null;
};

const queue: (() => Promise<void>)[] = [];
let running = false;

/** Commands of one window go out one after another, so that entries keep the order in which they were typed. */
const run = async (): Promise<void> => {
  if (running) return;
  running = true;
  for (let next = queue.shift(); next !== undefined; next = queue.shift()) await next();
  running = false;
};

/** Gives a command to the host. Resolves with the record it became, or with the refusal; a failed save stays pending until retried. */
export const command = <C extends CommandType>(type: C, input: CommandInput<C>, options: Options = {}): Promise<Answer<'case.command'>> =>
  new Promise((resolve) => {
    const pending: Pending = {
      commandId: crypto.randomUUID(),
      type,
      input,
      text: options.text ?? '',
      speaker: options.speaker ?? null,
      failed: null,
    };
    useSaving.setState((now) => ({ pending: [...now.pending, pending] }));
    queue.push(async () => resolve(await deliver(pending, options)));
    void run();
  });

const deliver = async (pending: Pending, options: Options): Promise<Answer<'case.command'>> => {
  const { volume, operator } = useSession.getState();
  for (;;) {
    const answer = await call('case.command', {
      volume: volume ?? '',
      commandId: pending.commandId,
      operator,
      expectedVersion: options.expectedVersion ?? null,
      type: pending.type,
      input: pending.input,
      clearDraft: options.clearDraft ?? null,
    });
    if (answer.ok || !retryable.includes(answer.error.code)) {
      settle(pending.commandId, answer);
      return answer;
    }
    const { error } = answer;
    useSaving.setState((now) => ({
      pending: now.pending.map((item) => (item.commandId === pending.commandId ? { ...item, failed: error } : item)),
    }));
    await nextAttempt();
  }
};

const settle = (commandId: string, answer: Answer<'case.command'>): void =>
  useSaving.setState((now) => ({
    pending: now.pending.filter((item) => item.commandId !== commandId),
    refusal: answer.ok ? null : answer.error,
    ...(answer.ok ? { savedAt: (answer.value satisfies Saved).savedAt } : {}),
  }));

const retryAfterMs = 3_000;
let wake: (() => void) | null = null;

/** The next try: after a few seconds, when the host is back, or when a person presses retry. */
const nextAttempt = (): Promise<void> =>
  new Promise((resolve) => {
    const timer = setTimeout(() => wake?.(), retryAfterMs);
    wake = () => {
      clearTimeout(timer);
      wake = null;
      resolve();
    };
  });

export const retryNow = (): void => wake?.();

/** Follows the connection: what waits is sent again as soon as the host is back. */
export const followConnection = (): (() => void) =>
  onConnection((connected) => {
    useSaving.setState({ connected });
    if (connected) retryNow();
  });

export const dismissRefusal = (): void => useSaving.setState({ refusal: null });
