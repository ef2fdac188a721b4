import type { Block, SignatureLine } from './document-model.ts';
import { paperWords } from './paper-words.ts';
import { isOrganisation } from './particulars.ts';
import type { Obligor } from './subjects.ts';

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

/** Both sides of what a court is shown: the seal of each, and whoever signs for it. */
export const sealedByParties = (department: string, obligors: readonly Obligor[]): Block => ({
  kind: 'signatures',
  lines: [
    place(department, '（盖章）'),
    place('负责人或者授权代表', '（签名）'),
    ...obligors.flatMap((obligor) =>
      isOrganisation(obligor)
        ? [place(obligor.name, '（盖章）'), place('法定代表人或者代理人', '（签名）')]
        : [place(obligor.name, '（签名、捺印）')],
    ),
  ],
});

const place = (label: string, name: string): SignatureLine => ({ label, name, state: '' });

/** What stands before a line: who signs on it. What is put in brackets belongs to the word before it. */
export const labelOfLine = ({ label, name }: SignatureLine): string =>
  `${label}${name === '' || name.startsWith('（') ? '' : ' '}${name}：`;

/** The day beside a line: as it was drawn, or to be written by hand; none where the line says why nobody signs on it. */
export const dayOnLine = ({ state, drawn }: SignatureLine): string => drawn?.on ?? (state === '' ? paperWords.dayByHand : '');
