import { papers } from '../documents/papers.ts';
import type { PaperContext, PaperInstance } from '../documents/paper.ts';
import type { CaseState } from '../record/state.ts';
import { articleCited } from '../text/zh/citation.ts';

/** One kind of paper as the record stands: what can be made of it, and what is missing for the rest. */
export type PaperKindView = {
  readonly kind: string;
  readonly title: string;
  readonly basis: string;
  /** Labels of the papers that can be made now; the place in the list names the paper. */
  readonly labels: readonly string[];
  /** What is missing and where it is entered; null: nothing. */
  readonly missing: string | null;
};

/** Every kind in the order of a case. The minutes stand by themselves: their sign-off sheet is a paper of its own. */
export const papersView = (state: CaseState, context: PaperContext): readonly PaperKindView[] =>
  papers
    .filter(({ kind }) => kind !== 'minutes')
    .map(({ kind, title, basis, available }) => {
      const { instances, missing } = available(state, context);
      return { kind, title, basis: articleCited(basis), labels: instances.map(({ label }) => label), missing };
    });

/** One paper by its kind and place; null: it cannot be made (any more). */
export const paperOf = (state: CaseState, context: PaperContext, kind: string, at: number): PaperInstance | null =>
  papers.find((paper) => paper.kind === kind)?.available(state, context).instances[at] ?? null;
