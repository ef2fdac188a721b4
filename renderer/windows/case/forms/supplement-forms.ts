import { caseForms } from '../../../../shared/text/zh/windows/case-forms.ts';
import type { CaseView } from '../../../../shared/views/case-view.ts';
import { answered } from '../form/form-spec.ts';
import { dayOf, lineOf, onField, type OfficeForm } from './office-form.ts';

/** Art. 17: the days from commission to delivery are left out of the net clock. */
export const commissionForm = (view: CaseView): OfficeForm => {
  const words = caseForms.commission;
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      onField(view),
      { kind: 'line', id: 'to', label: words.to, max: 200 },
      { kind: 'prose', id: 'subject', label: words.subject, max: 1_000 },
    ],
    toCommand: (values) => ({
      type: 'CommissionSupplementaryAppraisal',
      input: { on: dayOf(values, 'on'), to: lineOf(values, 'to'), subject: lineOf(values, 'subject') },
    }),
  };
};

/** The commissions that are still out. */
export const undelivered = (view: CaseView): CaseView['supplements'] =>
  view.supplements.filter(({ id }) => view.supplementsDelivered.every((delivery) => delivery.id !== id));

export const deliverForm = (view: CaseView): OfficeForm => {
  const words = caseForms.deliver;
  const out = undelivered(view);
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      {
        kind: 'choice',
        id: 'id',
        label: words.which,
        choices: out.map(({ id, on, to }) => ({ id, label: `${on} ${to}` })),
        initial: out.at(-1)?.id ?? '',
      },
      onField(view),
      { kind: 'line', id: 'number', label: words.number, isOptional: true, max: 100 },
      { kind: 'prose', id: 'summary', label: words.summary, isOptional: true, max: 5_000 },
    ],
    toCommand: (values) => ({
      type: 'DeliverSupplementaryAppraisal',
      input: {
        id: answered(values, 'id'),
        on: dayOf(values, 'on'),
        number: lineOf(values, 'number'),
        summary: lineOf(values, 'summary'),
      },
    }),
  };
};
