import { DatabaseSync, type StatementSync } from 'node:sqlite';

/** The only file that knows the driver. */
export type Database = DatabaseSync;
export type Statement = StatementSync;
export type Row = Record<string, null | number | bigint | string | Uint8Array>;

export const openDatabase = (path: string, options: { readonly readOnly?: boolean } = {}): Database =>
  new DatabaseSync(path, { readOnly: options.readOnly ?? false, timeout: 0 });

/** SQLite's own result code of an error, 0 for anything else. The low byte is the primary code. */
export const sqliteCode = (error: unknown): number => {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return 0;
  return error.errcode;
};

export const isBusy = (error: unknown): boolean => [5, 6].includes(sqliteCode(error) & 0xff);
/** SQLITE_NOTADB, SQLITE_CORRUPT. */
export const isForeign = (error: unknown): boolean => [26, 11].includes(sqliteCode(error) & 0xff);
export const isFull = (error: unknown): boolean => (sqliteCode(error) & 0xff) === 13;
