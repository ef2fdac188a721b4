import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson, isCanonicalJson } from '../../shared/record/canonical-json.ts';

describe('canonical JSON', () => {
  it.each([
    [
      'keys stand in the order of their UTF-16 code units',
      { b: 1, a: 2, 中: 3, A: 4, '\u{1F600}': 5, '\uFB33': 6 },
      '{"A":4,"a":2,"b":1,"中":3,"😀":5,"\uFB33":6}',
    ],
    ['nothing stands between', { a: [1, { b: null }], c: true }, '{"a":[1,{"b":null}],"c":true}'],
    ['Chinese, rare characters and Mongolian stay as they are', ['䶮', '𠮷', 'ᠮᠣᠩᠭᠣᠯ'], '["䶮","𠮷","ᠮᠣᠩᠭᠣᠯ"]'],
    ['composed and decomposed forms stay apart', ['é', 'é'], '["é","é"]'],
    ['only what JSON must escape is escaped', '"\\\b\f\n\r\t\u0001 /', '"\\"\\\\\\b\\f\\n\\r\\t\\u0001 /"'],
    [
      'numbers as ECMAScript writes them',
      [0, -0, 1e-7, 1e-6, 0.1, -1.5, 123_456.78, 9_007_199_254_740_991, -9_007_199_254_740_991, 5e-324],
      '[0,0,1e-7,0.000001,0.1,-1.5,123456.78,9007199254740991,-9007199254740991,5e-324]',
    ],
    [
      'Mongolian keeps its vowel separator, its variation selectors and its narrow space',
      'ᠬᠠᠷ\u180Eᠠ ᠰᠠᠶᠢᠨ\u202Fᠤ\u180B',
      '"ᠬᠠᠷ\u180Eᠠ ᠰᠠᠶᠢᠨ\u202Fᠤ\u180B"',
    ],
    ['an emoji of several characters stays whole', '👩🏽‍⚖️🇨🇳', '"👩🏽‍⚖️🇨🇳"'],
    ['line separators and the byte order mark stay', '\u2028\u2029\uFEFF\u007F', '"\u2028\u2029\uFEFF\u007F"'],
    ['a key may be __proto__', JSON.parse('{"b":1,"__proto__":2}'), '{"__proto__":2,"b":1}'],
    ['empty things', [{}, [], ''], '[{},[],""]'],
  ])('%s', (_title, value, expected) => {
    expect(canonicalJson(value)).toBe(expected);
  });

  it.each([
    ['a high surrogate alone', '\uD800'],
    ['a low surrogate alone', ['\uDC00x']],
    ['a surrogate in a key', { '\uD83D': 1 }],
    ['no number', NaN],
    ['no finite number', [Infinity]],
    ['a whole number beyond the safe ones', 9_007_199_254_740_992],
    ['a huge number', -1e21],
    ['a hole in an array', new Array<number>(2)],
    ['a big integer', 1n],
    ['nothing', undefined],
    ['nothing inside', { a: undefined }],
    ['a date', new Date(0)],
    ['a function', () => 1],
  ])('refuses %s', (_title, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
  });

  it.each([
    ['as it is written', '{"a":1,"b":["䶮"]}', true],
    ['with white space', '{"a": 1}', false],
    ['with keys in another order', '{"b":1,"a":2}', false],
    ['with a key twice', '{"a":1,"a":1}', false],
    ['with an escape it does not need', '"\\u4e2d"', false],
    ['with a lone surrogate escaped', '"\\ud800"', false],
    ['with a number too large', '1e999', false],
    ['that is no JSON', '{', false],
    ['nested deeper than any reader goes', '['.repeat(200_000) + ']'.repeat(200_000), false],
  ])('tells a text %s', (_title, text, is) => {
    expect(isCanonicalJson(text)).toBe(is);
  });

  it('says the same value again, and spells equal values alike', () => {
    fc.assert(
      fc.property(fc.jsonValue({ stringUnit: 'binary' }).filter(wellFormed), (value) => {
        const spelled = canonicalJson(value);
        expect(canonicalJson(JSON.parse(spelled))).toBe(spelled);
        expect(canonicalJson(shuffled(value))).toBe(spelled);
      }),
    );
  });
});

const wellFormed = (value: unknown): boolean => {
  try {
    canonicalJson(value);
    return true;
  } catch {
    return false;
  }
};

/** The same value with its keys put in another order. */
const shuffled = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shuffled);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .reverse()
      .map(([key, item]) => [key, shuffled(item)]),
  );
};
