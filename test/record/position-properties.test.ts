import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { decide, type CommandInput } from '../../shared/decide.ts';
import { offersOf } from '../../shared/meeting/positions.ts';
import { canonicalJson } from '../../shared/record/canonical-json.ts';
import type { RecordedEvent } from '../../shared/record/event.ts';
import { evolve, replay } from '../../shared/record/evolve.ts';
import { emptyCase, held, meetingOf, type CaseState } from '../../shared/record/state.ts';
import { CLAIMANT, issues, securityKinds } from '../../shared/record/vocabulary.ts';
import { emptyRoom } from '../../shared/room/room-state.ts';
import { instantAt } from '../../shared/time/instant.ts';
import { addDays, type PlainDate } from '../../shared/time/plain-date.ts';
import { displayView } from '../../shared/views/display-view.ts';
import { offersView, positionsView } from '../../shared/views/positions-view.ts';
import { firstMeeting, upTo, type FirstMeeting } from '../support/first-meeting.ts';

let given: FirstMeeting;
beforeAll(() => {
  given = upTo(firstMeeting(), 7);
  given.run('NextStep', { meeting: 1 });
});

type Move =
  | {
      readonly type: 'StatePosition';
      readonly input: Omit<CommandInput<'StatePosition'>, 'meeting' | 'party' | 'by'>;
      readonly who: number;
    }
  | { readonly type: 'MakeOffer'; readonly input: Omit<CommandInput<'MakeOffer'>, 'meeting' | 'party' | 'by'>; readonly who: number }
  | { readonly type: 'SettleIssue'; readonly input: Omit<CommandInput<'SettleIssue'>, 'meeting'> }
  | { readonly type: 'RaiseIssue'; readonly input: { readonly title: string } }
  | { readonly type: 'WithdrawRecord'; readonly back: number };

const words = fc.constantFrom('同意', '不同意', '十二个月', '䶮𠮷');
const fen = fc.integer({ min: -1, max: 50 });
const move: fc.Arbitrary<Move> = fc.oneof(
  fc.record({
    type: fc.constant('StatePosition' as const),
    who: fc.nat(3),
    input: fc.record({ issue: fc.constantFrom(...issues), text: words, amountFen: fc.option(fen) }),
  }),
  fc.record({
    type: fc.constant('MakeOffer' as const),
    who: fc.nat(3),
    input: fc.record({
      source: fc.option(fc.integer({ min: 1, max: 12 })),
      amountFen: fc.option(fen),
      instalments: fc.array(
        fc.record({ on: fc.integer({ min: -2, max: 9 }).map((n) => addDays('2026-03-30' as PlainDate, n)), amountFen: fen }),
        { maxLength: 4 },
      ),
      securities: fc.array(fc.record({ kind: fc.constantFrom(...securityKinds), amountFen: fc.option(fen), from: words }), {
        maxLength: 2,
      }),
      words: fc.oneof(fc.constant(''), words),
    }),
  }),
  fc
    .record({ first: fc.integer({ min: 1, max: 9 }), second: fc.integer({ min: 1, max: 9 }), who: fc.nat(3) })
    .map(({ first, second, who }) => ({
      type: 'MakeOffer' as const,
      who,
      input: {
        source: null,
        amountFen: first + second,
        instalments: [first, second].map((amountFen, n) => ({ on: addDays('2026-05-01' as PlainDate, n), amountFen })),
        securities: [],
        words: '',
      },
    })),
  fc.record({
    type: fc.constant('SettleIssue' as const),
    input: fc.record({
      issue: fc.constantFrom(...issues),
      outcome: fc.constantFrom('agreed' as const, 'disputed' as const, 'not-applicable' as const),
      text: fc.oneof(fc.constant(''), words),
    }),
  }),
  fc.record({ type: fc.constant('RaiseIssue' as const), input: fc.record({ title: words }) }),
  fc.record({ type: fc.constant('WithdrawRecord' as const), back: fc.nat(12) }),
);

type Played = { readonly state: CaseState; readonly events: readonly RecordedEvent[] };

