import type { Instant } from '../time/instant.ts';
import type { RoomAct, RoomKeeper } from './room-act.ts';
import type { RoomState } from './room-state.ts';
import { outsidePauses, spokenOn, type Pause } from './speech-time.ts';

/**
 * When and by whom. `id`: an act that is sent twice counts once. `version` is the record's, at which a display freezes. `pauses` are
 * those of the meeting on record: no speech takes place in them.
 */
export type RoomMoment = {
  readonly id: string;
  readonly by: RoomKeeper;
  readonly now: Instant;
  readonly version: number;
  readonly pauses: readonly Pause[];
};

/** Far more than can be on their way at once. */
const rememberedActs = 100;
/** The line is for this hour, not an archive. */
const keptWords = 200;

/** The state after an act; the very same state where the act was known. One that had nothing to do is remembered too, and moves nothing. */
export const applyRoomAct = (state: RoomState, act: RoomAct, moment: RoomMoment): RoomState => {
  if (state.acts.includes(moment.id)) return state;
  const changed = changedBy(state, act, moment);
  return {
    ...state,
    ...changed,
    revision: state.revision + (changed === null ? 0 : 1),
    acts: [...state.acts, moment.id].slice(-rememberedActs),
  };
};

type Change = Partial<Omit<RoomState, 'meeting' | 'revision' | 'acts'>>;

/** What an act changes; null: nothing. */
const changedBy = (state: RoomState, act: RoomAct, { by, now, version, pauses }: RoomMoment): Change | null => {
  const clock = state.clock === null ? null : outsidePauses(state.clock, pauses);
  /** The totals with the speech on the clock in them. */
  const settled = (): Change =>
    clock === null ? {} : { spoken: { ...state.spoken, [clock.speaker]: (state.spoken[clock.speaker] ?? 0) + spokenOn(clock, now) } };
  switch (act.type) {
    case 'start-clock': {
      const queue = state.queue.filter(({ participant }) => participant !== act.speaker);
      if (clock?.speaker === act.speaker) return clock.runningSince === null ? { clock: { ...clock, runningSince: now }, queue } : null;
      return {
        ...settled(),
        clock: { speaker: act.speaker, spokenMs: 0, runningSince: now, limitSeconds: state.limitSeconds },
        queue,
      };
    }
    case 'pause-clock':
      return clock === null || clock.runningSince === null
        ? null
        : { clock: { ...clock, spokenMs: spokenOn(clock, now), runningSince: null } };
    case 'resume-clock':
      return clock === null || clock.runningSince !== null ? null : { clock: { ...clock, runningSince: now } };
    case 'end-speech':
      return clock === null ? null : { ...settled(), clock: null };
    case 'extend-speech':
      return clock === null || clock.limitSeconds === null ? null : { clock: { ...clock, limitSeconds: clock.limitSeconds + act.seconds } };
    case 'limit-speeches':
      return act.seconds === state.limitSeconds && (clock === null || clock.limitSeconds === act.seconds)
        ? null
        : { limitSeconds: act.seconds, clock: clock === null ? null : { ...clock, limitSeconds: act.seconds } };
    case 'ask-to-speak':
      return state.queue.some(({ participant }) => participant === act.participant)
        ? null
        : { queue: [...state.queue, { participant: act.participant, at: now }] };
    case 'withdraw-request': {
      const queue = state.queue.filter(({ participant }) => participant !== act.participant);
      return queue.length === state.queue.length ? null : { queue };
    }
    case 'say-privately': {
      const number = (state.line.at(-1)?.number ?? 0) + 1;
      return { line: [...state.line, { number, by, at: now, text: act.text }].slice(-keptWords), seen: { ...state.seen, [by]: number } };
    }
    case 'see-words': {
      const upTo = Math.min(act.upTo, state.line.at(-1)?.number ?? 0);
      return upTo <= state.seen[by] ? null : { seen: { ...state.seen, [by]: upTo } };
    }
    case 'start-wait':
      return {
        waits: [
          ...state.waits.filter(({ subject }) => subject !== act.subject),
          { subject: act.subject, since: sinceOf(state, act, now), minutes: act.minutes },
        ],
      };
    case 'end-wait':
      return state.waits.some(({ subject }) => subject === act.subject)
        ? { waits: state.waits.filter(({ subject }) => subject !== act.subject) }
        : null;
    case 'show-live':
      return state.display.mode === 'live' ? null : { display: { mode: 'live' } };
    case 'freeze-display':
      return state.display.mode === 'frozen' ? null : { display: { mode: 'frozen', version, exhibit: state.exhibit } };
    case 'blank-display':
      return state.display.mode === 'blank' ? null : { display: { mode: 'blank' } };
    case 'show-exhibit':
      return state.exhibit?.exhibit === act.exhibit && state.exhibit.page === act.page
        ? null
        : { exhibit: { exhibit: act.exhibit, page: act.page, full: state.exhibit?.exhibit === act.exhibit && state.exhibit.full } };
    case 'enlarge-exhibit':
      return state.exhibit === null || state.exhibit.full === act.full ? null : { exhibit: { ...state.exhibit, full: act.full } };
    case 'arrange-table':
      return JSON.stringify(act.places) === JSON.stringify(state.table) ? null : { table: act.places };
    case 'hide-exhibit':
      return state.exhibit === null ? null : { exhibit: null };
  }
};

/** A wait whose length is changed goes on from when it began. */
const sinceOf = (state: RoomState, { subject }: { readonly subject: string }, now: Instant): Instant =>
  state.waits.find((wait) => wait.subject === subject)?.since ?? now;
