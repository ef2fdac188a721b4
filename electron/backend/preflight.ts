import { join } from 'node:path';
import { z } from 'zod';
import type { Problem } from '../../shared/contract.ts';
import { clockJump, type ClockReading } from '../../shared/record/clock.ts';
import { meetingOf } from '../../shared/record/state.ts';
import { moment } from '../../shared/record/events/field.ts';
import { isRehearsal } from '../../shared/rehearsal.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import { backupSentence, preflightText, type BackupProblem } from '../../shared/text/zh/preflight.ts';
import {
  preflightChecks,
  preflightIds,
  preflightLevels,
  type FontFacts,
  type MachineFacts,
  type PreflightView,
} from '../../shared/views/preflight-view.ts';
import { backUpVolume, backupStateOf, checkBackupPlace, type Backup } from '../storage/backup-volume.ts';
import type { CaseService } from './case-service.ts';
import type { Connection } from './connection.ts';
import type { Clock, Machine, Settings, Windows } from './ports.ts';
import { problem } from './problem.ts';

type At = { readonly volume: string; readonly meeting: number };
/** What only the window knows: the faces it found, and whether a person found the clock right. */
type FromWindow = { readonly fonts: FontFacts; readonly clockConfirmed: boolean };

/** 开会前检查: asks the machine, the host and the record, and keeps what was found beside the record. */
export type Preflight = {
  readonly run: (at: At, given: FromWindow, from: Connection) => Promise<Result<PreflightView, Problem>>;
  /** As it was found last for this meeting; null: nobody has looked yet. */
  readonly last: (at: At) => Result<PreflightView | null, Problem>;
  readonly setPlace: (place: string) => Result<null, Problem>;
  /** Asked again while one is being written, it is that one. */
  readonly backUp: (volume: string) => Promise<Result<Backup, Problem>>;
};

/** Beside the record, as half-typed lines are: in no export, and without a word in what the case proves. */
const slotOf = (meeting: number): string => `preflight-m${meeting}`;

const kept = z.object({
  at: moment,
  clockConfirmed: z.boolean(),
  checks: z.array(z.object({ id: z.enum(preflightIds), level: z.enum(preflightLevels), says: z.string(), todo: z.string() })),
});

export const createPreflight = (parts: {
  readonly folder: string;
  readonly service: CaseService;
  readonly clock: Clock;
  readonly machine: Machine;
  readonly settings: Settings;
  readonly windows: Windows;
}): Preflight => {
  const { folder, service, clock, machine, settings, windows } = parts;
  const reading = (): ClockReading => ({ device: clock.now(), steadyMs: clock.steadyMs() });
  const started = reading();
  const refused = (found: BackupProblem): Result<never, Problem> => err(problem(found.code, backupSentence(found)));
  const inRehearsal = (volume: string): Result<null, Problem> =>
    isRehearsal(volume) ? err(problem('preflight-in-rehearsal', preflightText.inRehearsal)) : ok(null);

  const clockFacts = (): MachineFacts['clock'] => {
    const now = reading();
    const { name: zone, offsetMinutes } = machine.zone();
    return { shown: now.device, setByMs: clockJump(started, now)?.differenceMs ?? null, zone, offsetMinutes };
  };

  const backingUp = new Map<string, Promise<Result<Backup, Problem>>>();
  const backUp = async (volume: string): Promise<Result<Backup, Problem>> => {
    const real = inRehearsal(volume);
    if (!real.ok) return real;
    // Through the service, so that a volume nobody knows is refused as everywhere.
    const known = service.state(volume);
    if (!known.ok) return known;
    const place = settings.backupPlace();
    if (place === '') return refused({ code: 'backup-no-place' });
    const made = await backUpVolume(join(folder, volume), volume, place);
    return made.ok ? made : refused(made.error);
  };

  return {
    run: async ({ volume, meeting: number }, { fonts, clockConfirmed }, from) => {
      const real = inRehearsal(volume);
      if (!real.ok) return real;
      const printers = await windows.printers(from);
      const state = service.state(volume);
      if (!state.ok) return state;
      const meeting = meetingOf(state.value, number);
      if (meeting === null) return err(problem('meeting-unknown', hostText.meetingUnknown(number)));
      const place = settings.backupPlace();
      const facts: MachineFacts = {
        clock: clockFacts(),
        clockConfirmed,
        freeBytes: machine.freeBytes(join(folder, volume)),
        fonts,
        printers,
        screens: windows.screens(),
        backup: backupStateOf(join(folder, volume), volume, place),
      };
      const checks = preflightChecks(facts, state.value, meeting, service.context(state.value));
      const view: PreflightView = { at: facts.clock.shown, clockConfirmed, place, checks };
      // What cannot be kept has been said all the same, and that the disk is full with it.
      service.saveDraft(volume, slotOf(number), JSON.stringify(view));
      return ok(view);
    },
    last: ({ volume, meeting }) => {
      const draft = service.loadDraft(volume, slotOf(meeting));
      if (!draft.ok) return draft;
      const read = kept.safeParse(parsed(draft.value.text));
      return ok(read.success ? { ...read.data, place: settings.backupPlace() } : null);
    },
    setPlace: (place) => {
      const checked = checkBackupPlace(place, folder);
      if (!checked.ok) return refused(checked.error);
      settings.setBackupPlace(place);
      return ok(null);
    },
    backUp: (volume) => {
      const running = backingUp.get(volume) ?? backUp(volume).finally(() => backingUp.delete(volume));
      backingUp.set(volume, running);
      return running;
    },
  };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
};
