import { useEffect, useState } from 'react';
import type { CallInput, CallName, CallOutput, Problem } from '../../shared/contract.ts';
import { call, onConnection, onPush } from './backend.ts';
import { useSaving } from './saving-store.ts';

/** The projections that show something of the room beside the record; a running clock asks no other to be computed anew. */
const showsRoom: readonly CallName[] = ['room.view', 'display.view'];

type Loaded<T> = { readonly view: T | null; readonly problem: Problem | null };

/**
 * A projection kept in step with the record: asked for at first, after every push about its volume, and when the host is back.
 * While one request is under way further pushes ask for just one more. `merge` joins a delta to what the window has.
 */
export const useView = <C extends CallName>(
  name: C,
  inputOf: (known: CallOutput<C> | null) => CallInput<C>,
  volume: string | null,
  merge: (known: CallOutput<C> | null, fresh: CallOutput<C>) => CallOutput<C> = (_known, fresh) => fresh,
): Loaded<CallOutput<C>> => {
  const [loaded, setLoaded] = useState<Loaded<CallOutput<C>>>({ view: null, problem: null });
  useEffect(() => {
    let known: CallOutput<C> | null = null;
    let state: 'idle' | 'asking' | 'again' | 'closed' = 'idle';
    const closed = (): boolean => state === 'closed';
    const ask = async (): Promise<void> => {
      if (state !== 'idle') {
        if (state === 'asking') state = 'again';
        return;
      }
      do {
        state = 'asking';
        const answer = await call(name, inputOf(known));
        if (closed()) return;
        if (answer.ok) known = merge(known, answer.value);
        setLoaded(answer.ok ? { view: known, problem: null } : { view: known, problem: answer.error });
      } while ((state as string) === 'again');
      state = 'idle';
    };
    void ask();
    const stopPushes = onPush((push) => {
      if (push.type === 'room-changed' && !showsRoom.includes(name)) return;
      if (push.type === 'volume-changed') {
        if (volume !== null && push.volume !== volume) return;
        if (volume !== null) useSaving.setState({ savedAt: push.savedAt });
      }
      void ask();
    });
    const stopConnection = onConnection((connected) => {
      if (connected) void ask();
    });
    return () => {
      state = 'closed';
      stopPushes();
      stopConnection();
    };
    // The projection a window asks for does not change while the window lives.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [name, volume]);
  return loaded;
};
