import { sm3 } from 'sm-crypto-v2';

/**
 * The chain that makes a record impossible to change unnoticed. docs/volume-format.md has the written form.
 * Every digest is SM3 (GB/T 32905), 64 lower-case hexadecimal digits.
 */
export const ALGORITHM = 'SM3';

/** The columns of one record as stored. `payload` and `salt` are null where an exported open part withholds them. */
export type StoredColumns = {
  readonly seq: number;
  readonly at: string;
  readonly operator: string;
  readonly deviceClock: string;
  readonly command: string;
  readonly type: string;
  readonly v: number;
  readonly payload: string | null;
  readonly salt: string | null;
  readonly payloadDigest: string;
  readonly prev: string;
  readonly digest: string;
};

/** SM3 of UTF-8 text. */
export const digestOfText = (text: string): string => sm3(utf8(text));

/** SM3 of bytes. */
export const digestOfBytes = (bytes: Uint8Array): string => sm3(bytes);

/** 16 bytes as lower-case hexadecimal digits: one spelling only, so that no other salt stands for the same bytes. */
export const isSalt = (salt: string): boolean => /^[0-9a-f]{32}$/u.test(salt);

/** SM3(salt ‖ payload): the salt keeps a withheld payload from being guessed from its digest. Throws on a salt that is none. */
export const payloadDigestOf = (salt: string, payload: string): string => {
  if (!isSalt(salt)) throw new TypeError('a salt is 32 lower-case hexadecimal digits');
  const saltBytes = Uint8Array.from(salt.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
  const payloadBytes = utf8(payload);
  const joined = new Uint8Array(saltBytes.length + payloadBytes.length);
  joined.set(saltBytes);
  joined.set(payloadBytes, saltBytes.length);
  return sm3(joined);
};

/** SM3 over the stored columns as netstrings, so that no two different records have the same bytes. */
export const recordDigestOf = (columns: Omit<StoredColumns, 'payload' | 'salt' | 'digest'>): string =>
  digestOfText(
    netstrings([
      'cuoshang/event/1',
      columns.prev,
      String(columns.seq),
      columns.at,
      columns.operator,
      columns.deviceClock,
      columns.command,
      columns.type,
      String(columns.v),
      columns.payloadDigest,
    ]),
  );

/** What the first record points back to: the volume itself. */
export const genesisOf = (volumeId: string, createdAt: string): string =>
  digestOfText(netstrings(['cuoshang/volume/1', volumeId, createdAt]));

/** Each part as `<length in UTF-8 bytes>:<bytes>,`. */
const netstrings = (parts: readonly string[]): string => parts.map((part) => `${utf8Length(part)}:${part},`).join('');

/** First bits of a UTF-8 sequence by the number of bytes that follow. */
const leadBits = [0, 0xc0, 0xe0, 0xf0] as const;

/** UTF-8 bytes. shared/ has no TextEncoder. A lone surrogate has none: the database would store something else than was digested. */
const utf8 = (text: string): Uint8Array => {
  if (!text.isWellFormed()) throw new TypeError('no UTF-8 for a lone surrogate');
  const bytes = new Uint8Array(utf8Length(text));
  let at = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    if (code < 0x80) bytes[at++] = code;
    else {
      const tail = code < 0x800 ? 1 : code < 0x10000 ? 2 : 3;
      bytes[at++] = leadBits[tail] | (code >> (6 * tail));
      for (let rest = tail - 1; rest >= 0; rest -= 1) bytes[at++] = 0x80 | ((code >> (6 * rest)) & 0x3f);
    }
  }
  return bytes;
};

const utf8Length = (text: string): number => {
  let length = 0;
  for (const character of text) {
    const code = character.codePointAt(0) ?? 0;
    length += code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4;
  }
  return length;
};
