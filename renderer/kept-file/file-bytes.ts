import { chunkBytes } from '../../shared/file-limits.ts';
import { call } from '../state/backend.ts';

/** Bytes from `from` up to `to`; null: there are no more. */
export type ReadBytes = (from: number, to: number) => Promise<Uint8Array<ArrayBuffer> | null>;

/** A file of a case, as the host gives it out part by part: an exhibit for as long as it is on show, or what belongs to the signing. */
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

/** The whole file, however long it is; null: it is not given out, or not there. */
export const readWhole = async ({ by, ...file }: KeptFile): Promise<Uint8Array<ArrayBuffer> | null> => {
  const first = await call(by, { ...file, from: 0 });
  return first.ok ? readKept({ by, ...file }, 0, first.value.total) : null;
};

const bytesOf = (base64: string): Uint8Array => Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
