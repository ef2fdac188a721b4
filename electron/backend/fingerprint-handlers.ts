import type { Problem } from '../../shared/contract.ts';
import { decide } from '../../shared/decide.ts';
import { fileNameOf } from '../../shared/record/file-name.ts';
import { err } from '../../shared/result.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import type { CaseService } from './case-service.ts';
import { problem, problemOfRefusal } from './problem.ts';
import type { Handlers } from './serve.ts';
import type { Uploads } from './uploads.ts';

/** 捺印: asked about, examined as an exhibit is, kept, then recorded. A picture that would be refused leaves nothing behind. */
export const createFingerprintHandlers = (service: CaseService, uploads: Uploads): Pick<Handlers, 'fingerprint.attach'> => ({
  'fingerprint.attach': async ({ volume, upload, commandId, operator, ...print }) => {
    const came = uploads.whole(volume, upload);
    if (!came.ok) return came;
    const state = service.state(volume);
    if (!state.ok) return state;
    const name = fileNameOf(came.value.name);
    const asked = decide(
      state.value,
      { type: 'AttachFingerprint', input: { ...print, name, extension: 'jpg', file: '0'.repeat(64) } },
      service.context(state.value),
    );
    if (!asked.ok) {
      uploads.drop(upload);
      return err(problemOfRefusal(asked.error));
    }
    // A PDF may have the mark of its text before its own.
    if (came.value.bytes.subarray(0, 8).includes('%PDF')) {
      uploads.drop(upload);
      return err(noPicture());
    }
    const kept = await service.keepFile(volume, came.value.bytes);
    if (kept.ok || kept.error.code !== 'not-saved') uploads.drop(upload);
    if (!kept.ok) return kept.error.code === 'file-kind' ? err(noPicture()) : kept;
    const input = { ...print, name, extension: kept.value.extension, file: kept.value.digest };
    return service.dispatch({ volume, commandId, operator, expectedVersion: null, type: 'AttachFingerprint', input, clearDraft: null });
  },
});

const noPicture = (): Problem => problem('file-kind', hostText.noFingerprint());
