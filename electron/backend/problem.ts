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
