import { describe, expect, it } from 'vitest';
import { parseFacts } from '../../shared/law/facts.ts';
import { consent, meeting, oneObligor, type Given } from './given.ts';

const served = [{ method: 'direct', on: '2026-03-02', outcome: 'served' }];
const problemsOf = (input: unknown): readonly string[] => {
  const parsed = parseFacts(input);
  return parsed.ok ? [] : parsed.error.map(({ path }) => path);
};
const facts = (obligor: Given = {}, rest: Given = {}): Given => oneObligor('2026-03-20', obligor, rest);
const reply = (rest: Given): Given => ({ reply: { receivedOn: '2026-03-04', admitsIdentity: true, agrees: 'yes', ...rest } });
const approval = { meeting: 4, approver: '王某', on: '2026-03-10', reason: '案情重大复杂' };
const failure = { obligor: 'A', basis: '29', grounds: [1], on: '2026-03-12', approver: '王某' };

const bad: readonly (readonly [what: string, path: string, input: unknown])[] = [
  ['no object', '/', null],
  ['a list', '/', []],
  ['a text', '/', 'facts'],
  ['no day', '/today', { obligors: [{ id: 'A', name: '甲公司' }] }],
  ['a day that does not exist', '/today', oneObligor('2026-02-29')],
  ['a day with a time', '/today', oneObligor('2026-03-01T00:00')],
  ['a day as a number', '/today', { ...oneObligor(''), today: 20260301 }],
  ['no obligors', '/obligors', { today: '2026-03-01' }],
  ['an empty list of obligors', '/obligors', { today: '2026-03-01', obligors: [] }],
  ['obligors that are no list', '/obligors', { today: '2026-03-01', obligors: { id: 'A' } }],
  ['an obligor without a name', '/obligors/0/name', facts({ name: undefined })],
  ['an obligor with an empty name', '/obligors/0/name', facts({ name: ' ' })],
  ['an obligor with an empty id', '/obligors/0/id', facts({ id: '' })],
  [
    'two obligors of one id',
    '/obligors/1/id',
    {
      today: '2026-03-01',
      obligors: [
        { id: 'A', name: '甲' },
        { id: 'A', name: '乙' },
      ],
    },
  ],
  ['an unknown key', '/remarks', facts({}, { remarks: '' })],
  ['an unknown key that needs escaping', '/a~1b~0c', facts({}, { 'a/b~c': 1 })],
  ['an unknown key of an obligor', '/obligors/0/replies', facts({ replies: [] })],
  ['an unknown key of a reply', '/obligors/0/reply/late', facts(reply({ late: true }))],
  ['an unknown method', '/obligors/0/service/0/method', facts({ service: [{ method: 'fax', on: '2026-03-02', outcome: 'served' }] })],
  ['an unknown outcome', '/obligors/0/service/0/outcome', facts({ service: [{ method: 'direct', on: '2026-03-02', outcome: 'done' }] })],
  ['a service without a day', '/obligors/0/service/0/on', facts({ service: [{ method: 'direct', outcome: 'served' }] })],
  [
    'a failed service without its reason',
    '/obligors/0/service/0/reason',
    facts({ service: [{ method: 'direct', on: '2026-03-02', outcome: 'failed' }] }),
  ],
  [
    'a method that does not apply without its reason',
    '/obligors/0/service/0/reason',
    facts({ service: [{ method: 'forwarding', on: '2026-03-02', outcome: 'not-applicable' }] }),
  ],
  [
    'a failed public notice without its reason',
    '/obligors/0/service/0/reason',
    facts({ service: [{ method: 'public-notice', on: '2026-03-02', outcome: 'failed' }] }),
  ],
  [
    'an empty reason',
    '/obligors/0/service/0/reason',
    facts({ service: [{ method: 'direct', on: '2026-03-02', outcome: 'failed', reason: '' }] }),
  ],
  ['a reply before service', '/obligors/0/reply/receivedOn', facts(reply({ receivedOn: '2026-03-01' }))],
  ['a reply without service', '/obligors/0/reply/receivedOn', facts({ service: [], ...consent })],
  [
    'a reply to a public notice only',
    '/obligors/0/reply/receivedOn',
    facts({ service: [{ method: 'public-notice', on: '2026-03-02', outcome: 'served' }], ...consent }),
  ],
  ['a reply without its day', '/obligors/0/reply/receivedOn', facts(reply({ receivedOn: undefined }))],
  ['an identity neither admitted, denied nor open', '/obligors/0/reply/admitsIdentity', facts(reply({ admitsIdentity: 'no' }))],
  ['a reply that says nothing known', '/obligors/0/reply/agrees', facts(reply({ agrees: 'maybe' }))],
  ['a consent that is classified', '/obligors/0/reply/classifiedAs', facts(reply({ classifiedAs: 'consent' }))],
  ['a refusal that is classified', '/obligors/0/reply/classifiedAs', facts(reply({ agrees: 'no', classifiedAs: 'refusal' }))],
  ['an unknown classification', '/obligors/0/reply/classifiedAs', facts(reply({ agrees: 'conditional', classifiedAs: 'both' }))],
  ['a late reason that is no yes or no', '/obligors/0/reply/lateReasonAccepted', facts(reply({ lateReasonAccepted: null }))],
  ['a refusal before service', '/obligors/0/refusedOn', facts({ refusedOn: '2026-03-01' })],
  ['a refusal without service', '/obligors/0/refusedOn', facts({ service: [], refusedOn: '2026-03-10' })],
  ['an impossible day to reply by', '/obligors/0/noticeStatesReplyBy', facts({ noticeStatesReplyBy: '2026-04-31' })],
  ['custody that does not say whether a channel exists', '/obligors/0/custody/channelExists', facts({ custody: { since: '2026-03-10' } })],
  [
    'custody that ends before it begins',
    '/obligors/0/custody/until',
    facts({ custody: { since: '2026-03-10', until: '2026-03-09', channelExists: false } }),
  ],
  ['two meetings of one number', '/meetings/1/number', facts(consent, { meetings: [meeting(1, '2026-03-10'), meeting(1, '2026-03-12')] })],
  ['a meeting of number 0', '/meetings/0/number', facts(consent, { meetings: [meeting(0, '2026-03-10')] })],
  ['a meeting of number 1.5', '/meetings/0/number', facts(consent, { meetings: [meeting(1.5, '2026-03-10')] })],
  [
    'a meeting of an unknown kind',
    '/meetings/0/kind',
    facts(consent, { meetings: [meeting(1, '2026-03-10', 'took-part', { kind: 'talk' })] }),
  ],
  ['a meeting without attendance', '/meetings/0/attendance', facts(consent, { meetings: [{ number: 1, on: '2026-03-10', opened: true }] })],
  [
    'a meeting without sittings in its list of them',
    '/meetings/0/sittings',
    facts(consent, { meetings: [meeting(1, '2026-03-10', 'took-part', { sittings: [] })] }),
  ],
  [
    'a sitting on a day that does not exist',
    '/meetings/0/sittings/1',
    facts(consent, { meetings: [meeting(1, '2026-03-10', 'took-part', { sittings: ['2026-03-10', '2026-02-30'] })] }),
  ],
  ['an unknown way to attend', '/meetings/0/attendance/A', facts(consent, { meetings: [meeting(1, '2026-03-10', 'late')] })],
  [
    'an unknown obligor at a meeting',
    '/meetings/0/attendance/B',
    facts(consent, { meetings: [meeting(1, '2026-03-10', null, { attendance: { B: 'absent' } })] }),
  ],
  [
    'an unknown obligor notified',
    '/meetings/0/notified/B',
    facts(consent, { meetings: [meeting(1, '2026-03-10', 'took-part', { notified: { B: '2026-03-03' } })] }),
  ],
  [
    'a notice on a day that does not exist',
    '/meetings/0/notified/A',
    facts(consent, { meetings: [meeting(1, '2026-03-10', 'took-part', { notified: { A: '2026-3-3' } })] }),
  ],
  ...['took-part', 'walked-out', 'walked-out-with-cause', 'walked-out-without-cause'].map(
    (how) =>
      [
        `${how} in a meeting that was not opened`,
        '/meetings/0/attendance/A',
        facts(consent, { meetings: [meeting(1, '2026-03-10', how, { opened: false })] }),
      ] as const,
  ),
  ['an approval without a reason', '/approvals/0/reason', facts({}, { approvals: [{ ...approval, reason: undefined }] })],
  ['an approval with an empty reason', '/approvals/0/reason', facts({}, { approvals: [{ ...approval, reason: '' }] })],
  ['an approval for no meeting', '/approvals/0/meeting', facts({}, { approvals: [{ ...approval, meeting: 0 }] })],
  [
    'an appraisal delivered before it was commissioned',
    '/exclusions/0/delivered',
    facts({}, { exclusions: [{ commissioned: '2026-03-10', delivered: '2026-03-09' }] }),
  ],
  [
    'a finding on ground 2',
    '/findings/0/ground',
    facts({}, { findings: [{ ground: 2, obligor: 'A', on: '2026-03-10', approver: '王某', text: '难以一致' }] }),
  ],
  [
    'a finding about an unknown obligor',
    '/findings/0/obligor',
    facts({}, { findings: [{ ground: 7, obligor: 'B', on: '2026-03-10', approver: '王某', text: '难以一致' }] }),
  ],
  [
    'a finding without text',
    '/findings/0/text',
    facts({}, { findings: [{ ground: 7, obligor: 'A', on: '2026-03-10', approver: '王某', text: '' }] }),
  ],
  ['an agreement with nobody', '/agreements/0/obligors', facts({}, { agreements: [{ obligors: [], signedOn: '2026-03-10' }] })],
  [
    'an agreement with an unknown obligor',
    '/agreements/0/obligors/1',
    facts({}, { agreements: [{ obligors: ['A', 'B'], signedOn: '2026-03-10' }] }),
  ],
  [
    'a result without the day of the ruling',
    '/agreements/0/confirmation/ruledOn',
    facts(
      {},
      { agreements: [{ obligors: ['A'], signedOn: '2026-03-10', confirmation: { appliedOn: '2026-03-11', result: 'confirmed' } }] },
    ),
  ],
  [
    'an unknown result',
    '/agreements/0/confirmation/result',
    facts(
      {},
      {
        agreements: [
          { obligors: ['A'], signedOn: '2026-03-10', confirmation: { appliedOn: '2026-03-11', result: 'pending', ruledOn: '2026-03-12' } },
        ],
      },
    ),
  ],
  ['a failure of an unknown obligor', '/failures/0/obligor', facts({}, { failures: [{ ...failure, obligor: 'B' }] })],
  ['a failure on an unknown basis', '/failures/0/basis', facts({}, { failures: [{ ...failure, basis: 29 }] })],
  ['a failure on ground 8', '/failures/0/grounds/0', facts({}, { failures: [{ ...failure, grounds: [8] }] })],
  ['a failed renegotiation with grounds of Art. 29', '/failures/0/grounds', facts({}, { failures: [{ ...failure, basis: '28' }] })],
  ['a breach by an unknown obligor', '/breach/0/obligor', facts({}, { breach: [{ obligor: 'B', on: '2026-03-10' }] })],
  ['a suit against an unknown obligor', '/litigation/0/obligor', facts({}, { litigation: [{ obligor: 'B' }] })],
  [
    'a termination for an unknown obligor',
    '/terminated/0/obligor',
    facts({}, { terminated: [{ on: '2026-03-10', ground: 1, approver: '王某', obligor: 'B' }] }),
  ],
  [
    'a termination on ground 7 of Art. 15',
    '/terminated/0/ground',
    facts({}, { terminated: [{ on: '2026-03-10', ground: 7, approver: '王某' }] }),
  ],
  ['a designation without its number', '/designation/number', facts({}, { designation: { number: '', on: '2026-01-05', maySign: true } })],
  ['a damage below nothing', '/appraisal/damage', facts({}, { appraisal: { basis: 'report', damage: -1, costs: 0 } })],
  ['a damage as text', '/appraisal/damage', facts({}, { appraisal: { basis: 'report', damage: '100', costs: 0 } })],
  ['an appraisal of unknown basis', '/appraisal/basis', facts({}, { appraisal: { basis: 'guess', damage: 1, costs: 0 } })],
  ['half an expert', '/appraisal/experts', facts({}, { appraisal: { basis: 'report', damage: 1, costs: 0, experts: 2.5 } })],
  ['a calendar without a source', '/calendar/0/source', facts({}, { calendar: [{ year: 2027, off: [], work: [], source: '' }] })],
  [
    'a calendar with a day that does not exist',
    '/calendar/0/off/0',
    facts({}, { calendar: [{ year: 2027, off: ['2027-02-29'], work: [], source: '通知' }] }),
  ],
  ['a yes where nothing may stand', '/damageEstablished', facts({}, { damageEstablished: null })],
];

