import { isUtf8 } from 'node:buffer';
import { genesisOf, type StoredColumns } from '../../shared/record/chain.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { StorageProblem } from '../../shared/text/zh/storage.ts';
import { saving } from './faults.ts';
import { formatOf } from './schema.ts';
import { rollBack, sqliteCode, type Database } from './sqlite.ts';
import { columnsOf, recordOfRow, textOf } from './stored-record.ts';
import type { Manifest, ReadableVolume, StoredRecord, WritableVolume } from './volume.ts';

/** A handle for looking. Throws where the tables are not those of a volume. */
export const readable = (folder: string, database: Database): ReadableVolume => {
  const value = (key: string): string => textOf(database.prepare('SELECT value FROM manifest WHERE key = ?').get(key)?.['value']);
  const manifest = {
    volumeId: value('volumeId'),
    createdAt: value('createdAt'),
    programVersion: value('programVersion'),
    algorithm: value('algorithm'),
    format: formatOf(database),
  };
  const one = database.prepare('SELECT * FROM event WHERE seq = ?');
  const bytesOf = database.prepare(
    `SELECT ${textColumns.map((name) => `CAST(${name} AS BLOB) AS ${name}`).join(', ')} FROM event WHERE seq = ?`,
  );
  const tail = lastOf(database, manifest);
  return {
    folder,
    manifest,
    version: () => tail().seq,
    head: () => tail().digest,
    *records(from = 1) {
      // A statement for each walk: two walks on one statement would break each other.
      for (const row of database.prepare('SELECT * FROM event WHERE seq >= ? ORDER BY seq').iterate(from)) yield recordOfRow(row);
    },
    record: (seq) => {
      const row = one.get(seq);
      return row === undefined ? null : recordOfRow(row);
    },
    isValidUtf8: (seq) => Object.values(bytesOf.get(seq) ?? {}).every((bytes) => !(bytes instanceof Uint8Array) || isUtf8(bytes)),
    isSound: () => database.prepare('PRAGMA integrity_check(1)').get()?.['integrity_check'] === 'ok',
    close: () => database.close(),
  };
};

const textColumns = ['at', 'operator', 'device_clock', 'command', 'type', 'payload', 'salt', 'payload_digest', 'prev', 'digest'] as const;

/** The last record; where there is none, number 0 and the volume's own digest. */
const lastOf = (database: Database, { volumeId, createdAt }: Manifest) => {
  const last = database.prepare('SELECT seq, at, digest FROM event ORDER BY seq DESC LIMIT 1');
  const genesis = { seq: 0, at: '', digest: genesisOf(volumeId, createdAt) };
  return (): { readonly seq: number; readonly at: string; readonly digest: string } => {
    const row = last.get();
    return row === undefined ? genesis : { seq: Number(row['seq']), at: textOf(row['at']), digest: textOf(row['digest']) };
  };
};

/** A handle for recording, on a database in WAL mode; `release` gives the lock back when it is closed. */
export const writable = (folder: string, database: Database, release: () => void): WritableVolume => {
  const base = readable(folder, database);
  const tail = lastOf(database, base.manifest);
  const insert = database.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
  const byCommand = database.prepare('SELECT * FROM event WHERE command = ?');
  const clearDraft = database.prepare('DELETE FROM draft WHERE slot = ?');
  const putDraft = database.prepare('INSERT OR REPLACE INTO draft (slot, text, at) VALUES (?, ?, ?)');
  const getDraft = database.prepare('SELECT slot, text, at FROM draft WHERE slot = ?');
  const putRoom = database.prepare('INSERT OR REPLACE INTO room (meeting, state) VALUES (?, ?)');
  const getRoom = database.prepare('SELECT state FROM room WHERE meeting = ?');
  const recordOf = (command: string): StoredRecord | null => {
    const row = byCommand.get(command);
    return row === undefined ? null : recordOfRow(row);
  };
  const store = (columns: StoredColumns): void => {
    const { seq, at, operator, deviceClock, command, type, v, payload, salt, payloadDigest, prev, digest } = columns;
    insert.run(seq, at, operator, deviceClock, command, type, v, payload, salt, payloadDigest, prev, digest);
  };
  let isOpen = true;
  return {
    ...base,
    recordOf,
    append: (expectedVersion, given) =>
      saving<Result<{ readonly record: StoredRecord; readonly repeated: boolean }, StorageProblem>>(() => {
        database.exec('BEGIN IMMEDIATE');
        try {
          const known = recordOf(given.command);
          const last = tail();
          if (known !== null || last.seq !== expectedVersion) {
            database.exec('ROLLBACK');
            if (known !== null) return ok({ record: known, repeated: true });
            return err({ code: 'version-conflict', expected: expectedVersion, actual: last.seq });
          }
          const columns = columnsOf(given, last);
          store(columns);
          if (given.clearDraft !== undefined && given.clearDraft !== null) clearDraft.run(given.clearDraft);
          database.exec('COMMIT');
          return ok({ record: { ...columns, content: JSON.parse(columns.payload) as unknown }, repeated: false });
        } catch (error) {
          rollBack(database);
          throw error;
        }
      }),
    saveDraft: ({ slot, text, at }) =>
      saving(() => {
        putDraft.run(slot, text, at);
        return ok(null);
      }),
    draft: (slot) => {
      const row = getDraft.get(slot);
      return row === undefined ? null : { slot: textOf(row['slot']), text: textOf(row['text']), at: textOf(row['at']) };
    },
    saveRoom: (meeting, state) =>
      saving(() => {
        putRoom.run(meeting, state);
        return ok(null);
      }),
    room: (meeting) => {
      const row = getRoom.get(meeting);
      return row === undefined ? null : textOf(row['state']);
    },
    close: () => {
      if (!isOpen) return;
      isOpen = false;
      foldBack(database);
      database.close();
      release();
    },
  };
};

/**
 * Folds the journal back, so that the file alone is the volume and opens on read-only media. Where that fails (a reader in the way, a
 * full disk) the journal stays beside the file, belongs to it and is folded back next time: nothing is lost, so nothing is thrown.
 */
const foldBack = (database: Database): void => {
  try {
    database.exec('PRAGMA journal_mode = DELETE');
  } catch (error) {
    if (sqliteCode(error) === 0) throw error;
  }
};
