/**
 * A paper as plain data: what screen, print, docx and signature all show. Nothing in it depends on fonts, page breaks or the clock.
 * Lengths are in mm, type sizes in pt.
 */
export type Run = { readonly text: string; readonly bold?: true; readonly underline?: true };

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'subtitle'; readonly text: string }
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string }
  /** `indent`: first line two characters in, as Chinese prose is set. */
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly indent: boolean }
  /** Label and value pairs of the head of a form, one pair a row. */
  | { readonly kind: 'fields'; readonly rows: readonly (readonly [label: string, value: string])[] }
  /** `widths` sum to 100. The first row is the head when `head` is true. */
  | { readonly kind: 'table'; readonly widths: readonly number[]; readonly head: boolean; readonly rows: readonly (readonly string[])[] }
  /** One line to sign on for each person. */
  | { readonly kind: 'signatures'; readonly lines: readonly { readonly label: string; readonly name: string; readonly state: string }[] }
  /** 以下空白: closes off what is left of the page. */
  | { readonly kind: 'blank-below' }
  | { readonly kind: 'rule' };

export type DocumentModel = {
  readonly kind: string;
  readonly title: string;
  /** Which house style: a 笔录 or internal form, or an official paper after GB/T 9704. */
  readonly style: 'record' | 'official';
  readonly header: string;
  /** Printed at the foot of every page beside 第x页 共y页. */
  readonly footer: string;
  readonly blocks: readonly Block[];
};

export const text = (value: string): readonly Run[] => [{ text: value }];

export const paragraph = (value: string, indent = true): Block => ({ kind: 'paragraph', runs: text(value), indent });
