import type { Problem } from '../../shared/contract.ts';

/** A failure that the window notices by itself: the host did not answer, or does not know the window. */
export const hostProblem = (code: 'disconnected' | 'host-refused' | 'internal', sentence: string): Problem => ({
  code,
  sentence,
  article: null,
  details: [],
});
