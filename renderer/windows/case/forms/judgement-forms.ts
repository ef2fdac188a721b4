import type { GroundNumber } from '../../../../shared/law/assessment.ts';
import { articleCited } from '../../../../shared/text/zh/citation.ts';
import { inChinese } from '../../../../shared/text/zh/format.ts';
import { entryNames, groundNames } from '../../../../shared/text/zh/law-names.ts';
import { recordNames } from '../../../../shared/text/zh/record-kinds.ts';
import { caseForms } from '../../../../shared/text/zh/windows/case-forms.ts';
import type { CaseView } from '../../../../shared/views/case-view.ts';
import { answered, chosenOf, type FormField } from '../form/form-spec.ts';
import {
  choicesOf,
  dayOf,
  dayOrNull,
  lineOf,
  memberOf,
  numberOrNull,
  obligorField,
  onField,
  yesNo,
  yesNoUnstated,
  yesOrNull,
  type OfficeForm,
} from './office-form.ts';

/** On whose word: the head of the department as long as nobody else is named. */
const approverField = (view: CaseView): FormField => ({
  kind: 'line',
  id: 'approver',
  label: caseForms.approver,
  max: 60,
  initial: view.opened?.departmentHead ?? '',
});

const causes = ['with-cause', 'without-cause'] as const;

/** Art. 29(2): whether an absence or a walking-out was without cause. */
export const absenceForm = (view: CaseView, operator: string, obligor?: string): OfficeForm => {
  const words = caseForms.absence;
  const begun = view.meetings.filter(({ phase }) => phase !== 'planned');
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      obligorField(view, obligor),
      {
        kind: 'choice',
        id: 'meeting',
        label: words.meeting,
        choices: begun.map(({ number, on }) => ({ id: String(number), label: words.meetingOf(number, on) })),
        initial: String(begun.at(-1)?.number ?? ''),
      },
      { kind: 'choice', id: 'cause', label: words.cause, choices: choicesOf(words.causes, causes) },
      onField(view),
      { kind: 'line', id: 'by', label: caseForms.by, initial: operator, max: 60 },
      { kind: 'prose', id: 'reason', label: caseForms.reason, max: 2_000 },
    ],
    toCommand: (values) => ({
      type: 'JudgeAbsence',
      input: {
        meeting: Number(answered(values, 'meeting')),
        obligor: answered(values, 'obligor'),
        cause: memberOf(values, 'cause', causes),
        on: dayOf(values, 'on'),
        by: lineOf(values, 'by'),
        reason: lineOf(values, 'reason'),
      },
    }),
  };
};

/** Art. 29(3), (7): what the department finds. */
export const findingForm = (view: CaseView, ground: 3 | 7, obligor?: string): OfficeForm => {
  const words = caseForms.finding;
  return {
    title: words.title(inChinese(ground)),
    basis: words.basis[ground],
    fields: [
      obligorField(view, obligor),
      onField(view),
      // No name is put here for a person: what is found rests on whoever found it.
      { kind: 'line', id: 'approver', label: caseForms.approver, max: 60 },
      { kind: 'prose', id: 'text', label: words.text, max: 5_000 },
    ],
    toCommand: (values) => ({
      type: 'MakeFinding',
      input: {
        ground,
        obligor: answered(values, 'obligor'),
        on: dayOf(values, 'on'),
        approver: lineOf(values, 'approver'),
        text: lineOf(values, 'text'),
      },
    }),
  };
};

export const custodyForm = (view: CaseView, operator: string, obligor?: string): OfficeForm => {
  const words = caseForms.custody;
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      obligorField(view, obligor),
      onField(view, words.since, 'since'),
      { kind: 'day', id: 'until', label: words.until, isOptional: true },
      { kind: 'choice', id: 'channel', label: words.channel, choices: yesNo },
      {
        kind: 'choice',
        id: 'impossible',
        label: words.impossible,
        choices: yesNoUnstated,
        initial: 'unstated',
        when: (values) => answered(values, 'channel') === 'no',
      },
      { kind: 'line', id: 'place', label: words.place, isOptional: true, max: 200 },
      { kind: 'line', id: 'by', label: words.by, isOptional: true, initial: operator, max: 60 },
    ],
    toCommand: (values) => ({
      type: 'RecordCustody',
      input: {
        obligor: answered(values, 'obligor'),
        since: dayOf(values, 'since'),
        until: dayOrNull(values, 'until'),
        channelExists: yesOrNull(values, 'channel') === true,
        consultationImpossible: yesOrNull(values, 'impossible'),
        place: lineOf(values, 'place'),
        by: lineOf(values, 'by'),
      },
    }),
  };
};

