import { bodyText } from '../../shared/documents/kinds/minutes.ts';
import { decide, type CommandInput, type CommandType } from '../../shared/decide.ts';
import type { DecideContext } from '../../shared/record/command.ts';
import type { RecordedEvent } from '../../shared/record/event.ts';
import { evolve } from '../../shared/record/evolve.ts';
import type { Refusal } from '../../shared/record/refusal.ts';
import { emptyCase, meetingOf, type CaseState, type MeetingState } from '../../shared/record/state.ts';
import { dayOf, instantAt, type Instant } from '../../shared/time/instant.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import { createPlayer, type Player } from '../../electron/samples/player.ts';
import { refusalSentence } from '../../shared/text/zh/refusals.ts';

/** A case in memory: commands decided and folded as the host does, without a disk. */
export type Room = {
  readonly state: () => CaseState;
  readonly meeting: (number?: number) => MeetingState;
  readonly events: () => readonly RecordedEvent[];
  readonly context: () => DecideContext;
  readonly setClock: (now: Instant) => void;
  /** Carries out a command, which must be accepted, and yields its record number. */
  readonly run: <C extends CommandType>(type: C, input: CommandInput<C>) => number;
  /** Gives a command that must be refused, and yields why. Nothing changes. */
  readonly refused: <C extends CommandType>(type: C, input: CommandInput<C>) => Refusal;
  readonly player: (operator?: string) => Player;
};

export const openRoom = (from: CaseState = emptyCase): Room => {
  let state = from;
  let now = instantAt('2026-03-30' as PlainDate, 9 * 3600);
  const events: RecordedEvent[] = [];
  const context = (): DecideContext => ({ now, today: dayOf(now), calendar: [], bodyText, isRehearsal: false });
  const attempt = (type: CommandType, input: unknown, operator: string) => {
    const decision = decide(state, { type, input }, context());
    if (!decision.ok) return decision;
    const event = { ...decision.value, seq: state.version + 1, at: now, operator } as RecordedEvent;
    events.push(event);
    state = evolve(state, event);
    return { ok: true as const, value: { record: event.seq } };
  };
  return {
    state: () => state,
    meeting: (number = 1) => {
      const meeting = meetingOf(state, number);
      if (meeting === null) throw new Error(`no meeting ${number}`);
      return meeting;
    },
    events: () => events,
    context,
    setClock: (moment) => (now = moment),
    run: (type, input) => {
      const done = attempt(type, input, 'test');
      if (!done.ok) throw new Error(`${type}: ${refusalSentence(done.error)}`);
      return done.value.record;
    },
    refused: (type, input) => {
      const before = state;
      const done = attempt(type, input, 'test');
      if (done.ok) throw new Error(`${type} was accepted`);
      if (state !== before) throw new Error(`${type} was refused and changed the state`);
      return done.error;
    },
    player: (operator = 'test') =>
      createPlayer(
        {
          setClock: (moment) => (now = moment),
          state: () => state,
          dispatch: ({ type, input }) => {
            const done = attempt(type, input, operator);
            return Promise.resolve(done.ok ? done : { ok: false, error: { sentence: refusalSentence(done.error) } });
          },
        },
        operator,
      ),
  };
};
