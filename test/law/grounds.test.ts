import { describe, expect, it } from 'vitest';
import { assessed, consent, first, groundIn, meeting, oneObligor, refusal, servedDay, statusOf, warningsOf, type Given } from './given.ts';

const conditional = (rest: Given = {}): Given => ({
  reply: { receivedOn: '2026-03-04', admitsIdentity: true, agrees: 'conditional', ...rest },
});
const replied = (receivedOn: string, rest: Given = {}): Given => ({ reply: { receivedOn, admitsIdentity: true, agrees: 'yes', ...rest } });
const three = [meeting(1, '2026-03-16'), meeting(2, '2026-03-23'), meeting(3, '2026-03-30')];
const finding = (ground: 3 | 7, on: string, obligor = 'A'): Given => ({ ground, obligor, on, approver: '王某', text: '双方分歧过大' });

describe('ground 1: refusal, or no reply in time', () => {
  it.each<[string, string, Given, Given, string, string]>([
    ['no reply on the last day', '2026-03-09', {}, {}, 'awaited', 'not-met'],
    ['no reply on the day after it', '2026-03-10', {}, {}, 'overdue', 'met'],
    ['consent on the last day', '2026-03-20', replied('2026-03-09'), {}, 'in-time', 'not-met'],
    ['consent a day late', '2026-03-20', replied('2026-03-10'), {}, 'late-pending', 'open'],
    [
      'consent a day late, reason accepted',
      '2026-03-20',
      replied('2026-03-10', { lateReasonAccepted: true }),
      {},
      'late-accepted',
      'not-met',
    ],
    ['consent a day late, reason rejected', '2026-03-20', replied('2026-03-10', { lateReasonAccepted: false }), {}, 'late-rejected', 'met'],
    [
      'a rejected reason of a reply that is in time',
      '2026-03-20',
      replied('2026-03-09', { lateReasonAccepted: false }),
      {},
      'in-time',
      'not-met',
    ],
    ['refusal in time', '2026-03-20', refusal, {}, 'in-time', 'met'],
    ['refusal late, reason open', '2026-03-20', replied('2026-03-12', { agrees: 'no' }), {}, 'late-pending', 'met'],
    ['conditional, unclassified', '2026-03-20', conditional(), {}, 'in-time', 'open'],
    ['conditional, read as consent', '2026-03-20', conditional({ classifiedAs: 'consent' }), {}, 'in-time', 'not-met'],
    ['conditional, read as refusal', '2026-03-20', conditional({ classifiedAs: 'refusal' }), {}, 'in-time', 'met'],
    [
      'conditional and late, reason rejected',
      '2026-03-20',
      conditional({ receivedOn: '2026-03-10', lateReasonAccepted: false }),
      {},
      'late-rejected',
      'met',
    ],
    [
      'conditional and late, reason accepted',
      '2026-03-20',
      conditional({ receivedOn: '2026-03-10', lateReasonAccepted: true }),
      {},
      'late-accepted',
      'open',
    ],
    [
      'conditional and late, read as consent',
      '2026-03-20',
      conditional({ receivedOn: '2026-03-10', classifiedAs: 'consent' }),
      {},
      'late-pending',
      'open',
    ],
    ['the notice gives longer: the day it states', '2026-03-13', { noticeStatesReplyBy: '2026-03-13' }, {}, 'awaited', 'not-met'],
    ['the notice gives longer: the day after', '2026-03-14', { noticeStatesReplyBy: '2026-03-13' }, {}, 'overdue', 'met'],
    ['the notice gives less: the law decides', '2026-03-09', { noticeStatesReplyBy: '2026-03-05' }, {}, 'awaited', 'not-met'],
    ['consent, then refusal', '2026-03-20', { ...consent, refusedOn: '2026-03-05' }, {}, 'in-time', 'met'],
    ['consent and refusal on one day', '2026-03-20', { ...consent, refusedOn: '2026-03-04' }, {}, 'in-time', 'met'],
    ['refusal, then taking part', '2026-03-20', refusal, { meetings: [meeting(1, '2026-03-16')] }, 'in-time', 'not-met'],
    ['refusal, then walking out', '2026-03-20', refusal, { meetings: [meeting(1, '2026-03-16', 'walked-out')] }, 'in-time', 'not-met'],
    [
      'refusal and taking part on one day',
      '2026-03-20',
      { ...consent, refusedOn: '2026-03-16' },
      { meetings: [meeting(1, '2026-03-16')] },
      'in-time',
      'met',
    ],
    ['no reply, but taking part', '2026-03-20', {}, { meetings: [meeting(1, '2026-03-16')] }, 'overdue', 'not-met'],
    ['no reply, but taking part in a meeting before service', '2026-03-20', {}, { meetings: [meeting(1, '2026-03-01')] }, 'overdue', 'met'],
    ['no reply, but taking part on the day of service', '2026-03-20', {}, { meetings: [meeting(1, servedDay)] }, 'overdue', 'not-met'],
    [
      'no reply, taking part in the renegotiation',
      '2026-03-20',
      {},
      { meetings: [meeting(1, '2026-03-16', 'took-part', { kind: 'renegotiation' })] },
      'overdue',
      'not-met',
    ],
  ])('%s', (_what, today, obligor, rest, reply, status) => {
    const assessment = assessed(oneObligor(today, obligor, rest));
    expect([first(assessment).reply.status, groundIn(assessment, 1).status]).toEqual([reply, status]);
  });

  it.each([
    ['2027-01-04', 'awaited', 'not-met'],
    ['2027-01-05', 'awaited', 'open'],
    ['2027-01-19', 'awaited', 'open'],
    ['2027-01-20', 'overdue', 'met'],
  ])('while the due day is only estimated (4 January 2027), no reply on %s is %s, %s', (today, reply, status) => {
    const assessment = assessed(oneObligor(today, { service: [{ method: 'direct', on: '2026-12-28', outcome: 'served' }] }));
    expect([first(assessment).reply.status, groundIn(assessment, 1).status]).toEqual([reply, status]);
  });

  it.each<[string, Given, string]>([
    ['2027-01-04', { lateReasonAccepted: false }, 'in-time'],
    ['2027-01-05', { lateReasonAccepted: false }, 'late-pending'],
    ['2027-01-19', { lateReasonAccepted: false }, 'late-pending'],
    ['2027-01-20', { lateReasonAccepted: false }, 'late-rejected'],
    ['2027-01-05', { lateReasonAccepted: true }, 'late-accepted'],
    ['2027-01-20', {}, 'late-pending'],
  ])('a reply received %s against that estimate, %j, is %s', (receivedOn, reason, status) => {
    const given = oneObligor('2027-02-01', {
      service: [{ method: 'direct', on: '2026-12-28', outcome: 'served' }],
      ...replied(receivedOn, reason),
    });
    expect(first(assessed(given)).reply.status).toBe(status);
  });
});

