import type { RecordedEvent } from '../../shared/record/event.ts';
import { mayBeWithheld } from '../../shared/record/open-part.ts';
import { replay } from '../../shared/record/evolve.ts';
import { caseIn, type CaseState } from '../../shared/record/state.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { commandLineText } from '../../shared/text/zh/command-line.ts';
import { storageSentence } from '../../shared/text/zh/storage.ts';
import { readRecord } from './read-record.ts';
import { readVolume } from '../storage/volume.ts';

/** A volume read and folded; it needs no lock. The error is a finished sentence. */
export const readCase = (
  folder: string,
): Result<{ readonly state: CaseState; readonly events: readonly RecordedEvent[]; readonly head: string }, string> => {
  const volume = readVolume(folder);
  if (!volume.ok) return err(storageSentence(volume.error));
  try {
    const events: RecordedEvent[] = [];
    for (const record of volume.value.records()) {
      if (record.payload === null && mayBeWithheld(record.type)) continue;
      if (record.payload === null) return err(commandLineText.withheld(record.seq));
      const event = readRecord(record);
      if (!event.ok) return err(event.error.sentence);
      events.push(event.value);
    }
    return ok({ state: replay(events, caseIn(volume.value.manifest.volumeId)), events, head: volume.value.head() });
  } finally {
    volume.value.close();
  }
};
