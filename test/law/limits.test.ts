import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actionsOf,
  assessed,
  consent,
  first,
  meeting,
  oneObligor,
  plus,
  reasonsOf,
  servedDay,
  warningsOf,
  runs,
  type Given,
} from './given.ts';

const meetingsOf = (today: string, meetings: readonly Given[], rest: Given = {}): Given =>
  oneObligor(today, consent, { meetings, ...rest });
const held = (...numbers: readonly number[]): readonly Given[] => numbers.map((number) => meeting(number, plus('2026-03-10', number * 7)));
const approval = (number: number, on: string): Given => ({ meeting: number, approver: '王某', on, reason: '案情重大复杂' });

describe('the count of meetings', () => {
  it.each<[string, readonly Given[], readonly Given[], number, number, boolean]>([
    ['two', held(1, 2), [], 2, 3, true],
    ['three', held(1, 2, 3), [], 3, 3, false],
    ['four without approval', held(1, 2, 3, 4), [], 4, 3, false],
    ['three and an approval of the fourth', held(1, 2, 3), [approval(4, '2026-04-03')], 3, 4, true],
    ['four, approved the day before', held(1, 2, 3, 4), [approval(4, '2026-04-06')], 4, 4, false],
    ['four, approved on the day', held(1, 2, 3, 4), [approval(4, '2026-04-07')], 4, 4, false],
    ['four, approved the day after', held(1, 2, 3, 4), [approval(4, '2026-04-08')], 4, 3, false],
    ['four, approved after and before', held(1, 2, 3, 4), [approval(4, '2026-04-08'), approval(4, '2026-04-03')], 4, 4, false],
    ['three, the fourth approved twice', held(1, 2, 3), [approval(4, '2026-04-02'), approval(4, '2026-04-03')], 3, 4, true],
    ['three, the fourth and the fifth approved', held(1, 2, 3), [approval(4, '2026-04-02'), approval(5, '2026-04-03')], 3, 5, true],
    ['two, the fourth approved', held(1, 2), [approval(4, '2026-04-03')], 2, 3, true],
    ['three, the third approved', held(1, 2, 3), [approval(3, '2026-03-20')], 3, 3, false],
    [
      'three of which one was not attended, the fourth approved',
      [...held(1, 2), meeting(3, '2026-03-31', 'absent')],
      [approval(4, '2026-04-03')],
      2,
      3,
      true,
    ],
    [
      'three counted of four, the fifth approved',
      [...held(1, 2), meeting(3, '2026-03-31', 'absent'), meeting(4, '2026-04-07')],
      [approval(5, '2026-04-08')],
      3,
      4,
      true,
    ],
    [
      'numbers in another order than days',
      [meeting(5, '2026-03-12'), meeting(6, '2026-03-13'), meeting(7, '2026-03-16')],
      [approval(4, '2026-03-20')],
      3,
      3,
      false,
    ],
  ])('%s', (_what, meetings, approvals, counted, limit, mayHoldAnother) => {
    expect(first(assessed(meetingsOf('2026-04-20', meetings, { approvals }))).meetings).toEqual({ counted, limit, mayHoldAnother });
  });

  it.each<[string, Given]>([
    ['not opened', meeting(1, '2026-03-16', 'absent')],
    ['absent from it', meeting(1, '2026-03-16', 'absent-with-cause', { opened: true })],
    ['before service', meeting(1, '2026-03-01')],
    ['a renegotiation', meeting(1, '2026-03-16', 'took-part', { kind: 'renegotiation' })],
    ['nobody says', meeting(1, '2026-03-16', null, { opened: true })],
    ['tomorrow', meeting(1, '2026-04-21')],
  ])('leaves out one %s', (_what, one) => {
    expect(first(assessed(meetingsOf('2026-04-20', [one]))).meetings.counted).toBe(0);
  });

  it.each(['took-part', 'walked-out', 'walked-out-with-cause', 'walked-out-without-cause'])(
    'counts one of which A %s, of kind consultation, on the day of service',
    (how) => {
      expect(first(assessed(meetingsOf('2026-04-20', [meeting(1, servedDay, how, { kind: 'consultation' })]))).meetings.counted).toBe(1);
    },
  );

  it('says which, and what next: another, an approval, a finding, an agreement', () => {
    expect(actionsOf(meetingsOf('2026-04-20', []))).toEqual(['hold-meeting']);
    expect(actionsOf(meetingsOf('2026-04-20', held(1, 2)))).toEqual(['hold-meeting', 'sign-agreement']);
    expect(actionsOf(meetingsOf('2026-04-20', held(1, 2, 3)))).toEqual(['approve-extra-meeting', 'judge-hopeless', 'sign-agreement']);
    expect(actionsOf(meetingsOf('2026-04-20', held(1, 2, 3), { approvals: [approval(4, '2026-04-03')] }))).toEqual([
      'hold-meeting',
      'judge-hopeless',
      'sign-agreement',
    ]);
    expect(
      actionsOf(
        meetingsOf('2026-04-20', held(1, 2, 3), {
          findings: [{ ground: 3, obligor: 'A', on: '2026-04-01', approver: '王某', text: '分歧过大' }],
        }),
      ),
    ).toEqual(['approve-extra-meeting', 'declare-failure', 'sign-agreement']);
    const counted = reasonsOf(assessed(meetingsOf('2026-04-20', held(1, 2, 3)))).find(({ facts }) => facts.length === 3);
    expect(counted).toMatchObject({ article: '27', facts: ['/meetings/0', '/meetings/1', '/meetings/2'] });
    expect(counted?.text).toContain('2026年3月17日、2026年3月24日、2026年3月31日');
  });

  it('warns of an approval that came after its meeting', () => {
    expect(warningsOf(meetingsOf('2026-04-20', held(1, 2, 3, 4), { approvals: [approval(4, '2026-04-08')] }))).toContain(
      'approval-after-meeting',
    );
    expect(
      warningsOf(meetingsOf('2026-04-20', held(1, 2, 3, 4), { approvals: [approval(4, '2026-04-07'), approval(5, '2026-04-08')] })),
    ).not.toContain('approval-after-meeting');
  });
});

