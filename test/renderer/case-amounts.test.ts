import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fenOfYuan } from '../../renderer/windows/case/form/fen-of-yuan.ts';

describe('an amount typed in 元', () => {
  it.each([
    ['0', 0],
    ['48090', 4_809_000],
    ['1234.5', 123_450],
    ['1234.50', 123_450],
    ['0.01', 1],
    ['1,234,567.89', 123_456_789],
    ['  300000 ', 30_000_000],
    ['１２３４．５６', 123_456],
    ['１，２３４', 123_400],
    ['0012', 1_200],
    ['9999999999999.99', 999_999_999_999_999],
  ])('%s becomes 分 exactly', (typed, fen) => {
    expect(fenOfYuan(typed)).toEqual({ ok: true, value: fen });
  });

  it.each([
    ['', 'empty'],
    ['　', 'empty'],
    ['1.234', 'decimals'],
    ['0.001', 'decimals'],
    ['１．２３４', 'decimals'],
    ['肆万捌仟', 'form'],
    ['四万八千', 'form'],
    ['4.8万', 'form'],
    ['100元', 'form'],
    ['-1', 'form'],
    ['+1', 'form'],
    ['1e3', 'form'],
    ['1.', 'form'],
    ['.5', 'form'],
    ['12,34', 'form'],
    ['1 000', 'form'],
    ['10000000000000', 'large'],
  ])('“%s” is refused as %s', (typed, problem) => {
    expect(fenOfYuan(typed)).toEqual({ ok: false, error: problem });
  });

  it('never loses or gains a 分, whatever the amount', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999_999_999 }), (fen) => {
        const typed = `${Math.floor(fen / 100)}.${String(fen % 100).padStart(2, '0')}`;
        expect(fenOfYuan(typed)).toEqual({ ok: true, value: fen });
      }),
    );
  });
});
