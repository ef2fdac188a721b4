import { serviceMethods } from '../../../../shared/record/vocabulary.ts';
import { terms } from '../../../../shared/text/zh/terms.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import { caseForms } from '../../../../shared/text/zh/windows/case-forms.ts';
import type { CaseView } from '../../../../shared/views/case-view.ts';
import { answered, chosenOf, type FormField, type Values } from '../form/form-spec.ts';
import {
  choicesOf,
  dayOf,
  dayOrNull,
  lineOf,
  memberOf,
  obligorField,
  onField,
  yesNoUnstated,
  yesOrNull,
  type OfficeForm,
} from './office-form.ts';

export const noticeForm = (view: CaseView): OfficeForm => {
  const words = caseForms.notice;
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      { kind: 'document-number', id: 'number', label: words.number, max: 100, paper: 'notice', day: 'on' },
      onField(view),
      {
        kind: 'many',
        id: 'obligors',
        label: words.to,
        choices: view.obligors.map(({ id, name }) => ({ id, label: name })),
        initial: view.obligors.map(({ id }) => id).join(','),
      },
      { kind: 'day', id: 'replyBy', label: words.replyBy, isOptional: true },
    ],
    toCommand: (values) => ({
      type: 'IssueNotice',
      input: {
        number: lineOf(values, 'number'),
        on: dayOf(values, 'on'),
        obligors: [...chosenOf(answered(values, 'obligors'))],
        replyBy: dayOrNull(values, 'replyBy'),
      },
    }),
  };
};

const outcomes = ['served', 'failed', 'not-applicable'] as const;

/** What proves service by a method: the number, address or office that 送达回证 names. */
const traced = ['electronic', 'entrusted', 'postal', 'forwarding'] as const;

export const serviceForm = (view: CaseView, obligor?: string): OfficeForm => {
  const words = caseForms.service;
  const { served, failed, notApplicable } = caseText.service;
  const wasLeft = (values: Values): boolean => answered(values, 'method') === 'leaving';
  const wasServed = (values: Values): boolean => answered(values, 'outcome') === 'served';
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      obligorField(view, obligor),
      { kind: 'choice', id: 'method', label: words.method, choices: choicesOf(terms.service, serviceMethods), initial: 'direct' },
      onField(view),
      {
        kind: 'choice',
        id: 'outcome',
        label: words.outcome,
        choices: choicesOf({ served, failed, 'not-applicable': notApplicable }, outcomes),
      },
      // Art. 29(4): that a reason is needed is the host's to say.
      {
        kind: 'prose',
        id: 'reason',
        label: words.reason,
        isOptional: true,
        max: 1_000,
        when: (values) => answered(values, 'outcome') !== '' && !wasServed(values),
      },
      { kind: 'line', id: 'receivedBy', label: words.receivedBy, isOptional: true, max: 100, when: wasServed },
      { kind: 'line', id: 'relation', label: words.relation, isOptional: true, max: 100, when: wasServed },
      { kind: 'line', id: 'place', label: words.place, isOptional: true, max: 200 },
      { kind: 'line', id: 'servers', label: words.servers, isOptional: true, max: 100 },
      ...traced.map((method): FormField => ({
        kind: 'line',
        id: `trace ${method}`,
        label: words.traces[method],
        isOptional: true,
        max: 300,
        when: (values) => answered(values, 'method') === method,
      })),
      { kind: 'line', id: 'witness', label: words.witness, isOptional: true, max: 100, when: wasLeft },
      { kind: 'line', id: 'recording', label: words.recording, isOptional: true, max: 200, when: wasLeft },
      { kind: 'line', id: 'receipt', label: words.receipt, isOptional: true, max: 100, when: wasServed },
    ],
    toCommand: (values) => ({
      type: 'RecordService',
      input: {
        obligor: answered(values, 'obligor'),
        method: memberOf(values, 'method', serviceMethods),
        on: dayOf(values, 'on'),
        outcome: memberOf(values, 'outcome', outcomes),
        reason: lineOf(values, 'reason'),
        receivedBy: lineOf(values, 'receivedBy'),
        servers: lineOf(values, 'servers'),
        receipt: lineOf(values, 'receipt'),
        place: lineOf(values, 'place'),
        relation: lineOf(values, 'relation'),
        witness: lineOf(values, 'witness'),
        trace: lineOf(values, `trace ${answered(values, 'method')}`),
        recording: lineOf(values, 'recording'),
      },
    }),
  };
};

const answers = ['yes', 'no', 'conditional'] as const;

export const replyForm = (view: CaseView, obligor?: string): OfficeForm => {
  const words = caseForms.reply;
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      obligorField(view, obligor),
      onField(view, words.receivedOn, 'receivedOn'),
      { kind: 'day', id: 'postedOn', label: words.postedOn, isOptional: true },
      { kind: 'choice', id: 'admits', label: words.admits, choices: yesNoUnstated },
      { kind: 'choice', id: 'agrees', label: words.agrees, choices: choicesOf(caseText.service.agrees, answers) },
      { kind: 'prose', id: 'words', label: words.words, isOptional: true, max: 5_000 },
    ],
    toCommand: (values) => ({
      type: 'ReceiveReply',
      input: {
        obligor: answered(values, 'obligor'),
        receivedOn: dayOf(values, 'receivedOn'),
        postedOn: dayOrNull(values, 'postedOn'),
        admitsIdentity: yesOrNull(values, 'admits'),
        agrees: memberOf(values, 'agrees', answers),
        words: lineOf(values, 'words'),
      },
    }),
  };
};

const judged = (view: CaseView, operator: string): readonly FormField[] => [
  onField(view),
  { kind: 'line', id: 'by', label: caseForms.by, initial: operator, max: 60 },
  { kind: 'prose', id: 'reason', label: caseForms.reason, max: 2_000 },
];

const readings = ['consent', 'refusal'] as const;

/** A person's reading of a conditional reply; `reply` is its record. */
export const readingForm = (view: CaseView, reply: number, operator: string): OfficeForm => {
  const words = caseForms.reading;
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      { kind: 'choice', id: 'as', label: words.as, choices: choicesOf({ consent: words.consent, refusal: words.refusal }, readings) },
      ...judged(view, operator),
    ],
    toCommand: (values) => ({
      type: 'ClassifyReply',
      input: {
        reply,
        as: memberOf(values, 'as', readings),
        on: dayOf(values, 'on'),
        by: lineOf(values, 'by'),
        reason: lineOf(values, 'reason'),
      },
    }),
  };
};

export const lateReasonForm = (view: CaseView, reply: number, operator: string): OfficeForm => {
  const words = caseForms.late;
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      {
        kind: 'choice',
        id: 'accepted',
        label: words.accepted,
        choices: [
          { id: 'yes', label: words.yes },
          { id: 'no', label: words.no },
        ],
      },
      ...judged(view, operator),
    ],
    toCommand: (values) => ({
      type: 'JudgeLateReason',
      input: {
        reply,
        accepted: yesOrNull(values, 'accepted') === true,
        on: dayOf(values, 'on'),
        by: lineOf(values, 'by'),
        reason: lineOf(values, 'reason'),
      },
    }),
  };
};

export const refusedForm = (view: CaseView): OfficeForm => {
  const words = caseForms.refused;
  return {
    title: words.title,
    basis: words.basis,
    fields: [obligorField(view), onField(view), { kind: 'prose', id: 'words', label: words.words, max: 2_000 }],
    toCommand: (values) => ({
      type: 'RefuseConsultation',
      input: { obligor: answered(values, 'obligor'), on: dayOf(values, 'on'), words: lineOf(values, 'words') },
    }),
  };
};
