import type { Answer } from '../../shared/contract.ts';
import type { RoomAct } from '../../shared/room/room-act.ts';
import type { RoomView } from '../../shared/views/room-view.ts';
import { useEffect } from 'react';
import { create } from 'zustand';
import type { RoomWait } from '../../shared/room/room-state.ts';
import { waitedSeconds } from '../../shared/room/speech-time.ts';
import { instantFromMs } from '../../shared/time/instant.ts';
import { call, onConnection } from './backend.ts';
import { useSaving } from './saving-store.ts';
import { useSession } from './session.ts';
import { useView } from './view-store.ts';

/** The room beside the record; null until the host has answered. */
export const useRoom = (): RoomView | null => {
  const { volume, meeting } = useSession();
  const { view } = useView('room.view', () => ({ volume: volume ?? '', meeting: meeting ?? 1 }), volume);
  useEffect(() => useWaits.setState({ waits: view?.waits ?? [] }), [view]);
  return view;
};

/** The waits as last known, for the forms that record them. What draws such forms takes it, to be drawn anew when a wait begins or ends. */
export const useWaits = create<{ readonly waits: readonly RoomWait[] }>(() => ({ waits: [] }));

export const waitNow = (subject: string): RoomWait | null => useWaits.getState().waits.find((wait) => wait.subject === subject) ?? null;

/** Whole minutes waited so far; null: nobody waits for them. */
export const waitedMinutes = (subject: string): number | null => {
  const wait = waitNow(subject);
  return wait === null ? null : Math.floor(waitedSeconds(wait, instantFromMs(Date.now())) / 60);
};

/**
 * Does something in the room. Where the host is away the same act goes out again, with its id, as soon as it is back: it counts once.
 * A refusal is shown where the window shows those of its commands.
 */
export const actInRoom = async (act: RoomAct): Promise<boolean> => {
  const { volume, meeting } = useSession.getState();
  const given = { volume: volume ?? '', meeting: meeting ?? 1, id: crypto.randomUUID(), act };
  let answer: Answer<'room.act'> = await call('room.act', given);
  while (!answer.ok && answer.error.code === 'disconnected') {
    await hostIsBack();
    answer = await call('room.act', given);
  }
  useSaving.setState({ refusal: answer.ok ? null : answer.error });
  return answer.ok;
};

const hostIsBack = (): Promise<void> =>
  new Promise((resolve) => {
    const stop = onConnection((connected) => {
      if (!connected) return;
      queueMicrotask(() => stop());
      resolve();
    });
  });
