import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../shared/contract.ts';
import type { DecideContext } from '../../shared/record/command.ts';
import { emptyCase } from '../../shared/record/state.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { instantAt, msOfInstant, type Instant } from '../../shared/time/instant.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import { createPlayer, type SampleDesk } from '../samples/player.ts';
import { samples, type Sample } from '../samples/samples.ts';
import { newVolumeName, volumesIn } from '../storage/volumes-folder.ts';
import { createCaseService, type CaseService } from './case-service.ts';
import type { Ids } from './ports.ts';

/**
 * Plays sample cases into a case folder through the same service as the windows, at the moments the samples name.
 * They are played aside and moved in when whole: a case that was cut short never shows up.
 */
export const playSamples = async (
  parts: { readonly folder: string; readonly ids: Ids; readonly programVersion: string; readonly bodyText: DecideContext['bodyText'] },
  which: readonly Sample[] = samples,
): Promise<void> => {
  const aside = mkdtempSync(join(parts.folder, '.samples-'));
  let now: Instant = instantAt('2026-01-01' as PlainDate, 0);
  const clock = { now: () => now, deviceClock: () => now, steadyMs: () => msOfInstant(now) };
  const service = createCaseService({ ...parts, folder: aside, clock, calendar: () => [] });
  try {
    for (const sample of which)
      await sample.play(createPlayer({ ...deskOf(service, parts.ids), setClock: (moment) => (now = moment) }, 'demo'));
    service.close();
    for (const volume of volumesIn(aside)) renameSync(join(aside, volume), join(parts.folder, newVolumeName(parts.folder, volume)));
  } finally {
    service.close();
    rmSync(aside, { recursive: true, force: true });
  }
};

/** A desk for one sample: its first command opens the volume that the others go to. */
const deskOf = (service: CaseService, ids: Ids): Pick<SampleDesk, 'dispatch' | 'state'> => {
  let volume: string | null = null;
  return {
    dispatch: async ({ type, input, operator }) => {
      const commandId = ids.uuid();
      const saved: Result<{ readonly volume: string; readonly record: number }, Problem> =
        volume === null
          ? await service.create({ commandId, operator, input })
          : await service.dispatch({ volume, commandId, operator, type, input, expectedVersion: null, clearDraft: null });
      if (!saved.ok) return err(saved.error);
      volume = saved.value.volume;
      return saved;
    },
    state: () => {
      const state = volume === null ? ok(emptyCase) : service.state(volume);
      if (!state.ok) throw new Error(state.error.sentence);
      return state.value;
    },
  };
};
