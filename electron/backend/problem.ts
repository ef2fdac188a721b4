import type { Problem } from '../../shared/contract.ts';
import type { Refusal } from '../../shared/record/refusal.ts';
import { articleCited } from '../../shared/text/zh/citation.ts';
import { refusalSentence } from '../../shared/text/zh/refusals.ts';

/** A failure of the host's own, with the sentence to show. */
export const problem = (code: string, sentence: string, details: readonly string[] = []): Problem => ({
  code,
  sentence,
  article: null,
  details,
});

/** A refusal as a window gets it. `details` lists what is missing, where the refusal is about that. */
export const problemOfRefusal = (refusal: Refusal): Problem => ({
  code: refusal.code,
  sentence: refusalSentence(refusal),
  article: refusal.article === null ? null : articleCited(refusal.article),
  details: 'missing' in refusal.values ? refusal.values.missing : [],
});

/** An error whose sentence is for the window too: nothing can be answered until a person has mended what it names. */
export const errorOf = (given: Problem): Error => Object.assign(new Error(given.sentence), { problem: given });

/** The problem that an error carries to the window; null: it is the program's own fault, and for the log only. */
export const problemIn = (cause: unknown): Problem | null =>
  cause instanceof Error && 'problem' in cause ? (cause.problem as Problem) : null;
