import { msOfInstant, type Instant } from '../time/instant.ts';
import type { RoomWait, SpeechClock } from './room-state.ts';

/** A speech clock without whose it is. */
type ClockTime = Omit<SpeechClock, 'speaker'>;

/** A recess or an adjournment as the record has it; `to` null: it still lasts. In the order of time. */
export type Pause = { readonly from: Instant; readonly to: Instant | null };

/** How long the speech has lasted, in milliseconds. A clock that was set back never takes spoken time away. */
export const spokenOn = (clock: ClockTime, now: Instant): number => clock.spokenMs + sinceRunning(clock.runningSince, now);

/**
 * The clock as it stands when the meeting's pauses are taken out: it stops when a recess is recorded and goes on by itself when the
 * meeting does. Computed from the record each time, so that no crash between the two can leave it running or standing.
 */
export const outsidePauses = (clock: SpeechClock, pauses: readonly Pause[]): SpeechClock => {
  let { spokenMs, runningSince } = clock;
  for (const { from, to } of pauses) {
    if (runningSince === null || (to !== null && to <= runningSince)) continue;
    spokenMs += sinceRunning(runningSince, from);
    runningSince = to;
  }
  return { ...clock, spokenMs, runningSince };
};

/** How long a wait has lasted, in whole seconds. */
export const waitedSeconds = (wait: RoomWait, now: Instant): number => Math.floor(sinceRunning(wait.since, now) / 1_000);

/** What is left of the limit in milliseconds, below zero where it is over; null: no limit. */
export const leftOn = (clock: ClockTime, now: Instant): number | null =>
  clock.limitSeconds === null ? null : clock.limitSeconds * 1_000 - spokenOn(clock, now);

const sinceRunning = (since: Instant | null, now: Instant): number =>
  since === null ? 0 : Math.max(0, msOfInstant(now) - msOfInstant(since));
