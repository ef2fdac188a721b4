import { decide } from '../../shared/decide.ts';
import { err } from '../../shared/result.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import type { CaseService } from './case-service.ts';
import { problem, problemOfRefusal } from './problem.ts';
import type { Handlers } from './serve.ts';
import type { Uploads } from './uploads.ts';

/** Scans of signed pages: asked about, kept on disk, then recorded. What would be refused leaves nothing behind. */
export const createSignedPageHandlers = (service: CaseService, uploads: Uploads): Pick<Handlers, 'page.bind'> => {
  return {
    'page.bind': ({ volume, upload, commandId, operator, ...page }) => {
      const came = uploads.whole(volume, upload);
      if (!came.ok) return came;
      const { name, bytes } = came.value;
      const extension = pictureKind(bytes);
      if (extension === null) {
        uploads.drop(upload);
        return err(problem('file-kind', hostText.noPicture()));
      }
      const state = service.state(volume);
      if (!state.ok) return state;
      const input = { ...page, extension, name: recordableName(name) };
      // Asked first with the digest of nothing, so that a page that is refused is not on disk.
      const asked = decide(
        state.value,
        { type: 'BindSignedPage', input: { ...input, file: '0'.repeat(64) } },
        service.context(state.value),
      );
      if (!asked.ok) {
        uploads.drop(upload);
        return err(problemOfRefusal(asked.error));
      }
      const kept = service.addAttachment(volume, bytes, extension);
      if (!kept.ok) return kept;
      uploads.drop(upload);
      const bound = { ...input, file: kept.value };
      return service.dispatch({
        volume,
        commandId,
        operator,
        expectedVersion: null,
        type: 'BindSignedPage',
        input: bound,
        clearDraft: null,
      });
    },
  };
};

/** What the bytes say they are, whatever the name says. */
const pictureKind = (bytes: Buffer): 'jpg' | 'png' | null =>
  bytes.subarray(0, 3).equals(Buffer.of(0xff, 0xd8, 0xff))
    ? 'jpg'
    : bytes.subarray(0, 8).equals(Buffer.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a))
      ? 'png'
      : null;

/** The last part of a path, without what no line of a record takes. */
const recordableName = (name: string): string =>
  (name.split(/[/\\]/u).at(-1) ?? '')
    .toWellFormed()
    .replaceAll(/[\p{Cc}\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/gu, '')
    .slice(-255);
