import { agreementItems, requiredAgreementItems, type AgreementItem } from '../../../../shared/record/vocabulary.ts';
import { terms } from '../../../../shared/text/zh/terms.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import { caseForms } from '../../../../shared/text/zh/windows/case-forms.ts';
import type { CaseView } from '../../../../shared/views/case-view.ts';
import type { Choice } from '../../../components/choice.ts';
import { answered, chosenOf, type FormField, type Values } from '../form/form-spec.ts';
import { yuanOfFen } from '../form/fen-of-yuan.ts';
import {
  choicesOf,
  dayOf,
  fenOf,
  lineOf,
  memberOf,
  namesOf,
  obligorField,
  onField,
  yesNo,
  yesOrNull,
  type OfficeForm,
} from './office-form.ts';

/** The wordings that nobody has signed yet; the last comes first. */
export const unsignedDrafts = (view: CaseView): CaseView['drafts'] =>
  view.drafts.filter(({ record }) => view.agreements.every(({ draft }) => draft !== record)).toReversed();

/** A wording of the agreement by the items of Art. 28 ¶1. It starts from the last one, or from what is on file about the parties and was agreed at the table. */
export const draftForm = (view: CaseView): OfficeForm => {
  const words = caseForms.draft;
  const last = view.drafts.at(-1);
  const parties = [
    ...(view.opened === null ? [] : [words.claimant(view.opened.government, view.opened.department)]),
    ...view.obligors.map(({ name, representative }) => words.obligorLine(name, representative)),
  ].join('\n');
  const itemField = (id: AgreementItem): FormField => ({
    kind: 'prose',
    id,
    label: terms.agreementItem[id],
    isOptional: true,
    max: 10_000,
    initial: last?.items[id] ?? (id === 'parties' ? parties : (view.agreed?.items[id] ?? '')),
    ...(requiredAgreementItems.includes(id) ? { until: words.needed } : {}),
  });
  return {
    title: words.title,
    basis: words.basis,
    ...(last === undefined && view.agreed !== null ? { lead: [words.fromTable(view.agreed.meeting)] } : {}),
    fields: [
      {
        kind: 'many',
        id: 'obligors',
        label: words.obligors,
        choices: view.obligors.map(({ id, name }) => ({ id, label: name })),
        initial: (last?.obligors ?? view.obligors.map(({ id }) => id)).join(','),
      },
      ...agreementItems.map(itemField),
      {
        kind: 'yuan',
        id: 'amount',
        label: words.amount,
        isOptional: true,
        initial: yuanOfFen(last === undefined ? (view.agreed?.amountFen ?? null) : last.amountFen),
      },
      { kind: 'choice', id: 'owedAnyway', label: words.owedAnyway, choices: yesNo, initial: last?.owedAnyway === true ? 'yes' : 'no' },
    ],
    toCommand: (values) => ({
      type: 'DraftAgreement',
      input: {
        obligors: [...chosenOf(answered(values, 'obligors'))],
        amountFen: lineOf(values, 'amount') === '' ? null : fenOf(values, 'amount'),
        items: {
          parties: lineOf(values, 'parties'),
          facts: lineOf(values, 'facts'),
          opinions: lineOf(values, 'opinions'),
          performance: lineOf(values, 'performance'),
          evaluation: lineOf(values, 'evaluation'),
          breach: lineOf(values, 'breach'),
          other: lineOf(values, 'other'),
        },
        owedAnyway: yesOrNull(values, 'owedAnyway') === true,
      },
    }),
  };
};

const PRINCIPAL = 'principal';

export const signForm = (view: CaseView): OfficeForm => {
  const words = caseForms.sign;
  const drafts = unsignedDrafts(view);
  const chosenDraft = (values: Values) => drafts.find(({ record }) => String(record) === answered(values, 'draft'));
  const signerField = (obligor: string): FormField => ({
    kind: 'choice',
    id: `signer ${obligor}`,
    label: words.signer(namesOf(view, [obligor])),
    choices: [
      { id: PRINCIPAL, label: words.principal },
      ...view.agents.filter(({ party }) => party === obligor).map(({ id, name }) => ({ id, label: words.agent(name) })),
    ],
    when: (values) => chosenDraft(values)?.obligors.includes(obligor) === true,
  });
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      {
        kind: 'choice',
        id: 'draft',
        label: words.draft,
        choices: drafts.map(({ record, obligors }) => ({ id: String(record), label: words.draftName(record, namesOf(view, obligors)) })),
        initial: String(drafts[0]?.record ?? ''),
      },
      onField(view),
      { kind: 'line', id: 'number', label: words.number, isOptional: true, max: 100 },
      ...view.obligors.map(({ id }) => signerField(id)),
    ],
    toCommand: (values) => ({
      type: 'SignAgreement',
      input: {
        draft: Number(answered(values, 'draft')),
        on: dayOf(values, 'on'),
        number: lineOf(values, 'number'),
        signers: (chosenDraft(values)?.obligors ?? []).map((obligor) => {
          const signer = answered(values, `signer ${obligor}`);
          return { obligor, agent: signer === PRINCIPAL ? null : signer };
        }),
      },
    }),
  };
};

