import { actInRoom } from '../../state/room.ts';
import type { SeatView } from '../../../shared/views/meeting-view.ts';
import type { RoomView } from '../../../shared/views/room-view.ts';

/** Whoever runs the meeting has no speech of their own: with one of them in the line the key is for the clock that there is. */
const hasNoSpeech: readonly SeatView['capacity'][] = ['presiding', 'secretary', 'interpreter'];

/** One key for the clock: it starts for the speaker of the line, and where that is whose clock it is already, pauses it and goes on. */
export const turnClock = ({ clock }: Pick<RoomView, 'clock'>, seats: readonly SeatView[], speaker: string | null): void => {
  const seat = seats.find(({ id }) => id === speaker);
  const wanted = seat === undefined || hasNoSpeech.includes(seat.capacity) ? null : seat.id;
  if (wanted !== null && clock?.speaker !== wanted) void actInRoom({ type: 'start-clock', speaker: wanted });
  else if (clock !== null) void actInRoom({ type: clock.runningSince === null ? 'resume-clock' : 'pause-clock' });
};
