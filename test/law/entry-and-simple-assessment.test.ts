import { describe, expect, it } from 'vitest';
import { assessed, consent, meeting, oneObligor, refusal, type Given } from './given.ts';

const entryOf = (today: string, obligor: Given, rest: Given = {}): readonly (boolean | null)[] =>
  assessed(oneObligor(today, obligor, rest)).entry.map(({ satisfied }) => satisfied);
const appraisal = (rest: Given = {}): Given => ({
  appraisal: {
    basis: 'expert-opinion',
    damage: 310_000,
    costs: 10_000,
    experts: 3,
    factsSimple: true,
    responsibilityUndisputed: true,
    minorEffect: true,
    ...rest,
  },
});
const allowed = (rest: Given): boolean | undefined => {
  // What is undefined is not on file at all.
  const given = JSON.parse(JSON.stringify(appraisal(rest))) as Given;
  return assessed(oneObligor('2026-03-20', consent, given)).simpleAssessment?.allowed;
};

describe('entry conditions of Art. 22', () => {
  it.each<[string, Given, Given, readonly (boolean | null)[]]>([
    ['nothing on file', { service: [] }, {}, [null, null, null, null, null]],
    [
      'a service that failed',
      { service: [{ method: 'direct', on: '2026-03-02', outcome: 'failed', reason: '无人' }] },
      {},
      [null, false, null, null, null],
    ],
    [
      'served, consent',
      consent,
      { damageEstablished: true, investigationConcluded: true, appraisal: { basis: 'report', damage: 1, costs: 0 } },
      [true, true, true, true, null],
    ],
    [
      'damage not established, investigation not concluded',
      consent,
      { damageEstablished: false, investigationConcluded: false },
      [false, true, false, null, null],
    ],
    ['refusal', refusal, {}, [null, false, null, null, null]],
    ['silence', {}, {}, [null, false, null, null, null]],
    [
      'late, reason rejected',
      { reply: { receivedOn: '2026-03-12', admitsIdentity: true, agrees: 'yes', lateReasonAccepted: false } },
      {},
      [null, false, null, null, null],
    ],
    ['late, reason open', { reply: { receivedOn: '2026-03-12', admitsIdentity: true, agrees: 'yes' } }, {}, [null, null, null, null, null]],
    [
      'conditional',
      { reply: { receivedOn: '2026-03-04', admitsIdentity: true, agrees: 'conditional' } },
      {},
      [null, null, null, null, null],
    ],
    ['silent, but at the table', {}, { meetings: [meeting(1, '2026-03-16')] }, [null, true, null, null, null]],
    [
      'an administrative finding alone',
      consent,
      { appraisal: { basis: 'administrative-finding', damage: 1, costs: 0 } },
      [null, true, null, null, null],
    ],
    ['an opinion', consent, { appraisal: { basis: 'opinion', damage: 1, costs: 0 } }, [null, true, null, true, null]],
    ['an expert opinion', consent, { appraisal: { basis: 'expert-opinion', damage: 1, costs: 0 } }, [null, true, null, true, null]],
  ])('%s', (_what, obligor, rest, satisfied) => {
    expect(entryOf('2026-03-20', obligor, rest)).toEqual(satisfied);
  });

  it('stand for every obligor, five each, in order, with the article and the fact', () => {
    const given = oneObligor('2026-03-20', consent, {
      damageEstablished: true,
      investigationConcluded: false,
      appraisal: { basis: 'report', damage: 1, costs: 0 },
    });
    const entry = assessed({ ...given, obligors: [...(given['obligors'] as readonly Given[]), { id: 'B', name: '乙公司' }] }).entry;
    expect(entry.map(({ item, obligor }) => `${item}${obligor}`)).toEqual(['1A', '2A', '3A', '4A', '5A', '1B', '2B', '3B', '4B', '5B']);
    expect(entry.slice(0, 5).map(({ because }) => because.map(({ article, facts }) => [article, ...facts]))).toEqual([
      [['22(1)', '/damageEstablished']],
      [
        ['22(2)', '/obligors/0/service/0'],
        ['23', '/obligors/0/reply'],
      ],
      [['22(3)', '/investigationConcluded']],
      [['22(4)', '/appraisal/basis']],
      [['22(5)']],
    ]);
    expect(entry[6]?.because).toEqual([{ article: '22(2)', text: '告知书尚未送达。', facts: ['/obligors/1'] }]);
    expect(assessed(oneObligor('2026-03-20')).entry[1]?.because.map(({ text }) => text)).toContain('义务人尚未表示同意磋商。');
  });

  it('say what is missing where nothing is on file', () => {
    const texts = assessed(oneObligor('2026-03-20', consent)).entry.map(({ because }) => because[0]?.text);
    expect([0, 2, 3].map((index) => texts[index])).toEqual(Array(3).fill('案卷中没有相应材料。'));
    expect(
      assessed(oneObligor('2026-03-20', consent, { appraisal: { basis: 'administrative-finding', damage: 1, costs: 0 } })).entry[3]
        ?.because[0]?.text,
    ).toContain('综合认定');
  });
});

