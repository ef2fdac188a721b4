import type { Choice } from '../../../components/choice.ts';

/** What a person put into a form, by field; every answer as text, several choices joined by commas. */
export type Values = Readonly<Record<string, string>>;

type FieldOf<K extends string> = {
  readonly kind: K;
  readonly id: string;
  readonly label: string;
  readonly initial?: string;
  readonly isOptional?: boolean;
  /** What may be left open for now but not for ever: said instead of 可不填. */
  readonly until?: string;
  readonly hint?: string;
  /** One of many short answers below each other, each on one line: what follows from the answers so far, if anything, stands behind it. */
  readonly follows?: (values: Values) => string | null;
  readonly max?: number;
  /** Asked only when this holds for what was answered so far. */
  readonly when?: (values: Values) => boolean;
};

/** One question of a form. `yuan` is an amount in 元; `day` and `time` are written as lists show them. */
export type FormField =
  | (FieldOf<'choice'> & { readonly choices: readonly Choice[] })
  | (FieldOf<'many'> & { readonly choices: readonly Choice[] })
  | FieldOf<'line'>
  /** The 发文字号 of a paper of this kind, which the office's ledger offers. `day`: the field that dates the paper. */
  | (FieldOf<'document-number'> & { readonly paper: string; readonly day: string })
  | FieldOf<'prose'>
  | FieldOf<'day'>
  | FieldOf<'time'>
  | FieldOf<'yuan'>
  | FieldOf<'number'>;

/** A form: its questions, and what it says below them about the answers so far (a sum). */
export type FormSpec = {
  readonly title: string;
  readonly basis?: string;
  /** What the answers rest on, above the questions. */
  readonly lead?: readonly string[];
  readonly fields: readonly FormField[];
  readonly note?: (values: Values) => string;
  /** The button, where it does more than save. */
  readonly submit?: { readonly label: string; readonly saving: string };
};

/** The answer to a question that is asked; empty where it is not. */
export const answered = (values: Values, id: string): string => values[id] ?? '';

export const chosenOf = (text: string): readonly string[] => (text === '' ? [] : text.split(','));