describe('facts that cannot be used', () => {
  it.each(bad)('%s: named once, at %s', (_what, path, input) => {
    expect(problemsOf(JSON.parse(JSON.stringify(input)))).toEqual([path]);
  });

  it('are named all at once, whatever is wrong with them', () => {
    const input = {
      today: '2026-13-01',
      obligors: [
        {
          id: 'A',
          name: '甲公司',
          service: served,
          reply: { receivedOn: '2026-03-01', admitsIdentity: true, agrees: 'yes', classifiedAs: 'consent' },
        },
        { id: 'A', name: '', service: [{ method: 'direct', on: '2026-03-02', outcome: 'failed' }] },
      ],
      meetings: [{ number: 1, on: '2026-03-10', opened: false, attendance: { A: 'took-part', C: 'absent' } }],
      exclusions: [{ commissioned: '2026-03-10', delivered: '2026-03-01' }],
      agreements: [{ obligors: ['D'], signedOn: '2026-03-10', confirmation: { appliedOn: '2026-03-11', result: 'withdrawn' } }],
      extra: true,
    };
    expect(problemsOf(input).toSorted()).toEqual(
      [
        '/agreements/0/confirmation/ruledOn',
        '/agreements/0/obligors/0',
        '/exclusions/0/delivered',
        '/extra',
        '/meetings/0/attendance/A',
        '/meetings/0/attendance/C',
        '/obligors/0/reply/classifiedAs',
        '/obligors/0/reply/receivedOn',
        '/obligors/1/id',
        '/obligors/1/name',
        '/obligors/1/service/0/reason',
        '/today',
      ].toSorted(),
    );
  });

  it.each([
    ['/today', facts({ name: '甲' }, { today: 'soon' }), '日期，写作 YYYY-MM-DD，且为历法上存在的一天'],
    ['/obligors', { today: '2026-03-01', obligors: [] }, '至少1项'],
    ['/obligors', { today: '2026-03-01' }, '列表（缺少此项）'],
    ['/obligors/0/name', facts({ name: 7 }), '文字'],
    ['/obligors/0/name', facts({ name: '' }), '不为空的文字'],
    ['/extra', facts({}, { extra: 1 }), '没有这一项：请删去或者核对拼写'],
    ['/damageEstablished', facts({}, { damageEstablished: 1 }), 'true 或者 false'],
    ['/approvals/0/meeting', facts({}, { approvals: [{ ...approval, meeting: 1.5 }] }), '整数'],
    ['/approvals/0/meeting', facts({}, { approvals: [{ ...approval, meeting: 0 }] }), '不小于1'],
    ['/terminated/0/ground', facts({}, { terminated: [{ on: '2026-03-10', ground: 7, approver: '王某' }] }), '不大于6'],
    ['/appraisal/damage', facts({}, { appraisal: { basis: 'report', damage: '1', costs: 0 } }), '数字'],
    ['/appraisal', facts({}, { appraisal: 1 }), '对象'],
    ['/meetings/0/attendance', facts({}, { meetings: [{ number: 1, on: '2026-03-10', opened: true, attendance: 1 }] }), '对象'],
    ['/failures/0/basis', facts({}, { failures: [{ ...failure, basis: '30' }] }), '下列之一：28、29'],
    [
      '/findings/0/ground',
      facts({}, { findings: [{ ground: 4, obligor: 'A', on: '2026-03-10', approver: '王某', text: '无' }] }),
      '3 或者 7',
    ],
    ['/obligors/0/reply/receivedOn', facts(reply({ receivedOn: '2026-03-01' })), '不早于告知书送达日 2026-03-02（第二十三条）'],
    ['/obligors/0/reply/receivedOn', facts({ service: [], ...consent }), '不早于告知书送达日（没有送达）（第二十三条）'],
    ['/obligors/0/refusedOn', facts({ refusedOn: '2026-03-01' }), '不早于告知书送达日 2026-03-02（第二十九条第（一）项）'],
    ['/obligors/0/refusedOn', facts({ service: [], refusedOn: '2026-03-10' }), '不早于告知书送达日（没有送达）（第二十九条第（一）项）'],
    ['/breach/0/obligor', facts({}, { breach: [{ obligor: 'B', on: '2026-03-10' }] }), 'obligors 中有的编号，没有“B”'],
  ])('at %s are told what was expected', (path, input, expected) => {
    expect(parseFacts(input)).toEqual({ ok: false, error: [{ path, expected }] });
  });

  it('are not told of a wrong order of days where a day cannot be read at all', () => {
    expect(
      problemsOf(facts({ service: [{ method: 'direct', on: '2026-3-2', outcome: 'served' }], ...consent, refusedOn: '2026-03-05' })),
    ).toEqual(['/obligors/0/service/0/on']);
    expect(problemsOf(facts(reply({ receivedOn: '1' })))).toEqual(['/obligors/0/reply/receivedOn']);
  });

  it('are not told of unknown obligors where the list of them is missing', () => {
    expect(problemsOf({ today: '2026-03-01', breach: [{ obligor: 'A', on: '2026-03-10' }] })).toEqual(['/obligors']);
  });
});

