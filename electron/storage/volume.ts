import { closeSync, existsSync, fsyncSync, mkdirSync, openSync, renameSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalJson } from '../../shared/record/canonical-json.ts';
import { ALGORITHM, digestOfBytes, genesisOf, payloadDigestOf, recordDigestOf, type StoredColumns } from '../../shared/record/chain.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { StorageProblem } from '../../shared/text/zh/storage.ts';
import { lockVolume } from './lock.ts';
import { APPLICATION_ID, applicationOf, FORMAT, formatOf, migrate } from './schema.ts';
import { isBusy, isForeign, isFull, openDatabase, type Database, type Row } from './sqlite.ts';

export const VOLUME_FILE = 'volume.sqlite';

/** A record as stored, with its payload parsed; null where it is withheld. */
export type StoredRecord = StoredColumns & { readonly content: unknown };

export type Manifest = { readonly volumeId: string; readonly createdAt: string; readonly programVersion: string; readonly format: number };

/** What the case service gives to be recorded. `salt` is 32 hexadecimal digits of randomness. */
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
  readonly close: () => void;
};

export type WritableVolume = ReadableVolume & {
  /** One transaction, on disk when it returns. A command already recorded yields its record, `repeated`. */
  readonly append: (
    expectedVersion: number,
    record: NewRecord,
  ) => Result<{ readonly record: StoredRecord; readonly repeated: boolean }, StorageProblem>;
  readonly recordOf: (command: string) => StoredRecord | null;
  readonly saveDraft: (draft: Draft) => Result<null, StorageProblem>;
  readonly draft: (slot: string) => Draft | null;
  /** Keeps bytes under their own digest, and yields it. */
  readonly addAttachment: (bytes: Uint8Array, extension: string) => Result<string, StorageProblem>;
};

/** Makes the folder, the database and the manifest; refuses where there is one already. */
export const createVolume = (
  folder: string,
  given: { readonly volumeId: string; readonly createdAt: string; readonly programVersion: string },
): Result<WritableVolume, StorageProblem> => {
  if (existsSync(join(folder, VOLUME_FILE))) return err({ code: 'exists', path: folder });
  try {
    for (const part of [folder, join(folder, 'attachments'), join(folder, 'papers')]) mkdirSync(part, { recursive: true });
    const lock = lockVolume(folder);
    if (!lock.ok) return lock;
    // Built under another name and renamed when whole: a half-made volume never looks like one.
    const making = join(folder, `${VOLUME_FILE}.new`);
    const database = openDatabase(making);
    migrate(database);
    const insert = database.prepare('INSERT OR REPLACE INTO manifest (key, value) VALUES (?, ?)');
    for (const [key, value] of Object.entries({ ...given, algorithm: ALGORITHM })) insert.run(key, value);
    database.close();
    renameSync(making, join(folder, VOLUME_FILE));
    syncFolder(folder);
    lock.value.release();
  } catch (error) {
    return err(notSaved(error));
  }
  return openVolume(folder);
};

export const openVolume = (folder: string): Result<WritableVolume, StorageProblem> => {
  const checked = checkVolume(folder);
  if (!checked.ok) return checked;
  const lock = lockVolume(folder);
  if (!lock.ok) return lock;
  try {
    const database = openDatabase(join(folder, VOLUME_FILE));
    database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA trusted_schema = OFF;');
    migrate(database);
    return ok(writable(folder, database, lock.value.release));
  } catch (error) {
    lock.value.release();
    return err(isBusy(error) ? { code: 'locked', path: folder } : { code: 'unreadable', path: folder, cause: causeOf(error) });
  }
};

/** For looking only: needs no lock and works beside a writer and on read-only media. */
export const readVolume = (folder: string): Result<ReadableVolume, StorageProblem> => {
  const checked = checkVolume(folder);
  if (!checked.ok) return checked;
  try {
    return ok(readable(folder, openDatabase(join(folder, VOLUME_FILE), { readOnly: true })));
  } catch (error) {
    return err({ code: 'unreadable', path: folder, cause: causeOf(error) });
  }
};

/** Tells a volume of a known format from anything else, without changing a byte. */
const checkVolume = (folder: string): Result<null, StorageProblem> => {
  const path = join(folder, VOLUME_FILE);
  if (!existsSync(path)) return err(existsSync(folder) ? { code: 'not-a-volume', path: folder } : { code: 'not-found', path: folder });
  let database: Database | null = null;
  try {
    database = openDatabase(path, { readOnly: true });
    const format = formatOf(database);
    if (applicationOf(database) !== APPLICATION_ID || format < 1) return err({ code: 'not-a-volume', path: folder });
    if (format > FORMAT) return err({ code: 'newer-format', path: folder, format, known: FORMAT });
    return ok(null);
  } catch (error) {
    return err(isForeign(error) ? { code: 'not-a-volume', path: folder } : { code: 'unreadable', path: folder, cause: causeOf(error) });
  } finally {
    database?.close();
  }
};

const readable = (folder: string, database: Database): ReadableVolume => {
  const value = (key: string): string => textOf(database.prepare('SELECT value FROM manifest WHERE key = ?').get(key)?.['value']);
  const manifest = {
    volumeId: value('volumeId'),
    createdAt: value('createdAt'),
    programVersion: value('programVersion'),
    format: formatOf(database),
  };
  const last = database.prepare('SELECT seq, digest FROM event ORDER BY seq DESC LIMIT 1');
  const all = database.prepare('SELECT * FROM event WHERE seq >= ? ORDER BY seq');
  return {
    folder,
    manifest,
    version: () => Number(last.get()?.['seq'] ?? 0),
    head: () => textOf(last.get()?.['digest'] ?? genesisOf(manifest.volumeId, manifest.createdAt)),
    *records(from = 1) {
      for (const row of all.iterate(from)) yield recordOfRow(row);
    },
    close: () => database.close(),
  };
};

