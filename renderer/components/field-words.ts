/**
 * The words of any field. `error` says what is wrong and what to do; `stillNeeded` says that a required answer is missing, which is
 * not an error while someone is still writing. `layout` puts the label above, or at the left in a form of one column; `row` is one of many
 * short answers below each other: label, field and notes on one line.
 */
export type FieldWords = {
  readonly label: string;
  readonly hint?: string;
  readonly stillNeeded?: string;
  readonly error?: string;
  readonly layout?: 'above' | 'side' | 'row';
};
