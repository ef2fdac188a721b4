import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { commands, decide, type CommandType } from '../../shared/decide.ts';
import { canonicalJson } from '../../shared/record/canonical-json.ts';
import { eventSchemas, type RecordedEvent } from '../../shared/record/event.ts';
import { evolve, replay } from '../../shared/record/evolve.ts';
import { assessCase, caseFactsProblems } from '../../shared/record/facts-of-state.ts';
import { emptyCase, type CaseState } from '../../shared/record/state.ts';
import { refusalSentence } from '../../shared/text/zh/refusals.ts';
import { dayOf, instantAt, type Instant } from '../../shared/time/instant.ts';
import { addDays, type PlainDate } from '../../shared/time/plain-date.ts';
import { caseView } from '../../shared/views/case-view.ts';
import { emptyRoom } from '../../shared/room/room-state.ts';
import { displayView } from '../../shared/views/display-view.ts';
import { presidingView } from '../../shared/views/presiding-view.ts';
import { secretaryView } from '../../shared/views/secretary-view.ts';
import { bodyText, minutesBody, signOffSheet } from '../../shared/documents/kinds/minutes.ts';
import { samples } from '../../electron/samples/samples.ts';
import { openRoom } from '../support/room.ts';

let recorded: readonly (readonly RecordedEvent[])[] = [];

beforeAll(async () => {
  recorded = await Promise.all(
    samples.map(async (sample) => {
      const room = openRoom();
      await sample.play(room.player());
      return room.events();
    }),
  );
});

/** A state that was reached on the way of some sample. */
const reached = (): fc.Arbitrary<CaseState> =>
  fc.tuple(fc.nat(), fc.nat()).map(([which, length]) => {
    const events = recorded[which % recorded.length] ?? [];
    return replay(events.slice(0, length % (events.length + 1)), emptyCase);
  });

const contextAt = (now: Instant) => ({ now, today: dayOf(now), calendar: [], bodyText, isRehearsal: false });

describe('the record of every sample', () => {
  it('folds to the same state at a stroke and step by step, and every payload fits its schema', () => {
    for (const events of recorded) {
      let state = emptyCase;
      for (const event of events) {
        expect(eventSchemas[event.type].safeParse(event.payload).success, event.type).toBe(true);
        state = evolve(state, event);
      }
      expect(canonicalJson(state)).toBe(canonicalJson(replay(events, emptyCase)));
      expect(state.version).toBe(events.length);
    }
  });

  it('has every view and paper in every state on the way', () => {
    for (const events of recorded) {
      let state = emptyCase;
      for (const event of events) {
        state = evolve(state, event);
        const context = contextAt(event.at);
        caseView(state, context);
        for (const meeting of state.meetings) {
          for (const view of [
            secretaryView(state, meeting, context, 0),
            presidingView(state, meeting, context, {}),
            displayView(state, meeting, emptyRoom(meeting.number)),
          ]) {
            expect(canonicalJson(JSON.parse(JSON.stringify(view))).length).toBeGreaterThan(0);
          }
          expect(minutesBody(state, meeting.number, 1).blocks.length).toBeGreaterThan(0);
          expect(signOffSheet(state, meeting.number).blocks.length).toBeGreaterThan(0);
        }
      }
    }
  });

  it('always makes facts that the law engine takes', () => {
    for (const events of recorded) {
      let state = emptyCase;
      for (const event of events) {
        state = evolve(state, event);
        if ((state.file.ObligorAdded ?? []).length > 0) expect(caseFactsProblems(state, dayOf(event.at), []), event.type).toEqual([]);
      }
    }
  });

  it('seen on an earlier day is what it was on that day', () => {
    for (const events of recorded) {
      const state = replay(events, emptyCase);
      for (const event of events.filter((_event, index) => index % 17 === 0)) {
        const today = dayOf(event.at);
        const then = replay(
          events.filter((other) => dayOf(other.at) <= today),
          emptyCase,
        );
        if ((then.file.ObligorAdded ?? []).length === 0) continue;
        const now = assessCase(state, today, []).obligors;
        expect(now.map(({ id, servedOn, stage, meetings }) => ({ id, servedOn, stage, meetings }))).toEqual(
          assessCase(then, today, []).obligors.map(({ id, servedOn, stage, meetings }) => ({ id, servedOn, stage, meetings })),
        );
      }
    }
  });
});

/** Any input at all for a command, with some keys that commands have. */
const anyInput = fc.oneof(
  fc.jsonValue(),
  fc.dictionary(
    fc.constantFrom(
      'meeting',
      'participant',
      'obligor',
      'step',
      'on',
      'reason',
      'text',
      'by',
      'version',
      'entry',
      'act',
      'party',
      'said',
      'words',
      'target',
    ),
    fc.oneof(
      fc.constantFrom<unknown>(1, 2, 0, -1, 'p8', 'o3', 'claimant', 'consultation', '2026-03-30', '', '文字', null, true),
      fc.jsonValue(),
    ),
  ),
);

describe('any command in any state', () => {
  const types = Object.keys(commands) as CommandType[];

  it('is decided, never thrown; refused it has a sentence; accepted it is one event that fits its schema', () => {
    fc.assert(
      fc.property(reached(), fc.constantFrom(...types), anyInput, fc.integer({ min: 0, max: 300 }), (state, type, input, days) => {
        const now = instantAt(addDays('2026-03-01' as PlainDate, days), 36_000);
        const before = canonicalJson(state);
        const decision = decide(state, { type, input }, contextAt(now));
        expect(canonicalJson(state)).toBe(before);
        if (!decision.ok) {
          expect(refusalSentence(decision.error)).toMatch(/。|）$/u);
          return;
        }
        expect(eventSchemas[decision.value.type].safeParse(decision.value.payload).success).toBe(true);
        const after = evolve(state, { ...decision.value, seq: state.version + 1, at: now, operator: 'test' });
        expect(after.version).toBe(state.version + 1);
      }),
      { numRuns: 1_500 },
    );
  });
});
