import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { assess } from '../../shared/law/assess.ts';
import { actionCodes, warningCodes, type Assessment } from '../../shared/law/assessment.ts';
import { exists } from './citations.ts';
import { at, factsOf, plus, reasonsOf, runs, type Given } from './given.ts';
import { randomFacts } from './random-facts.ts';

const sound = (facts: Given, assessment: Assessment): void => {
  for (const obligor of assessment.obligors) {
    expect(obligor.grounds.map(({ ground }) => ground)).toEqual([1, 2, 3, 4, 5, 6, 7]);
    for (const { status, because, question, wouldChange } of obligor.grounds) {
      expect(wouldChange?.every((change) => /(具备|重新判断|认定)$/u.test(change)) ?? true).toBe(true);
      expect(wouldChange?.length).not.toBe(0);
      expect(['met', 'open', 'not-met']).toContain(status);
      expect(because.length).toBeGreaterThan(0);
      expect(question !== undefined).toBe(status === 'open');
    }
    expect(Object.keys(obligor).toSorted()).toEqual([
      'grounds',
      'id',
      'mayDeclareFailure',
      'meetings',
      'period',
      'reply',
      'servedOn',
      'stage',
    ]);
    expect(Object.keys(obligor.period).toSorted()).toEqual(['calendarEnd', 'day', 'excludedDays', 'netEnd', 'raw', 'remaining']);
  }
  expect(Object.keys(assessment)).toEqual(['today', 'obligors', 'entry', 'simpleAssessment', 'nextActions', 'warnings']);
  for (const { article, text, facts: paths } of reasonsOf(assessment)) {
    if (!exists(article)) expect.fail(`${article} does not exist`);
    expect(text).toMatch(/[。：]$|。/u);
    expect(text).not.toMatch(/undefined|null|NaN|\[object/u);
    if (paths.length === 0) expect(text).toMatch(/^(计入的磋商会议0次|没有(作出|\d{4})|案卷中没有|法律、法规规定|补录)/u);
    for (const path of paths) if (!path.startsWith('/') || at(facts, path) === undefined) expect.fail(`${path} leads nowhere: ${text}`);
  }
  for (const { code, article, because } of assessment.nextActions) {
    expect(actionCodes).toContain(code);
    expect(exists(article) && because.length > 0).toBe(true);
  }
  const codes = assessment.warnings.map(({ code }) => code);
  expect(codes.every((code) => warningCodes.includes(code))).toBe(true);
  expect(new Set(codes).size).toBe(codes.length);
};

describe('any assessment', () => {
  it('has every key, one status per ground with a reason, articles that exist, and paths that lead into the facts as given', () => {
    fc.assert(
      fc.property(randomFacts, (facts) => sound(facts, assess(factsOf(facts)))),
      { numRuns: runs(500) },
    );
  });

  it('is the same for the same facts, and leaves them as they were', () => {
    fc.assert(
      fc.property(randomFacts, (facts) => {
        const before = JSON.stringify(facts);
        const parsed = factsOf(facts);
        expect(assess(parsed)).toEqual(assess(factsOf(JSON.parse(before) as Given)));
        expect(JSON.stringify(facts)).toBe(before);
      }),
      { numRuns: runs(100) },
    );
  });

  it('declares failure possible exactly where its own grounds and stage say so', () => {
    fc.assert(
      fc.property(randomFacts, (facts) => {
        for (const { stage, grounds, mayDeclareFailure, meetings } of assess(factsOf(facts)).obligors) {
          if (['failed', 'terminated', 'agreed', 'confirming', 'confirmed'].includes(stage)) expect(mayDeclareFailure).toBe(false);
          else if (stage === 'renegotiating') expect(mayDeclareFailure).toBe(!meetings.mayHoldAnother);
          else expect(mayDeclareFailure).toBe(grounds.some(({ status }) => status === 'met'));
        }
      }),
      { numRuns: runs(300) },
    );
  });

  it('with the facts fixed and nothing dated later, lets no later day un-fail any ground, nor take back that failure may be declared', () => {
    const newest = (value: unknown): readonly string[] =>
      typeof value === 'string'
        ? /^\d{4}-\d\d-\d\d$/u.test(value)
          ? [value]
          : []
        : typeof value === 'object' && value !== null
          ? Object.values(value).flatMap(newest)
          : [];
    fc.assert(
      fc.property(randomFacts, fc.integer({ min: 0, max: 200 }), fc.integer({ min: 1, max: 60 }), (facts, wait, step) => {
        // Also with an appraisal that still runs: begun within the period it keeps the end ahead of every day, begun after it counts nothing.
        const last = newest(facts).toSorted().at(-1) ?? '2026-01-05';
        const early = assess(factsOf({ ...facts, today: plus(last, wait) }));
        const late = assess(factsOf({ ...facts, today: plus(last, wait + step) }));
        for (const [index, obligor] of early.obligors.entries()) {
          for (const { ground, status } of obligor.grounds) {
            if (status === 'met') expect(late.obligors[index]?.grounds[ground - 1]).toMatchObject({ ground, status });
          }
          if (obligor.mayDeclareFailure) expect(late.obligors[index]?.mayDeclareFailure).toBe(true);
        }
      }),
      { numRuns: runs(400) },
    );
  });
});

describe('citations', () => {
  it('are told from what does not exist', () => {
    expect(['29(7)', '28¶2', '34¶6', '22(5)', '民法典203'].map(exists)).toEqual([true, true, true, true, true]);
    expect(['29(8)', '28¶3', '22(6)', '203', '民法典'].map(exists)).toEqual([false, false, false, false, false]);
  });
});
