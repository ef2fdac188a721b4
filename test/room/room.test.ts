import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyRoomAct, type RoomMoment } from '../../shared/room/apply-room-act.ts';
import { mayAct, roomAct, type RoomAct, type RoomKeeper } from '../../shared/room/room-act.ts';
import { emptyRoom, roomStateSchema, type RoomState } from '../../shared/room/room-state.ts';
import { leftOn, outsidePauses, spokenOn, type Pause } from '../../shared/room/speech-time.ts';
import { instantAt } from '../../shared/time/instant.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';

const at = (seconds: number) => instantAt('2026-03-30' as PlainDate, 9 * 3_600 + seconds);
type Step = readonly [seconds: number, act: RoomAct, by?: RoomKeeper, id?: string];

/** The room after these acts, each with an id of its own unless one is given. */
const after = (steps: readonly Step[], pauses: readonly Pause[] = [], from: RoomState = emptyRoom(1)): RoomState =>
  steps.reduce<RoomState>(
    (state, [seconds, act, by = 'secretary', id = `act ${state.acts.length} ${seconds} ${act.type}`]) =>
      applyRoomAct(state, act, { id, by, now: at(seconds), version: 7, pauses } satisfies RoomMoment),
    from,
  );
const start = (speaker: string): RoomAct => ({ type: 'start-clock', speaker });

describe('the speech clock', () => {
  it('counts while it runs, stands while it is paused, and goes on where it stood', () => {
    const state = after([
      [0, start('p1')],
      [40, { type: 'pause-clock' }],
      [100, { type: 'resume-clock' }],
    ]);
    expect(state.clock && spokenOn(state.clock, at(110))).toBe(50_000);
  });

  it('adds a speech to its speaker’s total when another gets the floor, and when it is ended', () => {
    const state = after([
      [0, start('p1')],
      [60, start('p2')],
      [90, start('p1')],
      [100, { type: 'end-speech' }],
    ]);
    expect(state.spoken).toEqual({ p1: 70_000, p2: 30_000 });
    expect(state.clock).toBeNull();
  });

  it('takes its limit from the table’s, and thirty seconds more are thirty seconds more', () => {
    const state = after([
      [0, { type: 'limit-speeches', seconds: 300 }],
      [0, start('p1')],
      [10, { type: 'extend-speech', seconds: 30 }],
    ]);
    expect(state.clock && leftOn(state.clock, at(100))).toBe(230_000);
    expect(after([[200, start('p2')]], [], state).clock?.limitSeconds).toBe(300);
  });

  it('never loses spoken time to a clock that was set back', () => {
    const state = after([
      [100, start('p1')],
      [40, { type: 'pause-clock' }],
    ]);
    expect(state.clock && spokenOn(state.clock, at(0))).toBe(0);
  });

  it('stands during a recess on record, and goes on by itself after it', () => {
    const { clock } = after([[0, start('p1')]]);
    if (clock === null) throw new Error('no clock');
    const during = outsidePauses(clock, [{ from: at(60), to: null }]);
    expect([during.runningSince, spokenOn(during, at(500))]).toEqual([null, 60_000]);
    const later = outsidePauses(clock, [
      { from: at(60), to: at(600) },
      { from: at(700), to: at(900) },
    ]);
    expect(spokenOn(later, at(910))).toBe(170_000);
    expect(outsidePauses(clock, [{ from: at(-100), to: at(-50) }])).toEqual(clock);
  });

  it('gives the floor to who is asked for without touching the requests of others', () => {
    const state = after([
      [0, { type: 'ask-to-speak', participant: 'p1' }],
      [1, { type: 'ask-to-speak', participant: 'p2' }],
      [2, { type: 'ask-to-speak', participant: 'p1' }],
      [3, start('p1')],
    ]);
    expect(state.queue).toEqual([{ participant: 'p2', at: at(1) }]);
    expect(after([[4, { type: 'withdraw-request', participant: 'p2' }]], [], state).queue).toEqual([]);
  });
});

describe('the private line', () => {
  it('names who said it, and knows what the other has not seen', () => {
    const state = after([
      [0, { type: 'say-privately', text: '请慢一点' }, 'presiding'],
      [1, { type: 'see-words', upTo: 99 }, 'secretary'],
      [2, { type: 'say-privately', text: '好' }, 'secretary'],
    ]);
    expect(state.line.map(({ number, by, text }) => [number, by, text])).toEqual([
      [1, 'presiding', '请慢一点'],
      [2, 'secretary', '好'],
    ]);
    expect(state.seen).toEqual({ secretary: 2, presiding: 1 });
  });
});

