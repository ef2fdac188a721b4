import { describe, expect, it } from 'vitest';
import type { Instant } from '../../shared/time/instant.ts';
import { clockTyped } from '../../shared/time/typed-clock.ts';

const at = (day: string, time: string): Instant => `${day}T${time}.000+08:00` as Instant;

describe('a time read from a clock', () => {
  const device = at('2026-03-30', '09:28:31');
  it.each([
    ['9:28:30', at('2026-03-30', '09:28:30')],
    ['09：28：30', at('2026-03-30', '09:28:30')],
    ['092830', at('2026-03-30', '09:28:30')],
    ['0:05', at('2026-03-30', '00:05:00')],
    ['2026-03-31 9:28:30', at('2026-03-31', '09:28:30')],
  ])('%s', (text, moment) => expect(clockTyped(text, device)).toBe(moment));

  it('is the one next to the device’s, across midnight both ways', () => {
    expect(clockTyped('00:00:03', at('2026-03-30', '23:59:58'))).toBe(at('2026-03-31', '00:00:03'));
    expect(clockTyped('23:59:58', at('2026-03-31', '00:00:03'))).toBe(at('2026-03-30', '23:59:58'));
  });

  it.each(['', '9', '24:00:00', '9:60', '九点', '2026-02-30 9:00', '9:5'])('%j is none', (text) =>
    expect(clockTyped(text, device)).toBeNull(),
  );
});