describe('simple assessment of Art. 20', () => {
  it.each<[string, Given, boolean]>([
    ['300 000 without costs', {}, true],
    ['one 分 more', { damage: 310_000.01 }, false],
    ['one 分 less', { damage: 309_999.99 }, true],
    ['the 300 000th 元 with costs of nothing', { damage: 300_000, costs: 0 }, true],
    ['300 001', { damage: 300_001, costs: 0 }, false],
    ['fractions that binary numbers cannot hold', { damage: 300_000.3, costs: 0.3 }, true],
    ['300 000 and one 分, by fractions', { damage: 300_000.31, costs: 0.3 }, false],
    ['two experts', { experts: 2 }, false],
    ['four experts', { experts: 4 }, true],
    ['number of experts not on file', { experts: undefined }, false],
    ['facts not simple', { factsSimple: false }, false],
    ['simplicity not on file', { factsSimple: undefined }, false],
    ['responsibility disputed', { responsibilityUndisputed: false }, false],
    ['dispute not on file', { responsibilityUndisputed: undefined }, false],
    ['effect not minor', { minorEffect: false }, false],
    ['effect not on file', { minorEffect: undefined }, false],
  ])('%s', (_what, rest, expected) => {
    expect(allowed(rest)).toBe(expected);
  });

  it('says the numbers it compares, and where they stand', () => {
    const { because } = assessed(oneObligor('2026-03-20', consent, appraisal({ damage: 312_345.6 }))).simpleAssessment ?? { because: [] };
    expect(because.map(({ article, facts }) => [article, ...facts])).toEqual([
      ['20', '/appraisal/damage', '/appraisal/costs'],
      ['20', '/appraisal/factsSimple'],
      ['20', '/appraisal/responsibilityUndisputed'],
      ['20', '/appraisal/minorEffect'],
      ['20', '/appraisal/experts'],
    ]);
    expect(because[0]?.text).toMatch(/312,345\.60元.*10,000元.*302,345\.60元.*超过300,000元/u);
    expect(because[4]?.text).toMatch(/3名.*3名/u);
  });

  it('points at the appraisal where a part of it is not on file', () => {
    const { because } = assessed(oneObligor('2026-03-20', consent, { appraisal: { basis: 'report', damage: 1, costs: 0 } }))
      .simpleAssessment ?? { because: [] };
    expect(because.slice(1).map(({ facts, text }) => [...facts, text.includes('未记载')])).toEqual(Array(4).fill(['/appraisal', true]));
  });

  it('is no question without an appraisal', () => {
    expect(assessed(oneObligor('2026-03-20', consent)).simpleAssessment).toBeNull();
  });
});