describe('ground 2: absence and walking out without cause', () => {
  const notified = { notified: { A: '2026-03-09' } };
  const absent = (how: string, rest: Given = notified): readonly Given[] => [meeting(1, '2026-03-16', how, rest)];
  it.each<[string, Given, readonly Given[], string]>([
    ['took part', consent, absent('took-part'), 'not-met'],
    ['nobody says', consent, [meeting(1, '2026-03-16', null)], 'not-met'],
    ['absent, cause unknown', consent, absent('absent'), 'open'],
    ['absent with cause', consent, absent('absent-with-cause'), 'not-met'],
    ['absent without cause', consent, absent('absent-without-cause'), 'met'],
    ['absent without cause, never notified', consent, absent('absent-without-cause', {}), 'open'],
    ['absent without cause, notified the day before', consent, absent('absent-without-cause', { notified: { A: '2026-03-15' } }), 'met'],
    ['absent without cause, notified that very day', consent, absent('absent-without-cause', { notified: { A: '2026-03-16' } }), 'open'],
    ['absent without cause, never consented', {}, absent('absent-without-cause'), 'not-met'],
    ['absent, cause unknown, never consented', {}, absent('absent'), 'not-met'],
    [
      'absent without cause, consented that very day',
      replied('2026-03-16', { lateReasonAccepted: true }),
      absent('absent-without-cause'),
      'not-met',
    ],
    [
      'absent without cause, consented the day before',
      replied('2026-03-15', { lateReasonAccepted: true }),
      absent('absent-without-cause'),
      'met',
    ],
    ['absent without cause, late consent not accepted', replied('2026-03-15'), absent('absent-without-cause'), 'not-met'],
    [
      'absent without cause after consent at the table',
      {},
      [meeting(1, '2026-03-13'), meeting(2, '2026-03-16', 'absent-without-cause', notified)],
      'met',
    ],
    ['walked out, cause unknown', consent, absent('walked-out'), 'open'],
    ['walked out with cause', consent, absent('walked-out-with-cause'), 'not-met'],
    ['walked out without cause, no notice needed', consent, absent('walked-out-without-cause', {}), 'met'],
    ['walked out without cause, no reply before', {}, absent('walked-out-without-cause', {}), 'met'],
    ['took part in a later one', consent, [...absent('absent-without-cause'), meeting(2, '2026-03-18')], 'open'],
    ['took part in a later one of the same day', consent, [...absent('absent-without-cause'), meeting(2, '2026-03-16')], 'open'],
    [
      'took part in an earlier one only',
      consent,
      [meeting(1, '2026-03-12'), meeting(2, '2026-03-16', 'absent-without-cause', notified)],
      'met',
    ],
    [
      'walked out of a later one with cause',
      consent,
      [...absent('absent-without-cause'), meeting(2, '2026-03-18', 'walked-out-with-cause')],
      'met',
    ],
    [
      'took part between two absences',
      consent,
      [...absent('absent-without-cause'), meeting(2, '2026-03-18'), meeting(3, '2026-03-20', 'absent-without-cause', notified)],
      'met',
    ],
    ['the later one in the list first', consent, [meeting(2, '2026-03-18'), ...absent('absent-without-cause')], 'open'],
    [
      'a later one of the renegotiation',
      consent,
      [...absent('absent-without-cause'), meeting(2, '2026-03-18', 'took-part', { kind: 'renegotiation' })],
      'open',
    ],
    [
      'absent from the renegotiation',
      consent,
      [meeting(1, '2026-03-16', 'absent-without-cause', { ...notified, kind: 'renegotiation' })],
      'met',
    ],
    ['with cause once, unknown once', consent, [...absent('absent-with-cause'), meeting(2, '2026-03-18', 'absent')], 'open'],
  ])('%s: %s', (_what, obligor, meetings, status) => {
    expect(statusOf(oneObligor('2026-03-25', obligor, { meetings }), 2)).toBe(status);
  });

  it('looks at no meeting before service, and at one on its day', () => {
    expect(statusOf(oneObligor('2026-03-25', {}, { meetings: [meeting(1, '2026-03-01', 'walked-out-without-cause')] }), 2)).toBe('not-met');
    expect(statusOf(oneObligor('2026-03-25', {}, { meetings: [meeting(1, servedDay, 'walked-out-without-cause')] }), 2)).toBe('met');
    expect(
      statusOf(oneObligor('2026-03-25', { service: [] }, { meetings: [meeting(1, '2026-03-16', 'walked-out-without-cause')] }), 2),
    ).toBe('not-met');
  });
});

