import { deepStrictEqual } from 'node:assert';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { assess } from '../../shared/law/assess.ts';
import { parseFacts, type Facts } from '../../shared/law/facts.ts';
import { figure, median, timed, type Figure } from './figure.ts';
import { rivalGrounds } from './rival-rules.ts';

const folder = join(import.meta.dirname, '../fixtures/scenarios');
const samples = 400;

/**
 * A whole assessment (all of it, with reasons, entry conditions, actions and warnings) beside json-rules-engine deciding no more than
 * the status of the seven grounds by the same rules. Both answers are compared before anything is timed.
 */
export default async (): Promise<readonly Figure[]> => {
  const cases = readdirSync(folder)
    .filter((file) => file.endsWith('.facts.json'))
    .map((file) => factsIn(join(folder, file)));
  const rival = rivalGrounds();
  for (const facts of cases) {
    const ours = assess(facts).obligors.map(({ grounds }) => grounds.map(({ status }) => status));
    deepStrictEqual(await rival(facts), ours);
  }
  for (let n = 0; n < samples; n += 1) for (const facts of cases) assess(facts);

  const taken = { ours: [] as number[], rival: [] as number[] };
  for (let n = 0; n < samples; n += 1) {
    // The two take turns, so that noise falls on both.
    for (const facts of cases) {
      taken.ours.push(timed(() => void assess(facts)));
      const start = performance.now();
      await rival(facts);
      taken.rival.push(performance.now() - start);
    }
  }
  return [
    figure(
      `assessment of one case (p50 of ${cases.length} scenarios)`,
      'ms',
      median(taken.ours),
      'json-rules-engine, statuses only',
      median(taken.rival),
    ),
  ];
};

const factsIn = (file: string): Facts => {
  const parsed = parseFacts(JSON.parse(readFileSync(file, 'utf8')));
  if (!parsed.ok) throw new Error(`${file}: ${JSON.stringify(parsed.error)}`);
  return parsed.value;
};
