import type { Problem, Saved } from '../../shared/contract.ts';
import { decide, type CommandType } from '../../shared/decide.ts';
import type { DecideContext } from '../../shared/record/command.ts';
import { clockBehind, clockJump, type ClockReading } from '../../shared/record/clock.ts';
import { EVENT_VERSION, eventSchemas, type DomainEvent, type RecordedEvent } from '../../shared/record/event.ts';
import { evolve } from '../../shared/record/evolve.ts';
import { caseIn, type CaseState } from '../../shared/record/state.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { applyRoomAct, type RoomMoment } from '../../shared/room/apply-room-act.ts';
import type { RoomAct } from '../../shared/room/room-act.ts';
import type { RoomState } from '../../shared/room/room-state.ts';
import type { Instant } from '../../shared/time/instant.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import { storageSentence } from '../../shared/text/zh/storage.ts';
import type { StoredRecord, WritableVolume } from '../storage/volume.ts';
import type { Ids } from './ports.ts';
import { problem, problemOfRefusal } from './problem.ts';
import { readRecord } from './read-record.ts';
import { readRoom } from './read-room.ts';

/** One command to one case. `expectedVersion` null: decide on whatever stands when it is this command's turn. */
export type CaseCommand = {
  readonly commandId: string;
  readonly operator: string;
  readonly expectedVersion: number | null;
  readonly type: CommandType;
  readonly input: unknown;
  readonly clearDraft: string | null;
};

/** The moment a decision is made at: never earlier than the last record's, while `reading` and `deviceClock` say what the machine showed. */
export type Moment = {
  readonly context: DecideContext;
  readonly reading: ClockReading;
  readonly deviceClock: string;
  readonly ids: Ids;
};

/** A volume open for writing, with its record folded in memory. */
export type OpenCase = {
  readonly state: () => CaseState;
  /** As it stood after that record, folded anew from the volume; the last one asked for is kept. */
  readonly stateAt: (version: number) => Result<CaseState, Problem>;
  readonly carryOut: (command: CaseCommand, moment: Moment) => Result<Saved, Problem>;
  readonly saveDraft: (slot: string, text: string, at: Instant) => Result<{ readonly savedAt: Instant }, Problem>;
  readonly loadDraft: (slot: string) => { readonly text: string; readonly at: Instant | null };
  readonly room: (meeting: number) => RoomState;
  /** Keeps what an act made of the room; yields whether it changed anything. */
  readonly actInRoom: (
    meeting: number,
    act: RoomAct,
    moment: RoomMoment,
  ) => Result<{ readonly before: RoomState; readonly after: RoomState }, Problem>;
  /** One record as it was written; null: there is none of that number. */
  readonly record: (seq: number) => Result<RecordedEvent | null, Problem>;
  /** The command that made the first record, by which a repeated opening of the case is known. */
  readonly recordOf: (commandId: string) => Saved | null;
  readonly close: () => void;
};

/** Checks and folds records on top of a state. */
export const foldRecords = (records: Iterable<StoredRecord>, from: CaseState): Result<CaseState, Problem> => {
  let state = from;
  for (const record of records) {
    const event = readRecord(record);
    if (!event.ok) return event;
    state = evolve(state, event.value);
  }
  return ok(state);
};

/**
 * Decide, append, evolve: one turn of the event loop, so that commands to one case cannot interleave; the loop is the queue.
 * The state in memory changes only after the record is on disk.
 */
