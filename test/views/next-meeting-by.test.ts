import { describe, expect, it } from 'vitest';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import { exactly } from '../../shared/time/working-days.ts';
import { nextMeetingBy, type NextMeetingBy } from '../../shared/views/next-meeting-by.ts';
import { assessed, consent, first, meeting, oneObligor, refusal, type Given } from '../law/given.ts';

const next = (facts: Given): NextMeetingBy | null => {
  const assessment = assessed(facts);
  return nextMeetingBy(first(assessment), assessment.today);
};
const on = (date: string) => exactly(date as PlainDate);
const three = [meeting(1, '2026-03-20'), meeting(2, '2026-04-10'), meeting(3, '2026-05-08')];

describe('the next meeting, at the latest', () => {
  it('is on the day to which the 90 days roll, its notice 7 days before', () => {
    expect(next(oneObligor('2026-04-01', consent))).toEqual({
      meet: on('2026-06-01'),
      notify: on('2026-05-25'),
      isNoticeLate: false,
      needsApproval: false,
    });
  });

  it('can still be notified in time on the seventh day before, not on the sixth', () => {
    expect(next(oneObligor('2026-05-25', consent))?.isNoticeLate).toBe(false);
    expect(next(oneObligor('2026-05-26', consent))?.isNoticeLate).toBe(true);
  });

  it('is said up to the last day, and no more from the day after', () => {
    expect(next(oneObligor('2026-06-01', consent))?.meet).toEqual(on('2026-06-01'));
    expect(next(oneObligor('2026-06-02', consent))).toBeNull();
  });

  it('takes an approval once three meetings are held', () => {
    expect(next(oneObligor('2026-05-10', consent, { meetings: three.slice(0, 2) }))?.needsApproval).toBe(false);
    expect(next(oneObligor('2026-05-10', consent, { meetings: three }))?.needsApproval).toBe(true);
  });

  it('is an estimate where the table of a year is missing, and its notice with it', () => {
    const service = [{ method: 'direct', on: '2026-10-10', outcome: 'served' }];
    const found = next(oneObligor('2026-10-20', { service, reply: { receivedOn: '2026-10-12', admitsIdentity: true, agrees: 'yes' } }));
    expect(found?.meet).toEqual({ date: null, estimate: '2027-01-08', calendarMissing: [2027] });
    expect(found?.notify).toEqual({ date: null, estimate: '2027-01-01', calendarMissing: [2027] });
  });

  it.each([
    ['before service', oneObligor('2026-03-01', consent)],
    ['after a refusal', oneObligor('2026-04-01', refusal)],
    ['after an agreement', oneObligor('2026-04-01', consent, { agreements: [{ obligors: ['A'], signedOn: '2026-03-30' }] })],
  ])('is not said %s', (_, facts) => {
    expect(next(facts)).toBeNull();
  });
});
