import { instantFromMs, msOfInstant, type Instant } from '../time/instant.ts';
import type { EventPayload } from './event.ts';
import { filed, held, type CaseState, type Filed, type MeetingState } from './state.ts';

/** What the device's clock showed, beside a counter in milliseconds that runs on by itself and that nobody can set. */
export type ClockReading = { readonly device: Instant; readonly steadyMs: number };

type Jump = EventPayload<'ClockJumpNoticed'>;

/** Clocks are kept right by running them at most 500 parts in a million faster or slower (adjtime): that is no jump, however long it lasts. */
const slewOf = (elapsedMs: number): number => elapsedMs / 2_000;
const toleranceMs = 2_000;

const jump = (basis: Jump['basis'], expected: Instant, shown: Instant): Jump => ({
  basis,
  expected,
  shown,
  differenceMs: msOfInstant(shown) - msOfInstant(expected),
});

/** Between two readings of one run: the clock was set, if it is more than 2 s (and the slew above) from where it would have come by itself. */
export const clockJump = (before: ClockReading, now: ClockReading): Jump | null => {
  const elapsed = now.steadyMs - before.steadyMs;
  const found = jump('steady', instantFromMs(msOfInstant(before.device) + Math.round(elapsed)), now.device);
  return Math.abs(found.differenceMs) > toleranceMs + slewOf(elapsed) ? found : null;
};

/** At the first record of a run no counter goes back to the last one: then only a clock that stands before it is known to be wrong. */
export const clockBehind = (lastAt: Instant, now: ClockReading): Jump | null => {
  const found = jump('last-record', lastAt, now.device);
  return found.differenceMs < -toleranceMs ? found : null;
};

/** What is on record of the device's clock while a meeting lasted. */
export type ClockAccount = {
  /** Each comparison with a clock that a person read. `offsetMs`: how far the device was ahead, negative behind. */
  readonly confirmations: readonly { readonly by: string; readonly at: Instant; readonly trueTime: Instant; readonly offsetMs: number }[];
  /** How far the device ran away by itself between the first and the last comparison; null: fewer than two, or it cannot be told. */
  readonly drift: { readonly ms: number; readonly overMs: number } | null;
  readonly jumps: readonly Filed<'ClockJumpNoticed'>[];
};

/** Jumps count from the convening of the meeting until its minutes are archived. */
export const clockOf = (state: CaseState, meeting: MeetingState): ClockAccount => {
  const confirmed = held(meeting, 'ClockConfirmed');
  const [from, to] = [held(meeting, 'MeetingConvened')[0]?.record, held(meeting, 'MinutesArchived')[0]?.record];
  const noticed = filed(state, 'ClockJumpNoticed');
  return {
    confirmations: confirmed.map((item) => ({ by: item.by, at: item.at, trueTime: item.trueTime, offsetMs: offsetOf(item) })),
    drift: driftBetween(confirmed[0], confirmed.at(-1), noticed),
    jumps: from === undefined ? [] : noticed.filter(({ record }) => record > from && (to === undefined || record < to)),
  };
};

type Confirmed = Filed<'ClockConfirmed'>;

const offsetOf = ({ deviceTime, trueTime }: Confirmed): number => msOfInstant(deviceTime) - msOfInstant(trueTime);

/** What was set by hand in between is not drift. */
const driftBetween = (
  first: Confirmed | undefined,
  last: Confirmed | undefined,
  noticed: readonly Filed<'ClockJumpNoticed'>[],
): ClockAccount['drift'] => {
  if (first === undefined || last === undefined || first === last) return null;
  const between = noticed.filter(({ record }) => record > first.record && record < last.record);
  if (between.some(({ basis }) => basis === 'last-record')) return null;
  const set = between.reduce((sum, { differenceMs }) => sum + differenceMs, 0);
  return { ms: offsetOf(last) - offsetOf(first) - set, overMs: msOfInstant(last.trueTime) - msOfInstant(first.trueTime) };
};
