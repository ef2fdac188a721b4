import { closeSync, fstatSync, openSync, readSync } from 'node:fs';

/** Bytes of a file from a place on, with its whole length; null: it is not there. */
export const readPart = (path: string, from: number, length: number): { readonly bytes: Buffer; readonly total: number } | null => {
  let file: number;
  try {
    file = openSync(path, 'r');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
  try {
    const total = fstatSync(file).size;
    const bytes = Buffer.alloc(Math.max(0, Math.min(length, total - from)));
    const read = readSync(file, bytes, 0, bytes.length, from);
    return { bytes: bytes.subarray(0, read), total };
  } finally {
    closeSync(file);
  }
};
