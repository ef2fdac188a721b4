import type { Problem } from '../../shared/contract.ts';
import { chunkBytes } from '../../shared/file-limits.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import { call } from './backend.ts';

/** Brings a file to the host in parts, and yields the name of the upload for the call that says what it is for. */
export const sendFile = async (volume: string, file: File): Promise<Result<string, Problem>> => {
  const begun = await call('upload.begin', { volume, name: file.name, bytes: file.size });
  if (!begun.ok) return begun;
  const { upload } = begun.value;
  for (let at = 0; at < file.size; at += chunkBytes) {
    const base64 = await base64Of(file.slice(at, at + chunkBytes)).catch(() => null);
    // Moved, or on a stick that was pulled out: the browser says no more than that.
    if (base64 === null) return err({ code: 'file-gone', sentence: hostText.fileUnreadable(), article: null, details: [] });
    const added = await call('upload.add', { volume, upload, at, base64 });
    if (!added.ok) return added;
  }
  return ok(upload);
};

/** Written by the browser itself, beside the page's own work. */
const base64Of = (part: Blob): Promise<string> =>
  new Promise((resolve, reject) => {
    const reader = new FileReader();
    reader.onload = () => resolve((reader.result as string).split(',', 2)[1] ?? '');
    reader.onerror = () => reject(reader.error ?? new Error('not read'));
    reader.readAsDataURL(part);
  });
