import { entryKinds, type Capacity, type EntryKind, type StepId } from '../../../shared/record/vocabulary.ts';

/** Kinds an entry can be typed as; a note is private and never printed. */
export const typedKinds = [...entryKinds, 'note'] as const;
export type TypedKind = (typeof typedKinds)[number];

/** What somebody in this capacity usually does in this step; F4 changes it. */
export const usualKind = (step: StepId | null, capacity: Capacity): EntryKind => {
  const isAppraiser = capacity === 'appraiser' || capacity === 'expert';
  if (step === 'questions-answered') return isAppraiser ? 'answer' : capacity === 'presiding' ? 'statement' : 'question';
  const isParty = ['presiding', 'claimant', 'obligor', 'agent'].includes(capacity);
  return step === 'participants-opinions' && !isParty ? 'opinion' : 'statement';
};

/** The kind before or after this one, going round. */
export const turnedKind = (kind: TypedKind, by: 1 | -1): TypedKind =>
  typedKinds[(typedKinds.indexOf(kind) + by + typedKinds.length) % typedKinds.length] ?? 'statement';
