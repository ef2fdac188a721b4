import { chunkBytes } from '../../shared/file-limits.ts';
import { call } from '../state/backend.ts';

/** Bytes from `from` up to `to`; null: there are no more. */
export type ReadBytes = (from: number, to: number) => Promise<Uint8Array<ArrayBuffer> | null>;

/** A file of a case, as the host gives it out part by part: an exhibit for as long as it is on show, or a signed page that is bound. */
export type KeptFile = {
  readonly by: 'display.exhibit' | 'page.bytes';
  readonly volume: string;
  readonly meeting: number;
  readonly digest: string;
};

export const readKept = async ({ by, ...file }: KeptFile, from: number, to: number): ReturnType<ReadBytes> => {
  const bytes = new Uint8Array(Math.max(0, to - from));
  for (let at = from; at < to; at += chunkBytes) {
    const answer = await call(by, { ...file, from: at });
    if (!answer.ok) return null;
    const part = bytesOf(answer.value.base64);
    if (part.length === 0) return null;
    bytes.set(part.subarray(0, to - at), at - from);
  }
  return bytes;
};

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
