import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { numberLedger, type NumberAsked } from '../../electron/storage/number-ledger.ts';
import { temporaryFolder } from '../support/memory-host.ts';

let folder: ReturnType<typeof temporaryFolder>;
beforeEach(() => {
  folder = temporaryFolder();
});
afterEach(() => folder.remove());

const asked = (about: string, used: readonly number[] = [], more: Partial<NumberAsked> = {}): NumberAsked => ({
  code: '某环赔',
  year: 2026,
  volume: '案卷一',
  kind: 'failure-notice',
  about,
  at: '2026-03-10T09:00:00.000+08:00',
  operator: '刘某',
  first: 1,
  isUsed: (number) => used.includes(number),
  usedByHand: '手工使用',
  ...more,
});
const taken = (answer: ReturnType<ReturnType<typeof numberLedger>['take']>): number => {
  if (!answer.ok) throw new Error(answer.error.cause);
  return answer.value;
};

describe('the ledger of 发文字号', () => {
  it('counts each series anew every year, from where the office begins', () => {
    const ledger = numberLedger(folder.path);
    expect(taken(ledger.take(asked('甲', [], { first: 12 })))).toBe(12);
    expect(taken(ledger.take(asked('乙', [12], { first: 12 })))).toBe(13);
    expect(taken(ledger.take(asked('丙', [], { year: 2027 })))).toBe(1);
    expect(taken(ledger.take(asked('丁', [], { code: '某环函' })))).toBe(1);
  });

  it('gives a paper its unused number again, and never the same number to two papers', () => {
    const ledger = numberLedger(folder.path);
    expect(taken(ledger.take(asked('甲')))).toBe(1);
    expect(taken(ledger.take(asked('甲')))).toBe(1);
    expect(taken(ledger.take(asked('乙')))).toBe(2);
    expect(taken(ledger.take(asked('甲', [1])))).toBe(3);
  });

  it('passes over numbers that stand in a case already, and says why they are missing', () => {
    const ledger = numberLedger(folder.path);
    expect(taken(ledger.take(asked('甲', [1, 2])))).toBe(3);
    const list = ledger.list();
    expect(list.ok && list.value.map(({ number, unused }) => [number, unused])).toEqual([
      [3, null],
      [2, '手工使用'],
      [1, '手工使用'],
    ]);
  });

  it('gives two programs at once different numbers', () => {
    const one = numberLedger(folder.path);
    const other = numberLedger(folder.path);
    const numbers = Array.from({ length: 20 }, (_, at) =>
      taken(at % 2 === 0 ? one.take(asked(`第${at}份`)) : other.take(asked(`第${at}份`))),
    );
    expect(new Set(numbers).size).toBe(20);
  });

  it('keeps the reason for a number not used, and does not give it to the same paper again', () => {
    const ledger = numberLedger(folder.path);
    taken(ledger.take(asked('甲')));
    expect(ledger.setUnused('某环赔', 2026, 1, '印错作废')).toEqual({ ok: true, value: true });
    expect(ledger.setUnused('某环赔', 2026, 9, '没有')).toEqual({ ok: true, value: false });
    expect(taken(ledger.take(asked('甲')))).toBe(2);
  });

  it('says that its file cannot be used, and gives no number', () => {
    writeFileSync(join(folder.path, 'numbers.sqlite'), '不是数据库'.repeat(200));
    const answer = numberLedger(folder.path).take(asked('甲'));
    expect(answer).toMatchObject({ ok: false, error: { path: join(folder.path, 'numbers.sqlite') } });
  });
});
