import type { ChangedKeys, Printed, Problem } from '../../shared/contract.ts';
import type { Result } from '../../shared/result.ts';
import type { Instant } from '../../shared/time/instant.ts';
import type { Connection } from './connection.ts';

/**
 * The machine's clock. `deviceClock` is what it really showed, with its own offset: kept in the record beside the moment.
 * `steadyMs` counts on whatever the clock is set to, also while the machine sleeps; it means nothing across two starts of the machine.
 */
export type Clock = { readonly now: () => Instant; readonly deviceClock: () => string; readonly steadyMs: () => number };

/** Random identifiers: uuid for what must be unique, a salt (lower-case hex, 16 bytes) for what must not be guessed. */
export type Ids = { readonly uuid: () => string; readonly salt: () => string };

/** What a host does with windows. */
export type Windows = {
  /** Opens another window: an address for a browser to open, or null where the host opened it itself. */
  readonly open: (connection: Connection) => Promise<Result<{ readonly url: string | null }, Problem>>;
  /** Closes every window of a volume that is gone, where the host can; pages of a browser are told by a push. */
  readonly closeAll: (volume: string) => void;
  /** Names of the printers that the host can print to from this window; null: whatever prints, it is not the host. */
  readonly printers: (connection: Connection) => Promise<readonly string[] | null>;
  /** How many screens there are; null: the host is not told. */
  readonly screens: () => number | null;
  /** Prints what a window shows; `name` is what a file of it is called. A host without a printer of its own leaves it to the page. */
  readonly print: (connection: Connection, to: 'printer' | 'pdf', name: string) => Promise<Result<Printed, Problem>>;
};

/** What the system says of the machine, the same for every host. */
export type Machine = {
  /** Free bytes of the disk that a folder lies on; null: the system does not say. */
  readonly freeBytes: (folder: string) => number | null;
  /** The zone the machine is set to, by its IANA name, and minutes ahead of UTC now. */
  readonly zone: () => { readonly name: string; readonly offsetMinutes: number };
};

/** Preferences of this machine. Nothing of a case is kept here. */
export type Settings = {
  readonly operator: () => string;
  readonly setOperator: (operator: string) => void;
  /** Folder that backups of cases go to; empty until one was named. */
  readonly backupPlace: () => string;
  readonly setBackupPlace: (place: string) => void;
  /** Keys of 记录台 that somebody changed, by their names; what they do is the window's affair. */
  readonly keys: () => ChangedKeys;
  readonly setKeys: (keys: ChangedKeys) => void;
};

/** For whoever maintains the program. Never gets an address with its port, a token, or words of a record. */
export type Log = {
  readonly info: (message: string) => void;
  readonly error: (message: string, cause: unknown) => void;
};
