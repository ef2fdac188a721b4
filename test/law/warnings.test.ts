import { describe, expect, it } from 'vitest';
import { assessed, consent, meeting, oneObligor, refusal, warningsOf, type Given } from './given.ts';

const designation = { designation: { number: '盟政函〔2026〕3号', on: '2026-01-05', maySign: true } };
const quiet = (today: string, obligor: Given = consent, rest: Given = {}): Given => oneObligor(today, obligor, { ...designation, ...rest });
const denied = (rest: Given): Given => ({ reply: { receivedOn: '2026-03-04', admitsIdentity: false, agrees: 'yes', ...rest } });
const absent = (rest: Given = {}): Given => meeting(1, '2026-03-16', 'absent-with-cause', rest);
const notified = (on: string): Given => ({ notified: { A: on } });
const agreement = { agreements: [{ obligors: ['A'], signedOn: '2026-05-01' }] };

describe('warnings', () => {
  it('are none where nothing is amiss', () => {
    expect(warningsOf(quiet('2026-03-20'))).toEqual([]);
  });

  it.each<[string, Given, readonly string[]]>([
    ['something dated tomorrow', quiet('2026-03-20', consent, { meetings: [meeting(1, '2026-03-21')] }), ['later-than-today']],
    [
      'a year without a table',
      quiet('2026-12-28', { service: [{ method: 'direct', on: '2026-12-24', outcome: 'served' }] }),
      ['calendar-missing'],
    ],
    ['no designation', oneObligor('2026-03-20', consent), ['designation-missing']],
    [
      'a designation dated tomorrow',
      oneObligor('2026-03-20', consent, { designation: { ...designation.designation, on: '2026-03-21' } }),
      ['later-than-today', 'designation-missing'],
    ],
    [
      'a designation that does not authorise signing',
      oneObligor('2026-03-20', consent, { designation: { ...designation.designation, maySign: false } }),
      ['may-not-sign'],
    ],
    ['identity denied, consent given', quiet('2026-03-20', denied({})), ['identity-denied']],
    [
      'identity denied, conditional reply read as consent',
      quiet('2026-03-20', denied({ agrees: 'conditional', classifiedAs: 'consent' })),
      ['identity-denied'],
    ],
    ['identity denied, conditional reply not read', quiet('2026-03-20', denied({ agrees: 'conditional' })), []],
    ['identity denied, refusal', quiet('2026-03-20', denied({ agrees: 'no' })), []],
    [
      'identity denied, refusal, then at the table',
      quiet('2026-03-20', denied({ agrees: 'no' }), { meetings: [meeting(1, '2026-03-16')] }),
      ['identity-denied'],
    ],
    ['identity left open', quiet('2026-03-20', denied({ admitsIdentity: null })), []],
    [
      'sittings 15 days apart',
      quiet('2026-04-10', consent, { meetings: [meeting(1, '2026-03-16', 'took-part', { sittings: ['2026-03-16', '2026-03-31'] })] }),
      [],
    ],
    [
      'sittings 16 days apart',
      quiet('2026-04-10', consent, { meetings: [meeting(1, '2026-03-16', 'took-part', { sittings: ['2026-03-16', '2026-04-01'] })] }),
      ['sittings-far-apart'],
    ],
    [
      'three sittings, each close to the next, in any order',
      quiet('2026-04-20', consent, {
        meetings: [meeting(1, '2026-03-16', 'took-part', { sittings: ['2026-04-15', '2026-03-16', '2026-03-31'] })],
      }),
      [],
    ],
    ['16 days left', quiet('2026-05-16'), []],
    ['15 days left', quiet('2026-05-17'), ['period-near-end']],
    ['the last day', quiet('2026-06-01'), ['period-near-end']],
    ['over', quiet('2026-06-02'), ['period-near-end']],
    ['near the end, silent', quiet('2026-05-17', {}), ['period-near-end']],
    ['near the end, refused', quiet('2026-05-17', refusal), ['period-near-end']],
    ['near the end, but agreed', quiet('2026-05-17', consent, agreement), []],
    ['a meeting on the last day', quiet('2026-06-10', consent, { ...agreement, meetings: [meeting(1, '2026-06-01')] }), []],
    [
      'a meeting after the end',
      quiet('2026-06-10', consent, { ...agreement, meetings: [meeting(1, '2026-06-02')] }),
      ['meeting-after-period'],
    ],
    [
      'a renegotiation after the end',
      quiet('2026-06-10', consent, { ...agreement, meetings: [meeting(1, '2026-06-02', 'took-part', { kind: 'renegotiation' })] }),
      [],
    ],
    [
      'a meeting after the end that A did not attend',
      quiet('2026-06-10', consent, {
        ...agreement,
        meetings: [meeting(1, '2026-06-02', 'absent', { opened: true, ...notified('2026-05-20') })],
      }),
      ['no-show-uncounted'],
    ],
    ['an absence', quiet('2026-03-20', consent, { meetings: [absent(notified('2026-03-09'))] }), ['no-show-uncounted']],
    ['an absence never notified', quiet('2026-03-20', consent, { meetings: [absent()] }), ['no-show-uncounted']],
    [
      'an absence notified 7 days before',
      quiet('2026-03-20', consent, { meetings: [absent(notified('2026-03-09'))] }),
      ['no-show-uncounted'],
    ],
    [
      'an absence notified 6 days before',
      quiet('2026-03-20', consent, { meetings: [absent(notified('2026-03-10'))] }),
      ['no-show-uncounted', 'short-notice'],
    ],
    [
      'an absence from the renegotiation',
      quiet('2026-03-20', consent, { meetings: [absent({ kind: 'renegotiation', ...notified('2026-03-10') })] }),
      ['short-notice'],
    ],
    [
      'short notice, but present',
      quiet('2026-03-20', consent, { meetings: [meeting(1, '2026-03-16', 'took-part', notified('2026-03-15'))] }),
      [],
    ],
  ])('%s', (_what, given, codes) => {
    expect(warningsOf(given)).toEqual(codes);
  });

  it.each<[string, Given, string, string, readonly string[]]>([
    ['designation-missing', oneObligor('2026-03-20', consent), '5¶3', '指定', []],
    [
      'may-not-sign',
      oneObligor('2026-03-20', consent, { designation: { ...designation.designation, maySign: false } }),
      '5¶3',
      '授权',
      ['/designation/maySign'],
    ],
    ['identity-denied', quiet('2026-03-20', denied({})), '23', '甲公司', ['/obligors/0/reply/admitsIdentity']],
    [
      'sittings-far-apart',
      quiet('2026-04-20', consent, {
        meetings: [meeting(1, '2026-03-16', 'took-part', { sittings: ['2026-03-16', '2026-03-20', '2026-04-07'] })],
      }),
      '27',
      '18日',
      ['/meetings/0/sittings'],
    ],
    ['period-near-end', quiet('2026-05-17'), '27', '15日', ['/obligors/0']],
    ['period-near-end', quiet('2026-06-02'), '27', '届满', ['/obligors/0']],
    ['meeting-after-period', quiet('2026-06-10', consent, { meetings: [meeting(1, '2026-06-02')] }), '27', '2026年6月1日', ['/meetings/0']],
    ['no-show-uncounted', quiet('2026-03-20', consent, { meetings: [absent()] }), '27', '第1次', ['/meetings/0/attendance/A']],
    [
      'short-notice',
      quiet('2026-03-20', consent, { meetings: [absent(notified('2026-03-10'))] }),
      '29(2)',
      '6日',
      ['/meetings/0/notified/A'],
    ],
    [
      'short-notice',
      quiet('2026-03-20', consent, { meetings: [absent(notified('2026-03-16'))] }),
      '29(2)',
      '没有在会前送达',
      ['/meetings/0/notified/A'],
    ],
    [
      'approval-after-meeting',
      quiet('2026-03-20', consent, {
        meetings: [meeting(4, '2026-03-16')],
        approvals: [{ meeting: 4, approver: '王某', on: '2026-03-17', reason: '重大' }],
      }),
      '27',
      '2026年3月17日',
      ['/approvals/0'],
    ],
    ['later-than-today', quiet('2026-03-03'), '49', '1项', ['/obligors/0/reply']],
  ])('%s cites its article, says its number and points at its facts', (code, given, article, words, facts) => {
    const warning = assessed(given).warnings.find((candidate) => candidate.code === code);
    expect(warning?.because).toHaveLength(1);
    expect(warning?.because[0]).toMatchObject({ article, facts });
    expect(warning?.because[0]?.text).toContain(words);
  });

  it('gather every case of one kind under one code', () => {
    const obligors = ['A', 'B'].map((id) => ({
      id,
      name: `${id}公司`,
      service: [{ method: 'direct', on: '2026-03-02', outcome: 'served' }],
      ...consent,
    }));
    const given = {
      today: '2026-03-20',
      ...designation,
      obligors,
      meetings: [meeting(1, '2026-03-16', null, { attendance: { A: 'absent', B: 'absent' } })],
    };
    expect(assessed(given).warnings.map(({ code, because }) => [code, because.length])).toEqual([['no-show-uncounted', 2]]);
  });
});
