import { resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { pathToFileURL } from 'node:url';

/** The only file that knows the driver. */
export type Database = DatabaseSync;
export type Row = Record<string, null | number | bigint | string | Uint8Array>;

/** `waitMs`: how long to wait for another process that holds the file for a moment (it recovers or folds back a journal). */
export const openDatabase = (path: string, options: { readonly readOnly?: boolean; readonly waitMs?: number } = {}): Database =>
  new DatabaseSync(path === ':memory:' ? path : resolve(path), { readOnly: options.readOnly ?? false, timeout: options.waitMs ?? 0 });

/**
 * To look at the header of a file that may not be ours: takes no lock, makes no file beside it, passes over a journal.
 * Through SQLite and not through `fs`: closing a plain file handle would drop the locks this process holds on the same file (POSIX).
 */
export const openUntouched = (path: string): Database => {
  const url = pathToFileURL(resolve(path));
  url.searchParams.set('immutable', '1');
  return new DatabaseSync(url, { readOnly: true });
};

/** SQLite's own result code of an error, 0 for anything else. The low byte is the primary code. */
export const sqliteCode = (error: unknown): number => {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return 0;
  return error.errcode;
};

const isCode =
  (...codes: readonly number[]) =>
  (error: unknown): boolean =>
    codes.includes(sqliteCode(error) & 0xff);

/** SQLITE_BUSY, SQLITE_LOCKED. */
export const isBusy = isCode(5, 6);
/** SQLITE_NOTADB. */
export const isForeign = isCode(26);
/** SQLITE_ERROR where a table or column is missing, SQLITE_CORRUPT, SQLITE_NOTADB. */
export const isDamage = isCode(1, 11, 26);
/** SQLITE_FULL. */
export const isFull = isCode(13);
/** SQLITE_READONLY. */
export const isReadOnly = isCode(8);
/** SQLITE_CANTOPEN. */
export const isCannotOpen = isCode(14);
/** What the disk or another process can cause: BUSY, LOCKED, NOMEM, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB. Anything else is a bug. */
export const isFault = isCode(5, 6, 7, 8, 10, 11, 13, 14, 26);

/** Ends a transaction that failed. */
export const rollBack = (database: Database): void => {
  try {
    database.exec('ROLLBACK');
  } catch (error) {
    // SQLite has rolled back by itself after a full disk or an I/O error.
    if (sqliteCode(error) === 0) throw error;
  }
};
