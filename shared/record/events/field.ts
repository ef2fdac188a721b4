import { z } from 'zod';
import { longestProse, unrecordable } from '../recordable.ts';
import { isInstant, type Instant } from '../../time/instant.ts';
import { isPlainDate, type PlainDate } from '../../time/plain-date.ts';

/** Text that may stand in a record. Whatever was typed is kept as it was typed: no normalisation, no trimming. */
const recordable = (value: string): boolean => unrecordable(value) === null;

/** One line of text, not blank. */
export const line = (max = 500) =>
  z
    .string()
    .max(max)
    .refine((value) => recordable(value) && !value.includes('\n') && value.trim() !== '');

/** One line of text that may be empty: a blank left on purpose. */
export const optionalLine = (max = 500) =>
  z
    .string()
    .max(max)
    .refine((value) => recordable(value) && !value.includes('\n'));

/** Several lines, not blank. */
export const prose = (max = longestProse) =>
  z
    .string()
    .max(max)
    .refine((value) => recordable(value) && value.trim() !== '');

/** Several lines that may be empty. */
export const optionalProse = (max = longestProse) => z.string().max(max).refine(recordable);

/** A legal day, `YYYY-MM-DD`, Asia/Shanghai. */
export const day = z.custom<PlainDate>((value) => typeof value === 'string' && isPlainDate(value), { error: 'date' });

/** A moment, ISO 8601 with the offset +08:00. */
export const moment = z.custom<Instant>((value) => typeof value === 'string' && isInstant(value), { error: 'instant' });

/** Time of day `HH:MM`. */
export const clockTime = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/u);

/** Id of a party or person inside one volume; `claimant` is the claimant's side. */
export const id = z.string().regex(/^[a-z][a-z0-9-]{0,39}$/u);

/** Meeting number, from 1 (第 N 次磋商). */
export const meetingNumber = z.int().min(1).max(99);

/**
 * SM3 digest of a file kept under `attachments/` with the record. Every such field is declared with this one: by it `verify`, the
 * exported bundle and docs/volume-format.md know which files belong to a volume (record/attachments-of.ts).
 */
export const attachment = z.string().regex(/^[0-9a-f]{64}$/u);

/** Sequence number of a record in the volume, from 1. */
export const recordNumber = z.int().min(1);
