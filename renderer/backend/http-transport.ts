import type { Answer, CallInput, CallName, Problem, Push, Transport } from '../../shared/contract.ts';
import { err } from '../../shared/result.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import { hostProblem } from './host-problem.ts';
import { listeners } from './listeners.ts';

/** What the transport needs of its surroundings; a browser's own by default, passed in by tests. */
export type HttpSurroundings = {
  readonly fetch: typeof fetch;
  readonly openSocket: (url: string, protocols: readonly string[]) => WebSocket;
  readonly later: (milliseconds: number, action: () => void) => void;
};

const browser: HttpSurroundings = {
  fetch: (input, init) => fetch(input, init),
  openSocket: (url, protocols) => new WebSocket(url, [...protocols]),
  later: (milliseconds, action) => void setTimeout(action, milliseconds),
};

/** Milliseconds between two tries to reach a host that is away, at first and at most. */
const firstWait = 250;
const longestWait = 2_000;
/** A host on the same machine that has not answered by then is taken to be away; a command can be sent again by its id. */
const patience = 30_000;
/** Except where a file is examined, which takes as long as it takes; the host gives up by itself before that. */
const longPatience = 180_000;

/**
 * Calls by POST, pushes over one WebSocket that is opened again for as long as the window lives. A restarted host that has taken the
 * place of the dead one (same port, same tokens) is found again; whoever listens to `onConnection` then asks for its view anew.
 */
export const httpTransport = (
  origin: string,
  token: string,
  surroundings: HttpSurroundings = browser,
): Transport & { readonly close: () => void } => {
  const pushes = listeners<Push>();
  const connections = listeners<boolean>();
  let connected = false;
  let closed = false;
  let wait = firstWait;
  let socket: WebSocket | null = null;

  const setConnected = (now: boolean): void => {
    if (now === connected || closed) return;
    connected = now;
    connections.tell(now);
  };
  const open = (): void => {
    if (closed) return;
    socket = surroundings.openSocket(`${origin.replace(/^http/u, 'ws')}/push`, ['cuoshang.push', token]);
    socket.onopen = () => {
      wait = firstWait;
      setConnected(true);
    };
    socket.onmessage = (event) => pushes.tell(JSON.parse(String(event.data)) as Push);
    socket.onclose = () => {
      setConnected(false);
      surroundings.later(wait, open);
      wait = Math.min(wait * 2, longestWait);
    };
  };
  open();

  return {
    call: async <C extends CallName>(name: C, input: CallInput<C>): Promise<Answer<C>> => {
      try {
        const response = await surroundings.fetch(`${origin}/call`, {
          method: 'POST',
          headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
          body: JSON.stringify({ name, input }),
          cache: 'no-store',
          credentials: 'omit',
          redirect: 'error',
          signal: AbortSignal.timeout(name === 'exhibit.attach' ? longPatience : patience),
        });
        if (response.status === 401 || response.status === 403) return err(hostProblem('host-refused', hostText.hostRefused()));
        if (response.headers.get('content-type') !== 'application/json') return err(hostProblem('internal', hostText.internal()));
        return (await response.json()) as Answer<C>;
      } catch {
        // The next successful opening of the socket tells the window, and the outbox, that the host is back.
        socket?.close();
        return err<Problem>(hostProblem('disconnected', hostText.disconnected()));
      }
    },
    onPush: pushes.add,
    onConnection: (listener) => {
      listener(connected);
      return connections.add(listener);
    },
    close: () => {
      closed = true;
      socket?.close();
    },
  };
};
