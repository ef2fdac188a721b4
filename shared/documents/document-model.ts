/**
 * A paper as plain data: what screen, print, docx and signature all show. Nothing in it depends on fonts, page breaks or the clock.
 * Line feeds in texts are line breaks. Shares of table widths are per cent of the text width.
 */
export type Run = { readonly text: string; readonly bold?: true; readonly underline?: true };

export type Align = 'left' | 'center' | 'right';

/** One entry of a record: `speaker` is empty where the procedure is told; `remark` stands before the words. */
export type EntryBlock = {
  readonly kind: 'entry';
  readonly number: number;
  /** Time of day `HH:MM` at which it was recorded. */
  readonly time: string;
  readonly speaker: string;
  readonly remark: string;
  readonly text: string;
};

export type TableBlock = {
  readonly kind: 'table';
  /** Sum to 100. */
  readonly widths: readonly number[];
  readonly align: readonly Align[];
  /** The first row is the head, repeated on every page, when `head` is true. */
  readonly head: boolean;
  readonly rows: readonly (readonly string[])[];
};

export type SignatureLine = { readonly label: string; readonly name: string; readonly state: string };

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'subtitle'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** `indent`: first line two characters in, as Chinese prose is set. */
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly indent: boolean }
  /** A small line in the middle: the day that the entries below it belong to. */
  | { readonly kind: 'divider'; readonly text: string }
  | EntryBlock
  /** Label and value pairs of the head of a form, one pair a row. */
  | { readonly kind: 'fields'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | TableBlock
  /** One line to sign on for each person; kept together with what is written on it. */
  | { readonly kind: 'signatures'; readonly lines: readonly SignatureLine[] }
  /** 以下空白: closes off what is left of the page. */
  | { readonly kind: 'blank-below' };

export type DocumentModel = {
  readonly kind: string;
  readonly title: string;
  /** Which house style: a 笔录 or internal form, or an official paper after GB/T 9704. */
  readonly style: 'record' | 'official';
  /** At the head of every page. */
  readonly header: string;
  /** At the foot of every page beside 第x页 共y页. */
  readonly footer: string;
  /** A place to sign at the foot of every page, for each of these. */
  readonly pageSignatures: readonly string[];
  readonly blocks: readonly Block[];
};

const text = (value: string): readonly Run[] => [{ text: value }];

export const paragraph = (value: string, indent = true): Block => ({ kind: 'paragraph', runs: text(value), indent });

export const heading = (level: 1 | 2, value: string): Block => ({ kind: 'heading', level, text: value });

/** A table whose columns all stand to the left unless `align` says otherwise. */
export const table = (
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  align: readonly Align[] = widths.map(() => 'left'),
): TableBlock => ({ kind: 'table', widths, align, head: true, rows });
