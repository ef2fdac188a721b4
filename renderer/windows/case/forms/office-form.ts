import type { Command } from '../../../../shared/decide.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import { caseForms } from '../../../../shared/text/zh/windows/case-forms.ts';
import { isPlainDate, type PlainDate } from '../../../../shared/time/plain-date.ts';
import type { CaseView } from '../../../../shared/views/case-view.ts';
import type { Choice } from '../../../components/choice.ts';
import { fenOfYuan } from '../form/fen-of-yuan.ts';
import { answered, type FormField, type FormSpec, type Values } from '../form/form-spec.ts';

/** A form that becomes one command. */
export type OfficeForm = FormSpec & {
  readonly toCommand: (values: Values) => Command;
  /** The version of the record that the form was filled from, where what it records is void once more is on record. */
  readonly seenAt?: number;
};

export const lineOf = (values: Values, id: string): string => answered(values, id).trim();

/** The day typed, or null where none was. A form sends nothing before what stands there is a day. */
export const dayOrNull = (values: Values, id: string): PlainDate | null => {
  const day = lineOf(values, id);
  return isPlainDate(day) ? day : null;
};

/** The day of a field that must be filled. */
export const dayOf = (values: Values, id: string): PlainDate => lineOf(values, id) as PlainDate;

/** The amount of a field, 0 where it was left open. */
export const fenOf = (values: Values, id: string): number => {
  const fen = fenOfYuan(answered(values, id));
  return fen.ok ? fen.value : 0;
};

export const numberOrNull = (values: Values, id: string): number | null => (lineOf(values, id) === '' ? null : Number(lineOf(values, id)));

/** yes, no, or not stated. */
export const yesOrNull = (values: Values, id: string): boolean | null => ({ yes: true, no: false })[answered(values, id)] ?? null;

export const yesNo: readonly Choice[] = [
  { id: 'yes', label: caseText.yes },
  { id: 'no', label: caseText.no },
];
export const yesNoUnstated: readonly Choice[] = [...yesNo, { id: 'unstated', label: caseText.unstated }];

/** One member of a closed list; the field offers no other. */
export const memberOf = <T extends string>(values: Values, id: string, list: readonly T[]): T => {
  const found = list.find((member) => member === answered(values, id)) ?? list[0];
  if (found === undefined) throw new Error('a closed list has members');
  return found;
};

export const choicesOf = <T extends string>(names: Readonly<Record<T, string>>, list: readonly T[]): readonly Choice[] =>
  list.map((id) => ({ id, label: names[id] }));

/** The obligors by name. */
export const namesOf = (view: CaseView, ids: readonly string[]): string =>
  ids.map((id) => view.obligors.find((obligor) => obligor.id === id)?.name ?? id).join('、');

/** Which obligor: with one on file there is nothing to choose, and it is chosen. */
export const obligorField = (view: CaseView, chosen?: string): FormField => ({
  kind: 'choice',
  id: 'obligor',
  label: caseForms.obligor,
  choices: view.obligors.map(({ id, name }) => ({ id, label: name })),
  initial: chosen ?? (view.obligors.length === 1 ? (view.obligors[0]?.id ?? '') : ''),
});

export const partyField = (view: CaseView): FormField => ({
  kind: 'choice',
  id: 'party',
  label: caseForms.party,
  choices: view.parties.map(({ id, name }) => ({ id, label: name })),
});

export const onField = (view: CaseView, label: string = caseForms.on, id = 'on'): FormField => ({
  kind: 'day',
  id,
  label,
  initial: view.limits.today,
});
