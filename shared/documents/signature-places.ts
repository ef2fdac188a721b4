import type { Block, SignatureLine } from './document-model.ts';
import { paperWords } from './paper-words.ts';

/** One line to sign on for each of these people or offices, by what they are. */
export const signedBy = (...people: readonly (string | readonly [label: string, name: string])[]): Block => ({
  kind: 'signatures',
  lines: people.map((person) => (typeof person === 'string' ? place(person, '') : place(...person))),
});

/** Both sides of a paper they sign together: the designated department, and each obligor, by name. */
export const signedByParties = (department: string, obligors: readonly { readonly name: string }[]): Block => ({
  kind: 'signatures',
  lines: [place(department, '（盖章、签名）'), ...obligors.map(({ name }) => place(name, '（签名、盖章）'))],
});

const place = (label: string, name: string): SignatureLine => ({ label, name, state: '' });

/** The day beside a line: as it was drawn, or to be written by hand; none where the line says why nobody signs on it. */
export const dayOnLine = ({ state, drawn }: SignatureLine): string => drawn?.on ?? (state === '' ? paperWords.dayByHand : '');
