import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';
import { openDatabase, rollBack, type Database, type Row } from './sqlite.ts';

/** One number of a series that was given out: to which paper of which case, when and by whom. `unused`: why it is used for none. */
export type LedgerNumber = {
  readonly code: string;
  readonly year: number;
  readonly number: number;
  readonly volume: string;
  readonly kind: string;
  readonly about: string;
  readonly at: string;
  readonly operator: string;
  readonly unused: string | null;
};

export type LedgerProblem = { readonly path: string; readonly cause: string };

export type NumberAsked = Omit<LedgerNumber, 'number' | 'unused'> & {
  /** Where the series begins in a year that has none yet. */
  readonly first: number;
  /** Whether a number stands in a case already, by whatever way it came there. */
  readonly isUsed: (number: number) => boolean;
  /** Written beside a number that was used without having been given out. */
  readonly usedByHand: string;
};

/**
 * 发文字号 given out by this office, in a ledger of its own: no case depends on it, and no number is ever given out twice. A number given
 * out to a paper and not used yet is given to the same paper again.
 */
export type NumberLedger = {
  readonly take: (asked: NumberAsked) => Result<number, LedgerProblem>;
  /** The number that `take` would give now; nothing is given out. */
  readonly next: (asked: NumberAsked) => Result<number, LedgerProblem>;
  /** All, the latest first. */
  readonly list: () => Result<readonly LedgerNumber[], LedgerProblem>;
  /** Notes why a number is used for no paper; false: there is no such number. */
  readonly setUnused: (code: string, year: number, number: number, reason: string) => Result<boolean, LedgerProblem>;
};

const table = `CREATE TABLE IF NOT EXISTS number (
  code TEXT NOT NULL, year INTEGER NOT NULL, number INTEGER NOT NULL CHECK (number > 0),
  volume TEXT NOT NULL, kind TEXT NOT NULL, about TEXT NOT NULL, at TEXT NOT NULL, operator TEXT NOT NULL, unused TEXT,
  PRIMARY KEY (code, year, number)) STRICT`;

export const numberLedger = (folder: string): NumberLedger => {
  const path = join(folder, 'numbers.sqlite');
  /** Opened for each use: seldom used, and never left open when the program dies. */
  const inOneGo = <T>(work: (database: Database) => T): Result<T, LedgerProblem> => {
    let database: Database | null = null;
    try {
      mkdirSync(folder, { recursive: true });
      database = openDatabase(path, { waitMs: 5_000 });
      database.exec('PRAGMA synchronous = FULL; BEGIN IMMEDIATE');
      database.exec(table);
      const done = work(database);
      database.exec('COMMIT');
      return ok(done);
    } catch (error) {
      if (database?.isTransaction === true) rollBack(database);
      return err({ path, cause: error instanceof Error ? error.message.replaceAll(/\s+/gu, ' ') : String(error) });
    } finally {
      database?.close();
    }
  };
  const rows = (database: Database, where: string, ...values: readonly (string | number)[]): readonly LedgerNumber[] =>
    database
      .prepare(`SELECT * FROM number ${where}`)
      .all(...values)
      .map(fromRow);
  const insert = (
    database: Database,
    { code, year, volume, kind, about, at, operator }: NumberAsked,
    number: number,
    unused: string | null,
  ): void => {
    database
      .prepare('INSERT INTO number VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)')
      .run(code, year, number, volume, kind, about, at, operator, unused);
  };

  /** The number due, whether it was given out to this paper already, and the numbers before it that were used without being given out. */
  const due = (
    database: Database,
    asked: NumberAsked,
  ): { readonly number: number; readonly isGiven: boolean; readonly used: readonly number[] } => {
    const { code, year, volume, kind, about } = asked;
    const open = rows(
      database,
      'WHERE code = ? AND year = ? AND volume = ? AND kind = ? AND about = ? AND unused IS NULL',
      code,
      year,
      volume,
      kind,
      about,
    );
    const again = open.find(({ number }) => !asked.isUsed(number));
    if (again !== undefined) return { number: again.number, isGiven: true, used: [] };
    const last = rows(database, 'WHERE code = ? AND year = ? ORDER BY number DESC LIMIT 1', code, year)[0];
    const used: number[] = [];
    let next = last === undefined ? asked.first : last.number + 1;
    for (; asked.isUsed(next); next += 1) used.push(next);
    return { number: next, isGiven: false, used };
  };

  return {
    take: (asked) =>
      inOneGo((database) => {
        const { number, isGiven, used } = due(database, asked);
        for (const skipped of used) insert(database, asked, skipped, asked.usedByHand);
        if (!isGiven) insert(database, asked, number, null);
        return number;
      }),
    next: (asked) => inOneGo((database) => due(database, asked).number),
    list: () => inOneGo((database) => rows(database, 'ORDER BY year DESC, code, number DESC')),
    setUnused: (code, year, number, reason) =>
      inOneGo((database) => {
        const { changes } = database
          .prepare('UPDATE number SET unused = ? WHERE code = ? AND year = ? AND number = ?')
          .run(reason, code, year, number);
        return Number(changes) > 0;
      }),
  };
};

const fromRow = (row: Row): LedgerNumber => ({
  code: String(row['code']),
  year: Number(row['year']),
  number: Number(row['number']),
  volume: String(row['volume']),
  kind: String(row['kind']),
  about: String(row['about']),
  at: String(row['at']),
  operator: String(row['operator']),
  unused: row['unused'] === null ? null : String(row['unused']),
});
