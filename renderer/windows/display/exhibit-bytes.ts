import { chunkBytes } from '../../../shared/file-limits.ts';
import { call } from '../../state/backend.ts';

/** The file on the display, as the host gives it out: part by part, and only for as long as it is on show. */
export type ExhibitBytes = { readonly volume: string; readonly meeting: number; readonly digest: string };

/** Bytes from `from` up to `to`; null: the host gives them no more. */
export const readExhibit = async (file: ExhibitBytes, from: number, to: number): Promise<Uint8Array<ArrayBuffer> | null> => {
  const bytes = new Uint8Array(Math.max(0, to - from));
  for (let at = from; at < to; at += chunkBytes) {
    const answer = await call('display.exhibit', { ...file, from: at });
    if (!answer.ok) return null;
    const part = bytesOf(answer.value.base64);
    if (part.length === 0) return null;
    bytes.set(part.subarray(0, to - at), at - from);
  }
  return bytes;
};

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
