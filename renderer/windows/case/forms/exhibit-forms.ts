import { caseForms } from '../../../../shared/text/zh/windows/case-forms.ts';
import type { CaseView } from '../../../../shared/views/case-view.ts';
import { answered } from '../form/form-spec.ts';
import { lineOf, numberOrNull, partyField, yesNo, yesOrNull, type OfficeForm } from './office-form.ts';

export const exhibitForm = (view: CaseView): OfficeForm => {
  const words = caseForms.exhibit;
  return {
    title: words.title,
    fields: [
      {
        kind: 'number',
        id: 'number',
        label: words.number,
        initial: String(Math.max(0, ...view.exhibits.map((exhibit) => exhibit.number)) + 1),
      },
      { kind: 'line', id: 'title', label: words.name, max: 200 },
      partyField(view),
      { kind: 'line', id: 'source', label: words.source, isOptional: true, max: 300 },
      { kind: 'number', id: 'pages', label: words.pages, initial: '1' },
      { kind: 'choice', id: 'secret', label: words.secret, choices: yesNo, initial: 'no' },
      { kind: 'prose', id: 'purpose', label: words.purpose, isOptional: true, max: 1_000 },
    ],
    toCommand: (values) => ({
      type: 'ListExhibit',
      input: {
        number: numberOrNull(values, 'number') ?? 0,
        title: lineOf(values, 'title'),
        party: answered(values, 'party'),
        source: lineOf(values, 'source'),
        pages: numberOrNull(values, 'pages') ?? 0,
        secret: yesOrNull(values, 'secret') === true,
        purpose: lineOf(values, 'purpose'),
      },
    }),
  };
};
