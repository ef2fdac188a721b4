import type { Problem } from '../../shared/contract.ts';
import { chunkBytes } from '../../shared/file-limits.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import { call } from './backend.ts';

/** What a window that shows how far a file has come is told, and by what it calls the sending off. */
export type Sending = { readonly onSent: (bytes: number) => void; readonly isCancelled: () => boolean };

/**
 * Brings a file to the host in parts, and yields the name of the upload for the call that says what it is for; null: it was called off.
 */
export async function sendFile(volume: string, file: File): Promise<Result<string, Problem>>;
export async function sendFile(volume: string, file: File, sending: Sending): Promise<Result<string | null, Problem>>;
export async function sendFile(volume: string, file: File, sending?: Sending): Promise<Result<string | null, Problem>> {
  const begun = await call('upload.begin', { volume, name: file.name, bytes: file.size });
  if (!begun.ok) return begun;
  const { upload } = begun.value;
  for (let at = 0; at < file.size; at += chunkBytes) {
    if (sending?.isCancelled() === true) {
      await call('upload.cancel', { volume, upload });
      return ok(null);
    }
    const base64 = await base64Of(file.slice(at, at + chunkBytes)).catch(() => null);
    // Moved, or on a stick that was pulled out: the browser says no more than that.
    if (base64 === null) return err({ code: 'file-gone', sentence: hostText.fileUnreadable(), article: null, details: [] });
    const added = await call('upload.add', { volume, upload, at, base64 });
    if (!added.ok) return added;
    sending?.onSent(Math.min(file.size, at + chunkBytes));
  }
  return ok(upload);
}

/** Written by the browser itself, beside the page's own work. */
const base64Of = (part: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).split(',', 2)[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('not read'));
    reader.readAsDataURL(part);
  });
