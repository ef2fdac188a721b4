import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ALGORITHM, type StoredColumns } from '../../shared/record/chain.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { StorageProblem } from '../../shared/text/zh/storage.ts';
import { makeFolder, syncFolder } from './durable-files.ts';
import { causeOf, saving } from './faults.ts';
import { lockVolume } from './lock.ts';
import { APPLICATION_ID, applicationOf, FORMAT, formatOf, migrate } from './schema.ts';
import { isBusy, isCannotOpen, isDamage, isForeign, isReadOnly, openDatabase, openUntouched, type Database } from './sqlite.ts';
import { readable, writable } from './volume-handles.ts';

export const VOLUME_FILE = 'volume.sqlite';

/** How long to wait for a process that holds the file for a moment: one that recovers a journal or folds it back. */
const waitMs = 5_000;

/** A record as stored, with its payload parsed; null where it is withheld. */
export type StoredRecord = StoredColumns & { readonly content: unknown };

export type Manifest = {
  readonly volumeId: string;
  readonly createdAt: string;
  readonly programVersion: string;
  readonly algorithm: string;
  readonly format: number;
};

/** What the case service gives to be recorded. `at` is an instant, `deviceClock` what the device said; `salt` is 32 hexadecimal digits of randomness. */
export type NewRecord = {
  readonly at: string;
  readonly operator: string;
  readonly deviceClock: string;
  readonly command: string;
  readonly type: string;
  readonly v: number;
  readonly payload: unknown;
  readonly salt: string;
  /** A draft that this record makes obsolete, deleted with it. */
  readonly clearDraft?: string | null;
};

export type Draft = { readonly slot: string; readonly text: string; readonly at: string };

export type ReadableVolume = {
  readonly folder: string;
  readonly manifest: Manifest;
  /** Number of the last record, 0 when there is none. */
  readonly version: () => number;
  /** Digest of the last record, or of the volume itself when there is none. */
  readonly head: () => string;
  readonly records: (from?: number) => Iterable<StoredRecord>;
  readonly record: (seq: number) => StoredRecord | null;
  /** Whether the stored bytes of a record are what was read: a decoder hides invalid bytes behind U+FFFD. */
  readonly isValidUtf8: (seq: number) => boolean;
  /** Whether SQLite finds the file's own structure whole. */
  readonly isSound: () => boolean;
  readonly close: () => void;
};

export type WritableVolume = ReadableVolume & {
  /**
   * One transaction, on disk when it returns. A command already recorded yields its record, `repeated`. After `not-saved` nothing stands
   * and the volume goes on; only where the disk failed at the very last write can the record be found after a crash, by its command.
   */
  readonly append: (
    expectedVersion: number,
    record: NewRecord,
  ) => Result<{ readonly record: StoredRecord; readonly repeated: boolean }, StorageProblem>;
  readonly recordOf: (command: string) => StoredRecord | null;
  readonly saveDraft: (draft: Draft) => Result<null, StorageProblem>;
  readonly draft: (slot: string) => Draft | null;
  /** What goes on in the room of a meeting beside the record, as text; null: nothing yet. */
  readonly saveRoom: (meeting: number, state: string) => Result<null, StorageProblem>;
  readonly room: (meeting: number) => string | null;
};

/** Makes the folder, the database and the manifest; refuses where there is one already. What it cannot finish it takes away again. */
export const createVolume = (
  folder: string,
  given: { readonly volumeId: string; readonly createdAt: string; readonly programVersion: string },
): Result<WritableVolume, StorageProblem> => {
  if (existsSync(join(folder, VOLUME_FILE))) return err({ code: 'exists', path: folder });
  const isNew = !existsSync(folder);
  let release: (() => void) | null = null;
  const undo = (): void => {
    release?.();
    if (isNew) rmSync(folder, { recursive: true, force: true });
    else
      for (const suffix of ['', '-wal', '-shm', '-journal', '.new', '.new-journal'])
        rmSync(join(folder, VOLUME_FILE + suffix), { force: true });
  };
  try {
    makeFolder(folder);
    const lock = lockVolume(folder);
    if (!lock.ok) return lock;
    // Looked at again under the lock: another process may have been faster.
    if (existsSync(join(folder, VOLUME_FILE))) {
      lock.value.release();
      return err({ code: 'exists', path: folder });
    }
    release = lock.value.release;
    for (const part of ['attachments', 'papers']) makeFolder(join(folder, part));
    makeDatabase(folder, { ...given, algorithm: ALGORITHM, format: String(FORMAT) });
    const opened = openLocked(folder, release);
    if (!opened.ok) {
      release = null;
      undo();
    }
    return opened;
  } catch (error) {
    if (release !== null || isNew) undo();
    return saving((): never => {
      throw error;
    });
  }
};

