import type { Manifest, ReadableVolume, StoredRecord } from './volume.ts';
import { FORMAT, migrate } from './schema.ts';
import { openDatabase } from './sqlite.ts';

/**
 * Writes the record of a volume into a new database file, row by row as it is read: one moment of a volume that is being written, without
 * journal, drafts, or traces of what once stood in a page. The same record gives the same bytes. `isWithheld` takes the payload out of a
 * record; the chain holds without it. Yields how many records there are.
 */
export const copyVolume = (volume: ReadableVolume, path: string, isWithheld: (record: StoredRecord) => boolean): number => {
  const database = openDatabase(path);
  let count = 0;
  try {
    // Whole or not at all is the caller's: the file is nobody's volume yet.
    database.exec('PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF;');
    migrate(database);
    database.exec('BEGIN');
    const put = database.prepare('INSERT INTO manifest (key, value) VALUES (?, ?)');
    for (const [key, value] of manifestRows(volume.manifest)) put.run(key, value);
    const insert = database.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)');
    for (const record of volume.records()) {
      const { seq, at, operator, deviceClock, command, type, v, payload, salt, payloadDigest, prev, digest } = record;
      const [kept, keptSalt] = isWithheld(record) ? [null, null] : [payload, salt];
      insert.run(seq, at, operator, deviceClock, command, type, v, kept, keptSalt, payloadDigest, prev, digest);
      count += 1;
    }
    database.exec('COMMIT');
  } finally {
    database.close();
  }
  return count;
};

const manifestRows = ({ volumeId, createdAt, programVersion, algorithm }: Manifest): readonly (readonly [string, string])[] => [
  ['volumeId', volumeId],
  ['createdAt', createdAt],
  ['programVersion', programVersion],
  ['algorithm', algorithm],
  ['format', String(FORMAT)],
];
