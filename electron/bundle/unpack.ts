import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { openPromise, type Entry, type ZipFile } from 'yauzl';
import type { BundleProblem } from '../../shared/text/zh/bundle.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { isBundleFolder, isBundleName, mostBytes, mostFiles, mostRatio, ratioFrom } from './layout.ts';

/**
 * Unpacks a bundle into an empty folder. Every name, length and kind in the directory of the file is looked at before anything is
 * unpacked, and no entry grows beyond the length it has there: a refusal leaves the folder empty or is the caller's to take away.
 */
export const unpackBundle = async (path: string, into: string): Promise<Result<null, BundleProblem>> => {
  if (!existsSync(path)) return err({ code: 'bundle-not-found', path });
  let zip: ZipFile | null = null;
  try {
    zip = await openPromise(path, { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true });
    const entries: Named[] = [];
    for await (const entry of zip.eachEntry()) {
      if (entries.length > mostFiles) return err({ code: 'bundle-too-large', path });
      entries.push({ entry, name: nameOf(entry) });
    }
    const problem = whyNot(path, entries);
    if (problem !== null) return err(problem);
    for (const { entry, name } of entries) {
      if (name.endsWith('/')) continue;
      if (!(await unpackOne(zip, entry, join(into, ...name.split('/'))))) return err({ code: 'bundle-bomb', path, name });
    }
    return ok(null);
  } catch (error) {
    if (error instanceof Error && 'syscall' in error) throw error;
    return err({ code: 'bundle-not-a-zip', path });
  } finally {
    zip?.close();
  }
};

type Named = { readonly entry: Entry; readonly name: string };

/** Names are UTF-8 and say so; one that is not becomes a name that no bundle holds. */
const nameOf = (entry: Entry): string => {
  const bytes = entry.fileNameRaw;
  const saysUtf8 = (entry.generalPurposeBitFlag & 0x800) !== 0;
  if (!saysUtf8 && bytes.some((byte) => byte > 0x7f)) return `?${bytes.toString('latin1')}`;
  return bytes.toString('utf8');
};

const whyNot = (path: string, entries: readonly Named[]): BundleProblem | null => {
  const seen = new Set<string>();
  let bytes = 0;
  for (const { entry, name } of entries) {
    const shown = name.replaceAll(/\p{Cc}/gu, '?').slice(0, 120);
    if (!isBundleName(name) && !isBundleFolder(name)) return { code: 'bundle-name', path, name: shown };
    // Two names that differ in capitals alone are one file on Windows.
    const key = name.toLowerCase();
    if (seen.has(key)) return { code: 'bundle-twice', path, name: shown };
    seen.add(key);
    if (entry.isEncrypted()) return { code: 'bundle-encrypted', path, name: shown };
    if (isLink(entry)) return { code: 'bundle-link', path, name: shown };
    if (entry.compressionMethod !== 0 && entry.compressionMethod !== 8) return { code: 'bundle-method', path, name: shown };
    if (entry.uncompressedSize > Math.max(ratioFrom, entry.compressedSize * mostRatio)) return { code: 'bundle-bomb', path, name: shown };
    bytes += entry.uncompressedSize;
  }
  return bytes > mostBytes ? { code: 'bundle-too-large', path } : null;
};

/** What Unix says of the file: none, a plain file, or a folder; anything else leads somewhere. */
const isLink = ({ externalFileAttributes }: Entry): boolean => ![0, 0x8, 0x4].includes(externalFileAttributes >>> 28);

/** false: the bytes are not as many as the directory of the file says. */
const unpackOne = async (zip: ZipFile, entry: Entry, target: string): Promise<boolean> => {
  mkdirSync(dirname(target), { recursive: true });
  const file = openSync(target, 'wx');
  let length = 0;
  try {
    const stream = await zip.openReadStreamPromise(entry);
    for await (const piece of stream as AsyncIterable<Buffer>) {
      length += piece.length;
      if (length > entry.uncompressedSize) return false;
      for (let written = 0; written < piece.length;) written += writeSync(file, piece, written);
    }
    fsyncSync(file);
    return length === entry.uncompressedSize;
  } finally {
    closeSync(file);
  }
};
