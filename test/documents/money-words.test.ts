import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { moneyInCapitals, moneyInFull } from '../../shared/documents/money-words.ts';

const digits = '零壹贰叁肆伍陆柒捌玖';

/** Reads 大写 back, in 分: what was written can mean only one amount. */
const readBack = (text: string): bigint => {
  const found = /^人民币(?:(.+?)元)?(?:(.)角)?(?:零?(.)分)?整?$/u.exec(text.replace('元零', '元'));
  if (found === null) throw new Error(text);
  const [, whole = '', jiao, cent] = found;
  let yi = 0n;
  let wan = 0n;
  let group = 0n;
  let digit = 0n;
  for (const character of whole) {
    const at = digits.indexOf(character);
    const place = { 拾: 10n, 佰: 100n, 仟: 1000n }[character];
    if (at >= 0) digit = BigInt(at);
    else if (place !== undefined) {
      group += digit * place;
      digit = 0n;
    } else if (character === '万') {
      wan = group + digit;
      group = digit = 0n;
    } else {
      yi = wan * 10_000n + group + digit;
      wan = group = digit = 0n;
    }
  }
  const yuan = yi * 100_000_000n + wan * 10_000n + group + digit;
  const small = (of: string | undefined): bigint => (of === undefined ? 0n : BigInt(digits.indexOf(of)));
  return yuan * 100n + small(jiao) * 10n + small(cent);
};

describe('人民币大写', () => {
  it.each([
    [0, '人民币零元整'],
    [5, '人民币伍分'],
    [50, '人民币伍角整'],
    [100_00, '人民币壹佰元整'],
    [101_00, '人民币壹佰零壹元整'],
    [1_010_00, '人民币壹仟零壹拾元整'],
    [325_04, '人民币叁佰贰拾伍元零肆分'],
    [1_680_32, '人民币壹仟陆佰捌拾元叁角贰分'],
    [48_090_00, '人民币肆万捌仟零玖拾元整'],
    [107_000_53, '人民币壹拾万柒仟元伍角叁分'],
    [1_000_001_00, '人民币壹佰万零壹元整'],
    [4_862_000_00, '人民币肆佰捌拾陆万贰仟元整'],
    [100_000_000_00, '人民币壹亿元整'],
    [100_010_000_00, '人民币壹亿零壹万元整'],
    [5_056_000_000_00, '人民币伍拾亿伍仟陆佰万元整'],
    [9_000_000_000_000_000, '人民币玖拾万亿元整'],
  ])('of %s 分 is %s', (fen, said) => {
    expect(moneyInCapitals(fen)).toBe(said);
  });

  it('reads back as the amount it was written for', () => {
    fc.assert(
      fc.property(fc.oneof(fc.integer({ min: 0, max: 9_000_000_000_000_000 }), fc.integer({ min: 0, max: 99_999_999 })), (fen) => {
        expect(readBack(moneyInCapitals(fen))).toBe(BigInt(fen));
      }),
    );
  });

  it('stands beside its figures', () => {
    expect(moneyInFull(48_090_00)).toBe('48,090元（人民币肆万捌仟零玖拾元整）');
  });
});
