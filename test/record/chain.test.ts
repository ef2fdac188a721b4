import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { digestOfBytes, digestOfText, genesisOf, payloadDigestOf, recordDigestOf } from '../../shared/record/chain.ts';

/** OpenSSL's SM3: the oracle of these tests, never used by the product (Electron's crypto has none). */
const openssl = (bytes: Uint8Array | string): string => createHash('sm3').update(bytes).digest('hex');

describe('SM3', () => {
  it.each([
    ['abc', '66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0'],
    ['abcd'.repeat(16), 'debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732'],
  ])('gives the standard’s example for %s', (text, digest) => {
    expect(digestOfText(text)).toBe(digest);
  });

  it('agrees with OpenSSL on any text and any bytes', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }).filter((text) => text.isWellFormed()),
        fc.uint8Array({ maxLength: 300 }),
        (text, bytes) => {
          expect(digestOfText(text)).toBe(openssl(text));
          expect(digestOfBytes(bytes)).toBe(openssl(bytes));
        },
      ),
    );
  });

  it.each(['\uD800', 'x\uDC00', '\uD83Dx'])('refuses a lone surrogate, which the database would store as something else', (text) => {
    expect(() => digestOfText(text)).toThrow(TypeError);
  });

  it('takes rare characters as UTF-8', () => {
    for (const text of ['䶮', '𠮷', 'ᠮᠣᠩᠭᠣᠯ', 'é', '\u{10FFFF}', '']) expect(digestOfText(text)).toBe(openssl(text));
  });
});

describe('the chain', () => {
  const record = {
    seq: 1,
    at: '2026-03-10T09:00:25.000+08:00',
    operator: '刘某',
    deviceClock: '2026-03-10T09:00:25.000+08:00',
    command: '22222222-2222-4222-8222-222222222222',
    type: 'NoteWritten',
    v: 1,
    payloadDigest: payloadDigestOf('000102030405060708090a0b0c0d0e0f', '{"meeting":1,"text":"䶮"}'),
    prev: genesisOf('11111111-1111-4111-8111-111111111111', '2026-03-10T09:00:00.000+08:00'),
  };

  it('comes out as docs/volume-format.md computes it by hand', () => {
    const page = readFileSync(join(import.meta.dirname, '../../docs/volume-format.md'), 'utf8');
    for (const digest of [record.prev, record.payloadDigest, recordDigestOf(record)]) expect(page).toContain(digest);
  });

  it('puts the salt before the payload', () => {
    expect(record.payloadDigest).toBe(
      openssl(Buffer.concat([Buffer.from('000102030405060708090a0b0c0d0e0f', 'hex'), Buffer.from('{"meeting":1,"text":"䶮"}')])),
    );
  });

  it.each(['', '0', '0g'.repeat(16), 'AB'.repeat(16), `${'00'.repeat(16)}0`, '00'.repeat(17), ` ${'0'.repeat(31)}`])(
    'takes %j for no salt',
    (salt) => {
      expect(() => payloadDigestOf(salt, '{}')).toThrow(TypeError);
    },
  );

  it('changes with every column', () => {
    const digest = recordDigestOf(record);
    for (const [key, value] of Object.entries(record)) {
      expect(recordDigestOf({ ...record, [key]: typeof value === 'number' ? value + 1 : `${value}0` }), key).not.toBe(digest);
    }
  });

  it('tells apart columns whose joined text is the same', () => {
    expect(recordDigestOf({ ...record, operator: '刘', deviceClock: `某${record.deviceClock}` })).not.toBe(recordDigestOf(record));
  });
});
