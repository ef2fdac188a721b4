import { describe, expect, it } from 'vitest';
import { assessed, consent, first, meeting, oneObligor, refusal, type Given } from './given.ts';

const signed = (signedOn: string, confirmation?: Given): Given => ({
  obligors: ['A'],
  signedOn,
  ...(confirmation !== undefined && { confirmation }),
});
const refused = { appliedOn: '2026-04-10', result: 'refused-on-review', ruledOn: '2026-05-06' };
const failure = (on: string, basis: '28' | '29' = '29'): Given => ({
  obligor: 'A',
  basis,
  grounds: basis === '29' ? [1] : [],
  on,
  approver: '王某',
});
const ended = (rest: Given = {}): Given => ({ on: '2026-04-20', ground: 1, approver: '王某', ...rest });

const standing = (obligor: Given, rest: Given, today = '2026-06-20'): readonly unknown[] => {
  const { stage, mayDeclareFailure, meetings } = first(assessed(oneObligor(today, obligor, rest)));
  return [stage, mayDeclareFailure, meetings.mayHoldAnother];
};

describe('the stage, and whether failure may be declared', () => {
  it.each<[string, Given, Given, string, boolean, boolean]>([
    ['not served', { service: [] }, {}, 'notice', false, false],
    [
      'not served, ground 7 found',
      { service: [] },
      { findings: [{ ground: 7, obligor: 'A', on: '2026-04-01', approver: '王某', text: '下落不明' }] },
      'notice',
      true,
      false,
    ],
    ['served, silent', {}, {}, 'reply', true, false],
    ['refused', refusal, {}, 'refused', true, false],
    ['consented, the period over', consent, {}, 'consulting', true, true],
    ['agreed', consent, { agreements: [signed('2026-04-01')] }, 'agreed', false, false],
    ['agreed by one who had refused', refusal, { agreements: [signed('2026-04-01')] }, 'agreed', false, false],
    ['agreed without service', { service: [] }, { agreements: [signed('2026-04-01')] }, 'agreed', false, false],
    ['applied', consent, { agreements: [signed('2026-04-01', { appliedOn: '2026-04-10' })] }, 'confirming', false, false],
    [
      'confirmed',
      consent,
      { agreements: [signed('2026-04-01', { appliedOn: '2026-04-10', result: 'confirmed', ruledOn: '2026-05-06' })] },
      'confirmed',
      false,
      false,
    ],
    [
      'not accepted by the court',
      consent,
      { agreements: [signed('2026-04-01', { appliedOn: '2026-04-10', result: 'not-accepted', ruledOn: '2026-05-06' })] },
      'agreed',
      false,
      false,
    ],
    [
      'application withdrawn',
      consent,
      { agreements: [signed('2026-04-01', { appliedOn: '2026-04-10', result: 'withdrawn', ruledOn: '2026-05-06' })] },
      'agreed',
      false,
      false,
    ],
    ['refused on review', consent, { agreements: [signed('2026-04-01', refused)] }, 'renegotiating', false, true],
    [
      'refused on review, agreed anew',
      consent,
      { agreements: [signed('2026-04-01', refused), signed('2026-05-20')] },
      'agreed',
      false,
      false,
    ],
    [
      'refused on review, the new one first in the list',
      consent,
      { agreements: [signed('2026-05-20'), signed('2026-04-01', refused)] },
      'agreed',
      false,
      false,
    ],
    [
      'two of one day: the later in the list',
      consent,
      { agreements: [signed('2026-04-01'), signed('2026-04-01', { appliedOn: '2026-04-10' })] },
      'confirming',
      false,
      false,
    ],
    [
      'an agreement of nobody we ask about',
      consent,
      { agreements: [{ obligors: ['B'], signedOn: '2026-04-01' }] },
      'consulting',
      true,
      true,
    ],
    ['failure declared', {}, { failures: [failure('2026-04-01')] }, 'failed', false, false],
    [
      'failure declared, agreement later',
      {},
      { failures: [failure('2026-04-01')], agreements: [signed('2026-04-02')] },
      'agreed',
      false,
      false,
    ],
    [
      'failure declared on the day of the agreement',
      {},
      { failures: [failure('2026-04-01')], agreements: [signed('2026-04-01')] },
      'failed',
      false,
      false,
    ],
    ['failure after the agreement', {}, { failures: [failure('2026-04-02')], agreements: [signed('2026-04-01')] }, 'failed', false, false],
    ['failure of another obligor', {}, { failures: [{ ...failure('2026-04-01'), obligor: 'B' }] }, 'reply', true, false],
    [
      'one failure before, one after the agreement',
      {},
      { failures: [failure('2026-05-02'), failure('2026-04-01')], agreements: [signed('2026-04-20')] },
      'failed',
      false,
      false,
    ],
    ['ended for all', {}, { terminated: [ended()], failures: [failure('2026-04-01')] }, 'terminated', false, false],
    ['ended for A', consent, { terminated: [ended({ obligor: 'A' })] }, 'terminated', false, false],
    ['ended for B', consent, { terminated: [ended({ obligor: 'B' })] }, 'consulting', true, true],
    ['to be ended tomorrow', consent, { terminated: [ended({ on: '2026-06-21' })] }, 'consulting', true, true],
  ])('%s', (_what, obligor, rest, ...expected) => {
    const given = oneObligor('2026-06-20', obligor, rest);
    const both = { ...given, obligors: [...(given['obligors'] as readonly Given[]), { id: 'B', name: '乙公司' }] };
    const { stage, mayDeclareFailure, meetings } = first(assessed(both));
    expect([stage, mayDeclareFailure, meetings.mayHoldAnother]).toEqual(expected);
  });
});