const writable = (folder: string, database: Database, release: () => void): WritableVolume => {
  const base = readable(folder, database);
  const insert = database.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const byCommand = database.prepare('SELECT * FROM event WHERE command = ?');
  const clearDraft = database.prepare('DELETE FROM draft WHERE slot = ?');
  const putDraft = database.prepare('INSERT OR REPLACE INTO draft (slot, text, at) VALUES (?, ?, ?)');
  const getDraft = database.prepare('SELECT slot, text, at FROM draft WHERE slot = ?');
  const recordOf = (command: string): StoredRecord | null => {
    const row = byCommand.get(command);
    return row === undefined ? null : recordOfRow(row);
  };
  return {
    ...base,
    recordOf,
    append: (expectedVersion, given) => {
      try {
        database.exec('BEGIN IMMEDIATE');
      } catch (error) {
        return err(notSaved(error));
      }
      try {
        const known = recordOf(given.command);
        const actual = base.version();
        if (known !== null || actual !== expectedVersion) {
          database.exec('ROLLBACK');
          return known === null
            ? err({ code: 'version-conflict', expected: expectedVersion, actual })
            : ok({ record: known, repeated: true });
        }
        const columns = columnsOf(given, actual + 1, base.head());
        insert.run(
          columns.seq,
          columns.at,
          columns.operator,
          columns.deviceClock,
          columns.command,
          columns.type,
          columns.v,
          columns.payload,
          columns.salt,
          columns.payloadDigest,
          columns.prev,
          columns.digest,
        );
        if (given.clearDraft !== undefined && given.clearDraft !== null) clearDraft.run(given.clearDraft);
        database.exec('COMMIT');
        return ok({ record: { ...columns, content: given.payload }, repeated: false });
      } catch (error) {
        rollBack(database);
        return err(notSaved(error));
      }
    },
    saveDraft: ({ slot, text, at }) => {
      try {
        putDraft.run(slot, text, at);
        return ok(null);
      } catch (error) {
        return err(notSaved(error));
      }
    },
    draft: (slot) => {
      const row = getDraft.get(slot);
      return row === undefined ? null : { slot: textOf(row['slot']), text: textOf(row['text']), at: textOf(row['at']) };
    },
    addAttachment: (bytes, extension) => {
      const digest = digestOfBytes(bytes);
      try {
        writeWhole(join(folder, 'attachments', `${digest}.${extension}`), bytes);
        return ok(digest);
      } catch (error) {
        return err(notSaved(error));
      }
    },
    close: () => {
      foldBack(database);
      database.close();
      release();
    },
  };
};

const columnsOf = (given: NewRecord, seq: number, prev: string): StoredColumns & { readonly payload: string; readonly salt: string } => {
  const payload = canonicalJson(given.payload);
  const { at, operator, deviceClock, command, type, v, salt } = given;
  const chained = { seq, at, operator, deviceClock, command, type, v, payloadDigest: payloadDigestOf(salt, payload), prev };
  return { ...chained, payload, salt, digest: recordDigestOf(chained) };
};

const recordOfRow = (row: Row): StoredRecord => {
  const payload = row['payload'] === null ? null : textOf(row['payload']);
  return {
    seq: Number(row['seq']),
    at: textOf(row['at']),
    operator: textOf(row['operator']),
    deviceClock: textOf(row['device_clock']),
    command: textOf(row['command']),
    type: textOf(row['type']),
    v: Number(row['v']),
    payload,
    salt: row['salt'] === null ? null : textOf(row['salt']),
    payloadDigest: textOf(row['payload_digest']),
    prev: textOf(row['prev']),
    digest: textOf(row['digest']),
    content: payload === null ? null : parsed(payload),
  };
};

/** An altered payload may be no JSON at all: `verify` names the record, and reading goes on. */
const parsed = (payload: string): unknown => {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
};

const textOf = (value: Row[string] | undefined): string => (typeof value === 'string' ? value : String(value ?? ''));

/** Folds the journal back, so that the file alone is the volume and opens on read-only media; a reader in the way keeps it as it is. */
const foldBack = (database: Database): void => {
  try {
    database.exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    if (!isBusy(error)) throw error;
  }
};

const rollBack = (database: Database): void => {
  try {
    database.exec('ROLLBACK');
  } catch {
    // SQLite has rolled back by itself after a full disk or an I/O error.
  }
};

const notSaved = (error: unknown): StorageProblem => ({
  code: 'not-saved',
  cause: causeOf(error),
  full: isFull(error) || (error instanceof Error && 'code' in error && error.code === 'ENOSPC'),
});

const causeOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** Writes under another name, syncs, renames and syncs the folder: a file of this name is always whole. */
export const writeWhole = (path: string, bytes: Uint8Array): void => {
  const making = `${path}.new`;
  const file = openSync(making, 'w');
  try {
    for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  renameSync(making, path);
  syncFolder(join(path, '..'));
};

const syncFolder = (folder: string): void => {
  // Windows cannot open a folder to sync it; NTFS keeps the rename by its own journal.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};