describe('ground 3: three meetings and the finding', () => {
  it.each<[string, readonly Given[], readonly Given[], number, string]>([
    ['two meetings, a finding', three.slice(0, 2), [finding(3, '2026-04-01')], 2, 'not-met'],
    ['three meetings, no finding', three, [], 3, 'open'],
    ['three meetings, a finding the day before the last', three, [finding(3, '2026-03-29')], 3, 'open'],
    ['three meetings, a finding on the day of the last', three, [finding(3, '2026-03-30')], 3, 'met'],
    ['three meetings, an early finding and a good one', three, [finding(3, '2026-03-29'), finding(3, '2026-04-01')], 3, 'met'],
    ['three meetings, a finding on ground 7', three, [finding(7, '2026-04-01')], 3, 'open'],
    ['four meetings, a finding after the third', [...three, meeting(4, '2026-04-06')], [finding(3, '2026-03-31')], 4, 'met'],
    ['three meetings in another order', three.toReversed(), [finding(3, '2026-03-29')], 3, 'open'],
    [
      'a sitting after the third meeting',
      [...three.slice(0, 2), meeting(3, '2026-03-30', 'took-part', { sittings: ['2026-03-30', '2026-04-02'] })],
      [finding(3, '2026-04-01')],
      3,
      'open',
    ],
    [
      'a finding on the last sitting',
      [...three.slice(0, 2), meeting(3, '2026-03-30', 'took-part', { sittings: ['2026-04-02', '2026-03-30'] })],
      [finding(3, '2026-04-02')],
      3,
      'met',
    ],
    [
      'a sitting still planned',
      [...three.slice(0, 2), meeting(3, '2026-03-30', 'took-part', { sittings: ['2026-03-30', '2026-05-06'] })],
      [finding(3, '2026-04-01')],
      3,
      'open',
    ],
    ['the third not opened', [...three.slice(0, 2), meeting(3, '2026-03-30', 'absent')], [finding(3, '2026-04-01')], 2, 'not-met'],
    [
      'the third opened, A absent',
      [...three.slice(0, 2), meeting(3, '2026-03-30', 'absent', { opened: true })],
      [finding(3, '2026-04-01')],
      2,
      'not-met',
    ],
    ['walked out of the third', [...three.slice(0, 2), meeting(3, '2026-03-30', 'walked-out')], [], 3, 'open'],
    [
      'the third a renegotiation',
      [...three.slice(0, 2), meeting(3, '2026-03-30', 'took-part', { kind: 'renegotiation' })],
      [finding(3, '2026-04-01')],
      2,
      'not-met',
    ],
    ['one before service', [meeting(1, '2026-03-01'), ...three.slice(1)], [finding(3, '2026-04-01')], 2, 'not-met'],
    ['one on the day of service', [meeting(1, servedDay), ...three.slice(1)], [finding(3, '2026-04-01')], 3, 'met'],
  ])('%s', (_what, meetings, findings, counted, status) => {
    const assessment = assessed(oneObligor('2026-04-10', consent, { meetings, findings }));
    expect([first(assessment).meetings.counted, groundIn(assessment, 3).status]).toEqual([counted, status]);
  });

  it('takes no finding about another obligor', () => {
    const given = oneObligor('2026-04-10', consent, {
      meetings: three,
      findings: [finding(3, '2026-04-01', 'B'), finding(7, '2026-04-01', 'B')],
    });
    const both = { ...given, obligors: [...(given['obligors'] as readonly Given[]), { id: 'B', name: '乙公司' }] };
    expect([3, 7].map((number) => statusOf(both, number as 3))).toEqual(['open', 'not-met']);
  });
});

