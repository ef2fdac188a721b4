import { describe, expect, it } from 'vitest';
import { samples } from '../../electron/samples/samples.ts';
import { noteOf, scaleOf, spokenOf, timesOf } from '../../renderer/windows/case/limits/limit-times.ts';
import { addDays, dayNumber, type PlainDate } from '../../shared/time/plain-date.ts';
import { caseView, type CaseView } from '../../shared/views/case-view.ts';
import { officeCases } from '../support/office-cases.ts';
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
