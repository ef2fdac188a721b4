import { closeSync, fsyncSync, openSync, readSync, renameSync, rmSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { syncFolder } from '../storage/durable-files.ts';

/** Adds one file at a time. `stored`: what is packed already is not packed again, and no length gives a bomb away. */
export type ZipWriter = {
  readonly add: (name: string, bytes: Uint8Array) => void;
  readonly store: (name: string, bytes: Uint8Array) => void;
  /** From a file, a piece at a time. */
  readonly storeFile: (name: string, path: string) => void;
};

/** Read back as local time by the zip writer, so the same bytes come out in every time zone. */
const fixedTime = new Date(2000, 0, 1, 12, 0, 0);
const pieceLength = 1_048_576;

/**
 * Writes a zip under another name, syncs it, and gives it its own: a file of this name is always whole, whenever the process dies. The
 * same files in the same order are the same bytes.
 */
export const writeZip = async (path: string, work: (zip: ZipWriter) => Promise<void>): Promise<void> => {
  const making = `${path}.new`;
  const file = openSync(making, 'w');
  try {
    try {
      const zip = new Zip((error, chunk) => {
        if (error !== null) throw error;
        for (let written = 0; written < chunk.length;) written += writeSync(file, chunk, written);
      });
      const begin = (entry: ZipDeflate | ZipPassThrough): typeof entry => {
        entry.mtime = fixedTime;
        zip.add(entry);
        return entry;
      };
      await work({
        add: (name, bytes) => begin(new ZipDeflate(name, { level: 6 })).push(bytes, true),
        store: (name, bytes) => begin(new ZipPassThrough(name)).push(bytes, true),
        storeFile: (name, from) => {
          const entry = begin(new ZipPassThrough(name));
          for (const piece of piecesOf(from)) entry.push(piece);
          entry.push(new Uint8Array(0), true);
        },
      });
      zip.end();
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(making, path);
  } catch (error) {
    rmSync(making, { force: true });
    throw error;
  }
  syncFolder(dirname(path));
};

function* piecesOf(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r');
  try {
    for (;;) {
      const piece = new Uint8Array(pieceLength);
      const length = readSync(file, piece, 0, pieceLength, null);
      if (length === 0) return;
      yield piece.subarray(0, length);
    }
  } finally {
    closeSync(file);
  }
}