describe('ground 4: no way to serve but public notice', () => {
  const failed = (method: string): Given => ({ method, on: '2026-03-02', outcome: 'failed', reason: '查无此人' });
  const not = (method: string): Given => ({ method, on: '2026-03-02', outcome: 'not-applicable', reason: '不具备条件' });
  const rest = ['leaving', 'electronic', 'entrusted', 'forwarding'];
  const all = [failed('direct'), failed('postal'), ...rest.map(not)];
  it.each<[string, readonly Given[], string]>([
    ['nothing tried', [], 'not-met'],
    ['direct and postal failed, the others do not apply', all, 'met'],
    ['all six failed', [failed('direct'), failed('postal'), ...rest.map(failed)], 'met'],
    ['and a public notice', [...all, { method: 'public-notice', on: '2026-03-02', outcome: 'served' }], 'met'],
    ['direct said not to apply', [not('direct'), failed('postal'), ...rest.map(not)], 'not-met'],
    ['postal said not to apply', [failed('direct'), not('postal'), ...rest.map(not)], 'not-met'],
    ...rest.map((left): [string, readonly Given[], string] => [
      `${left} left to try`,
      all.filter(({ method }) => method !== left),
      'not-met',
    ]),
    ['a second try reached the obligor', [...all, { method: 'direct', on: '2026-03-03', outcome: 'served' }], 'not-met'],
  ])('%s', (_what, service, status) => {
    expect(statusOf(oneObligor('2026-03-25', { service }), 4)).toBe(status);
  });

  it('names what is left to try', () => {
    const ground = groundIn(
      assessed(oneObligor('2026-03-25', { service: all.filter(({ method }) => method !== 'postal' && method !== 'electronic') })),
      4,
    );
    expect(ground.because.at(-1)?.text).toMatch(/邮寄送达没有实际尝试；电子送达没有尝试，也没有写明/u);
    expect(ground.wouldChange?.[0]).toBe('邮寄送达实际尝试未成；电子送达尝试未成或者写明不适用的原因，则具备');
  });
});

