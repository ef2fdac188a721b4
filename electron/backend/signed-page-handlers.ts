import { decide } from '../../shared/decide.ts';
import { fileNameOf } from '../../shared/record/file-name.ts';
import { held, meetingOf } from '../../shared/record/state.ts';
import { err, ok } from '../../shared/result.ts';
import { fileSentence, uploadText } from '../../shared/text/zh/attachments.ts';
import { chunkBytes } from '../../shared/file-limits.ts';
import { lackingPage } from '../attachments/keep-file.ts';
import type { CaseService } from './case-service.ts';
import { problem, problemOfRefusal } from './problem.ts';
import type { Handlers } from './serve.ts';
import type { Uploads } from './uploads.ts';

/**
 * Scans of signed pages: asked about, examined, kept on disk, then recorded. What would be refused leaves nothing behind. The upload stays
 * until the window ends it: the other pages of a PDF are bound from it without sending, examining or writing it again.
 */
export const createSignedPageHandlers = (service: CaseService, uploads: Uploads): Pick<Handlers, 'page.bind' | 'page.bytes'> => ({
  'page.bind': async ({ volume, upload, commandId, operator, ...page }) => {
    const came = uploads.whole(volume, upload);
    if (!came.ok) return came;
    const state = service.state(volume);
    if (!state.ok) return state;
    const input = { ...page, name: fileNameOf(came.value.name) };
    // Asked first with the digest of nothing, so that a page that is refused is not on disk.
    const nothing = { file: '0'.repeat(64), extension: 'png', bytes: 1 } as const;
    const asked = decide(state.value, { type: 'BindSignedPage', input: { ...input, ...nothing } }, service.context(state.value));
    if (!asked.ok) return err(problemOfRefusal(asked.error));
    const kept = came.value.kept === null ? await service.keepFile(volume, came.value.bytes, page.filePage) : ok(came.value.kept);
    if (!kept.ok) return kept;
    uploads.keep(upload, kept.value);
    const { digest: file, extension, bytes, pages } = kept.value;
    const lacking = lackingPage(page.filePage, pages);
    if (lacking !== null) return err(problem(lacking.code, fileSentence(lacking)));
    return service.dispatch({
      volume,
      commandId,
      operator,
      expectedVersion: null,
      type: 'BindSignedPage',
      input: { ...input, file, extension, bytes },
      clearDraft: null,
    });
  },
  'page.bytes': ({ volume, meeting, digest, from }) => {
    const state = service.state(volume);
    if (!state.ok) return state;
    const minutes = meetingOf(state.value, meeting);
    const files = minutes === null ? [] : [...held(minutes, 'SignedPageBound'), ...held(minutes, 'FingerprintAttached')];
    const kept = files.find(({ file }) => file === digest);
    return kept === undefined
      ? err(problem('file-unknown', uploadText.unknownFile()))
      : service.readFile(volume, { digest, extension: kept.extension, name: kept.name }, from, chunkBytes);
  },
});
