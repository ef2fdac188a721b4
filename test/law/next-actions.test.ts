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
    ['declare-failure', '2026-03-20', refusal, {}, ['A', null, '29', ['/obligors/0']]],
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
