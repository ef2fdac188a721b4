import type { PassageId } from '../text/zh/passages.ts';
import type { SignatureDrawing } from './signature-drawing.ts';
import type { CodeOfPaper } from '../record/page-code.ts';

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
  /** Room to write in by hand. */
  readonly rowHeight?: RowHeight;
};

/** Least height of a row: one line, a few lines, or an opinion with its signature. */
export type RowHeight = 'line' | 'short' | 'tall';

/** One cell of a form over `span` columns. `sign` stands at its foot: where whoever gives the opinion signs and dates. */
export type FormCell = { readonly text: string; readonly label: boolean; readonly span: number; readonly sign: string };
export type FormRow = { readonly height: RowHeight; readonly cells: readonly FormCell[] };

/** An internal form: label and value cells side by side. Widths sum to 100, spans of a row to their number. */
export type FormBlock = { readonly kind: 'form'; readonly widths: readonly number[]; readonly rows: readonly FormRow[] };

/** `drawn`: signed on a screen, the drawing on the line and the day it was drawn in place of the one written by hand. */
export type SignatureLine = {
  readonly label: string;
  readonly name: string;
  readonly state: string;
  readonly drawn?: { readonly drawing: SignatureDrawing; readonly on: string };
};

export type Block =
  | { readonly kind: 'title'; readonly text: string }
  | { readonly kind: 'subtitle'; readonly text: string }
  /** `startsPage`: stands at the head of a page, as an annex does. */
  | { readonly kind: 'heading'; readonly level: 1 | 2; readonly text: string; readonly startsPage?: true }
  /** `indent`: first line two characters in, as Chinese prose is set. */
  | {
      readonly kind: 'paragraph';
      readonly runs: readonly Run[];
      readonly indent: boolean;
      /** Belongs to the end of a paper, such as 此致 and whom to: not parted from what stands above it. */
      readonly endsPaper?: true;
      /** Name of the passage it belongs to, where an office or a person may word that in another way. */
      readonly passage?: PassageId;
    }
  /** A small line in the middle: the day that the entries below it belong to. */
  | { readonly kind: 'divider'; readonly text: string }
  | EntryBlock
  /** Label and value pairs of the head of a form, one pair a row. */
  | { readonly kind: 'fields'; readonly rows: readonly (readonly [label: string, value: string])[] }
  | TableBlock
  | FormBlock
  /** GB/T 9704 7.2: 发文机关标志, 发文字号 and the red line below them. */
  | { readonly kind: 'letterhead'; readonly agency: string; readonly number: string }
  /** GB/T 9704 7.3.4: 附件说明, below the text. */
  | { readonly kind: 'attachments'; readonly names: readonly string[] }
  /** GB/T 9704 7.3.5: who issues the paper, above its day, which ends four characters from the right edge; room for the seal. */
  | { readonly kind: 'closing'; readonly by: string; readonly on: string }
  /** GB/T 9704 7.4: 版记, with the copies, the office that prints and the day. */
  | { readonly kind: 'imprint'; readonly copies: string; readonly office: string; readonly on: string }
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
  /** The scannable code at the foot of every page; only what is signed on paper has one. No part of what a digest is made of. */
  readonly code?: CodeOfPaper;
  /** What the paper must not be taken for (演练), drawn at its head. No part of a digest either: what is signed in a rehearsal is signed alike. */
  readonly mark?: string;
  readonly blocks: readonly Block[];
};

/** Whether a block is drawn as a table with lines. */
export const isLined = ({ kind }: Block): boolean => kind === 'fields' || kind === 'table' || kind === 'form';

/** A row for somebody to give an opinion in and sign it. */
export const isOpinion = (row: FormRow | undefined): boolean => row?.cells.some(({ sign }) => sign !== '') === true;

const text = (value: string): readonly Run[] => [{ text: value }];

export const paragraph = (value: string, indent = true): Block => ({ kind: 'paragraph', runs: text(value), indent });

/** A paragraph that belongs to the end of a paper. */
export const lastParagraph = (value: string, indent = false): Block => ({ kind: 'paragraph', runs: text(value), indent, endsPaper: true });

export const heading = (level: 1 | 2, value: string): Extract<Block, { readonly kind: 'heading' }> => ({
  kind: 'heading',
  level,
  text: value,
});

/** A table whose columns all stand to the left unless `align` says otherwise. */
export const table = (
  widths: readonly number[],
  rows: readonly (readonly string[])[],
  align: readonly Align[] = widths.map(() => 'left'),
): TableBlock => ({ kind: 'table', widths, align, head: true, rows });
