import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayOf, instantAt, instantFromMs, isInstant, msOfInstant } from '../../shared/time/instant.ts';
import { day } from '../law/given.ts';

describe('moments as records write them', () => {
  it('writes and reads back any millisecond, with the offset of Asia/Shanghai', () => {
    fc.assert(
      fc.property(fc.integer({ min: Date.UTC(1992, 0, 1), max: Date.UTC(2199, 11, 31) }), (ms) => {
        const written = instantFromMs(ms);
        expect(written).toBe(new Date(ms + 8 * 3_600_000).toISOString().replace('Z', '+08:00'));
        expect(msOfInstant(written)).toBe(ms);
        expect(isInstant(written)).toBe(true);
        expect(dayOf(written)).toBe(written.slice(0, 10));
      }),
    );
  });

  it.each([
    [0, '1970-01-01T08:00:00.000+08:00'],
    [-1, '1970-01-01T07:59:59.999+08:00'],
    [Date.UTC(2026, 2, 30, 15, 59, 59, 999), '2026-03-30T23:59:59.999+08:00'],
    [Date.UTC(2026, 2, 30, 16), '2026-03-31T00:00:00.000+08:00'],
  ])('%i ms is %s', (ms, written) => {
    expect([instantFromMs(ms), msOfInstant(instantFromMs(ms))]).toEqual([written, ms]);
  });

  it('counts seconds from midnight of a legal day', () => {
    expect([instantAt(day('2026-03-30'), 0), instantAt(day('2026-03-30'), 34_205), instantAt(day('2026-03-30'), 86_400)]).toEqual([
      '2026-03-30T00:00:00.000+08:00',
      '2026-03-30T09:30:05.000+08:00',
      '2026-03-31T00:00:00.000+08:00',
    ]);
  });

  it.each([
    '2026-02-30T09:30:00.000+08:00',
    '2026-03-30T24:00:00.000+08:00',
    '2026-03-30T09:60:00.000+08:00',
    '2026-03-30T09:30:60.000+08:00',
    '2026-03-30T09:30:00.000Z',
    '2026-03-30T09:30:00.000+09:00',
    '2026-03-30T09:30:00+08:00',
    '2026-03-30 09:30:00.000+08:00',
    'x2026-03-30T09:30:00.000+08:00',
    '2026-03-30T09:30:00.000+08:00x',
    '2026-03-30',
    '',
  ])('refuses %j', (text) => {
    expect(isInstant(text)).toBe(false);
  });

  it.each(['2026-03-30T00:00:00.000+08:00', '2026-03-30T19:59:59.999+08:00', '2026-03-30T23:05:09.010+08:00'])('takes %s', (text) => {
    expect(isInstant(text)).toBe(true);
  });
});
