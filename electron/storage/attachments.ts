import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestOfBytes } from '../../shared/record/chain.ts';
import { writeWhole } from './durable-files.ts';

const FOLDER = 'attachments';

/** Keeps bytes under their own digest and yields it. Of an extension only what every file system takes is kept, else `bin`. */
export const keepAttachment = (folder: string, bytes: Uint8Array, extension: string): string => {
  const digest = digestOfBytes(bytes);
  const safe = extension.toLowerCase();
  writeWhole(join(folder, FOLDER, `${digest}.${/^[a-z0-9]{1,10}$/u.test(safe) ? safe : 'bin'}`), bytes);
  return digest;
};

/** What stands under a digest: bytes that have it, other bytes, or nothing. */
export const attachmentState = (folder: string, digest: string): 'whole' | 'altered' | 'missing' => {
  const files = namesIn(join(folder, FOLDER)).filter((name) => name.startsWith(`${digest}.`) && !name.endsWith('.new'));
  if (files.length === 0) return 'missing';
  return files.every((name) => digestOfBytes(readFileSync(join(folder, FOLDER, name))) === digest) ? 'whole' : 'altered';
};

const namesIn = (folder: string): readonly string[] => {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
};