describe('the display', () => {
  it('freezes at the version that stands, stays there when frozen again, and follows again', () => {
    const frozen = after([[0, { type: 'freeze-display' }]]);
    expect(frozen.display).toEqual({ mode: 'frozen', version: 7, exhibit: null });
    expect(after([[1, { type: 'freeze-display' }]], [], frozen)).toMatchObject({ revision: 1, display: frozen.display });
    expect(after([[1, { type: 'show-live' }]], [], frozen).display).toEqual({ mode: 'live' });
  });

  it('is the secretary’s: the presiding officer’s window has the floor and the line', () => {
    expect(mayAct('presiding', { type: 'blank-display' })).toBe(false);
    expect(mayAct('presiding', start('p1'))).toBe(true);
    expect(mayAct('secretary', { type: 'blank-display' })).toBe(true);
  });
});

describe('a wait', () => {
  it('keeps its beginning when its length is changed', () => {
    const state = after([
      [0, { type: 'start-wait', subject: 'o1', minutes: 30 }],
      [60, { type: 'start-wait', subject: 'o1', minutes: 45 }],
    ]);
    expect(state.waits).toEqual([{ subject: 'o1', since: at(0), minutes: 45 }]);
    expect(after([[90, { type: 'end-wait', subject: 'o1' }]], [], state).waits).toEqual([]);
  });
});

const person = fc.constantFrom('p1', 'p2', 'p3');
const anyAct: fc.Arbitrary<RoomAct> = fc.oneof(
  person.map(start),
  fc.constantFrom<RoomAct>(
    { type: 'pause-clock' },
    { type: 'resume-clock' },
    { type: 'end-speech' },
    { type: 'extend-speech', seconds: 30 },
    { type: 'show-live' },
    { type: 'freeze-display' },
    { type: 'blank-display' },
    { type: 'hide-exhibit' },
    { type: 'limit-speeches', seconds: null },
  ),
  fc.integer({ min: 10, max: 600 }).map((seconds): RoomAct => ({ type: 'limit-speeches', seconds })),
  person.map((participant): RoomAct => ({ type: 'ask-to-speak', participant })),
  person.map((participant): RoomAct => ({ type: 'withdraw-request', participant })),
  fc.constantFrom('好', '请核对').map((text): RoomAct => ({ type: 'say-privately', text })),
  fc.nat(20).map((upTo): RoomAct => ({ type: 'see-words', upTo })),
  fc.record({ type: fc.constant('start-wait' as const), subject: person, minutes: fc.integer({ min: 1, max: 60 }) }),
  person.map((subject): RoomAct => ({ type: 'end-wait', subject })),
  fc.record({ type: fc.constant('show-exhibit' as const), exhibit: fc.constantFrom('e1', 'e2'), page: fc.integer({ min: 1, max: 9 }) }),
);
const anySteps = fc.array(fc.tuple(fc.nat(3_600), anyAct, fc.constantFrom<RoomKeeper>('secretary', 'presiding')), { maxLength: 60 });

describe('whatever is done in a room', () => {
  it('an act sent twice counts once, wherever the second arrives', () => {
    fc.assert(
      fc.property(anySteps, fc.nat(), (steps, which) => {
        const named = steps.map(([seconds, act, by], index): Step => [seconds, act, by, `id ${index}`]);
        const once = after(named);
        const again = named[which % Math.max(1, named.length)];
        expect(after(again === undefined ? [] : [again], [], once)).toBe(once);
      }),
    );
  });

  it('keeps a state that is read back as it was, and never less spoken time than before', () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        let state = emptyRoom(1);
        let total = 0;
        for (const [seconds, act, by] of steps.toSorted((a, b) => a[0] - b[0])) {
          expect(roomAct.safeParse(act).success).toBe(true);
          state = after([[seconds, act, by]], [], state);
          const now =
            Object.values(state.spoken).reduce((sum, ms) => sum + ms, 0) + (state.clock === null ? 0 : spokenOn(state.clock, at(seconds)));
          expect(now).toBeGreaterThanOrEqual(total);
          total = now;
        }
        expect(roomStateSchema.parse(JSON.parse(JSON.stringify(state)))).toEqual(state);
      }),
    );
  });
});
