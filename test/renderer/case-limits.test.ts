import { describe, expect, it } from 'vitest';
import { samples } from '../../electron/samples/samples.ts';
import { nextMeetingNote, noteOf, scaleOf, spokenOf, timesOf } from '../../renderer/windows/case/limits/limit-times.ts';
import { viewOnDay } from '../../renderer/windows/case/limits/view-on-day.ts';
import { instantAt } from '../../shared/time/instant.ts';
import { addDays, dayNumber, type PlainDate } from '../../shared/time/plain-date.ts';
import { caseView, type CaseView } from '../../shared/views/case-view.ts';
import { limitsOn } from '../../shared/views/limits-on.ts';
import { caseOf, officeCases } from '../support/office-cases.ts';
import { openRoom } from '../support/room.ts';

const seenOn = async (sample: (typeof samples)[number], today: string): Promise<CaseView> => {
  const room = openRoom();
  await sample.play(room.player());
  return caseView(room.state(), { ...room.context(), today: today as PlainDate });
};
const named = (name: string) => {
  const found = officeCases.find((sample) => sample.name === name);
  if (found === undefined) throw new Error(`no case ${name}`);
  return found;
};

describe('the line of time', () => {
  it.each([...samples, ...officeCases].map((sample) => [sample.name, sample] as const))(
    'shows as many counted meetings as the law engine counts, and nothing outside its scale: %s',
    async (_name, sample) => {
      for (let today = '2026-06-01' as PlainDate; today < '2027-02-01'; today = addDays(today, 31)) {
        const view = await seenOn(sample, today);
        const drawn = view.limits.obligors.map((obligor) => ({ obligor, times: timesOf(view, obligor) }));
        const scale = scaleOf(drawn.flatMap(({ times }) => times ?? []));
        for (const { obligor, times } of drawn) {
          expect(obligor.held.filter((meeting) => meeting.counts)).toHaveLength(obligor.meetings.counted);
          expect(times === null).toBe(obligor.servedOn === null);
          for (const day of times === null ? [] : [times.served, ...times.meetings, times.today, times.rolledEnd].map((mark) => mark.day)) {
            expect(day).toBeGreaterThanOrEqual(scale.from);
            expect(day).toBeLessThanOrEqual(scale.to);
          }
        }
      }
    },
  );

  it('says raw and rolled end apart, and draws the holiday whole', async () => {
    const view = await seenOn(named('two-obligors'), '2026-09-29');
    const [first, second] = view.limits.obligors;
    if (first === undefined || second === undefined) throw new Error('two obligors');
    const times = timesOf(view, first);
    expect(times?.rawEnd).toEqual({ day: dayNumber('2026-10-01' as PlainDate), label: '原止 10-01' });
    expect(times?.rolledEnd).toEqual({ day: dayNumber('2026-10-08' as PlainDate), label: '顺延至 10-08' });
    expect(times?.holidays).toContainEqual({ from: dayNumber('2026-10-01' as PlainDate), to: dayNumber('2026-10-08' as PlainDate) });
    expect(timesOf(view, second)?.rawEnd).toBeUndefined();
    expect(noteOf(first)).toBe('');
    if (times !== null) expect(spokenOf(first, times)).toContain('顺延至 10-08');
  });

  it('stops at its end once the consultation has ended', async () => {
    const view = await seenOn(named('agreed'), '2027-01-29');
    const [obligor] = view.limits.obligors;
    const times = obligor === undefined ? null : timesOf(view, obligor);
    expect(times?.today).toEqual({ day: times?.rolledEnd.day, label: '' });
  });
});

describe('the line of time on another day', () => {
  it('names the day that is shown, and never calls it today', async () => {
    const view = await seenOn(named('two-obligors'), '2026-08-10');
    const [first] = view.limits.obligors;
    const times = first === undefined ? null : timesOf(view, first, false);
    expect(times?.today).toEqual({ day: dayNumber('2026-08-10' as PlainDate), label: '当日 08-10' });
    if (first !== undefined && times !== null) expect(spokenOf(first, times)).not.toContain('今日');
  });

  it('draws of a supplementary appraisal, and of a failure declared, what had happened by then', async () => {
    const room = openRoom();
    await named('two-obligors').play(room.player());
    room.setClock(instantAt('2026-09-01' as PlainDate, 36_000));
    const commissioned = room.run('CommissionSupplementaryAppraisal', {
      on: '2026-08-01' as PlainDate,
      to: '某鉴定机构',
      subject: '补充鉴定',
    });
    const delivery = { id: `s${commissioned}`, on: '2026-08-20' as PlainDate, number: '', summary: '' };
    room.run('DeliverSupplementaryAppraisal', delivery);
    const drawn = (day: string) => {
      const current = caseView(room.state(), { ...room.context(), today: '2026-09-29' as PlainDate });
      const limits = limitsOn(room.state(), day as PlainDate, { today: '2026-09-29' as PlainDate, calendar: [] });
      if (!limits.ok) throw new Error('within reach');
      const view = viewOnDay(current, limits.value);
      const [first] = view.limits.obligors;
      return first === undefined ? [] : (timesOf(view, first, false)?.excluded ?? []).map(({ label }) => label);
    };
    expect(drawn('2026-07-31')).toEqual([]);
    expect(drawn('2026-08-10')).toEqual(['补充、重新鉴定 08-01—08-10']);
    expect(drawn('2026-08-20')).toEqual(['补充、重新鉴定 08-01—08-20']);
  });
});

describe('the note on the next meeting', () => {
  const note = async (day: string): Promise<readonly string[]> => {
    const view = await seenOn(named('two-obligors'), day);
    return view.limits.obligors.map((obligor) => nextMeetingNote(obligor, view.limits.today));
  };

  it('says by which day to meet and to notify, what of it has gone by, and nothing once the period is over', async () => {
    expect(await note('2026-10-02')).toEqual([
      '下一次会议最迟：2026-10-08；通知最迟：2026-10-01（已过）',
      '下一次会议最迟：2026-10-10；通知最迟：2026-10-03',
    ]);
    expect(await note('2026-10-09')).toEqual(['', '下一次会议最迟：2026-10-10；通知最迟：2026-10-03（已过）']);
  });

  it('says 估算 of both days where the table of a year is missing', async () => {
    const late = caseOf({
      name: 'late',
      number: '某环损案〔2026〕99号',
      title: '某案',
      opened: '2026-10-01',
      obligors: ['某公司'],
      served: ['2026-10-10'],
      replies: [['2026-10-12', 'yes']],
    });
    const view = await seenOn(late, '2026-10-20');
    expect(view.limits.obligors.map((obligor) => nextMeetingNote(obligor, view.limits.today))).toEqual([
      '下一次会议最迟：2027-01-08（估算）；通知最迟：2027-01-01（估算）',
    ]);
  });
});
