import { papers } from '../documents/papers.ts';
import type { PaperContext, PaperInstance } from '../documents/paper.ts';
import type { OfficeTemplate } from '../record/events/office-events.ts';
import { isSameTemplate } from '../record/office-template.ts';
import { filed, latest, type CaseState } from '../record/state.ts';
import { articleCited } from '../text/zh/citation.ts';

/** One kind of paper as the record stands: what can be made of it, and what is missing for the rest. */
export type PaperKindView = {
  readonly kind: string;
  readonly title: string;
  readonly basis: string;
  /** The papers that can be made now; the place in the list names the paper. */
  readonly made: readonly MadePaperView[];
  /** What is missing and where it is entered; null: nothing. */
  readonly missing: string | null;
};

export type MadePaperView = Pick<PaperInstance, 'label' | 'about' | 'passages' | 'numbering'>;

/** 文书 of a case, and how the office's template stands to the one that the case took over. */
export type PapersView = {
  readonly kinds: readonly PaperKindView[];
  /** Name of the office whose template the case took over; null: none. */
  readonly template: string | null;
  /** Whether the office's template says something else by now, or the case took over none; null: the office has none. */
  readonly isTemplateNew: boolean | null;
};

export const papersView = (state: CaseState, context: PaperContext, office: OfficeTemplate | null): PapersView => {
  const adopted = latest(filed(state, 'OfficeTemplateAdopted'));
  return {
    kinds: kindsView(state, context),
    template: adopted?.name ?? null,
    isTemplateNew: office === null ? null : adopted === null || !isSameTemplate(adopted, office),
  };
};

/** Every kind in the order of a case. The minutes stand by themselves: their sign-off sheet is a paper of its own. */
const kindsView = (state: CaseState, context: PaperContext): readonly PaperKindView[] =>
  papers
    .filter(({ kind }) => kind !== 'minutes')
    .map(({ kind, title, basis, available }) => {
      const { instances, missing } = available(state, context);
      return {
        kind,
        title,
        basis: articleCited(basis),
        made: instances.map(({ label, about, passages, numbering }) => ({ label, about, passages, numbering })),
        missing,
      };
    });

/** One paper by its kind and place; null: it cannot be made (any more). */
export const paperOf = (state: CaseState, context: PaperContext, kind: string, at: number): PaperInstance | null =>
  papers.find((paper) => paper.kind === kind)?.available(state, context).instances[at] ?? null;