describe('the one renegotiation', () => {
  const after = (meetings: readonly Given[], findings: readonly Given[] = []): readonly unknown[] =>
    standing(consent, { agreements: [signed('2026-04-01', refused)], meetings, findings });
  const again = (on: string, how: string | null, rest: Given = {}): Given => meeting(4, on, how, { kind: 'renegotiation', ...rest });
  const finding = (ground: 3 | 7, on: string): Given => ({ ground, obligor: 'A', on, approver: '王某', text: '对修复目标仍不能一致' });
  const notified = { notified: { A: '2026-05-10' } };
  it.each<[string, readonly Given[], readonly Given[], boolean]>([
    ['nothing yet', [], [], false],
    ['held and attended', [again('2026-05-18', 'took-part')], [], true],
    ['walked out of', [again('2026-05-18', 'walked-out')], [], true],
    ['held on the day after the ruling', [again('2026-05-07', 'took-part')], [], true],
    ['held on the day of the ruling', [again('2026-05-06', 'took-part')], [], false],
    ['a meeting of the other kind', [meeting(4, '2026-05-18', 'took-part')], [], false],
    ['absent without cause, notified before', [again('2026-05-18', 'absent-without-cause', notified)], [], true],
    [
      'absent without cause from one held with others',
      [again('2026-05-18', 'absent-without-cause', { ...notified, opened: true })],
      [],
      true,
    ],
    ['absent without cause, never notified', [again('2026-05-18', 'absent-without-cause')], [], false],
    [
      'absent without cause, notified on the day',
      [again('2026-05-18', 'absent-without-cause', { notified: { A: '2026-05-18' } })],
      [],
      false,
    ],
    ['absent with cause', [again('2026-05-18', 'absent-with-cause', notified)], [], false],
    ['absent, cause unknown', [again('2026-05-18', 'absent', notified)], [], false],
    ['absent without cause before the ruling', [again('2026-05-05', 'absent-without-cause', { notified: { A: '2026-05-01' } })], [], false],
    ['ground 7 found on the day of the ruling', [], [finding(7, '2026-05-06')], true],
    ['ground 7 found before it', [], [finding(7, '2026-05-05')], false],
    ['ground 3 found after it', [], [finding(3, '2026-05-18')], false],
  ])('%s', (_what, meetings, findings, tried) => {
    expect(after(meetings, findings)).toEqual(['renegotiating', tried, !tried]);
  });

  it('takes no finding about another obligor', () => {
    const given = oneObligor('2026-06-20', consent, {
      agreements: [signed('2026-04-01', refused)],
      findings: [{ ...finding(7, '2026-05-18'), obligor: 'B' }],
    });
    const both = { ...given, obligors: [...(given['obligors'] as readonly Given[]), { id: 'B', name: '乙公司' }] };
    expect(first(assessed(both)).mayDeclareFailure).toBe(false);
  });

  it('is not failed by a ground of Art. 29 that was met before', () => {
    expect(standing(refusal, { agreements: [signed('2026-04-01', refused)] })).toEqual(['renegotiating', false, true]);
  });
});
