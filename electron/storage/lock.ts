import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';
import type { StorageProblem } from '../../shared/text/zh/storage.ts';
import { isBusy, isCannotOpen, openDatabase, type Database } from './sqlite.ts';

export const LOCK_FILE = 'volume.lock';

/**
 * One writer per volume: an exclusive transaction on a small database of its own, held for the writer's life.
 * The operating system frees it when the process dies, however it dies; readers never touch it.
 * Nobody may open this file (or volume.sqlite) with `fs` in the writer's process: closing it would drop the lock (POSIX).
 */
export const lockVolume = (folder: string): Result<{ readonly release: () => void }, StorageProblem> => {
  let database: Database | null = null;
  try {
    const held = openDatabase(join(folder, LOCK_FILE));
    database = held;
    held.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE;');
    return ok({ release: () => held.close() });
  } catch (error) {
    database?.close();
    if (isBusy(error)) return err({ code: 'locked', path: folder });
    if (isCannotOpen(error) && !isWritable(folder)) return err({ code: 'read-only', path: folder });
    return err({ code: 'unreadable', path: folder, cause: error instanceof Error ? error.message : String(error) });
  }
};

const isWritable = (folder: string): boolean => {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
};
