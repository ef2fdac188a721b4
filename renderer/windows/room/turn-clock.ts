import { actInRoom } from '../../state/room.ts';
import type { SeatView } from '../../../shared/views/meeting-view.ts';
import type { RoomView } from '../../../shared/views/room-view.ts';

/** Whoever runs the meeting has no speech of their own: with one of them in the line the key is for the clock that there is. */
const hasNoSpeech: readonly SeatView['capacity'][] = ['presiding', 'secretary', 'interpreter'];

/** Whose clock an id can start: null for those without a speech of their own. */
const speechOf = (seats: readonly SeatView[], id: string | null): string | null => {
  const seat = seats.find((candidate) => candidate.id === id);
  return seat === undefined || hasNoSpeech.includes(seat.capacity) ? null : seat.id;
};

/** One speaks at a time: a clock that runs goes over to whom the line turns to. A word of the presiding officer leaves it running. */
export const followSpeaker = ({ clock }: Pick<RoomView, 'clock'>, seats: readonly SeatView[], speaker: string | null): void => {
  const next = speechOf(seats, speaker);
  if (next !== null && clock !== null && clock.runningSince !== null && clock.speaker !== next) {
    void actInRoom({ type: 'start-clock', speaker: next });
  }
};

/** One key for the clock: it starts for the speaker of the line, and where that is whose clock it is already, pauses it and goes on. */
export const turnClock = ({ clock }: Pick<RoomView, 'clock'>, seats: readonly SeatView[], speaker: string | null): void => {
  const wanted = speechOf(seats, speaker);
  if (wanted !== null && clock?.speaker !== wanted) void actInRoom({ type: 'start-clock', speaker: wanted });
  else if (clock !== null) void actInRoom({ type: clock.runningSince === null ? 'resume-clock' : 'pause-clock' });
};
