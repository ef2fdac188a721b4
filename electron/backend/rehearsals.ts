import { join } from 'node:path';
import type { Problem } from '../../shared/contract.ts';
import { phaseOf } from '../../shared/record/meeting-queries.ts';
import { meetingOf } from '../../shared/record/state.ts';
import { rehearsalName } from '../../shared/rehearsal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import { storageSentence } from '../../shared/text/zh/storage.ts';
import { createFileKeeper, type FileKeeper } from '../attachments/file-keeper.ts';
import { makeRehearsalCopy, REHEARSED, removeLeftCopies, type RehearsalCopy } from '../storage/rehearsal-copy.ts';
import { createCaseService, type CaseService, type CaseServiceParts } from './case-service.ts';
import type { Log } from './ports.ts';
import { problem } from './problem.ts';

/** A rehearsal that goes on: its case, and the service over its copy, where the volume is called `REHEARSED`. */
export type Rehearsal = { readonly name: string; readonly of: string; readonly service: CaseService };

/** 演练: meetings tried out on copies, of which nothing is left when they are over. */
export type Rehearsals = {
  /** Begins one on a copy of the case as it stands; yields its name, or that of the one that goes on already. */
  readonly begin: (volume: string, meeting: number, operator: string) => Promise<Result<string, Problem>>;
  readonly find: (name: string) => Rehearsal | null;
  readonly all: () => readonly Rehearsal[];
  /** The copy is deleted. What is not running is over already. */
  readonly end: (name: string) => void;
  /** A window came; the returned function says that it went. The rehearsal ends some time after its last window did. */
  readonly entered: (name: string) => () => void;
  readonly onBegun: (listener: (rehearsal: Rehearsal) => void) => void;
  readonly onEnded: (listener: (name: string) => void) => void;
  readonly close: () => void;
};

/** Calls an action later; the returned function calls it off. */
export type Later = (action: () => void) => () => void;

/** Long enough for a page that is loaded anew, or that a person looks for another window from. */
const patienceMs = 60_000;

const inAWhile: Later = (action) => {
  const timer = setTimeout(action, patienceMs);
  timer.unref();
  return () => clearTimeout(timer);
};

type Running = Rehearsal & { readonly copy: RehearsalCopy; windows: number; hadWindow: boolean; callOff: () => void };

export const createRehearsals = (parts: {
  readonly root: string;
  readonly cases: CaseService;
  /** What the service over a copy is made of; `folder` is that of the cases. */
  readonly service: Omit<CaseServiceParts, 'rehearsalOf' | 'files'>;
  /** Each has a thread of its own for files: it ends with the rehearsal. */
  readonly files?: () => FileKeeper;
  readonly log: Log;
  readonly later?: Later;
}): Rehearsals => {
  const { root, cases, log, files = () => createFileKeeper(), later = inAWhile } = parts;
  const running = new Map<string, Running>();
  let tellBegun: (rehearsal: Rehearsal) => void = () => undefined;
  let tellEnded: (name: string) => void = () => undefined;
  attempt(log, 'rehearsals left behind', () => removeLeftCopies(root));

  const end = (name: string): void => {
    const found = running.get(name);
    if (found === undefined) return;
    running.delete(name);
    found.callOff();
    found.service.close();
    // What the system would not let go of now is removed at the next start.
    attempt(log, 'rehearsal not removed', found.copy.remove);
    tellEnded(name);
  };
  const endUnlessEntered = (of: Running): void => {
    of.callOff = later(() => {
      if (of.windows === 0) end(of.name);
    });
  };

  const begin: Rehearsals['begin'] = async (volume, number, operator) => {
    const state = cases.state(volume);
    if (!state.ok) return state;
    const meeting = meetingOf(state.value, number);
    if (meeting === null) return err(problem('meeting-unknown', hostText.meetingUnknown(number)));
    if (['frozen', 'archived'].includes(phaseOf(meeting))) return err(problem('rehearsal-closed', hostText.rehearsalClosed(number)));
    const known = [...running.values()].find(({ of }) => of === volume);
    if (known !== undefined) {
      // Pressed twice it is one rehearsal; begun again after all its windows were closed it is a new one.
      const isLeft = known.windows === 0 && known.hadWindow;
      if (!isLeft)
        return known.copy.copied === state.value.version
          ? ok(known.name)
          : err(problem('rehearsal-outdated', hostText.rehearsalOutdated(known.copy.copied, state.value.version)));
      end(known.name);
    }
    const id = parts.service.ids.uuid();
    const source = join(parts.service.folder, volume);
    const copy = makeRehearsalCopy(source, root, id);
    if (!copy.ok) return err(problem(copy.error.code, storageSentence(copy.error)));
    const name = rehearsalName(id);
    const service = createCaseService({ ...parts.service, folder: copy.value.folder, files: files(), rehearsalOf: source });
    const fresh: Running = { name, of: volume, service, copy: copy.value, windows: 0, hadWindow: false, callOff: () => undefined };
    running.set(name, fresh);
    tellBegun(fresh);
    const { copied, head } = copy.value;
    const begun = await service.dispatch({
      volume: REHEARSED,
      commandId: parts.service.ids.uuid(),
      operator,
      expectedVersion: copied,
      type: 'BeginRehearsal',
      input: { copied, headDigest: head },
      clearDraft: null,
    });
    if (!begun.ok) {
      end(name);
      return begun;
    }
    arrangeAs(cases, volume, number, service, parts.service.ids.uuid());
    endUnlessEntered(fresh);
    return ok(name);
  };

  return {
    begin,
    end,
    find: (name) => running.get(name) ?? null,
    all: () => [...running.values()],
    entered: (name) => {
      const found = running.get(name);
      if (found === undefined) return () => undefined;
      found.windows += 1;
      found.hadWindow = true;
      found.callOff();
      return () => {
        found.windows -= 1;
        if (found.windows === 0 && running.has(name)) endUnlessEntered(found);
      };
    },
    onBegun: (listener) => (tellBegun = listener),
    onEnded: (listener) => (tellEnded = listener),
    close: () => {
      for (const name of [...running.keys()]) end(name);
    },
  };
};

/** People sit where the secretary has seated them already; nothing else of the room is copied. */
const arrangeAs = (cases: CaseService, volume: string, meeting: number, service: CaseService, id: string): void => {
  const room = cases.room(volume, meeting);
  if (!room.ok || room.value.table.length === 0) return;
  service.actInRoom({ volume: REHEARSED, meeting }, { type: 'arrange-table', places: [...room.value.table] }, { id, by: 'secretary' });
};

const attempt = (log: Log, what: string, work: () => void): void => {
  try {
    work();
  } catch (cause) {
    log.error(what, cause);
  }
};
