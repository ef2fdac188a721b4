import { describe, expect, it } from 'vitest';
import { clockBehind, clockJump, clockOf } from '../../shared/record/clock.ts';
import { evolve } from '../../shared/record/evolve.ts';
import { instantAt, instantFromMs, msOfInstant, type Instant } from '../../shared/time/instant.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import { clockText, durationInFull } from '../../shared/text/zh/clock.ts';
import { openRoom, type Room } from '../support/room.ts';
import { openingInput } from '../support/memory-host.ts';

const start = instantAt('2026-03-30' as PlainDate, 9 * 3_600);
const later = (ms: number): Instant => instantFromMs(msOfInstant(start) + ms);
const hour = 3_600_000;

describe('a jump of the clock', () => {
  it.each([
    ['just at the tolerance forward', 60_000, 60_000 + 2_030, null],
    ['a moment past it', 60_000, 60_000 + 2_031, 2_031],
    ['just at the tolerance back', 60_000, 60_000 - 2_030, null],
    ['a moment past it back', 60_000, 60_000 - 2_031, -2_031],
    ['kept right by running faster for ten hours', 10 * hour, 10 * hour + 18_000, null],
    ['set by a minute within ten hours', 10 * hour, 10 * hour + 60_000, 60_000],
    ['set back by a day while an hour went by', hour, hour - 24 * hour, -24 * hour],
  ])('%s', (_, steadyMs, deviceMs, differenceMs) => {
    const found = clockJump({ device: start, steadyMs: 5_000 }, { device: later(deviceMs), steadyMs: 5_000 + steadyMs });
    expect(found).toEqual(
      differenceMs === null ? null : { basis: 'steady', expected: later(steadyMs), shown: later(deviceMs), differenceMs },
    );
  });

  it('is only known at the first record of a run where the clock stands before the last one', () => {
    expect(clockBehind(start, { device: later(-2_000), steadyMs: 0 })).toBeNull();
    expect(clockBehind(start, { device: later(30 * hour), steadyMs: 0 })).toBeNull();
    expect(clockBehind(start, { device: later(-2_001), steadyMs: 0 })).toMatchObject({ basis: 'last-record', differenceMs: -2_001 });
  });
});

describe('what is on record of the clock', () => {
  const meetingRoom = (): Room => {
    const room = openRoom();
    room.setClock(start);
    room.run('OpenCase', { ...openingInput('某环损案〔2026〕1号'), openedOn: '2026-03-30' as PlainDate });
    room.run('ScheduleMeeting', {
      meeting: 1,
      kind: 'consultation',
      on: '2026-03-30' as PlainDate,
      time: '09:30',
      place: '三楼会议室',
      mode: 'in-person',
      presiding: '王某',
      secretary: '刘某',
      cause: '废液渗漏',
    });
    return room;
  };
  const confirm = (room: Room, aheadMs: number, atMs: number): void => {
    room.setClock(later(atMs));
    room.run('ConfirmClock', { meeting: 1, deviceTime: later(atMs + aheadMs), trueTime: later(atMs), by: '刘某' });
  };
  const account = (
    room: Room,
    ...jumps: readonly { readonly seq: number; readonly basis: 'steady' | 'last-record'; readonly ms: number }[]
  ) => {
    const state = jumps.reduce(
      (before, { seq, basis, ms }) =>
        evolve(before, {
          type: 'ClockJumpNoticed',
          payload: { basis, expected: start, shown: later(ms), differenceMs: ms },
          seq,
          at: start,
          operator: '刘某',
        }),
      room.state(),
    );
    const meeting = state.meetings[0];
    if (meeting === undefined) throw new Error('no meeting');
    return clockOf(state, meeting);
  };

  it('is no drift after one comparison, and after two how much the clock gained in between', () => {
    const room = meetingRoom();
    confirm(room, 3_000, 0);
    expect(account(room)).toMatchObject({ confirmations: [{ by: '刘某', offsetMs: 3_000 }], drift: null });
    confirm(room, 5_000, 2 * hour);
    expect(account(room).drift).toEqual({ ms: 2_000, overMs: 2 * hour });
  });

  it('does not count as drift what was set by hand, and tells no drift past a clock that stood before the record', () => {
    const room = meetingRoom();
    confirm(room, 0, 0);
    room.run('ListExhibit', { number: 1, party: 'claimant', title: '照片', source: '', pages: 1, purpose: '', secret: false });
    confirm(room, -59_000, 2 * hour);
    expect(account(room).drift?.ms).toBe(-59_000);
    const between = 4;
    expect(account(room, { seq: between, basis: 'steady', ms: -60_000 }).drift?.ms).toBe(1_000);
    expect(account(room, { seq: between, basis: 'last-record', ms: -60_000 }).drift).toBeNull();
  });

  it('tells of a meeting the jumps since its convening', () => {
    const room = meetingRoom();
    const convened = room.run('ConveneMeeting', { meeting: 1, place: '三楼会议室' });
    const found = account(room, { seq: convened - 1, basis: 'steady', ms: 9_000 }, { seq: convened + 1, basis: 'steady', ms: 8_000 });
    expect(found.jumps.map(({ differenceMs }) => differenceMs)).toEqual([8_000]);
  });
});

describe('the words for it', () => {
  it.each([
    [0, '0秒'],
    [-1_600, '2秒'],
    [3_723_000, '1小时2分3秒'],
    [86_400_000 + 60_000, '1天1分'],
  ])('%i ms is %s', (ms, words) => expect(durationInFull(ms)).toBe(words));

  it('say which way the clock was set, and how a comparison came out', () => {
    const at = { expected: later(0), shown: later(-90_000), differenceMs: -90_000 };
    expect(clockText.jump({ basis: 'steady', ...at })).toBe(
      '设备时钟应为2026年3月30日9时00分00秒，实际显示2026年3月30日8时58分30秒，被调慢1分30秒。',
    );
    expect(clockText.confirmed({ by: '刘某', trueTime: start, offsetMs: 4_000 })).toContain('相比快4秒');
    expect(clockText.confirmed({ by: '刘某', trueTime: start, offsetMs: 400 })).toContain('一致');
  });
});
