import { randomBytes, randomUUID } from 'node:crypto';
import { statfsSync } from 'node:fs';
import { uptime } from 'node:os';
import { instantFromMs } from '../../shared/time/instant.ts';
import type { Clock, Ids, Log, Machine } from './ports.ts';

/** The clock and identifiers of the machine the program runs on. */
export const systemClock: Clock = {
  now: () => instantFromMs(Date.now()),
  deviceClock: () => withOffset(new Date()),
  // Not process.hrtime: on Linux that stands still while the machine sleeps, and every closed lid would look like a clock set forward.
  steadyMs: () => uptime() * 1_000,
};

export const systemIds: Ids = {
  uuid: () => randomUUID(),
  salt: () => randomBytes(16).toString('hex'),
};

export const systemMachine: Machine = {
  freeBytes: (folder) => {
    try {
      const { bavail, bsize } = statfsSync(folder);
      return bavail * bsize;
    } catch {
      return null;
    }
  },
  zone: () => ({ name: Intl.DateTimeFormat().resolvedOptions().timeZone, offsetMinutes: -new Date().getTimezoneOffset() }),
};

/** To standard error, which a start script or the desktop's journal keeps. */
export const stderrLog: Log = {
  info: (message) => void process.stderr.write(`${message}\n`),
  error: (message, cause) =>
    void process.stderr.write(`${message}: ${cause instanceof Error ? (cause.stack ?? cause.message) : String(cause)}\n`),
};

/** `2026-03-30T09:30:00.000-05:00`: local time as the machine shows it, and the offset it believes in. */
const withOffset = (date: Date): string => {
  const minutes = -date.getTimezoneOffset();
  const local = new Date(date.getTime() + minutes * 60_000).toISOString().slice(0, -1);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${local}${minutes < 0 ? '-' : '+'}${two(Math.floor(Math.abs(minutes) / 60))}:${two(Math.abs(minutes) % 60)}`;
};
