import { claimHeads } from '../../../../shared/record/vocabulary.ts';
import { money } from '../../../../shared/text/zh/format.ts';
import { terms } from '../../../../shared/text/zh/terms.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import { caseForms } from '../../../../shared/text/zh/windows/case-forms.ts';
import type { CaseView } from '../../../../shared/views/case-view.ts';
import { fenOfYuan } from '../form/fen-of-yuan.ts';
import { answered, type Values } from '../form/form-spec.ts';
import {
  choicesOf,
  dayOf,
  fenOf,
  lineOf,
  memberOf,
  numberOrNull,
  onField,
  yesNo,
  yesNoUnstated,
  yesOrNull,
  type OfficeForm,
} from './office-form.ts';

export const designationForm = (view: CaseView): OfficeForm => {
  const words = caseForms.designation;
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      { kind: 'line', id: 'number', label: words.number, max: 100 },
      onField(view),
      { kind: 'choice', id: 'maySign', label: words.maySign, choices: yesNo },
      { kind: 'prose', id: 'scope', label: words.scope, isOptional: true, max: 1_000 },
      { kind: 'prose', id: 'jurisdiction', label: words.jurisdiction, isOptional: true, max: 1_000 },
      { kind: 'line', id: 'lead', label: words.lead, isOptional: true, max: 100 },
    ],
    toCommand: (values) => ({
      type: 'RecordDesignation',
      input: {
        number: lineOf(values, 'number'),
        on: dayOf(values, 'on'),
        maySign: yesOrNull(values, 'maySign') === true,
        scope: lineOf(values, 'scope'),
        jurisdiction: lineOf(values, 'jurisdiction'),
        lead: lineOf(values, 'lead'),
      },
    }),
  };
};

export const investigationForm = (view: CaseView): OfficeForm => {
  const words = caseForms.investigation;
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      { kind: 'line', id: 'number', label: words.number, isOptional: true, max: 100 },
      onField(view),
      { kind: 'choice', id: 'established', label: words.established, choices: yesNo },
      { kind: 'prose', id: 'conclusion', label: words.conclusion, max: 10_000 },
    ],
    toCommand: (values) => ({
      type: 'ConcludeInvestigation',
      input: {
        number: lineOf(values, 'number'),
        on: dayOf(values, 'on'),
        damageEstablished: yesOrNull(values, 'established') === true,
        conclusion: lineOf(values, 'conclusion'),
      },
    }),
  };
};

const bases = ['opinion', 'report', 'expert-opinion', 'administrative-finding'] as const;
const restorables = ['yes', 'partly', 'no'] as const;

export const appraisalForm = (view: CaseView): OfficeForm => {
  const words = caseForms.appraisal;
  const byExperts = (values: Values): boolean => answered(values, 'basis') === 'expert-opinion';
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      { kind: 'choice', id: 'basis', label: words.kind, choices: choicesOf(words.kinds, bases) },
      { kind: 'line', id: 'number', label: words.number, isOptional: true, max: 100 },
      onField(view),
      { kind: 'line', id: 'by', label: words.by, max: 200 },
      { kind: 'yuan', id: 'damage', label: words.damage },
      { kind: 'yuan', id: 'costs', label: words.costs, initial: '0' },
      { kind: 'number', id: 'experts', label: words.experts, isOptional: true, when: byExperts },
      { kind: 'choice', id: 'factsSimple', label: words.factsSimple, choices: yesNoUnstated, initial: 'unstated', when: byExperts },
      { kind: 'choice', id: 'undisputed', label: words.undisputed, choices: yesNoUnstated, initial: 'unstated', when: byExperts },
      { kind: 'choice', id: 'minor', label: words.minor, choices: yesNoUnstated, initial: 'unstated', when: byExperts },
      {
        kind: 'choice',
        id: 'restorable',
        label: words.restorable,
        choices: [...choicesOf(terms.restorable, restorables), { id: 'unstated', label: caseText.unstated }],
      },
      { kind: 'prose', id: 'summary', label: words.summary, max: 10_000 },
    ],
    toCommand: (values) => ({
      type: 'RecordAppraisal',
      input: {
        basis: memberOf(values, 'basis', bases),
        number: lineOf(values, 'number'),
        on: dayOf(values, 'on'),
        by: lineOf(values, 'by'),
        damageFen: fenOf(values, 'damage'),
        costsFen: fenOf(values, 'costs'),
        experts: numberOrNull(values, 'experts'),
        factsSimple: yesOrNull(values, 'factsSimple'),
        responsibilityUndisputed: yesOrNull(values, 'undisputed'),
        minorEffect: yesOrNull(values, 'minor'),
        restorable: restorables.find((one) => one === answered(values, 'restorable')) ?? null,
        summary: lineOf(values, 'summary'),
      },
    }),
  };
};

/** Art. 4 ¶2: five heads, each with its amount and basis; a head left open is not claimed. */
export const claimForm = (view: CaseView): OfficeForm => {
  const words = caseForms.claim;
  const standing = (head: string) => view.claim?.items.find((item) => item.head === head);
  return {
    title: words.title,
    basis: words.basis,
    fields: claimHeads.flatMap((head) => [
      { kind: 'yuan' as const, id: head, label: terms.claimHead[head], isOptional: true, initial: yuanOfFen(standing(head)?.amountFen) },
      {
        kind: 'line' as const,
        id: `${head}-basis`,
        label: words.basisOf,
        isOptional: true,
        max: 500,
        initial: standing(head)?.basis ?? '',
      },
    ]),
    note: (values) => {
      const amounts = claimHeads.map((head) => fenOfYuan(answered(values, head)));
      return amounts.some((amount) => !amount.ok && amount.error !== 'empty')
        ? words.sumUnknown
        : words.sum(money(amounts.reduce((sum, amount) => sum + (amount.ok ? amount.value : 0), 0)));
    },
    toCommand: (values) => ({
      type: 'ItemiseClaim',
      input: {
        items: claimHeads
          .filter((head) => lineOf(values, head) !== '')
          .map((head) => ({ head, amountFen: fenOf(values, head), basis: lineOf(values, `${head}-basis`) })),
      },
    }),
  };
};

/** An amount on file as it is typed: 1234.50, without commas. */
const yuanOfFen = (fen: number | undefined): string => {
  if (fen === undefined) return '';
  const cents = fen % 100;
  return `${Math.floor(fen / 100)}${cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`}`;
};
