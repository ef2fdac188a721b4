import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayFromNumber,
  dayNumber,
  daysBetween,
  daysInMonth,
  isPlainDate,
  parsePlainDate,
  weekday,
  yearOf,
} from '../../shared/time/plain-date.ts';
import { day } from '../law/given.ts';

/** The platform's own calendar, in UTC so that no zone has a say. */
const oracle = (number: number): Date => new Date(number * 86_400_000);
const iso = (number: number): string => oracle(number).toISOString().slice(0, 10);
const firstDay = Date.UTC(1000, 0, 1) / 86_400_000;
const lastDay = Date.UTC(9999, 11, 31) / 86_400_000;

describe('days of the calendar', () => {
  it('numbers every day from 1890 to 2110 as the platform does, and back', () => {
    for (let number = Date.UTC(1890, 0, 1) / 86_400_000; number <= Date.UTC(2110, 11, 31) / 86_400_000; number += 1) {
      const text = iso(number);
      if (dayFromNumber(number) !== text || dayNumber(day(text)) !== number)
        expect.fail(`${text} is ${number}, not ${dayNumber(day(text))}`);
    }
    expect([dayNumber(day('1970-01-01')), dayNumber(day('2000-03-01'))]).toEqual([0, 11_017]);
  });

  it('numbers any day of the years it knows, and both their ends', () => {
    fc.assert(
      fc.property(fc.integer({ min: firstDay, max: lastDay }), (number) => {
        expect([dayFromNumber(number), dayNumber(day(iso(number)))]).toEqual([iso(number), number]);
      }),
      { examples: [[firstDay], [lastDay]], numRuns: 1_000 },
    );
  });

  it('knows the weekday of any day', () => {
    fc.assert(
      fc.property(fc.integer({ min: firstDay, max: lastDay }), (number) => {
        expect(weekday(dayFromNumber(number))).toBe(oracle(number).getUTCDay() || 7);
      }),
    );
    expect(['2026-03-02', '2026-03-08', '1969-12-31', '1969-12-28'].map((text) => weekday(day(text)))).toEqual([1, 7, 3, 7]);
  });

  it('counts natural days between two days, backwards as negative', () => {
    expect([daysBetween(day('2026-03-02'), day('2026-05-31')), daysBetween(day('2026-05-31'), day('2026-03-02'))]).toEqual([90, -90]);
    expect(yearOf(day('2026-12-31'))).toBe(2026);
  });

  it.each([
    ['2024-02-28', 1, '2024-02-29'],
    ['2024-02-29', 1, '2024-03-01'],
    ['2025-02-28', 1, '2025-03-01'],
    ['2100-02-28', 1, '2100-03-01'],
    ['2000-02-28', 1, '2000-02-29'],
    ['2025-12-31', 1, '2026-01-01'],
    ['2026-01-01', -1, '2025-12-31'],
    ['2024-03-01', -1, '2024-02-29'],
    ['1999-12-31', 1, '2000-01-01'],
  ])('%s and %i day is %s', (from, days, to) => {
    expect(addDays(day(from), days)).toBe(to);
  });

  it.each([
    [2024, 29],
    [2025, 28],
    [2000, 29],
    [1900, 28],
    [2100, 28],
  ])('February of %i has %i days', (year, days) => {
    expect(daysInMonth(year, 2)).toBe(days);
  });

  it('gives every month its length, and none to a month that is none', () => {
    expect([1, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 0].map((month) => daysInMonth(2026, month))).toEqual([
      31, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31, 0, 0,
    ]);
  });

  it.each(['1000-01-01', '9999-12-31', '2024-02-29', '2026-01-31', '2026-12-01'])('takes %s as a day', (text) => {
    expect([isPlainDate(text), parsePlainDate(text)]).toEqual([true, text]);
  });

  it.each([
    '0999-12-31',
    '2025-02-29',
    '2026-02-30',
    '2026-04-31',
    '2026-13-01',
    '2026-00-10',
    '2026-01-00',
    '2026-01-32',
    '2026-1-01',
    '26-01-01',
    '2026-01-01 ',
    ' 2026-01-01',
    '2026-01-01T00:00',
    '20260101',
    '',
    '２０２６-01-01',
    '2026-01-1',
    'x2026-01-01',
  ])('refuses %j', (text) => {
    expect([isPlainDate(text), parsePlainDate(text)]).toEqual([false, null]);
  });
});
