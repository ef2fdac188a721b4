import { officeWindowText as text } from '../../../../shared/text/zh/windows/office.ts';
import { passages, type Passage } from '../../../../shared/text/zh/passages.ts';
import type { MadePaperView } from '../../../../shared/views/papers-view.ts';
import { answered } from '../form/form-spec.ts';
import type { OfficeForm } from '../forms/office-form.ts';

/** Which passage of a paper, and its new words. What stood there is recorded with them. */
export const passagesForm = (kind: string, paper: MadePaperView): OfficeForm => ({
  title: text.passagesTitle(paper.label),
  basis: text.passagesBasis,
  fields: [
    {
      kind: 'choice',
      id: 'passage',
      label: text.passage,
      choices: paper.passages.map(({ passage, edited }) => ({
        id: passage,
        label: text.passageChoice(titleOf(passages[passage]), edited),
      })),
      ...(paper.passages.length === 1 ? { initial: paper.passages[0]?.passage ?? '' } : {}),
    },
    ...paper.passages.map(
      ({ passage, text: words }) =>
        ({
          kind: 'prose',
          id: `text-${passage}`,
          label: text.editField,
          initial: words,
          isOptional: passages[passage].text === '',
          max: 20_000,
          when: (values) => answered(values, 'passage') === passage,
        }) satisfies OfficeForm['fields'][number],
    ),
  ],
  toCommand: (values) => {
    const chosen = answered(values, 'passage');
    const was = paper.passages.find(({ passage }) => passage === chosen)?.text ?? '';
    return {
      type: 'EditPassage',
      input: { kind, about: paper.about, passage: chosen, was, text: answered(values, `text-${chosen}`).trimEnd() },
    };
  },
});

/** Behind the point stands what the passage is about; before it the paper, which is known here. */
const titleOf = ({ title }: Passage): string => title.split('·').at(-1) ?? title;
