import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { instalmentsOf, securitiesOf } from '../../renderer/windows/acts/offer-lines.ts';
import { yuanOfFen } from '../../renderer/windows/acts/typed-values.ts';
import { offerText } from '../../shared/text/zh/offers.ts';
import { addDays, type PlainDate } from '../../shared/time/plain-date.ts';

describe('instalments typed line by line', () => {
  it.each([
    '2026-09-30 100000',
    '2026-9-30 100000',
    '2026.9.30 10万',
    '2026/09/30，100,000元',
    '20260930 100000.00',
    '2026年9月30日 100000',
    '2026年9月30日10万元',
  ])('reads %s', (line) => {
    expect(instalmentsOf(`\n${line}\n`)).toEqual({ ok: true, items: [{ on: '2026-09-30', amountFen: 100_000_00 }] });
  });

  it.each([
    ['2026-02-30 100', 1],
    ['2026-09-30', 1],
    ['2026-09-30 1.005', 1],
    ['2026-09-30 -5', 1],
    ['2026-09-30 0', 1],
    ['2026-09-30 100\n九月底 100', 2],
    ['100000 2026-09-30', 1],
  ])('names the line that cannot be read: %s', (text, line) => {
    expect(instalmentsOf(text)).toEqual({ ok: false, line });
  });

  it('reads back any 200 of them, in the order they were typed', () => {
    const instalment = fc.record({
      on: fc.nat(9_000).map((days) => addDays('2026-01-01' as PlainDate, days)),
      amountFen: fc.integer({ min: 1, max: 900_000_000_000_000 }),
    });
    fc.assert(
      fc.property(fc.array(instalment, { maxLength: 200 }), (items) => {
        const text = items.map(({ on, amountFen }) => `${on} ${yuanOfFen(amountFen)}`).join('\n');
        expect(instalmentsOf(text)).toEqual({ ok: true, items });
      }),
    );
  });
});

describe('securities typed line by line', () => {
  it.each([
    ['保函 200000 某银行', '保函200,000元（某银行）'],
    ['保证金 5万', '保证金50,000元'],
    ['保证 某集团', '保证（某集团）'],
    ['抵押：某公司厂房 30万元', '抵押300,000元（某公司厂房）'],
    ['质押', '质押'],
    ['其他 第三人代付', '其他（第三人代付）'],
    ['保证 某集团\n保证金 1', '保证（某集团），保证金1元'],
  ])('reads %s', (text, said) => {
    const lines = securitiesOf(text);
    expect(lines.ok && offerText.securities(lines.items)).toBe(said);
  });

  it.each(['某银行 保函', '保函 1 2', '保函 0', '保函 1.005', '保函 -1'])('does not guess at %s', (text) => {
    expect(securitiesOf(text)).toEqual({ ok: false, line: 1 });
  });
});
