import { describe, expect, it } from 'vitest';
import { actionsOf, assessed, consent, meeting, oneObligor, refusal, type Given } from './given.ts';

const agreement = (confirmation?: Given): Given => ({
  obligors: ['A'],
  signedOn: '2026-04-01',
  ...(confirmation !== undefined && { confirmation }),
});
const confirmed = { appliedOn: '2026-04-10', result: 'confirmed', ruledOn: '2026-05-06' };
const refused = { appliedOn: '2026-04-10', result: 'refused-on-review', ruledOn: '2026-05-06' };
const failure = { obligor: 'A', basis: '29', grounds: [1], on: '2026-03-12', approver: '王某' };
const breach = [{ obligor: 'A', on: '2026-05-20' }];
const late = (rest: Given): Given => ({ reply: { receivedOn: '2026-03-12', admitsIdentity: true, agrees: 'yes', ...rest } });

describe('what is to be done next', () => {
  it.each<[string, string, Given, Given, readonly string[]]>([
    ['not served', '2026-03-20', { service: [] }, {}, ['serve-notice']],
    ['waiting for the reply', '2026-03-09', {}, {}, ['await-reply']],
    ['silent', '2026-03-10', {}, {}, ['declare-failure']],
    ['late, reason open', '2026-03-20', late({}), {}, ['judge-late-reply']],
    ['late refusal: nothing to judge', '2026-03-20', late({ agrees: 'no' }), {}, ['declare-failure']],
    ['late and conditional', '2026-03-20', late({ agrees: 'conditional' }), {}, ['judge-late-reply', 'classify-reply']],
    [
      'late, conditional, read as consent',
      '2026-03-20',
      late({ agrees: 'conditional', classifiedAs: 'consent' }),
      {},
      ['judge-late-reply'],
    ],
    ['conditional', '2026-03-20', late({ receivedOn: '2026-03-09', agrees: 'conditional' }), {}, ['classify-reply']],
    ['late, but at the table since', '2026-03-20', late({}), { meetings: [meeting(1, '2026-03-16')] }, ['hold-meeting', 'sign-agreement']],
    [
      'late by an estimate, the reason judged: only the calendar is missing',
      '2027-01-12',
      {
        service: [{ method: 'direct', on: '2026-12-28', outcome: 'served' }],
        reply: { receivedOn: '2027-01-06', admitsIdentity: true, agrees: 'yes', lateReasonAccepted: false },
      },
      {},
      ['import-calendar'],
    ],
    ['late and rejected', '2026-03-20', late({ lateReasonAccepted: false }), {}, ['declare-failure']],
    ['late and accepted', '2026-03-20', late({ lateReasonAccepted: true }), {}, ['hold-meeting']],
    ['refused', '2026-03-20', refusal, {}, ['declare-failure']],
    ['refused, then late pending words', '2026-03-20', { ...late({}), refusedOn: '2026-03-13' }, {}, ['declare-failure']],
    ['consulting', '2026-03-20', consent, {}, ['hold-meeting']],
    ['agreed', '2026-04-10', consent, { agreements: [agreement()] }, ['apply-confirmation']],
    ['applied', '2026-04-10', consent, { agreements: [agreement(confirmed)] }, []],
    [
      'withdrawn: once more',
      '2026-05-10',
      consent,
      { agreements: [agreement({ ...confirmed, result: 'withdrawn' })] },
      ['apply-confirmation'],
    ],
    ['confirmed', '2026-05-10', consent, { agreements: [agreement(confirmed)] }, []],
    ['refused on review', '2026-05-10', consent, { agreements: [agreement(refused)] }, ['hold-renegotiation']],
    [
      'refused on review, tried',
      '2026-05-20',
      consent,
      { agreements: [agreement(refused)], meetings: [meeting(4, '2026-05-18', 'took-part', { kind: 'renegotiation' })] },
      ['declare-failure'],
    ],
    ['breach of a confirmed agreement', '2026-05-25', consent, { agreements: [agreement(confirmed)], breach }, ['enforce']],
    [
      'breach of an unconfirmed one',
      '2026-05-25',
      consent,
      { agreements: [agreement()], breach },
      ['apply-confirmation', 'sue-on-agreement'],
    ],
    [
      'breach of one refused on review',
      '2026-05-25',
      consent,
      { agreements: [agreement(refused)], breach },
      ['hold-renegotiation', 'sue-on-agreement'],
    ],
    [
      'breach, sued the same day',
      '2026-05-25',
      consent,
      { agreements: [agreement()], breach, litigation: [{ obligor: 'A', suedOn: '2026-05-20' }] },
      ['apply-confirmation'],
    ],
    [
      'breach, sued before it',
      '2026-05-25',
      consent,
      { agreements: [agreement()], breach, litigation: [{ obligor: 'A', suedOn: '2026-05-19' }] },
      ['apply-confirmation', 'sue-on-agreement'],
    ],
    [
      'breach, a suit without its day',
      '2026-05-25',
      consent,
      { agreements: [agreement()], breach, litigation: [{ obligor: 'A' }] },
      ['apply-confirmation', 'sue-on-agreement'],
    ],
    [
      'breach before the agreement',
      '2026-05-25',
      consent,
      { agreements: [agreement()], breach: [{ obligor: 'A', on: '2026-03-31' }] },
      ['apply-confirmation'],
    ],
    [
      'breach on the day of signing',
      '2026-05-25',
      consent,
      { agreements: [agreement()], breach: [{ obligor: 'A', on: '2026-04-01' }] },
      ['apply-confirmation', 'sue-on-agreement'],
    ],
    ['failed', '2026-03-20', {}, { failures: [failure] }, ['sue', 'inform-procuratorate']],
    [
      'failed and sued',
      '2026-03-20',
      {},
      { failures: [failure], litigation: [{ obligor: 'A', suedOn: '2026-03-19' }] },
      ['inform-procuratorate'],
    ],
    [
      'failed, the procuratorate informed',
      '2026-03-20',
      {},
      { failures: [failure], litigation: [{ obligor: 'A', procuratorateInformedOn: '2026-03-19' }] },
      ['sue'],
    ],
    [
      'failed, both done, in two entries',
      '2026-03-20',
      {},
      {
        failures: [failure],
        litigation: [
          { obligor: 'A', procuratorateInformedOn: '2026-03-19' },
          { obligor: 'A', suedOn: '2026-03-19' },
        ],
      },
      [],
    ],
    [
      'failed after an agreement',
      '2026-05-25',
      {},
      { failures: [{ ...failure, on: '2026-05-21' }], agreements: [agreement(refused)], breach },
      ['sue', 'inform-procuratorate'],
    ],
    ['failed and ended', '2026-03-20', {}, { failures: [failure], terminated: [{ on: '2026-03-20', ground: 4, approver: '王某' }] }, []],
    [
      'failed and ended for A',
      '2026-03-20',
      {},
      { failures: [failure], terminated: [{ on: '2026-03-20', ground: 4, approver: '王某', obligor: 'A' }] },
      [],
    ],
    [
      'agreed and ended',
      '2026-04-10',
      consent,
      { agreements: [agreement()], terminated: [{ on: '2026-04-05', ground: 1, approver: '王某' }] },
      [],
    ],
  ])('%s', (_what, today, obligor, rest, codes) => {
    expect(actionsOf(oneObligor(today, obligor, rest))).toEqual(codes);
  });

  it('leaves what concerns another obligor alone', () => {
    const two = (rest: Given): Given => ({
      ...oneObligor('2026-05-25', consent, rest),
      obligors: [...(oneObligor('2026-05-25', consent)['obligors'] as readonly Given[]), { id: 'B', name: '乙公司' }],
    });
    const ofA = (rest: Given): readonly string[] =>
      assessed(two(rest))
        .nextActions.filter(({ obligor }) => obligor === 'A')
        .map(({ code }) => code);
    expect(ofA({ agreements: [agreement()], breach: [{ obligor: 'B', on: '2026-05-20' }] })).toEqual(['apply-confirmation']);
    expect(ofA({ agreements: [agreement()], breach, litigation: [{ obligor: 'B', suedOn: '2026-05-22' }] })).toEqual([
      'apply-confirmation',
      'sue-on-agreement',
    ]);
    expect(
      ofA({ failures: [failure], litigation: [{ obligor: 'B', suedOn: '2026-03-19', procuratorateInformedOn: '2026-03-19' }] }),
    ).toEqual(['sue', 'inform-procuratorate']);
    expect(ofA({ failures: [failure], terminated: [{ on: '2026-03-20', ground: 4, approver: '王某', obligor: 'B' }] })).toEqual([
      'sue',
      'inform-procuratorate',
    ]);
  });

  const one = (today: string, obligor: Given, rest: Given, code: string): unknown => {
    const found = assessed(oneObligor(today, obligor, rest)).nextActions.find((action) => action.code === code);
    return found === undefined ? null : [found.obligor, found.by, found.article, found.because[0]?.facts];
  };
  it.each<[string, string, Given, Given, readonly unknown[]]>([
    ['serve-notice', '2026-03-20', { service: [] }, {}, ['A', null, '22(2)', ['/obligors/0']]],
    ['await-reply', '2026-03-09', {}, {}, ['A', { date: '2026-03-09' }, '23', ['/obligors/0']]],
    ['judge-late-reply', '2026-03-20', late({}), {}, ['A', null, '23', ['/obligors/0/reply']]],
    ['classify-reply', '2026-03-20', late({ agrees: 'conditional' }), {}, ['A', null, '23', ['/obligors/0/reply']]],
    ['hold-meeting', '2026-03-20', consent, {}, ['A', { date: '2026-06-01' }, '27', ['/obligors/0']]],
    [
      'approve-extra-meeting',
      '2026-04-20',
      consent,
      { meetings: [1, 2, 3].map((n) => meeting(n, `2026-04-0${n}`)) },
      ['A', null, '27', ['/obligors/0']],
    ],
    [
      'judge-hopeless',
      '2026-04-20',
      consent,
      { meetings: [1, 2, 3].map((n) => meeting(n, `2026-04-0${n}`)) },
      ['A', null, '29(3)', ['/obligors/0']],
    ],
    ['declare-failure', '2026-03-20', refusal, {}, ['A', null, '29', ['/obligors/0/reply']]],
    [
      'declare-failure',
      '2026-05-20',
      consent,
      { agreements: [agreement(refused)], meetings: [meeting(4, '2026-05-18', 'took-part', { kind: 'renegotiation' })] },
      ['A', null, '28¶2', ['/obligors/0']],
    ],
    ['sign-agreement', '2026-03-20', consent, { meetings: [meeting(1, '2026-03-16')] }, ['A', null, '28¶1', ['/obligors/0']]],
    ['apply-confirmation', '2026-04-10', consent, { agreements: [agreement()] }, ['A', { date: '2026-05-01' }, '28¶1', ['/agreements/0']]],
    [
      'hold-renegotiation',
      '2026-05-10',
      consent,
      { agreements: [agreement(refused)] },
      ['A', null, '28¶2', ['/agreements/0/confirmation']],
    ],
    ['sue', '2026-03-20', {}, { failures: [failure] }, ['A', { date: '2026-04-11' }, '30¶1', ['/failures/0']]],
    ['inform-procuratorate', '2026-03-20', {}, { failures: [failure] }, ['A', { date: '2026-04-11' }, '30¶1', ['/failures/0']]],
    [
      'inform-procuratorate',
      '2026-03-20',
      {},
      { failures: [failure], litigation: [{ obligor: 'A' }, { obligor: 'A', suedOn: '2026-03-19' }] },
      ['A', { date: '2026-03-19' }, '30¶1', ['/failures/0']],
    ],
    ['enforce', '2026-05-25', consent, { agreements: [agreement(confirmed)], breach }, ['A', null, '34¶1', ['/breach/0']]],
    ['sue-on-agreement', '2026-05-25', consent, { agreements: [agreement()], breach }, ['A', null, '34¶2', ['/breach/0']]],
    [
      'import-calendar',
      '2026-12-28',
      { service: [{ method: 'direct', on: '2026-12-24', outcome: 'served' }] },
      {},
      [undefined, null, '民法典203', []],
    ],
  ])('%s names its day, its article and where it comes from', (code, today, obligor, rest, expected) => {
    expect(one(today, obligor, rest, code)).toEqual(expected);
  });

  const declared = (today: string, obligor: Given, rest: Given): readonly string[] =>
    assessed(oneObligor(today, obligor, rest))
      .nextActions.filter(({ code }) => code === 'declare-failure')
      .flatMap(({ because }) => because.map(({ article, text, facts }) => [article, text, ...facts].join(' ')));

  it('proposes failure by every ground whose facts are on file, and points at what they rest on', () => {
    expect(
      declared('2026-06-02', refusal, { findings: [{ ground: 7, obligor: 'A', on: '2026-04-01', approver: '王某', text: '其他' }] }),
    ).toEqual([
      '29 第二十九条第（一）、（六）、（七）项的事实已具备，可以报请负责人认定磋商不成；认定以前不视为磋商不成。 /obligors/0/reply /obligors/0/service/0 /findings/0',
    ]);
  });

  it.each<[string, Given, readonly string[]]>([
    [
      'a meeting',
      { meetings: [meeting(4, '2026-05-18', 'walked-out', { kind: 'renegotiation' })] },
      ['28¶2 义务人参加了2026年5月18日的重新磋商（第4次会议）。 /meetings/0/attendance/A'],
    ],
    [
      'staying away, though told',
      { meetings: [meeting(4, '2026-05-18', 'absent-without-cause', { kind: 'renegotiation', notified: { A: '2026-05-10' } })] },
      [
        '28¶2 重新磋商（第4次会议，2026年5月18日）的通知于2026年5月10日送达，义务人无故未到会。 /meetings/0/attendance/A /meetings/0/notified/A',
      ],
    ],
    [
      'a finding',
      { findings: [{ ground: 7, obligor: 'A', on: '2026-05-06', approver: '王某', text: '义务人已注销' }] },
      ['29(7) 2026年5月6日经王某批准认定：义务人已注销。 /findings/0'],
    ],
  ])('proposes failure of the renegotiation by Art. 28 alone, shown by %s', (_what, rest, reasons) => {
    expect(declared('2026-06-10', { ...consent, refusedOn: '2026-03-10' }, { agreements: [agreement(refused)], ...rest })).toEqual([
      '28¶2 法院于2026年5月6日经审查未予司法确认；重新磋商不成的，可以报请负责人认定，依据是第二十八条第二款，不再列第二十九条的情形。 /obligors/0',
      ...reasons,
    ]);
  });

  it.each([
    ['2026-06-01', '召开第1次计入的磋商会议，磋商期限至2026年6月1日。'],
    ['2026-06-02', '再召开会议将是第1次计入的磋商会议；磋商期限2026年6月1日已过，第二十七条没有规定延长的途径，须写明理由并经批准。'],
  ])('says on %s whether a meeting would still be within the period', (today, text) => {
    const found = assessed(oneObligor(today, consent)).nextActions.find(({ code }) => code === 'hold-meeting');
    expect(found?.because.map((reason) => reason.text)).toEqual([text]);
  });

  it('asks for every year that some end needs, in order', () => {
    const given = {
      today: '2026-12-28',
      obligors: [
        { id: 'A', name: '甲', service: [{ method: 'direct', on: '2028-12-28', outcome: 'served' }] },
        { id: 'B', name: '乙', service: [{ method: 'direct', on: '2026-12-28', outcome: 'served' }] },
      ],
    };
    const asked = assessed({ ...given, today: '2029-01-05' });
    expect(asked.nextActions.at(-1)).toMatchObject({
      code: 'import-calendar',
      because: [{ text: '补录2027、2028、2029年的节假日安排，录入前相关日期只能估算。' }],
    });
    expect(asked.warnings.find(({ code }) => code === 'calendar-missing')).toMatchObject({ because: [{ article: '民法典203' }] });
  });
});