describe('ground 5: custody and like states', () => {
  it.each<[string, Given, string]>([
    ['none', {}, 'not-met'],
    ['no channel, nobody has judged', { custody: { since: '2026-03-10', channelExists: false } }, 'open'],
    ['no channel, judged impossible', { custody: { since: '2026-03-10', channelExists: false, consultationImpossible: true } }, 'met'],
    ['no channel, judged possible', { custody: { since: '2026-03-10', channelExists: false, consultationImpossible: false } }, 'not-met'],
    [
      'a channel, though judged impossible',
      { custody: { since: '2026-03-10', channelExists: true, consultationImpossible: true } },
      'not-met',
    ],
    [
      'ended today, though judged impossible',
      { custody: { since: '2026-03-10', until: '2026-03-25', channelExists: false, consultationImpossible: true } },
      'not-met',
    ],
    ['ends tomorrow', { custody: { since: '2026-03-10', until: '2026-03-26', channelExists: false, consultationImpossible: true } }, 'met'],
    ['begins tomorrow', { custody: { since: '2026-03-26', channelExists: false, consultationImpossible: true } }, 'not-met'],
  ])('%s', (_what, obligor, status) => {
    expect(statusOf(oneObligor('2026-03-25', obligor), 5)).toBe(status);
  });
});

