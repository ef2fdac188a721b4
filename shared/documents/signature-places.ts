import type { Block } from './document-model.ts';

/** One line to sign on for each of these people or offices, by what they are. */
export const signedBy = (...people: readonly (string | readonly [label: string, name: string])[]): Block => ({
  kind: 'signatures',
  lines: people.map((person) =>
    typeof person === 'string' ? { label: person, name: '', state: '' } : { label: person[0], name: person[1], state: '' },
  ),
});
