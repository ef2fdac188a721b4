import { describe, expect, it } from 'vitest';
import { assess } from '../../shared/law/assess.ts';
import { negligibleByAmount } from '../../shared/law/articles/art-48-negligible-damage.ts';
import { parseFacts } from '../../shared/law/facts.ts';
import { parameterOn, parameters, valueOn } from '../../shared/law/parameters.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';

const day = (value: string): PlainDate => value as PlainDate;

describe('a dated parameter', () => {
  const table = {
    source: '某条',
    versions: [
      { since: day('2025-05-09'), value: 5 },
      { since: day('2027-01-01'), value: 7 },
    ],
  } as const;

  it.each([
    ['2020-01-01', 5],
    ['2025-05-09', 5],
    ['2026-12-31', 5],
    ['2027-01-01', 7],
    ['2030-01-01', 7],
  ])('on %s counts as %i', (on, value) => {
    expect(valueOn(table, day(on))).toBe(value);
  });

  it('names its source, and its versions follow one another', () => {
    for (const { source, versions } of Object.values(parameters)) {
      expect(source).not.toBe('');
      expect(versions.map((version) => version.since)).toEqual(versions.map((version) => version.since).toSorted());
    }
    expect(parameterOn('consultationDays', day('2026-01-01'))).toBe(90);
  });
});

describe('Art. 48, the amount', () => {
  it.each([
    [300_000, true],
    [300_001, false],
    [0, true],
  ])('%i 分 is negligible: %s', (fen, negligible) => {
    expect(negligibleByAmount(fen, day('2026-01-01'))).toBe(negligible);
  });

  const warned = (damage: number, ground: number): readonly string[] => {
    const facts = parseFacts({
      today: '2026-06-01',
      designation: { number: 'x', on: '2026-01-01', maySign: true },
      appraisal: { basis: 'report', damage, costs: 0 },
      obligors: [{ id: 'A', name: '某公司' }],
      terminated: [{ on: '2026-05-01', ground, approver: '局长某某' }],
    });
    if (!facts.ok) throw new Error(JSON.stringify(facts.error));
    return assess(facts.value).warnings.map((warning) => warning.code);
  };

  it.each([
    [3000, 3, false],
    [3000.01, 3, true],
    [3000.01, 4, false],
  ])('a claim ended with a damage of %d元 on ground %i is warned of: %s', (damage, ground, expected) => {
    expect(warned(damage, ground).includes('not-negligible-by-amount')).toBe(expected);
  });
});
