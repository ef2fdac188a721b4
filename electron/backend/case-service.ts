import { mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { FileChunk, Problem, Push, Saved } from '../../shared/contract.ts';
import { decide } from '../../shared/decide.ts';
import type { DecideContext } from '../../shared/record/command.ts';
import type { ClockReading } from '../../shared/record/clock.ts';
import { isRehearsed } from '../../shared/record/case-queries.ts';
import type { RecordedEvent } from '../../shared/record/event.ts';
import { pausesOf } from '../../shared/record/meeting-queries.ts';
import { emptyCase, meetingOf, type CaseState } from '../../shared/record/state.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { RoomAct, RoomKeeper } from '../../shared/room/room-act.ts';
import type { RoomState } from '../../shared/room/room-state.ts';
import { dayOf, type Instant } from '../../shared/time/instant.ts';
import type { CalendarYear } from '../../shared/time/working-days.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import { storageSentence, type StorageProblem } from '../../shared/text/zh/storage.ts';
import { createFileKeeper, type FileKeeper } from '../attachments/file-keeper.ts';
import type { KeptFile } from '../attachments/keep-file.ts';
import { readPart } from '../attachments/read-part.ts';
import { fileSentence, uploadText, type FileProblem } from '../../shared/text/zh/attachments.ts';
import { attachmentPath } from '../storage/attachments.ts';
import { createVolume, openVolume } from '../storage/volume.ts';
import { newVolumeName, volumesIn } from '../storage/volumes-folder.ts';
import { createCaseIndex } from './case-index.ts';
import { openCase, type CaseCommand, type Moment, type OpenCase } from './open-case.ts';
import type { Clock, Ids } from './ports.ts';
import { problem, problemOfRefusal } from './problem.ts';
import { roomProblem } from './room-problem.ts';

/** What the service is made of: the folder that holds the cases, and everything that is not the record itself. */
export type CaseServiceParts = {
  readonly folder: string;
  readonly clock: Clock;
  readonly ids: Ids;
  /** Calendars imported on this machine, as they stand now: one imported while windows are open counts from the next answer on. */
  readonly calendar: () => readonly CalendarYear[];
  readonly programVersion: string;
  readonly bodyText: DecideContext['bodyText'];
  /**
   * Folder of the case that the volumes here are copies of, for a rehearsal: files that its records name are read there, and nothing is
   * ever written there. Without it a volume that says it is such a copy is refused.
   */
  readonly rehearsalOf?: string;
  /** Keeps files beside the records; its own unless a host has the thread's program elsewhere. */
  readonly files?: FileKeeper;
};

/** A file as a record names it. */
type NamedFile = { readonly digest: string; readonly extension: string; readonly name: string };

/** A case below the folder, or why its volume cannot be read. */
export type ListedCase = { readonly volume: string; readonly state: Result<CaseState, Problem> };

/**
 * The one way to the volumes: every command of every window, the command line and the samples goes through `create` and `dispatch`.
 * A volume is opened for writing, and locked, when it is first asked for by name, and stays so until `close`; `list` locks nothing.
 */
export type CaseService = {
  readonly list: () => readonly ListedCase[];
  /** A new volume with its first record. Repeated with the same id it yields the same volume. A refusal leaves no folder. */
  readonly create: (given: {
    readonly commandId: string;
    readonly operator: string;
    readonly input: unknown;
  }) => Promise<Result<Saved, Problem>>;
  readonly dispatch: (command: CaseCommand & { readonly volume: string }) => Promise<Result<Saved, Problem>>;
  readonly state: (volume: string) => Result<CaseState, Problem>;
  /** As it stood after that record; a version that is not there yet is what stands now. */
  readonly stateAt: (volume: string, version: number) => Result<CaseState, Problem>;
  /** One record as it was written, withdrawn or not; null: there is none of that number. */
  readonly record: (volume: string, seq: number) => Result<RecordedEvent | null, Problem>;
  /** Keeps bytes beside the record of a volume, on disk when it returns, and yields their digest; nothing is recorded yet. */
  /** Examines a file and puts it on disk beside the record of a volume, if it has that page; nothing is recorded yet. */
  readonly keepFile: (volume: string, bytes: Uint8Array, page?: number) => Promise<Result<KeptFile, Problem>>;
  readonly readFile: (volume: string, file: NamedFile, from: number, length: number) => Result<FileChunk, Problem>;
  /** What a decision or a view on this state may know now. */
  readonly context: (state: CaseState) => DecideContext;
  readonly saveDraft: (volume: string, slot: string, text: string) => Result<{ readonly savedAt: Instant }, Problem>;
  readonly loadDraft: (volume: string, slot: string) => Result<{ readonly text: string; readonly at: Instant | null }, Problem>;
  /** The room of a meeting beside its record; empty where nothing was done in it. */
  readonly room: (volume: string, meeting: number) => Result<RoomState, Problem>;
  /** One act in the room, on disk when it returns; refused where the meeting, the person or the exhibit is not one of this case. */
  readonly actInRoom: (
    at: { readonly volume: string; readonly meeting: number },
    act: RoomAct,
    given: { readonly id: string; readonly by: RoomKeeper },
  ) => Result<{ readonly revision: number }, Problem>;
  readonly onChange: (listener: (push: Push) => void) => () => void;
  /** Says that something outside the records changed: cases behind the service's back, a table of holidays, the office's papers or words. */
  readonly refresh: (what: 'registry-changed' | 'calendar-changed' | 'office-changed' | 'wording-changed') => void;
  readonly close: () => void;
};

export const createCaseService = (parts: CaseServiceParts): CaseService => {
  const { folder, clock, ids, calendar, programVersion, bodyText, rehearsalOf, files = createFileKeeper() } = parts;
  const open = new Map<string, OpenCase>();
  const index = createCaseIndex(folder);
  const listeners = new Set<(push: Push) => void>();
  const tell = (push: Push): void => {
    for (const listener of [...listeners]) listener(push);
  };

  const contextAt = (state: CaseState, device: Instant): DecideContext => {
    const now = laterOf(state.lastAt, device);
    return { now, today: dayOf(now), calendar: calendar(), bodyText, isRehearsal: rehearsalOf !== undefined };
  };
  const context = (state: CaseState): DecideContext => contextAt(state, clock.now());
  const reading = (): ClockReading => ({ device: clock.now(), steadyMs: clock.steadyMs() });
  const moment = (state: CaseState): Moment => {
    const shown = reading();
    return { context: contextAt(state, shown.device), reading: shown, deviceClock: clock.deviceClock(), ids };
  };

  const opened = (volume: string): Result<OpenCase, Problem> => {
    const known = open.get(volume);
    if (known) return ok(known);
    if (!volumesIn(folder).includes(volume)) return err(problem('not-found', hostText.volumeUnknown(volume)));
    const writable = openVolume(join(folder, volume));
    if (!writable.ok) return err(problem(writable.error.code, storageSentence(writable.error)));
    const folded = openCase(volume, writable.value, reading());
    if (!folded.ok) return folded;
    const admitted = admit(volume, folded.value.state());
    if (!admitted.ok) {
      folded.value.close();
      return admitted;
    }
    open.set(volume, folded.value);
    return folded;
  };
  /** A copy that a meeting was rehearsed on is no case, wherever somebody put it. */
  const admit = (volume: string, state: CaseState): Result<CaseState, Problem> =>
    rehearsalOf === undefined && isRehearsed(state) ? err(problem('rehearsal-copy', hostText.rehearsalCopy(volume))) : ok(state);

  const carryOut = (volume: string, command: CaseCommand): Result<Saved, Problem> => {
    const file = opened(volume);
    if (!file.ok) return file;
    const before = file.value.state();
    const saved = file.value.carryOut(command, moment(before));
    // Also where the command failed after what the host itself had to record.
    const { version, lastAt } = file.value.state();
    if (version > before.version && lastAt !== null) tell({ type: 'volume-changed', volume, version, savedAt: lastAt });
    return saved;
  };

  const create: CaseService['create'] = (given) => {
    const command = { ...given, type: 'OpenCase', expectedVersion: null, clearDraft: null } as const;
    // The volume's own id is that of the command that asked for it: a repeated command, or one cut short by a crash, finds it again.
    const before = index.volumeWithId(given.commandId);
    if (before !== null) return Promise.resolve(carryOut(before, command));
    const decision = decide(emptyCase, command, context(emptyCase));
    if (!decision.ok) return Promise.resolve(err(problemOfRefusal(decision.error)));
    const title = decision.value.type === 'CaseOpened' ? decision.value.payload.number : given.commandId;
    const volume = newVolumeName(folder, title);
    const path = join(folder, volume);
    const made = createVolume(path, { volumeId: given.commandId, createdAt: clock.now(), programVersion });
    const folded = made.ok ? openCase(volume, made.value, reading()) : err(problem(made.error.code, storageSentence(made.error)));
    if (folded.ok) open.set(volume, folded.value);
    const saved = folded.ok ? carryOut(volume, command) : folded;
    if (saved.ok) {
      tell({ type: 'registry-changed' });
    } else {
      // Nothing was acknowledged, and the folder is our own of a moment ago.
      open.get(volume)?.close();
      open.delete(volume);
      rmSync(path, { recursive: true, force: true });
    }
    return Promise.resolve(saved);
  };

  mkdirSync(folder, { recursive: true });
  return {
    list: () =>
      volumesIn(folder).map((volume) => {
        const file = open.get(volume);
        const state = file ? ok(file.state()) : index.stateOf(volume);
        return { volume, state: state.ok ? admit(volume, state.value) : state };
      }),
    create,
    dispatch: ({ volume, ...command }) => Promise.resolve(carryOut(volume, command)),
    state: (volume) => {
      const file = opened(volume);
      return file.ok ? ok(file.value.state()) : file;
    },
    stateAt: (volume, version) => {
      const file = opened(volume);
      return file.ok ? file.value.stateAt(version) : file;
    },
    record: (volume, seq) => {
      const file = opened(volume);
      return file.ok ? file.value.record(seq) : file;
    },
    keepFile: async (volume, bytes, page = 1) => {
      const file = opened(volume);
      if (!file.ok) return file;
      const kept = await files.keep(join(folder, volume), bytes, page);
      return kept.ok ? kept : err(problemOfFile(kept.error));
    },
    readFile: (volume, { digest, extension, name }, from, length) => {
      const partIn = (of: string): ReturnType<typeof readPart> => readPart(attachmentPath(of, digest, extension), from, length);
      const part = partIn(join(folder, volume)) ?? (rehearsalOf === undefined ? null : partIn(rehearsalOf));
      if (part === null) return err(problem('file-missing', uploadText.fileMissing(name)));
      return ok({ base64: part.bytes.toString('base64'), total: part.total });
    },
    context,
    saveDraft: (volume, slot, text) => {
      const file = opened(volume);
      return file.ok ? file.value.saveDraft(slot, text, clock.now()) : file;
    },
    loadDraft: (volume, slot) => {
      const file = opened(volume);
      return file.ok ? ok(file.value.loadDraft(slot)) : file;
    },
    room: (volume, meeting) => {
      const file = opened(volume);
      return file.ok ? ok(file.value.room(meeting)) : file;
    },
    actInRoom: ({ volume, meeting: number }, act, given) => {
      const file = opened(volume);
      if (!file.ok) return file;
      const state = file.value.state();
      const meeting = meetingOf(state, number);
      if (meeting === null) return err(problem('meeting-unknown', hostText.meetingUnknown(number)));
      const refused = roomProblem(state, meeting, act);
      if (refused !== null) return err(refused);
      const moment = { ...given, now: clock.now(), version: state.version, pauses: pausesOf(meeting) };
      const done = file.value.actInRoom(number, act, moment);
      if (!done.ok) return done;
      const { before, after } = done.value;
      if (after.revision !== before.revision) tell({ type: 'room-changed', volume, meeting: number, shown: isShown(before, after) });
      return ok({ revision: after.revision });
    },
    onChange: (listener) => {
      const own = (push: Push): void => listener(push);
      listeners.add(own);
      return () => void listeners.delete(own);
    },
    refresh: (what) => tell({ type: what }),
    close: () => {
      for (const file of open.values()) file.close();
      open.clear();
      files.close();
    },
  };
};

/** Whether the public display shows anything of what an act changed: it hears of nothing else. */
const isShown = (before: RoomState, after: RoomState): boolean =>
  before.clock !== after.clock || before.display !== after.display || before.exhibit !== after.exhibit;
const problemOfFile = (found: FileProblem | StorageProblem): Problem =>
  problem(found.code, found.code.startsWith('file-') ? fileSentence(found as FileProblem) : storageSentence(found as StorageProblem));

/** A clock that was set back does not set the record back: what the machine showed is kept beside the moment. */
const laterOf = (last: Instant | null, now: Instant): Instant => (last !== null && last > now ? last : now);
