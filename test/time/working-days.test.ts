import chineseDays from 'chinese-days';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { day as tableDay, span } from '../../shared/time/calendars/days.ts';
import { dayFromNumber, type PlainDate } from '../../shared/time/plain-date.ts';
import {
  dayOfDue,
  exactly,
  expiry,
  nthWorkingDayAfter,
  rolled,
  shippedCalendars,
  surelyLateAfter,
  workingDays,
  type Due,
} from '../../shared/time/working-days.ts';
import { day, plus } from '../law/given.ts';

const calendar = workingDays(shippedCalendars);

/** Another way to know a working day: asks the platform for the weekday and the shipped lists for the rest, a day at a time. */
const works = (date: PlainDate): boolean | null => {
  const table = shippedCalendars.find(({ year }) => String(year) === date.slice(0, 4));
  const weekend = [0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
  if (table === undefined) return null;
  return weekend ? table.work.includes(date) : !table.off.includes(date);
};
const bruteForce = (from: PlainDate, wanted: number, includeFirst: boolean): Due => {
  const years = new Set<number>();
  let date = includeFirst ? from : plus(from, 1);
  for (let seen = 0; ; date = plus(date, 1)) {
    const answer = works(date);
    if (answer === null) years.add(Number(date.slice(0, 4)));
    const working = answer ?? ![0, 6].includes(new Date(`${date}T00:00:00Z`).getUTCDay());
    if (working) seen += 1;
    if (seen === wanted) return years.size === 0 ? { date } : { date: null, estimate: date, calendarMissing: [...years] };
  }
};

describe('working days of the State Council', () => {
  it('agree with an independent table on every day of 2025 and 2026', () => {
    const differing: string[] = [];
    for (let date = day('2025-01-01'); date <= '2026-12-31'; date = plus(date, 1)) {
      if ((dayOfDue(rolled(calendar, date)) === date) !== chineseDays.isWorkday(date)) differing.push(date);
    }
    expect(differing).toEqual([]);
  });

  it.each(shippedCalendars)(
    '$year is all of one year, no day twice, make-up days on weekends, and names its notice',
    ({ year, off, work, source }) => {
      expect([...off, ...work].filter((date) => !date.startsWith(`${year}-`))).toEqual([]);
      expect(new Set([...off, ...work]).size).toBe(off.length + work.length);
      expect(work.map((date) => new Date(`${date}T00:00:00Z`).getUTCDay()).filter((weekday) => weekday !== 0 && weekday !== 6)).toEqual([]);
      expect(source).toMatch(/国办发明电〔\d{4}〕\d+号/u);
    },
  );

  it.each([
    ['2026-01-02', '2026-01-08'],
    ['2026-02-11', '2026-02-25'],
    ['2026-02-13', '2026-02-27'],
    ['2026-04-02', '2026-04-10'],
    ['2026-04-30', '2026-05-11'],
    ['2026-09-18', '2026-09-24'],
    ['2026-09-30', '2026-10-13'],
    ['2025-04-28', '2025-05-08'],
    ['2026-03-02', '2026-03-09'],
  ])('the 5th working day after %s is %s', (from, to) => {
    expect(nthWorkingDayAfter(calendar, day(from), 5)).toEqual({ date: to });
  });

  it.each([
    ['2026-02-23', '2026-02-24'],
    ['2026-04-30', '2026-04-30'],
    ['2026-05-09', '2026-05-09'],
    ['2026-05-16', '2026-05-18'],
    ['2026-10-03', '2026-10-08'],
    ['2026-10-10', '2026-10-10'],
    ['2025-12-31', '2025-12-31'],
    ['2025-10-01', '2025-10-09'],
  ])('a period ending on %s ends on %s', (from, to) => {
    expect(rolled(calendar, day(from))).toEqual({ date: to });
  });

  it('rolls and counts as a day-at-a-time counter does, over covered and uncovered years', () => {
    fc.assert(
      fc.property(fc.integer({ min: 20_000, max: 20_950 }), fc.integer({ min: 1, max: 40 }), (number, n) => {
        const date = dayFromNumber(number);
        expect(rolled(calendar, date)).toEqual(bruteForce(date, 1, true));
        expect(nthWorkingDayAfter(calendar, date, n)).toEqual(bruteForce(date, n, false));
      }),
      { numRuns: 400 },
    );
  });

  it('refuses to be exact when a day that was looked at lies in a year without a table, and names the years', () => {
    expect(rolled(calendar, day('2027-01-02'))).toEqual({ date: null, estimate: '2027-01-04', calendarMissing: [2027] });
    expect(nthWorkingDayAfter(calendar, day('2026-12-28'), 5)).toEqual({ date: null, estimate: '2027-01-04', calendarMissing: [2027] });
    expect(nthWorkingDayAfter(calendar, day('2026-12-24'), 5)).toEqual({ date: '2026-12-31' });
    expect(nthWorkingDayAfter(workingDays([]), day('2026-12-30'), 5)).toEqual({
      date: null,
      estimate: '2027-01-06',
      calendarMissing: [2026, 2027],
    });
  });

  it('takes the later of two tables for one year', () => {
    const regional = { year: 2026, off: [day('2026-05-18')], work: [day('2026-05-16')], source: '盟行政公署通知' };
    expect(rolled(workingDays([...shippedCalendars, regional]), day('2026-05-16'))).toEqual({ date: '2026-05-16' });
    expect(rolled(workingDays([...shippedCalendars, regional]), day('2026-05-18'))).toEqual({ date: '2026-05-19' });
  });
});

describe('expiry', () => {
  const estimated: Due = { date: null, estimate: day('2027-01-04'), calendarMissing: [2027] };

  it.each([
    ['2026-05-31', 'running'],
    ['2026-06-01', 'running'],
    ['2026-06-02', 'expired'],
  ])('of an exact day, asked on %s: %s', (today, state) => {
    expect(expiry(exactly(day('2026-06-01')), day(today))).toBe(state);
  });

  it.each([
    ['2027-01-04', 'running'],
    ['2027-01-05', 'undecided'],
    ['2027-01-19', 'undecided'],
    ['2027-01-20', 'expired'],
  ])('of an estimate, asked on %s: %s', (today, state) => {
    expect(expiry(estimated, day(today))).toBe(state);
  });

  it('is sure of lateness after the exact day, and after an estimate and its 15 days', () => {
    expect([surelyLateAfter(exactly(day('2026-06-01'))), surelyLateAfter(estimated)]).toEqual(['2026-06-01', '2027-01-19']);
  });
});

describe('a calendar table', () => {
  it('writes out a span with both its ends', () => {
    expect(span('2026-02-27', '2026-03-02')).toEqual(['2026-02-27', '2026-02-28', '2026-03-01', '2026-03-02']);
    expect(span('2026-01-01', '2026-01-01')).toEqual(['2026-01-01']);
  });

  it('stops the program at a misprint', () => {
    expect(() => tableDay('2026-02-29')).toThrow('2026-02-29');
    expect(() => span('2026-02-28', '2026-02-30')).toThrow('2026-02-30');
  });
});
