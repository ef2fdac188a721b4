import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asOf } from '../../shared/law/as-of.ts';
import { assess } from '../../shared/law/assess.ts';
import { at, consent, factsOf, meeting, oneObligor, runs, type Given } from './given.ts';
import { randomFacts } from './random-facts.ts';

type Loose = Record<string, unknown>;
const list = (value: unknown): readonly Loose[] => (value ?? []) as readonly Loose[];

/** Leaves out by hand whatever is dated later: written from the words of the contract, key by key. */
const leftOut = (facts: Given): Given => {
  const today = String(facts['today']);
  const later = (value: unknown): boolean => typeof value === 'string' && value > today;
  const without = (item: Loose, ...keys: readonly string[]): Loose =>
    Object.fromEntries(Object.entries(item).filter(([key]) => !keys.includes(key)));
  const dropping = (item: Loose, ...keys: readonly string[]): Loose => without(item, ...keys.filter((key) => later(item[key])));
  const out: Loose = { ...facts };
  if (later((facts['designation'] as Loose | undefined)?.['on'])) delete out['designation'];
  out['obligors'] = list(facts['obligors']).map((obligor) => {
    const next = dropping(obligor, 'refusedOn');
    next['service'] = list(obligor['service']).filter(({ on }) => !later(on));
    if (later((obligor['reply'] as Loose | undefined)?.['receivedOn'])) delete next['reply'];
    const custody = obligor['custody'] as Loose | undefined;
    if (later(custody?.['since'])) delete next['custody'];
    else if (custody !== undefined) next['custody'] = dropping(custody, 'until');
    return next;
  });
  out['meetings'] = list(facts['meetings'])
    .filter(({ on }) => !later(on))
    .map((held) =>
      held['notified'] === undefined
        ? held
        : { ...held, notified: Object.fromEntries(Object.entries(held['notified'] as Loose).filter(([, on]) => !later(on))) },
    );
  out['exclusions'] = list(facts['exclusions'])
    .filter(({ commissioned }) => !later(commissioned))
    .map((item) => dropping(item, 'delivered'));
  for (const key of ['approvals', 'findings', 'failures', 'breach', 'terminated'])
    out[key] = list(facts[key]).filter(({ on }) => !later(on));
  out['litigation'] = list(facts['litigation']).map((item) => dropping(item, 'suedOn', 'procuratorateInformedOn'));
  out['agreements'] = list(facts['agreements'])
    .filter(({ signedOn }) => !later(signedOn))
    .map((agreement) => {
      const confirmation = agreement['confirmation'] as Loose | undefined;
      if (confirmation === undefined) return agreement;
      if (later(confirmation['appliedOn'])) return without(agreement, 'confirmation');
      return later(confirmation['ruledOn']) ? { ...agreement, confirmation: without(confirmation, 'result', 'ruledOn') } : agreement;
    });
  return out;
};

/** The answer without what differs by nature: where in the list something stood, and the warning itself. */
const answer = (facts: Given): unknown => {
  const { warnings, ...rest } = assess(factsOf(facts));
  return JSON.parse(
    JSON.stringify({ ...rest, warnings: warnings.filter(({ code }) => code !== 'later-than-today') }, (key: string, value: unknown) =>
      key === 'facts' ? undefined : value,
    ),
  );
};

