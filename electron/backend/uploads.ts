import { randomUUID } from 'node:crypto';
import type { Problem } from '../../shared/contract.ts';
import { largestFile } from '../../shared/file-limits.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import type { KeptFile } from '../attachments/keep-file.ts';
import { problem } from './problem.ts';

type Upload = {
  readonly volume: string;
  readonly name: string;
  readonly bytes: number;
  parts: Buffer[];
  received: number;
  kept: KeptFile | null;
};

/** A file that has come whole, with the name it had. `kept`: it lies on disk, and its bytes are let go. */
type Uploaded = { readonly name: string; readonly bytes: Buffer; readonly kept: KeptFile | null };

/** Files on their way from a window, part by part, in memory. Nothing of them is on disk before they are examined. */
export type Uploads = {
  readonly begin: (volume: string, name: string, bytes: number) => Result<{ readonly upload: string }, Problem>;
  /** A part sent again after a lost answer is passed over; one that leaves a gap ends the upload. */
  readonly add: (volume: string, upload: string, at: number, part: Buffer) => Result<{ readonly received: number }, Problem>;
  readonly whole: (volume: string, upload: string) => Result<Uploaded, Problem>;
  /** Says that an upload lies on disk: it can be used again, for another of its pages. */
  readonly keep: (upload: string, kept: KeptFile) => void;
  readonly drop: (upload: string) => void;
};

/** Files that can be under way at once: one begun beyond takes the place of whichever has been silent longest. */
const mostAtOnce = 3;

export const createUploads = (): Uploads => {
  const uploads = new Map<string, Upload>();
  const gone = (): Result<never, Problem> => err(problem('upload-gone', hostText.uploadGone()));
  const find = (volume: string, id: string): Upload | null => {
    const upload = uploads.get(id);
    return upload !== undefined && upload.volume === volume ? upload : null;
  };
  return {
    begin: (volume, name, bytes) => {
      if (bytes > largestFile) return err(problem('file-too-large', hostText.fileTooLarge(bytes, largestFile)));
      const [silent] = uploads.keys();
      if (uploads.size >= mostAtOnce && silent !== undefined) uploads.delete(silent);
      const id = randomUUID();
      uploads.set(id, { volume, name, bytes, parts: [], received: 0, kept: null });
      return ok({ upload: id });
    },
    add: (volume, id, at, part) => {
      const upload = find(volume, id);
      if (upload === null) return gone();
      // The one just heard of goes to the end: the first is the one silent longest.
      uploads.delete(id);
      if (at > upload.received || at + part.length > upload.bytes) return gone();
      uploads.set(id, upload);
      if (at === upload.received) {
        upload.parts.push(part);
        upload.received += part.length;
      }
      return ok({ received: upload.received });
    },
    whole: (volume, id) => {
      const upload = find(volume, id);
      return upload === null || upload.received < upload.bytes
        ? gone()
        : ok({ name: upload.name, bytes: Buffer.concat(upload.parts), kept: upload.kept });
    },
    keep: (id, kept) => {
      const upload = uploads.get(id);
      if (upload !== undefined) Object.assign(upload, { parts: [], kept });
    },
    drop: (id) => void uploads.delete(id),
  };
};
