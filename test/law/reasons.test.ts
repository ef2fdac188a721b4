import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Ground } from '../../shared/law/assessment.ts';
import { assessed, at, groundIn } from './given.ts';
import { situations } from './situations.ts';

/** What was read as a lawyer would and let stand: the whole answer for each situation. */
type Reading = {
  readonly name: string;
  readonly ground: number;
  readonly status: Ground['status'];
  /** Article, sentence, paths. */
  readonly because: readonly string[];
  readonly question?: string;
  readonly wouldChange?: readonly string[];
};
const readings = JSON.parse(readFileSync(join(import.meta.dirname, '../fixtures/grounds.json'), 'utf8')) as readonly Reading[];

describe('the reasons of a ground', () => {
  it.each(situations)('%s: ground %i', (name, ground, given) => {
    const { status, because, question, wouldChange } = groundIn(assessed(given), ground);
    const reading = readings.find((candidate) => candidate.name === name && candidate.ground === ground);
    expect({
      name,
      ground,
      status,
      because: because.map((reason) => [reason.article, reason.text, ...reason.facts].join(' ')),
      ...(question !== undefined && { question }),
      ...(wouldChange !== undefined && { wouldChange }),
    }).toEqual(reading);
    expect(because.flatMap(({ facts }) => facts).filter((path) => at(given, path) === undefined)).toEqual([]);
  });

  it('are read for every situation, and for no other', () => {
    expect(readings.map(({ name, ground }) => [name, ground])).toEqual(situations.map(([name, ground]) => [name, ground]));
  });
});
