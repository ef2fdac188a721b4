import { numberTakenBy, type NumberInUse } from '../record/document-numbers.ts';
import { refuse, type Refusal } from '../record/refusal.ts';
import type { CaseState } from '../record/state.ts';

/** GB/T 9704 7.2.5: one 发文字号 for one paper. Refuses a number that stands on another paper of the case. */
export const numberFree = (state: CaseState, asked: Omit<NumberInUse, 'record'>): Refusal | null => {
  const taken = numberTakenBy(state, asked);
  return taken === null ? null : refuse('document.number-taken', { number: asked.number, record: taken.record });
};
