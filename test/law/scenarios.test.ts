import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { assess } from '../../shared/law/assess.ts';
import { parseFacts } from '../../shared/law/facts.ts';

const folder = join(import.meta.dirname, '../fixtures/scenarios');
const names = readdirSync(folder)
  .filter((file) => file.endsWith('.facts.json'))
  .map((file) => file.replace('.facts.json', ''));

const read = (file: string): unknown => JSON.parse(readFileSync(join(folder, file), 'utf8'));

describe('the contract examples of assess.md', () => {
  it.each(names)('%s', (name) => {
    const facts = parseFacts(read(`${name}.facts.json`));
    if (!facts.ok) throw new Error(JSON.stringify(facts.error));
    expect(assess(facts.value)).toMatchObject(read(`${name}.expect.json`) as object);
  });
});