/** Consent (Art. 22(2)) is only ever recorded as given: no other evidence takes its place. */
const overridable = [1, 3, 4, 5] as const;

/** Art. 22: a condition held to be met by other evidence; it shows on papers. */
export const overrideForm = (view: CaseView, item?: (typeof overridable)[number], obligor?: string): OfficeForm => {
  const words = caseForms.override;
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      {
        kind: 'choice',
        id: 'item',
        label: words.item,
        choices: overridable.map((number) => ({ id: String(number), label: entryNames[number] })),
        initial: item === undefined ? '' : String(item),
      },
      obligorField(view, obligor),
      onField(view),
      { kind: 'line', id: 'approver', label: caseForms.approver, max: 60 },
      { kind: 'prose', id: 'evidence', label: words.evidence, max: 2_000 },
    ],
    toCommand: (values) => ({
      type: 'OverrideEntryCondition',
      input: {
        item: overridable.find((number) => number === numberOrNull(values, 'item')) ?? 5,
        obligor: answered(values, 'obligor'),
        on: dayOf(values, 'on'),
        evidence: lineOf(values, 'evidence'),
        approver: lineOf(values, 'approver'),
      },
    }),
  };
};

/** Art. 27: going on past the 90 days. */
export const overrunForm = (view: CaseView, obligor?: string): OfficeForm => {
  const words = caseForms.overrun;
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      obligorField(view, obligor),
      onField(view),
      approverField(view),
      { kind: 'prose', id: 'reason', label: caseForms.reason, max: 2_000 },
    ],
    toCommand: (values) => ({
      type: 'ApprovePeriodOverrun',
      input: {
        obligor: answered(values, 'obligor'),
        on: dayOf(values, 'on'),
        approver: lineOf(values, 'approver'),
        reason: lineOf(values, 'reason'),
      },
    }),
  };
};

/**
 * Art. 29, or 28 ¶2: what a person declares. Only grounds that are met can be chosen; the facts stand above. It holds for the record as
 * it was when the form was opened: whatever was recorded since has to be looked at first.
 */
export const declareForm = (view: CaseView, obligor: string): OfficeForm => {
  const words = caseForms.declare;
  const found = view.limits.obligors.find(({ id }) => id === obligor);
  const basis = found?.stage === 'renegotiating' ? '28' : '29';
  const met = (found?.grounds ?? []).filter(({ status }) => status === 'met');
  const because = met.flatMap((ground) => ground.because);
  const records = [...new Set(because.flatMap(({ facts }) => facts.flatMap((path) => view.limits.records[path] ?? [])))].toSorted(
    (a, b) => a - b,
  );
  const nameOf = (record: number): string => {
    const type = view.contents.find((item) => item.record === record)?.type;
    return words.evidenceName(record, type === undefined ? words.meetingRecord : recordNames[type]);
  };
  const evidence = records.length > 0 ? records : view.contents.map(({ record }) => record);
  return {
    title: words.title(found?.name ?? obligor),
    basis: basis === '28' ? words.basis28 : words.basis,
    lead: because.map(({ text, article }) => `${text}（${articleCited(article)}）`),
    seenAt: view.version,
    submit: { label: words.submit, saving: words.submitting },
    fields: [
      ...(basis === '28'
        ? []
        : [
            {
              kind: 'many' as const,
              id: 'grounds',
              label: words.grounds,
              choices: met.map(({ ground }) => ({ id: String(ground), label: words.groundName(inChinese(ground), groundNames[ground]) })),
              initial: met.map(({ ground }) => ground).join(','),
            },
          ]),
      {
        kind: 'many',
        id: 'evidence',
        label: words.evidence,
        choices: evidence.map((record) => ({ id: String(record), label: nameOf(record) })),
        initial: records.join(','),
      },
      onField(view),
      // Nobody's name is put here beforehand: nothing is declared without a person's word.
      { kind: 'line', id: 'approver', label: caseForms.approver, max: 60 },
      { kind: 'prose', id: 'text', label: words.text, max: 5_000 },
    ],
    toCommand: (values) => ({
      type: 'DeclareFailure',
      input: {
        obligor,
        basis,
        grounds: chosenOf(answered(values, 'grounds')).map((ground) => Number(ground) as GroundNumber),
        evidence: chosenOf(answered(values, 'evidence')).map(Number),
        on: dayOf(values, 'on'),
        approver: lineOf(values, 'approver'),
        text: lineOf(values, 'text'),
      },
    }),
  };
};
