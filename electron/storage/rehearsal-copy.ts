import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';
import type { StorageProblem } from '../../shared/text/zh/storage.ts';
import { ATTACHMENTS } from './attachments.ts';
import { copyVolume } from './copy-volume.ts';
import { makeFolder } from './durable-files.ts';
import { saving } from './faults.ts';
import { LOCK_FILE, lockVolume } from './lock.ts';
import { readVolume, VOLUME_FILE } from './volume.ts';

/** Name of the volume inside the folder of one rehearsal. */
export const REHEARSED = 'volume';

/** The copy of a volume that one rehearsal works on. `copied` is the number of its last record, `head` that record's digest. */
export type RehearsalCopy = { readonly folder: string; readonly copied: number; readonly head: string; readonly remove: () => void };

/**
 * Copies the record of a volume, in one moment, into a folder of its own below `root`. That folder is locked before anything lies in it
 * and until it is removed, so that another run of the program can tell a rehearsal that goes on from what a killed one left.
 */
export const makeRehearsalCopy = (source: string, root: string, id: string): Result<RehearsalCopy, StorageProblem> => {
  const folder = join(root, id);
  let release = (): void => undefined;
  const remove = (): void => removeLocked(folder, release);
  const made = saving<Result<RehearsalCopy, StorageProblem>>(() => {
    makeFolder(folder);
    const lock = lockVolume(folder);
    if (!lock.ok) return lock;
    release = lock.value.release;
    const volume = readVolume(source);
    if (!volume.ok) return volume;
    try {
      makeFolder(join(folder, REHEARSED, ATTACHMENTS));
      copyVolume(volume.value, join(folder, REHEARSED, VOLUME_FILE), () => false);
    } finally {
      volume.value.close();
    }
    // What was copied, not what the case has by now.
    const copy = readVolume(join(folder, REHEARSED));
    if (!copy.ok) return copy;
    const { version, head, close } = copy.value;
    const found = { copied: version(), head: head() };
    close();
    return ok({ folder, ...found, remove });
  });
  if (!made.ok) remove();
  return made.ok ? made : err(made.error);
};

/** Removes the copies that a killed program left below `root`; one whose folder is locked belongs to a rehearsal that goes on. */
export const removeLeftCopies = (root: string): void => {
  for (const name of foldersIn(root)) {
    const folder = join(root, name);
    const lock = lockVolume(folder);
    if (lock.ok) removeLocked(folder, lock.value.release);
  }
};

/** The lock goes last: while it is there nobody takes the rest for a rehearsal, and Windows removes no file that is open. */
const removeLocked = (folder: string, release: () => void): void => {
  rmSync(join(folder, REHEARSED), { recursive: true, force: true });
  release();
  rmSync(join(folder, LOCK_FILE), { force: true });
  rmSync(folder, { recursive: true, force: true });
};

const foldersIn = (root: string): readonly string[] => {
  try {
    return readdirSync(root, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return [];
    throw error;
  }
};
