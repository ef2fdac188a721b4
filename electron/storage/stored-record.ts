import { canonicalJson } from '../../shared/record/canonical-json.ts';
import { payloadDigestOf, recordDigestOf, type StoredColumns } from '../../shared/record/chain.ts';
import { isInstant } from '../../shared/time/instant.ts';
import type { Row } from './sqlite.ts';
import type { NewRecord, StoredRecord } from './volume.ts';

/**
 * The row that a new record becomes. Throws on what would stand in the chain for ever and never verify, or never read as it was meant:
 * that the windows let it through is a bug.
 */
export const columnsOf = (
  given: NewRecord,
  last: { readonly seq: number; readonly at: string; readonly digest: string },
): StoredColumns & { readonly payload: string; readonly salt: string } => {
  const { at, operator, deviceClock, command, type, v, salt } = given;
  if (!isInstant(at)) throw new TypeError(`no instant: ${at}`);
  if (at < last.at) throw new RangeError(`a record of ${at} after one of ${last.at}`);
  if (!Number.isSafeInteger(v) || v < 1) throw new RangeError(`no version of a payload: ${v}`);
  for (const text of [operator, deviceClock, command, type]) {
    if (!text.isWellFormed() || text.includes('\0')) throw new TypeError(`no text for a column: ${JSON.stringify(text)}`);
  }
  const payload = canonicalJson(given.payload);
  const payloadDigest = payloadDigestOf(salt, payload);
  const chained = { seq: last.seq + 1, at, operator, deviceClock, command, type, v, payloadDigest, prev: last.digest };
  return { ...chained, payload, salt, digest: recordDigestOf(chained) };
};

export const recordOfRow = (row: Row): StoredRecord => {
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

export const textOf = (value: Row[string] | undefined): string => (typeof value === 'string' ? value : String(value ?? ''));

/** An altered payload may be no JSON at all: `verify` names the record, and reading goes on. */
const parsed = (payload: string): unknown => {
  try {
    return JSON.parse(payload);
  } catch {
    return undefined;
  }
};
