import { describe, expect, it } from 'vitest';
import { minutesBody, signOffSheet } from '../../shared/documents/kinds/minutes.ts';
import { clockText } from '../../shared/text/zh/clock.ts';
import type { Instant } from '../../shared/time/instant.ts';
import type { GivenRecord } from './given-record.ts';
import { consultedMeeting } from './sample-meeting.ts';
import { bodyDigest, freeze } from './signing.ts';
import { modelText } from './texts.ts';

const jump = (given: GivenRecord): number =>
  given.record('ClockJumpNoticed', {
    basis: 'steady',
    expected: '2026-06-30T14:30:00.000+08:00' as Instant,
    shown: '2026-06-30T14:20:00.000+08:00' as Instant,
    differenceMs: -600_000,
  });
const body = (given: GivenRecord) => modelText(minutesBody(given.state, 1, 1));

describe('the clock in the minutes', () => {
  it('is not spoken of where it was neither compared nor set', () => {
    expect(body(consultedMeeting())).not.toContain(clockText.title);
  });

  it('is told with who compared it, how far it was off, and where it was set', () => {
    const given = consultedMeeting();
    const at = '2026-06-30T14:15:00.000+08:00' as Instant;
    given.record('ClockConfirmed', { meeting: 1, deviceTime: '2026-06-30T14:15:03.000+08:00' as Instant, trueTime: at, by: '刘某' });
    jump(given);
    expect(body(given)).toContain('刘某于2026年6月30日14时15分00秒对照标准时间核对设备时钟，设备时钟与标准时间相比快3秒。');
    expect(body(given)).toContain('设备时钟应为2026年6月30日14时30分00秒，实际显示2026年6月30日14时20分00秒，被调慢10分。');
    expect(body(given)).toContain(clockText.order);
  });

  it('set after the body was frozen stands on the sign-off sheet and changes nothing in the body', () => {
    const given = consultedMeeting();
    freeze(given);
    const digest = bodyDigest(given.state, 1, 1);
    jump(given);
    expect(bodyDigest(given.state, 1, 1)).toBe(digest);
    expect(body(given)).not.toContain(clockText.title);
    expect(modelText(signOffSheet(given.state, 1))).toContain('被调慢10分。');
  });
});
