import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';
import type { StorageProblem } from '../../shared/text/zh/storage.ts';
import { isBusy, openDatabase, type Database } from './sqlite.ts';

/**
 * One writer per volume: an exclusive transaction on a small database of its own, held for the writer's life.
 * The operating system frees it when the process dies, however it dies; readers never touch it.
 */
export const lockVolume = (folder: string): Result<{ readonly release: () => void }, StorageProblem> => {
  let database: Database | null = null;
  try {
    const held = openDatabase(join(folder, 'volume.lock'));
    database = held;
    held.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE;');
    return ok({ release: () => held.close() });
  } catch (error) {
    database?.close();
    return err(
      isBusy(error)
        ? { code: 'locked', path: folder }
        : { code: 'unreadable', path: folder, cause: error instanceof Error ? error.message : String(error) },
    );
  }
};