const play = (moves: readonly Move[]): Played => {
  const people = [
    [CLAIMANT, given.ids.claimant],
    [given.obligor, given.ids.obligor],
    [given.second, given.ids.second],
    [given.second, given.ids.agent],
  ] as const;
  let state = given.state();
  const events: RecordedEvent[] = [];
  for (const one of moves) {
    const [party, by] = ('who' in one ? people[one.who] : undefined) ?? people[0];
    const input =
      one.type === 'WithdrawRecord'
        ? { target: state.version - one.back, reason: '误记', by: '刘某' }
        : { meeting: 1, ...one.input, ...('who' in one ? { party, by } : {}) };
    const decision = decide(state, { type: one.type, input }, given.context());
    if (!decision.ok) continue;
    const at = instantAt('2026-03-30' as PlainDate, 40_000 + events.length);
    const event = { ...decision.value, seq: state.version + 1, at, operator: 'test' } as RecordedEvent;
    events.push(event);
    state = evolve(state, event);
  }
  return { state, events };
};

const matrixOf = (state: CaseState) => {
  const meeting = meetingOf(state, 1);
  if (meeting === null) throw new Error('no meeting');
  const parties = [CLAIMANT, given.obligor, given.second];
  return { meeting, rows: positionsView(state, meeting, parties), offers: offersView(state, meeting, parties), parties };
};

describe('any sequence of positions, offers, settlements and withdrawals', () => {
  const runs = { numRuns: 300 };
  const moves = fc.array(move, { maxLength: 25 });

  it('keeps the versions of each cell and the offers of each side in the order of record', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        const { state } = play(sequence);
        const { meeting, rows, parties } = matrixOf(state);
        for (const { cells } of rows) {
          for (const { versions } of cells) {
            const records = versions.map(({ record }) => record);
            expect(records).toEqual([...new Set(records)].toSorted((a, b) => a - b));
          }
        }
        for (const party of parties) {
          const numbers = offersOf(state, meeting, party).map(({ number }) => number);
          expect(numbers).toEqual([...new Set(numbers)].toSorted((a, b) => a - b));
        }
      }),
      runs,
    );
  });

  it('holds only offers whose instalments ascend and make up their sum, in whole fen', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        for (const { amountFen, instalments } of held(matrixOf(play(sequence).state).meeting, 'OfferMade')) {
          expect(amountFen === null || Number.isSafeInteger(amountFen)).toBe(true);
          if (instalments.length === 0) continue;
          expect(instalments.reduce((sum, one) => sum + one.amountFen, 0)).toBe(amountFen);
          expect(instalments.map(({ on }) => on)).toEqual([...new Set(instalments.map(({ on }) => on))].toSorted());
        }
      }),
      runs,
    );
  });

  it('gives the same matrix from the record replayed, and links every cell to the entry that its record wrote', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        const { state, events } = play(sequence);
        const replayed = replay(JSON.parse(JSON.stringify([...given.events(), ...events])) as readonly RecordedEvent[], emptyCase);
        const { meeting, rows, offers } = matrixOf(state);
        expect(canonicalJson({ ...matrixOf(replayed) })).toBe(canonicalJson({ ...matrixOf(state) }));
        for (const { record, entry } of [...offers, ...rows.flatMap(({ cells }) => cells.flatMap(({ versions }) => versions))]) {
          const found = meeting.entries.find(({ number }) => number === entry);
          expect(found).toMatchObject({ record, source: 'program', withdrawn: null });
        }
      }),
      runs,
    );
  });

  it('agrees on nothing after which somebody said something new', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        const { meeting, rows } = matrixOf(play(sequence).state);
        for (const { issue, outcome, cells } of rows.filter((row) => row.outcome !== 'open')) {
          const settled = held(meeting, 'IssueSettled').findLast((one) => one.issue === issue)?.record ?? 0;
          expect(outcome).toBe(held(meeting, 'IssueSettled').findLast((one) => one.issue === issue)?.outcome);
          for (const { versions } of cells) expect(versions.at(-1)?.record ?? 0).toBeLessThan(settled);
        }
      }),
      runs,
    );
  });

  it('puts nothing on the display but committed entries', () => {
    fc.assert(
      fc.property(moves, (sequence) => {
        const { state } = play(sequence);
        const { meeting } = matrixOf(state);
        const shown = displayView(state, meeting, emptyRoom(1));
        const committed = new Set(meeting.entries.filter(({ withdrawn }) => withdrawn === null).map(({ text }) => text));
        expect(shown.statements.every(({ text }) => committed.has(text))).toBe(true);
        expect(Object.keys(shown)).not.toContain('positions');
        expect(Object.keys(shown)).not.toContain('offers');
      }),
      runs,
    );
  });
});
