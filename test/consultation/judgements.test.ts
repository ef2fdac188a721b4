import { describe, expect, it } from 'vitest';
import { instantAt } from '../../shared/time/instant.ts';
import { refusalSentence } from '../../shared/text/zh/refusals.ts';
import { day, firstMeeting, upTo } from '../support/first-meeting.ts';

describe('无故', () => {
  it('is found only after the three working days in which the absent may say why (Art. 29(2))', () => {
    const room = upTo(firstMeeting(), 2, ['agent', 'second']);
    const absent = room.state().meetings[0]?.on.AttendanceChecked?.some(({ present }) => !present);
    expect(absent).toBe(true);
    const judged = (on: string, cause: 'with-cause' | 'without-cause' = 'without-cause') => ({
      meeting: 1,
      obligor: room.second,
      cause,
      on: day(on),
      by: '周某',
      reason: '收到通知没有到会',
    });
    // Held on Monday 2026-03-30; Thursday is the third working day.
    room.setClock(instantAt(day('2026-04-02'), 36_000));
    const refusal = room.refused('JudgeAbsence', judged('2026-04-02'));
    expect(refusal).toMatchObject({ code: 'absence.too-early', article: '29(2)', values: { explainBy: '2026-04-02' } });
    expect(refusalSentence(refusal)).toContain('2026年4月2日');
    room.run('JudgeAbsence', judged('2026-04-02', 'with-cause'));
    room.setClock(instantAt(day('2026-04-03'), 36_000));
    room.run('JudgeAbsence', judged('2026-04-03'));
  });

  it('is not found of who came', () => {
    const room = upTo(firstMeeting(), 3);
    room.setClock(instantAt(day('2026-04-20'), 36_000));
    expect(
      room.refused('JudgeAbsence', {
        meeting: 1,
        obligor: room.obligor,
        cause: 'without-cause',
        on: day('2026-04-20'),
        by: '周某',
        reason: '没有到会',
      }).code,
    ).toBe('absence.not-absent');
  });
});