describe('facts as of a day', () => {
  it('give the answer that leaving later facts out gives', () => {
    fc.assert(
      fc.property(randomFacts, (facts) => {
        expect(answer(facts)).toEqual(answer(leftOut(facts)));
      }),
      { numRuns: runs(400) },
    );
  });

  it('name every path that was left out, and only what is dated later', () => {
    fc.assert(
      fc.property(randomFacts, (facts) => {
        const { later } = asOf(factsOf(facts));
        const warning = assess(factsOf(facts)).warnings.find(({ code }) => code === 'later-than-today');
        expect(warning?.because.flatMap((reason) => reason.facts) ?? []).toEqual(later);
        for (const path of later) {
          const value = at(facts, path);
          const dates =
            typeof value === 'string'
              ? [value]
              : Object.values(value as Loose).filter((part) => typeof part === 'string' && /^\d{4}-\d\d-\d\d$/u.test(part));
          expect(dates.some((date) => String(date) > String(facts['today']))).toBe(true);
        }
        expect(asOf(factsOf(leftOut(facts))).later).toEqual([]);
      }),
      { numRuns: runs(300) },
    );
  });

  it.each<[string, Given, Given, readonly string[]]>([
    ['a service', { service: [{ method: 'direct', on: '2026-03-21', outcome: 'served' }] }, {}, ['/obligors/0/service/0']],
    ['a reply', { reply: { receivedOn: '2026-03-21', admitsIdentity: true, agrees: 'yes' } }, {}, ['/obligors/0/reply']],
    ['a refusal', { refusedOn: '2026-03-21' }, {}, ['/obligors/0/refusedOn']],
    ['custody', { custody: { since: '2026-03-21', until: '2026-03-22', channelExists: false } }, {}, ['/obligors/0/custody']],
    [
      'the end of custody',
      { custody: { since: '2026-03-20', until: '2026-03-21', channelExists: false } },
      {},
      ['/obligors/0/custody/until'],
    ],
    ['a designation', {}, { designation: { number: '3号', on: '2026-03-21', maySign: true } }, ['/designation']],
    ['a meeting', consent, { meetings: [meeting(1, '2026-03-20'), meeting(2, '2026-03-21')] }, ['/meetings/1']],
    [
      'a notice of a meeting',
      consent,
      { meetings: [meeting(1, '2026-03-20', 'took-part', { notified: { A: '2026-03-21' } })] },
      ['/meetings/0/notified/A'],
    ],
    ['an approval', consent, { approvals: [{ meeting: 4, approver: '王某', on: '2026-03-21', reason: '重大' }] }, ['/approvals/0']],
    ['an appraisal', consent, { exclusions: [{ commissioned: '2026-03-21', delivered: '2026-03-22' }] }, ['/exclusions/0']],
    ['its delivery', consent, { exclusions: [{ commissioned: '2026-03-20', delivered: '2026-03-21' }] }, ['/exclusions/0/delivered']],
    ['a finding', consent, { findings: [{ ground: 7, obligor: 'A', on: '2026-03-21', approver: '王某', text: '其他' }] }, ['/findings/0']],
    [
      'an agreement',
      consent,
      { agreements: [{ obligors: ['A'], signedOn: '2026-03-21', confirmation: { appliedOn: '2026-03-22' } }] },
      ['/agreements/0'],
    ],
    [
      'an application',
      consent,
      {
        agreements: [
          {
            obligors: ['A'],
            signedOn: '2026-03-20',
            confirmation: { appliedOn: '2026-03-21', result: 'confirmed', ruledOn: '2026-03-22' },
          },
        ],
      },
      ['/agreements/0/confirmation'],
    ],
    [
      'a ruling',
      consent,
      {
        agreements: [
          {
            obligors: ['A'],
            signedOn: '2026-03-19',
            confirmation: { appliedOn: '2026-03-20', result: 'confirmed', ruledOn: '2026-03-21' },
          },
        ],
      },
      ['/agreements/0/confirmation/ruledOn'],
    ],
    [
      'a failure',
      consent,
      { failures: [{ obligor: 'A', basis: '29', grounds: [1], on: '2026-03-21', approver: '王某' }] },
      ['/failures/0'],
    ],
    ['a breach', consent, { breach: [{ obligor: 'A', on: '2026-03-21' }] }, ['/breach/0']],
    [
      'a suit and what the procuratorate was told',
      consent,
      { litigation: [{ obligor: 'A', suedOn: '2026-03-21', procuratorateInformedOn: '2026-03-21' }] },
      ['/litigation/0/suedOn', '/litigation/0/procuratorateInformedOn'],
    ],
    ['an end', consent, { terminated: [{ on: '2026-03-21', ground: 1, approver: '王某' }] }, ['/terminated/0']],
    [
      'nothing, where all is dated today',
      { custody: { since: '2026-03-20', until: '2026-03-20', channelExists: false }, refusedOn: '2026-03-20' },
      { breach: [{ obligor: 'A', on: '2026-03-20' }], meetings: [meeting(1, '2026-03-20')] },
      [],
    ],
    [
      'nothing, for a sitting that is planned',
      consent,
      { meetings: [meeting(1, '2026-03-20', 'took-part', { sittings: ['2026-03-20', '2026-03-27'] })] },
      [],
    ],
    ['nothing, for the day the notice gives to reply by', { noticeStatesReplyBy: '2026-03-27' }, {}, []],
  ])('leave out %s dated tomorrow', (_what, obligor, rest, paths) => {
    expect(asOf(factsOf(oneObligor('2026-03-20', obligor, rest))).later).toEqual(paths);
  });
});
