import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { digestOfBytes } from '../../shared/record/chain.ts';
import { syncFolder, writeWhole } from './durable-files.ts';

/** Folder of a volume that holds what its records name by digest. */
export const ATTACHMENTS = 'attachments';

/**
 * Keeps bytes under their own digest and yields it; what lies there whole already is not written again. Of an extension only what every
 * file system takes is kept, else `bin`.
 */
export const keepAttachment = (folder: string, bytes: Uint8Array, extension: string): string => {
  const digest = digestOfBytes(bytes);
  const path = attachmentPath(folder, digest, extension);
  if (!holds(path, bytes)) writeWhole(path, bytes);
  // An earlier attempt may have failed just before its name was on disk.
  else syncFolder(dirname(path));
  return digest;
};

const holds = (path: string, bytes: Uint8Array): boolean => {
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
};

/** Where the bytes of a digest lie. */
export const attachmentPath = (folder: string, digest: string, extension: string): string => {
  const safe = extension.toLowerCase();
  return join(folder, ATTACHMENTS, `${digest}.${/^[a-z0-9]{1,10}$/u.test(safe) ? safe : 'bin'}`);
};

/** Names of the files that are kept, sorted; what was still being written is none. */
export const attachmentNames = (folder: string): readonly string[] => {
  try {
    return readdirSync(join(folder, ATTACHMENTS))
      .filter((name) => !name.endsWith('.new'))
      .sort();
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ENOTDIR')) return [];
    throw error;
  }
};

/** The digest that a file's name says it has. */
export const digestInName = (name: string): string => name.split('.', 1)[0] ?? '';

/** What stands under a digest: bytes that have it, other bytes, or nothing. */
export const attachmentState = (folder: string, digest: string): 'whole' | 'altered' | 'missing' => {
  const files = attachmentNames(folder).filter((name) => digestInName(name) === digest && name !== digest);
  if (files.length === 0) return 'missing';
  return files.every((name) => digestOfBytes(readFileSync(join(folder, ATTACHMENTS, name))) === digest) ? 'whole' : 'altered';
};