describe('facts at the edge of what can be used', () => {
  it.each([
    ['a reply on the day of service', facts(reply({ receivedOn: '2026-03-02' }))],
    ['a refusal on the day of service', facts({ refusedOn: '2026-03-02' })],
    [
      'a reply after the earliest of two services',
      facts({ service: [{ method: 'postal', on: '2026-03-20', outcome: 'served' }, ...served], ...consent }),
    ],
    [
      'an appraisal delivered the day it was commissioned',
      facts({}, { exclusions: [{ commissioned: '2026-03-10', delivered: '2026-03-10' }] }),
    ],
    ['custody of one day', facts({ custody: { since: '2026-03-10', until: '2026-03-10', channelExists: false } })],
    ['an absence from a meeting that was not opened', facts(consent, { meetings: [meeting(1, '2026-03-10', 'absent-without-cause')] })],
    ['a conditional reply that is classified', facts(reply({ agrees: 'conditional', classifiedAs: 'refusal' }))],
    ['an approval of a meeting that is not on file', facts({}, { approvals: [approval] })],
    ['a failed renegotiation without grounds', facts({}, { failures: [{ ...failure, basis: '28', grounds: [] }] })],
    ['a service with a reason though it reached the obligor', facts({ service: [{ ...served[0], reason: '本人签收' }] })],
    ['identity left open', facts(reply({ admitsIdentity: null }))],
    ['damage of nothing', facts({}, { appraisal: { basis: 'report', damage: 0, costs: 0, experts: 0 } })],
    [
      'an obligor named like a thing every object has',
      {
        today: '2026-03-20',
        obligors: [{ id: 'constructor', name: '甲公司', service: served }],
        meetings: [{ number: 1, on: '2026-03-10', opened: true, attendance: {} }],
      },
    ],
  ])('%s', (_what, input) => {
    expect(problemsOf(input)).toEqual([]);
  });
});