describe('the two clocks', () => {
  /** Writes the days out as the page says it: every covered day in order, counted while not later than raw plus those counted so far. */
  const counted = (exclusions: readonly { readonly commissioned: string; readonly delivered?: string }[], today: string): number => {
    const days: string[] = [];
    for (let day: string = plus(servedDay, 1); day <= '2027-06-30'; day = plus(day, 1)) {
      if (exclusions.some(({ commissioned, delivered = today }) => commissioned < day && day <= delivered)) days.push(day);
    }
    return days.reduce((sum, day) => (day <= plus(plus(servedDay, 90), sum) ? sum + 1 : sum), 0);
  };

  it('count excluded days as a day-at-a-time counter does', () => {
    const date = fc.integer({ min: -20, max: 200 }).map((days) => plus(servedDay, days));
    const exclusion = fc.tuple(date, fc.option(fc.integer({ min: 0, max: 60 }), { nil: null })).map(([commissioned, days]) => ({
      commissioned: String(commissioned),
      ...(days !== null && { delivered: String(plus(commissioned, days)) }),
    }));
    fc.assert(
      fc.property(fc.array(exclusion, { maxLength: 5 }), fc.integer({ min: 0, max: 260 }), (exclusions, after) => {
        const today = plus(servedDay, after);
        const begun = exclusions
          .filter(({ commissioned }) => commissioned <= today)
          .map(({ commissioned, delivered }) => ({ commissioned, ...(delivered !== undefined && delivered <= today && { delivered }) }));
        expect(first(assessed(oneObligor(today, consent, { exclusions }))).period.excludedDays).toBe(counted(begun, today));
      }),
      { numRuns: runs(300) },
    );
  });

  it.each<[string, string, readonly Given[], number, string]>([
    ['none', '2026-05-01', [], 0, '2026-06-01'],
    ['still running', '2026-04-11', [{ commissioned: '2026-04-01' }], 10, '2026-06-10'],
    [
      'delivered after today: still running today',
      '2026-04-11',
      [{ commissioned: '2026-04-01', delivered: '2026-05-01' }],
      10,
      '2026-06-10',
    ],
    ['commissioned today', '2026-04-01', [{ commissioned: '2026-04-01' }], 0, '2026-06-01'],
    ['delivered on the day it was commissioned', '2026-05-01', [{ commissioned: '2026-04-01', delivered: '2026-04-01' }], 0, '2026-06-01'],
    ['begun before service', '2026-05-01', [{ commissioned: '2026-02-20', delivered: '2026-03-05' }], 3, '2026-06-03'],
    [
      'two that overlap: each day once',
      '2026-05-01',
      [
        { commissioned: '2026-04-01', delivered: '2026-04-11' },
        { commissioned: '2026-04-06', delivered: '2026-04-16' },
      ],
      15,
      '2026-06-15',
    ],
    ['begun on the last day', '2026-07-01', [{ commissioned: '2026-05-31', delivered: '2026-06-20' }], 0, '2026-06-01'],
    ['begun a day before the last', '2026-07-01', [{ commissioned: '2026-05-30', delivered: '2026-06-09' }], 10, '2026-06-10'],
    [
      'begun within the days another had won',
      '2026-07-01',
      [
        { commissioned: '2026-04-01', delivered: '2026-04-11' },
        { commissioned: '2026-06-09', delivered: '2026-06-12' },
      ],
      13,
      '2026-06-15',
    ],
    [
      'begun at the end of the days another had won',
      '2026-07-01',
      [
        { commissioned: '2026-04-01', delivered: '2026-04-11' },
        { commissioned: '2026-06-10', delivered: '2026-06-12' },
      ],
      10,
      '2026-06-10',
    ],
  ])('%s', (_what, today, exclusions, excludedDays, netEnd) => {
    expect(first(assessed(oneObligor(today, consent, { exclusions }))).period).toMatchObject({
      excludedDays,
      calendarEnd: { date: '2026-06-01' },
      netEnd: { date: netEnd },
    });
  });

  it('stand still before service', () => {
    expect(
      first(assessed(oneObligor('2026-05-01', { service: [{ method: 'public-notice', on: servedDay, outcome: 'served' }] }))),
    ).toMatchObject({
      servedOn: null,
      reply: { due: null, status: 'not-served' },
      period: { day: null, raw: null, calendarEnd: null, netEnd: null, excludedDays: 0, remaining: null },
    });
  });

  it('run from the earliest service that reached the obligor', () => {
    const service = [
      { method: 'postal', on: '2026-03-20', outcome: 'served' },
      { method: 'public-notice', on: '2026-03-01', outcome: 'served' },
      { method: 'leaving', on: '2026-03-10', outcome: 'served' },
      { method: 'direct', on: '2026-03-05', outcome: 'failed', reason: '无人' },
      { method: 'electronic', on: '2026-03-10', outcome: 'served' },
    ];
    const assessment = assessed(oneObligor('2026-05-01', { service }));
    expect(first(assessment).servedOn).toBe('2026-03-10');
    expect(first(assessment).grounds[3]?.because).toEqual([
      { article: '29(4)', text: '告知书已于2026年3月10日留置送达。', facts: ['/obligors/0/service/2'] },
    ]);
  });

  it('run for each obligor of its own', () => {
    const given = {
      today: '2026-05-01',
      obligors: ['2026-03-02', '2026-04-01'].map((on, index) => ({
        id: `o${index}`,
        name: '公司',
        service: [{ method: 'direct', on, outcome: 'served' }],
      })),
    };
    expect(assessed(given).obligors.map(({ period }) => [period.day, period.raw])).toEqual([
      [60, '2026-05-31'],
      [30, '2026-06-30'],
    ]);
  });
});
