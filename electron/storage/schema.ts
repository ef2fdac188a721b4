import { openDatabase, rollBack, type Database } from './sqlite.ts';

/** `CuoS` in SQLite's header: tells a volume from any other database. */
export const APPLICATION_ID = 0x43756f53;

/** Numbered for ever. A new format appends one; what is written here is never changed. */
export const migrations: readonly string[] = [
  `CREATE TABLE manifest (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
   CREATE TABLE event (
     seq INTEGER PRIMARY KEY CHECK (seq > 0),
     at TEXT NOT NULL,
     operator TEXT NOT NULL,
     device_clock TEXT NOT NULL,
     command TEXT NOT NULL UNIQUE,
     type TEXT NOT NULL,
     v INTEGER NOT NULL,
     payload TEXT,
     salt TEXT,
     payload_digest TEXT NOT NULL,
     prev TEXT NOT NULL,
     digest TEXT NOT NULL
   ) STRICT;
   CREATE TABLE draft (slot TEXT PRIMARY KEY, text TEXT NOT NULL, at TEXT NOT NULL) STRICT;
   CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event BEGIN SELECT RAISE(ABORT, 'a record is never changed'); END;
   CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event BEGIN SELECT RAISE(ABORT, 'a record is never removed'); END;
   -- INSERT OR REPLACE would remove a row without firing the trigger above.
   CREATE TRIGGER event_is_never_replaced BEFORE INSERT ON event
     WHEN EXISTS (SELECT 1 FROM event WHERE seq = NEW.seq OR command = NEW.command)
     BEGIN SELECT RAISE(ABORT, 'a record is never replaced'); END;`,
  // Format 2: what goes on in the room beside the record.
  `CREATE TABLE room (meeting INTEGER PRIMARY KEY CHECK (meeting > 0), state TEXT NOT NULL) STRICT;`,
];

/** Version of the volume's format that this program writes. */
export const FORMAT = migrations.length;

export const formatOf = (database: Database): number => Number(database.prepare('PRAGMA user_version').get()?.['user_version'] ?? 0);

export const applicationOf = (database: Database): number =>
  Number(database.prepare('PRAGMA application_id').get()?.['application_id'] ?? 0);

/** Brings a volume of an earlier format to this one, in one transaction; all or nothing. */
export const migrate = (database: Database, steps: readonly string[] = migrations): void => {
  const from = formatOf(database);
  if (from >= steps.length) return;
  database.exec('BEGIN IMMEDIATE');
  try {
    for (const step of steps.slice(from)) database.exec(step);
    database.exec(`PRAGMA user_version = ${steps.length}; PRAGMA application_id = ${APPLICATION_ID};`);
    database.exec('COMMIT');
  } catch (error) {
    rollBack(database);
    throw error;
  }
};

/**
 * Whether a database holds the tables, indexes and triggers of a volume of its format and nothing else: a view or trigger in a file from
 * elsewhere could do what it likes when it is read.
 */
export const hasOurTables = (database: Database): boolean => {
  const ours = openDatabase(':memory:');
  try {
    for (const step of migrations.slice(0, formatOf(database))) ours.exec(step);
    return schemaOf(database) === schemaOf(ours);
  } finally {
    ours.close();
  }
};

const schemaOf = (database: Database): string =>
  JSON.stringify(database.prepare('SELECT type, name, tbl_name, sql FROM sqlite_schema ORDER BY type, name').all());