const agreementField = (view: CaseView, choices: readonly Choice[] = agreementChoices(view)): FormField => ({
  kind: 'choice',
  id: 'agreement',
  label: caseForms.confirmation.agreement,
  choices,
  initial: choices.at(-1)?.id ?? '',
});

const agreementChoices = (view: CaseView): readonly Choice[] =>
  view.agreements.map(({ id, on, obligors }) => ({ id, label: caseForms.confirmation.agreementName(on, namesOf(view, obligors)) }));

export const confirmationForm = (view: CaseView): OfficeForm => {
  const words = caseForms.confirmation;
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      agreementField(view),
      onField(view),
      { kind: 'line', id: 'court', label: words.court, max: 100, initial: view.confirmations.at(-1)?.court ?? '' },
      { kind: 'choice', id: 'jointly', label: words.jointly, choices: yesNo, initial: 'yes' },
      // Whether a note is needed is the host's to say.
      { kind: 'prose', id: 'note', label: words.note, isOptional: true, max: 2_000 },
    ],
    toCommand: (values) => ({
      type: 'ApplyConfirmation',
      input: {
        agreement: answered(values, 'agreement'),
        on: dayOf(values, 'on'),
        court: lineOf(values, 'court'),
        jointly: yesOrNull(values, 'jointly') === true,
        note: lineOf(values, 'note'),
      },
    }),
  };
};

const results = ['confirmed', 'refused-on-review', 'not-accepted', 'withdrawn'] as const;

export const rulingForm = (view: CaseView): OfficeForm => {
  const words = caseForms.ruling;
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      agreementField(
        view,
        agreementChoices(view).filter(({ id }) => view.confirmations.some(({ agreement }) => agreement === id)),
      ),
      onField(view),
      { kind: 'choice', id: 'result', label: words.result, choices: choicesOf(caseText.result.ruling, results) },
      { kind: 'line', id: 'ruling', label: words.number, isOptional: true, max: 100 },
      { kind: 'prose', id: 'reason', label: words.why, isOptional: true, max: 5_000 },
    ],
    toCommand: (values) => ({
      type: 'RuleConfirmation',
      input: {
        agreement: answered(values, 'agreement'),
        on: dayOf(values, 'on'),
        result: memberOf(values, 'result', results),
        ruling: lineOf(values, 'ruling'),
        reason: lineOf(values, 'reason'),
      },
    }),
  };
};

/** The agreement whose confirmation was refused on review, with that ruling not yet checked; null: there is none. */
export const rulingToCheck = (view: CaseView): string | null =>
  view.rulings.find(
    ({ agreement, result }) => result === 'refused-on-review' && view.rulingChecks.every((check) => check.agreement !== agreement),
  )?.agreement ?? null;

export const rulingCheckForm = (view: CaseView, operator: string): OfficeForm => {
  const words = caseForms.rulingCheck;
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      agreementField(
        view,
        agreementChoices(view).filter(({ id }) => view.rulings.some(({ agreement }) => agreement === id)),
      ),
      onField(view),
      { kind: 'line', id: 'by', label: words.by, initial: operator, max: 60 },
      { kind: 'prose', id: 'findings', label: words.findings, max: 5_000 },
    ],
    toCommand: (values) => ({
      type: 'CheckRuling',
      input: {
        agreement: answered(values, 'agreement'),
        on: dayOf(values, 'on'),
        by: lineOf(values, 'by'),
        findings: lineOf(values, 'findings'),
      },
    }),
  };
};

export const breachForm = (view: CaseView): OfficeForm => {
  const words = caseForms.breach;
  return {
    title: words.title,
    basis: words.basis,
    fields: [obligorField(view), onField(view), { kind: 'prose', id: 'text', label: words.text, max: 5_000 }],
    toCommand: (values) => ({
      type: 'RecordBreach',
      input: { obligor: answered(values, 'obligor'), on: dayOf(values, 'on'), text: lineOf(values, 'text') },
    }),
  };
};
