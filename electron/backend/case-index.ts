import { statSync } from 'node:fs';
import { join } from 'node:path';
import type { Problem } from '../../shared/contract.ts';
import { caseIn, type CaseState } from '../../shared/record/state.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { storageSentence } from '../../shared/text/zh/storage.ts';
import { readVolume, VOLUME_FILE } from '../storage/volume.ts';
import { volumesIn } from '../storage/volumes-folder.ts';
import { foldRecords } from './open-case.ts';
import { problem } from './problem.ts';

/** What volumes that nobody has open here say, read without a lock and read again only when their files have changed. */
export type CaseIndex = {
  readonly stateOf: (volume: string) => Result<CaseState, Problem>;
  readonly volumeWithId: (volumeId: string) => string | null;
};

type Read = { readonly volumeId: string; readonly state: Result<CaseState, Problem> };

export const createCaseIndex = (folder: string): CaseIndex => {
  const seen = new Map<string, { readonly signature: string; readonly read: Result<Read, Problem> }>();
  const read = (volume: string): Result<Read, Problem> => {
    const signature = signatureOf(join(folder, volume));
    const known = seen.get(volume);
    if (known?.signature === signature) return known.read;
    const fresh = readOnce(join(folder, volume));
    seen.set(volume, { signature, read: fresh });
    return fresh;
  };
  return {
    stateOf: (volume) => {
      const found = read(volume);
      return found.ok ? found.value.state : found;
    },
    volumeWithId: (volumeId) =>
      volumesIn(folder).find((volume) => {
        const found = read(volume);
        return found.ok && found.value.volumeId === volumeId;
      }) ?? null,
  };
};

const readOnce = (path: string): Result<Read, Problem> => {
  const volume = readVolume(path);
  if (!volume.ok) return err(problem(volume.error.code, storageSentence(volume.error)));
  try {
    const { volumeId } = volume.value.manifest;
    return ok({ volumeId, state: foldRecords(volume.value.records(), caseIn(volumeId)) });
  } catch (cause) {
    return err(
      problem(
        'volume-unreadable',
        storageSentence({ code: 'unreadable', path, cause: cause instanceof Error ? cause.message : String(cause) }),
      ),
    );
  } finally {
    volume.value.close();
  }
};

/** Size and time of the database and its journal: whatever is written changes one of them. */
const signatureOf = (path: string): string =>
  ['', '-wal']
    .map((suffix) => {
      const stat = statSync(join(path, VOLUME_FILE + suffix), { throwIfNoEntry: false });
      return stat === undefined ? '-' : `${stat.size}:${stat.mtimeMs}`;
    })
    .join(' ');
