import { useState } from 'react';
import type { TablePlace } from '../../../shared/room/room-state.ts';
import type { Problem } from '../../../shared/contract.ts';
import { call } from '../../state/backend.ts';
import { useSession } from '../../state/session.ts';
import { useView } from '../../state/view-store.ts';

export type Table = {
  readonly places: readonly TablePlace[];
  readonly arrange: (places: readonly TablePlace[]) => void;
  readonly problem: Problem | null;
};

/** Who sits where: kept by the host beside the record. What was just moved is shown at once; one place depends on no other. */
export const useTable = (meeting: number): Table => {
  const volume = useSession((session) => session.volume);
  const { view } = useView('room.view', () => ({ volume: volume ?? '', meeting }), volume);
  const [moved, setMoved] = useState<readonly TablePlace[] | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  return {
    places: moved ?? view?.table ?? [],
    problem,
    arrange: (places) => {
      setMoved(places);
      const act = { type: 'arrange-table', places: places.map((place) => ({ ...place })) } as const;
      void call('room.act', { volume: volume ?? '', meeting, id: crypto.randomUUID(), act }).then((answer) => {
        setProblem(answer.ok ? null : answer.error);
      });
    },
  };
};
