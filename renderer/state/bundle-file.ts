import type { Answer, Problem } from '../../shared/contract.ts';
import { call } from './backend.ts';

/** How far a file is on its way, in bytes. */
export type OnProgress = (done: number, total: number) => void;

/** Has the host make a bundle, fetches it a piece at a time and hands it to the person as a file. null: done; otherwise what stood in the way. */
export const takeBundle = async (volume: string, part: 'open' | 'whole', onProgress: OnProgress): Promise<Problem | null> => {
  const transfer = crypto.randomUUID();
  const made = await call('bundle.make', { volume, part, transfer });
  if (!made.ok) return made.error;
  const { name, bytes } = made.value;
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  for (let from = 0; from < bytes;) {
    onProgress(from, bytes);
    const piece = await call('bundle.read', { volume, transfer, from });
    if (!piece.ok) return piece.error;
    const read = Uint8Array.from(atob(piece.value.base64), (char) => char.charCodeAt(0));
    pieces.push(read);
    from += read.length;
  }
  const url = URL.createObjectURL(new Blob(pieces, { type: 'application/zip' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // The browser has taken the blob once the click is handled.
  setTimeout(() => URL.revokeObjectURL(url), 0);
  return null;
};

/** Bytes of one piece: with base64 and the rest of a call below what a host takes. */
const pieceLength = 393_216;

/** Hands a bundle to the host a piece at a time; the host verifies it before it becomes a case. */
export const giveBundle = async (file: File, onProgress: OnProgress): Promise<Answer<'bundle.admit'>> => {
  const transfer = crypto.randomUUID();
  for (let from = 0; from < file.size || from === 0; from += pieceLength) {
    onProgress(from, file.size);
    const bytes = new Uint8Array(await file.slice(from, from + pieceLength).arrayBuffer());
    const base64 = btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
    const taken = await call('bundle.take', { transfer, from, base64 });
    if (!taken.ok) return taken;
  }
  return call('bundle.admit', { transfer, name: file.name });
};
