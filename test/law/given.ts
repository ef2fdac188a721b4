import { assess } from '../../shared/law/assess.ts';
import type { Assessment, Ground, GroundNumber, ObligorAssessment } from '../../shared/law/assessment.ts';
import { parseFacts, type Facts } from '../../shared/law/facts.ts';
import { dayFromNumber, dayNumber, isPlainDate, type PlainDate } from '../../shared/time/plain-date.ts';

export type Given = Readonly<Record<string, unknown>>;

export const day = (value: string): PlainDate => {
  if (!isPlainDate(value)) throw new Error(value);
  return value;
};
export const plus = (value: string, days: number): PlainDate => dayFromNumber(dayNumber(day(value)) + days);

/** Facts that must be good; a test that gives bad ones is itself wrong. */
export const factsOf = (given: Given): Facts => {
  const parsed = parseFacts(given);
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.error));
  return parsed.value;
};

export const assessed = (given: Given): Assessment => assess(factsOf(given));

/** Served on a Monday: the reply is due on Monday 9 March, the period ends on Sunday 31 May and by rolling on 1 June 2026. */
export const servedDay = '2026-03-02';

/** One obligor called A, served; `obligor` adds to it, `rest` to the facts. */
export const oneObligor = (today: string, obligor: Given = {}, rest: Given = {}): Given => ({
  today,
  obligors: [{ id: 'A', name: '甲公司', service: [{ method: 'direct', on: servedDay, outcome: 'served' }], ...obligor }],
  ...rest,
});

export const consent: Given = { reply: { receivedOn: '2026-03-04', admitsIdentity: true, agrees: 'yes' } };
export const refusal: Given = { reply: { receivedOn: '2026-03-04', admitsIdentity: true, agrees: 'no' } };

export const meeting = (number: number, on: string, how: string | null = 'took-part', rest: Given = {}): Given => ({
  number,
  on,
  opened: how !== null && !how.startsWith('absent'),
  attendance: how === null ? {} : { A: how },
  ...rest,
});

export const first = (assessment: Assessment): ObligorAssessment => {
  const found = assessment.obligors[0];
  if (found === undefined) throw new Error('no obligor');
  return found;
};

export const groundIn = (assessment: Assessment, number: GroundNumber): Ground => {
  const found = first(assessment).grounds[number - 1];
  if (found === undefined) throw new Error(`no ground ${number}`);
  return found;
};

export const statusOf = (given: Given, number: GroundNumber): string => groundIn(assessed(given), number).status;
export const actionsOf = (given: Given): readonly string[] => assessed(given).nextActions.map(({ code }) => code);
export const warningsOf = (given: Given): readonly string[] => assessed(given).warnings.map(({ code }) => code);

/** Every reason an assessment gives, wherever it stands. */
export const reasonsOf = (
  assessment: Assessment,
): readonly { readonly article: string; readonly text: string; readonly facts: readonly string[] }[] => [
  ...assessment.obligors.flatMap(({ grounds }) => grounds.flatMap(({ because }) => because)),
  ...assessment.entry.flatMap(({ because }) => because),
  ...(assessment.simpleAssessment?.because ?? []),
  ...assessment.nextActions.flatMap(({ because }) => because),
  ...assessment.warnings.flatMap(({ because }) => because),
];

/** Follows a JSON path into the facts as they were given; undefined where nothing stands there. */
export const at = (facts: unknown, path: string): unknown =>
  path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (value, part) => (typeof value === 'object' && value !== null && Object.hasOwn(value, part) ? (value as Given)[part] : undefined),
      facts,
    );

/** How often a property is tried: mutation testing, which runs everything for every mutant, asks for fewer. */
export const runs = (wanted: number): number => Math.min(wanted, Number(process.env['PROPERTY_RUNS'] ?? wanted));