export const openCase = (name: string, volume: WritableVolume, openedAt: ClockReading): Result<OpenCase, Problem> => {
  const folded = foldRecords(volume.records(), caseIn(volume.manifest.volumeId));
  if (!folded.ok) {
    volume.close();
    return folded;
  }
  let state = folded.value;
  const saved = ({ seq, at }: { readonly seq: number; readonly at: string }, repeated: boolean): Saved => ({
    volume: name,
    version: state.version,
    record: seq,
    savedAt: at as Instant,
    repeated,
  });
  let past: CaseState | null = null;
  const stateAt: OpenCase['stateAt'] = (version) => {
    if (version >= state.version) return ok(state);
    if (past?.version === version) return ok(past);
    const then = foldRecords(upTo(volume.records(), version), caseIn(volume.manifest.volumeId));
    if (then.ok) past = then.value;
    return then;
  };
  const rooms = new Map<number, RoomState>();
  const roomOf = (meeting: number): RoomState => {
    const room = rooms.get(meeting) ?? readRoom(meeting, volume.room(meeting));
    rooms.set(meeting, room);
    return room;
  };
  const recordOf: OpenCase['recordOf'] = (commandId) => {
    const record = volume.recordOf(commandId);
    return record === null ? null : saved(record, true);
  };
  /** A write that the disk reported as failed can be found to stand after all: then memory follows the disk. */
  const catchUp = (): void => {
    const caughtUp = foldRecords(volume.records(state.version + 1), state);
    if (caughtUp.ok) state = caughtUp.value;
  };

  let lastReading = openedAt;
  let isFirst = true;
  /** What the host has to record of the clock before anything else. The very first record of a volume is the opening of the case. */
  const clockNoticed = (reading: ClockReading): DomainEvent | null => {
    if (state.lastAt === null) return null;
    const payload = clockJump(lastReading, reading) ?? (isFirst ? clockBehind(state.lastAt, reading) : null);
    return payload === null ? null : { type: 'ClockJumpNoticed', payload };
  };

  const append = (
    { type, payload }: DomainEvent,
    { commandId, operator, clearDraft }: Pick<CaseCommand, 'commandId' | 'operator' | 'clearDraft'>,
    { context, reading, deviceClock, ids }: Moment,
  ): Result<Saved, Problem> => {
    // What could not be read back must not be written: a record is for ever.
    eventSchemas[type].parse(payload);
    const at = context.now;
    const record = { at, operator, deviceClock, command: commandId, type, v: EVENT_VERSION, payload, salt: ids.salt(), clearDraft };
    const appended = volume.append(state.version, record);
    if (!appended.ok) {
      catchUp();
      return err(problem(appended.error.code, storageSentence(appended.error)));
    }
    const { seq, digest } = appended.value.record;
    state = evolve(state, { type, payload, seq, at, operator, digest } as RecordedEvent);
    lastReading = reading;
    isFirst = false;
    return ok(saved({ seq, at }, false));
  };

  const carryOut: OpenCase['carryOut'] = (command, moment) => {
    const done = recordOf(command.commandId);
    if (done !== null) return ok(done);
    if (command.expectedVersion !== null && command.expectedVersion !== state.version) {
      return err(versionConflict(command.expectedVersion, state, volume));
    }
    const decision = decide(state, command, moment.context);
    if (!decision.ok) return err(problemOfRefusal(decision.error));
    const noticed = clockNoticed(moment.reading);
    if (noticed === null) return append(decision.value, command, moment);
    // A record of its own, by a command of the host's own. The ids of what follows are those of the records behind it: decided anew.
    const kept = append(noticed, { commandId: moment.ids.uuid(), operator: command.operator, clearDraft: null }, moment);
    if (!kept.ok) return kept;
    const again = decide(state, command, moment.context);
    return again.ok ? append(again.value, command, moment) : err(problemOfRefusal(again.error));
  };

  return ok({
    state: () => state,
    stateAt,
    carryOut,
    record: (seq) => {
      const stored = volume.record(seq);
      return stored === null ? ok(null) : readRecord(stored);
    },
    recordOf,
    saveDraft: (slot, text, at) => {
      const kept = volume.saveDraft({ slot, text, at });
      return kept.ok ? ok({ savedAt: at }) : err(problem('not-saved', storageSentence(kept.error)));
    },
    loadDraft: (slot) => {
      const draft = volume.draft(slot);
      return draft === null ? { text: '', at: null } : { text: draft.text, at: draft.at as Instant };
    },
    room: roomOf,
    actInRoom: (meeting, act, moment) => {
      const before = roomOf(meeting);
      const after = applyRoomAct(before, act, moment);
      if (after === before) return ok({ before, after });
      const kept = volume.saveRoom(meeting, JSON.stringify(after));
      if (!kept.ok) return err(problem('not-saved', storageSentence(kept.error)));
      rooms.set(meeting, after);
      return ok({ before, after });
    },
    close: () => volume.close(),
  });
};

/** Names what was recorded meanwhile, so that a person can look and decide again. */
const versionConflict = (expected: number, state: CaseState, volume: WritableVolume): Problem => {
  return problem(
    'version-conflict',
    hostText.versionConflict({ since: expected, first: expected + 1, last: state.version }),
    Array.from(volume.records(expected + 1), ({ seq, at, operator }) => hostText.changedRecord(seq, at, operator)),
  );
};

function* upTo(records: Iterable<StoredRecord>, version: number): Generator<StoredRecord> {
  for (const record of records) {
    if (record.seq > version) return;
    yield record;
  }
}
