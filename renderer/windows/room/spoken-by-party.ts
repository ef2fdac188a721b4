import type { RoomView } from '../../../shared/views/room-view.ts';
import { spokenOn } from '../../../shared/room/speech-time.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import type { SeatView } from '../../../shared/views/meeting-view.ts';

/** Seconds each side has spoken up to now, the speech under way included; third persons together under null. Silent sides are left out. */
export const spokenByParty = (
  { spoken, clock }: Pick<RoomView, 'spoken' | 'clock'>,
  seats: readonly Pick<SeatView, 'id' | 'party'>[],
  now: Instant,
): ReadonlyMap<string | null, number> => {
  const totals = new Map<string | null, number>();
  for (const { id, party } of seats) {
    const ms = (spoken[id] ?? 0) + (clock?.speaker === id ? spokenOn(clock, now) : 0);
    if (ms > 0) totals.set(party, (totals.get(party) ?? 0) + ms);
  }
  return new Map([...totals].map(([party, ms]) => [party, Math.floor(ms / 1_000)]));
};
