import { caseForms } from '../../../../shared/text/zh/windows/case-forms.ts';
import type { CaseView } from '../../../../shared/views/case-view.ts';
import { answered } from '../form/form-spec.ts';
import { dayOf, lineOf, obligorField, onField, yesNo, yesOrNull, type OfficeForm } from './office-form.ts';

/** Art. 30, or 34 after a breach. */
export const suitForm = (view: CaseView, obligor?: string): OfficeForm => {
  const words = caseForms.suit;
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      obligorField(view, obligor),
      onField(view),
      { kind: 'line', id: 'court', label: words.court, max: 100 },
      { kind: 'line', id: 'number', label: words.number, isOptional: true, max: 100 },
    ],
    toCommand: (values) => ({
      type: 'FileSuit',
      input: {
        obligor: answered(values, 'obligor'),
        on: dayOf(values, 'on'),
        court: lineOf(values, 'court'),
        number: lineOf(values, 'number'),
      },
    }),
  };
};

/** Art. 30: in writing, at the time of the suit. */
export const letterForm = (view: CaseView, obligor?: string): OfficeForm => {
  const words = caseForms.letter;
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      obligorField(view, obligor),
      onField(view),
      { kind: 'line', id: 'procuratorate', label: words.procuratorate, max: 100 },
      { kind: 'document-number', id: 'number', label: words.number, isOptional: true, max: 100, paper: 'procuratorate-letter', day: 'on' },
      { kind: 'choice', id: 'support', label: words.support, choices: yesNo, initial: 'no' },
    ],
    toCommand: (values) => ({
      type: 'InformProcuratorate',
      input: {
        obligor: answered(values, 'obligor'),
        on: dayOf(values, 'on'),
        procuratorate: lineOf(values, 'procuratorate'),
        number: lineOf(values, 'number'),
        support: yesOrNull(values, 'support') === true,
      },
    }),
  };
};

const ALL = 'all';

/** Art. 15 ¶4: one of the situations of ¶2 came to light after the claim was begun. */
export const terminationForm = (view: CaseView): OfficeForm => {
  const words = caseForms.termination;
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      {
        kind: 'choice',
        id: 'who',
        label: words.who,
        choices: [{ id: ALL, label: words.all }, ...view.obligors.map(({ id, name }) => ({ id, label: name }))],
        initial: ALL,
      },
      {
        kind: 'choice',
        id: 'ground',
        label: words.ground,
        choices: words.grounds.map((label, index) => ({ id: String(index + 1), label })),
      },
      onField(view),
      { kind: 'line', id: 'approver', label: caseForms.approver, max: 60 },
      { kind: 'prose', id: 'reason', label: caseForms.reason, max: 2_000 },
    ],
    toCommand: (values) => ({
      type: 'TerminateClaim',
      input: {
        obligor: answered(values, 'who') === ALL ? null : answered(values, 'who'),
        ground: Number(answered(values, 'ground')),
        on: dayOf(values, 'on'),
        approver: lineOf(values, 'approver'),
        reason: lineOf(values, 'reason'),
      },
    }),
  };
};
