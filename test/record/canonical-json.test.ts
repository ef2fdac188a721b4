import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../shared/record/canonical-json.ts';

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
    ['numbers as ECMAScript writes them', [0, -0, 1e21, 1e-7, 0.1, 9_007_199_254_740_991], '[0,0,1e+21,1e-7,0.1,9007199254740991]'],
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
    ['nothing', undefined],
    ['nothing inside', { a: undefined }],
    ['a date', new Date(0)],
    ['a function', () => 1],
  ])('refuses %s', (_title, value) => {
    expect(() => canonicalJson(value)).toThrow(TypeError);
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
