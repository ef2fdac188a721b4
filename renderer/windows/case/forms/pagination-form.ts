import { pageSpans } from '../../../../shared/record/page-spans.ts';
import { volumeContentsText } from '../../../../shared/text/zh/volume-contents.ts';
import { caseForms } from '../../../../shared/text/zh/windows/case-forms.ts';
import type { CaseView } from '../../../../shared/views/case-view.ts';
import { answered, type Values } from '../form/form-spec.ts';
import { fieldProblem } from '../form/field-problem.ts';
import { dayOf, lineOf, numberOrNull, onField, type OfficeForm } from './office-form.ts';

const words = caseForms.paginate;

/**
 * 编页: the pages of every line of 卷内目录 in its order, with the page numbers that follow while one types. Pages that the record tells, or
 * that were counted before, stand there already. It holds for the list as it was when the form was opened: what else is recorded
 * meanwhile takes no count away, a line more or less is refused.
 */
export const paginationForm = (view: CaseView, operator: string): OfficeForm => {
  const { lines } = view.pagination;
  const fields = lines.map(({ record, title, pages }, at) => ({
    kind: 'number' as const,
    id: `pages-${record}`,
    label: words.line(at + 1, title, record),
    initial: pages === null ? '' : String(pages),
    follows: (values: Values) => spanSaid(countsIn(values).slice(0, at + 1)),
  }));
  /** What is typed for each line; null: no number yet. */
  const countsIn = (values: Values): readonly (number | null)[] =>
    fields.map((field) => (fieldProblem(field, answered(values, field.id)) === null ? numberOrNull(values, field.id) : null));
  return {
    title: words.title,
    basis: words.basis,
    submit: { label: words.submit, saving: words.submitting },
    fields: [...fields, onField(view), { kind: 'line', id: 'by', label: words.by, initial: operator, max: 60 }],
    note: (values) => {
      const counts = countsIn(values);
      const missing = counts.filter((count) => count === null).length;
      return missing > 0 ? words.missing(missing) : words.total(counts.reduce<number>((sum, count) => sum + (count ?? 0), 0));
    },
    toCommand: (values) => ({
      type: 'PaginateVolume',
      input: {
        on: dayOf(values, 'on'),
        by: lineOf(values, 'by'),
        lines: lines.map(({ record }) => ({ record, pages: numberOrNull(values, `pages-${record}`) ?? 0 })),
      },
    }),
  };
};

/** Where the last of these lines stands; nothing while one before it is not counted. */
const spanSaid = (counts: readonly (number | null)[]): string | null => {
  const known = counts.filter((count) => count !== null);
  if (known.length < counts.length) return null;
  const span = pageSpans(known).at(-1) ?? null;
  return span === null ? words.notNumbered : words.span(volumeContentsText.span(span));
};
