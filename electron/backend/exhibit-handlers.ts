import type { FileChunk, Problem } from '../../shared/contract.ts';
import { chunkBytes } from '../../shared/file-limits.ts';
import { exhibitOf } from '../../shared/record/exhibit-queries.ts';
import { fileNameOf } from '../../shared/record/file-name.ts';
import { refuse } from '../../shared/record/refusal.ts';
import { filed } from '../../shared/record/state.ts';
import { err, type Result } from '../../shared/result.ts';
import { uploadText } from '../../shared/text/zh/attachments.ts';
import type { CaseService } from './case-service.ts';
import { problem, problemOfRefusal } from './problem.ts';
import type { Handlers } from './serve.ts';
import type { Uploads } from './uploads.ts';

/** Files of exhibits: examined, kept, then recorded; out by parts, to windows of the office. */
export const createExhibitHandlers = (service: CaseService, uploads: Uploads): Pick<Handlers, 'exhibit.attach' | 'exhibit.bytes'> => {
  return {
    'exhibit.attach': async ({ volume, upload, exhibit, commandId, operator }) => {
      const file = uploads.whole(volume, upload);
      if (!file.ok) return file;
      const state = service.state(volume);
      if (!state.ok) return state;
      // Asked before the long work as well: nothing is put on disk for an exhibit that is not on the list.
      if (exhibitOf(state.value, exhibit) === null) return err(problemOfRefusal(refuse('exhibit.unknown', { id: exhibit }, '26(3)')));
      const kept = await service.keepFile(volume, file.value.bytes);
      if (kept.ok || kept.error.code !== 'not-saved') uploads.drop(upload);
      if (!kept.ok) return kept;
      const input = { exhibit, name: fileNameOf(file.value.name), ...kept.value };
      return service.dispatch({ volume, commandId, operator, expectedVersion: null, type: 'AttachExhibitFile', input, clearDraft: null });
    },
    'exhibit.bytes': ({ volume, digest, from }) => readFile(service, volume, digest, from),
  };
};

/** A part of a file that stands on record; what no record names, or none that stands, is not given out. */
export const readFile = (service: CaseService, volume: string, digest: string, from: number): Result<FileChunk, Problem> => {
  const state = service.state(volume);
  if (!state.ok) return state;
  const file = filed(state.value, 'ExhibitFileAttached').find((candidate) => candidate.digest === digest);
  return file === undefined ? err(problem('file-unknown', uploadText.unknownFile())) : service.readFile(volume, file, from, chunkBytes);
};