describe('ground 6: the period is over', () => {
  it.each<[string, number, number, string]>([
    ['2026-05-30', 89, 2, 'not-met'],
    ['2026-05-31', 90, 1, 'not-met'],
    ['2026-06-01', 91, 0, 'not-met'],
    ['2026-06-02', 92, -1, 'met'],
  ])('on %s, day %i: the 90th day is a Sunday and the period ends on Monday 1 June', (today, dayNumber, remaining, status) => {
    const { period, grounds } = first(assessed(oneObligor(today, consent)));
    expect(period).toMatchObject({
      day: dayNumber,
      raw: '2026-05-31',
      calendarEnd: { date: '2026-06-01' },
      netEnd: { date: '2026-06-01' },
      remaining,
    });
    expect(grounds[5]?.status).toBe(status);
  });

  it.each([
    ['2025-11-25', '2026-02-23', '2026-02-24'],
    ['2026-01-30', '2026-04-30', '2026-04-30'],
    ['2026-02-08', '2026-05-09', '2026-05-09'],
    ['2026-02-15', '2026-05-16', '2026-05-18'],
    ['2026-07-05', '2026-10-03', '2026-10-08'],
    ['2026-07-12', '2026-10-10', '2026-10-10'],
    ['2025-10-02', '2025-12-31', '2025-12-31'],
  ])('served %s: the 90th day is %s, the period ends on %s', (on, raw, end) => {
    const { period } = first(assessed(oneObligor(on, { service: [{ method: 'direct', on, outcome: 'served' }] })));
    expect([period.day, period.raw, period.calendarEnd]).toEqual([0, raw, { date: end }]);
  });

  const exclusions = [{ commissioned: '2026-04-01', delivered: '2026-04-11' }];
  it.each([
    ['2026-06-01', 'not-met'],
    ['2026-06-02', 'open'],
    ['2026-06-10', 'open'],
    ['2026-06-11', 'met'],
  ])('ten days of appraisal leave the question of Art. 17 open between both ends: on %s %s', (today, status) => {
    const assessment = assessed(oneObligor(today, consent, { exclusions }));
    expect(first(assessment).period).toMatchObject({
      calendarEnd: { date: '2026-06-01' },
      netEnd: { date: '2026-06-10' },
      excludedDays: 10,
    });
    expect(groundIn(assessment, 6).status).toBe(status);
    expect(groundIn(assessment, 6).question).toBe(status === 'open' ? '鉴定评估期间是否从磋商期限中扣除（第十七条）？' : undefined);
  });

  it.each<[string, Given, string]>([
    ['an agreement of A', { agreements: [{ obligors: ['A'], signedOn: '2026-05-20' }] }, 'not-met'],
    [
      'one that the court refused',
      {
        agreements: [
          {
            obligors: ['A'],
            signedOn: '2026-04-01',
            confirmation: { appliedOn: '2026-04-10', result: 'refused-on-review', ruledOn: '2026-05-20' },
          },
        ],
      },
      'not-met',
    ],
    ['one signed today, after the end', { agreements: [{ obligors: ['A'], signedOn: '2026-06-20' }] }, 'not-met'],
    ['one signed tomorrow', { agreements: [{ obligors: ['A'], signedOn: '2026-06-21' }] }, 'met'],
  ])('%s', (_what, rest, status) => {
    expect(statusOf(oneObligor('2026-06-20', consent, rest), 6)).toBe(status);
  });

  it('is not met by an agreement of another obligor only, nor before service', () => {
    const two = (service: readonly Given[]): Given => ({
      today: '2026-06-20',
      obligors: [
        { id: 'A', name: '甲公司', service },
        { id: 'B', name: '乙公司' },
      ],
      agreements: [{ obligors: ['B'], signedOn: '2026-05-20' }],
    });
    expect(statusOf(two([{ method: 'direct', on: servedDay, outcome: 'served' }]), 6)).toBe('met');
    expect(statusOf(two([]), 6)).toBe('not-met');
  });

  it.each([
    ['2027-01-04', 'not-met', undefined],
    ['2027-01-05', 'open', '补录缺少年份的日历后，磋商期限是否已经届满？'],
    ['2027-01-19', 'open', '补录缺少年份的日历后，磋商期限是否已经届满？'],
    ['2027-01-20', 'met', undefined],
  ])('an end that is only estimated (4 January 2027) leaves the ground undecided for 15 days: on %s %s', (today, status, question) => {
    const assessment = assessed(oneObligor(today, { service: [{ method: 'direct', on: '2026-10-05', outcome: 'served' }] }));
    expect(first(assessment).period).toMatchObject({
      raw: '2027-01-03',
      calendarEnd: { date: null, estimate: '2027-01-04', calendarMissing: [2027] },
    });
    expect([groundIn(assessment, 6).status, groundIn(assessment, 6).question]).toEqual([status, question]);
  });

  it('is exact again once the year has a table', () => {
    const calendar = [{ year: 2027, off: ['2027-01-04'], work: [], source: '通知' }];
    const given = oneObligor('2027-01-05', { service: [{ method: 'direct', on: '2026-10-05', outcome: 'served' }] }, { calendar });
    expect(first(assessed(given)).period.calendarEnd).toEqual({ date: '2027-01-05' });
    expect(warningsOf(given)).not.toContain('calendar-missing');
  });
});

describe('ground 7: a finding of the department', () => {
  it.each<[string, readonly Given[], string]>([
    ['none', [], 'not-met'],
    ['one', [finding(7, '2026-03-20')], 'met'],
    ['one dated tomorrow', [finding(7, '2026-03-26')], 'not-met'],
    ['one on ground 3', [finding(3, '2026-03-20')], 'not-met'],
  ])('%s', (_what, findings, status) => {
    expect(statusOf(oneObligor('2026-03-25', consent, { findings }), 7)).toBe(status);
  });
});