/** Built under another name and renamed when whole: a half-made volume never looks like one. */
const makeDatabase = (folder: string, manifest: Record<string, string>): void => {
  const making = join(folder, `${VOLUME_FILE}.new`);
  for (const suffix of ['', '-journal']) rmSync(making + suffix, { force: true });
  const database = openDatabase(making);
  try {
    migrate(database);
    database.exec('BEGIN');
    const insert = database.prepare('INSERT INTO manifest (key, value) VALUES (?, ?)');
    for (const [key, value] of Object.entries(manifest)) insert.run(key, value);
    database.exec('COMMIT');
  } finally {
    database.close();
  }
  renameSync(making, join(folder, VOLUME_FILE));
  syncFolder(folder);
};

/** Opens for recording, and brings an earlier format to this one. One writer at a time. */
export const openVolume = (folder: string): Result<WritableVolume, StorageProblem> => {
  const checked = checkVolume(folder);
  if (!checked.ok) return checked;
  const lock = lockVolume(folder);
  return lock.ok ? openLocked(folder, lock.value.release) : lock;
};

const openLocked = (folder: string, release: () => void): Result<WritableVolume, StorageProblem> => {
  let database: Database | null = null;
  try {
    database = openDatabase(join(folder, VOLUME_FILE), { waitMs });
    const newer = newerFormat(folder, database);
    if (newer === null) {
      // fullfsync: on macOS a plain fsync leaves the disk's own cache unwritten; elsewhere it does nothing.
      database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA fullfsync = ON; PRAGMA checkpoint_fullfsync = ON;');
      database.exec('PRAGMA trusted_schema = OFF');
      migrate(database);
      return ok(writable(folder, database, release));
    }
    database.close();
    release();
    return err(newer);
  } catch (error) {
    database?.close();
    release();
    return err(notOpened(folder, error));
  }
};

/** For looking only: needs no lock and works beside a writer and on read-only media. */
export const readVolume = (folder: string): Result<ReadableVolume, StorageProblem> => {
  const checked = checkVolume(folder);
  if (!checked.ok) return checked;
  let database: Database | null = null;
  try {
    database = openForReading(join(folder, VOLUME_FILE));
    const newer = newerFormat(folder, database);
    if (newer === null) return ok(readable(folder, database));
    database.close();
    return err(newer);
  } catch (error) {
    database?.close();
    // On read-only media a journal that was not folded back cannot be read: that takes a file made or changed beside it.
    const isLeftOpen = isReadOnly(error) || (isCannotOpen(error) && existsSync(join(folder, `${VOLUME_FILE}-wal`)));
    return err(isLeftOpen ? { code: 'left-open', path: folder } : notOpened(folder, error));
  }
};

const openForReading = (path: string): Database => {
  const database = openDatabase(path, { readOnly: true, waitMs });
  try {
    touch(database);
    return database;
  } catch (error) {
    database.close();
    if (!isReadOnly(error)) throw error;
  }
  // The writer died in the middle of folding its journal back. Only a writing handle may finish that; SQLite's own locks guard it.
  const finishing = openDatabase(path, { waitMs });
  try {
    touch(finishing);
  } finally {
    finishing.close();
  }
  return openDatabase(path, { readOnly: true, waitMs });
};

/** SQLite looks at the journals only when something is read. */
const touch = (database: Database): void => void database.prepare('SELECT count(*) FROM sqlite_schema').get();

/** Tells a volume of a known format from anything else, without changing a byte or making a file. */
const checkVolume = (folder: string): Result<null, StorageProblem> => {
  const path = join(folder, VOLUME_FILE);
  if (!existsSync(path)) return err(existsSync(folder) ? { code: 'not-a-volume', path: folder } : { code: 'not-found', path: folder });
  let database: Database | null = null;
  try {
    database = openUntouched(path);
    if (applicationOf(database) !== APPLICATION_ID || formatOf(database) < 1) return err({ code: 'not-a-volume', path: folder });
    const newer = newerFormat(folder, database);
    return newer === null ? ok(null) : err(newer);
  } catch (error) {
    if (isForeign(error)) return err({ code: 'not-a-volume', path: folder });
    // Half folded back, the file looks damaged without its journal: the handles, which read both, have the last word.
    return isDamage(error) ? ok(null) : err(notOpened(folder, error));
  } finally {
    database?.close();
  }
};

/** Asked again after the first look, which passes over the journal: a newer program may have been killed just after it migrated. */
const newerFormat = (folder: string, database: Database): StorageProblem | null => {
  const format = formatOf(database);
  return format > FORMAT ? { code: 'newer-format', path: folder, format, known: FORMAT } : null;
};

const notOpened = (folder: string, error: unknown): StorageProblem => {
  if (isBusy(error)) return { code: 'locked', path: folder };
  if (isReadOnly(error)) return { code: 'read-only', path: folder };
  if (isDamage(error)) return { code: 'damaged', path: folder, cause: causeOf(error) };
  return { code: 'unreadable', path: folder, cause: causeOf(error) };
};
