import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  LineRuleType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import {
  isOpinion,
  type Align,
  type Block,
  type RowHeight,
  type SignatureLine,
  type TableBlock,
} from '../../shared/documents/document-model.ts';
import { dayOnLine, labelOfLine } from '../../shared/documents/signature-places.ts';
import { drawnSignature } from './docx-writer-drawn.ts';
import { faces, halfPoints, noBorders, none, runs, tight } from './docx-writer-type.ts';
import { split, textWidth, twips, type HouseStyle } from './house-style.ts';

/** A table without lines; rows have a fixed height to write in by hand. */
export const plainTable = (widths: readonly number[], rows: readonly (readonly TableCell[])[], height: number): Table =>
  new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    margins: { left: 0, right: twips(2), top: 0, bottom: 0 },
    rows: rows.map((cells) => new TableRow({ cantSplit: true, height: { value: height, rule: HeightRule.ATLEAST }, children: [...cells] })),
  });

const line = { style: BorderStyle.SINGLE, size: 4, color: 'auto' } as const;
const allLines = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line } as const;

/** Rows longer than this may go over a page; shorter ones stay whole. */
const shortRow = 240;

const heights = { line: twips(9), short: twips(18), tall: twips(22) } as const satisfies Record<RowHeight, number>;

const linedTable = (
  widths: readonly number[],
  rows: readonly (readonly Paragraph[])[],
  head: boolean,
  texts: readonly (readonly string[])[],
  rowHeight?: RowHeight,
): Table =>
  new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: allLines,
    margins: { left: twips(1.2), right: twips(1.2), top: twips(0.6), bottom: twips(0.6) },
    rows: rows.map(
      (cells, index) =>
        new TableRow({
          ...(head && index === 0 && { tableHeader: true }),
          ...(rowHeight !== undefined && { height: { value: heights[rowHeight], rule: HeightRule.ATLEAST } }),
          ...((texts[index] ?? []).every((text) => text.length <= shortRow) && { cantSplit: true }),
          children: cells.map(
            (cell, column) =>
              new TableCell({
                width: { size: widths[column] ?? 0, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.CENTER,
                ...((head ? index === 0 : column === 0) && { shading: { type: ShadingType.CLEAR, fill: 'F2F2F2', color: 'auto' } }),
                children: [cell],
              }),
          ),
        }),
    ),
  });

/** A table up to these stays on one page; a larger one, or one to fill in by hand, moved whole would leave half a page empty. */
const small = { rows: 14, characters: 300 } as const;

const kept = (rows: readonly (readonly string[])[], index: number): boolean =>
  index < rows.length - 1 &&
  rows.length <= small.rows &&
  rows.reduce((sum, row) => sum + Math.max(...row.map((text) => text.length)), 0) <= small.characters;

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const satisfies Record<
  Align,
  string
>;

const cell = (style: HouseStyle, text: string, face: keyof HouseStyle['fonts'], align: Align, keepNext: boolean): Paragraph =>
  new Paragraph({
    alignment: alignments[align],
    ...(keepNext && { keepNext }),
    spacing: { before: 0, after: 0, line: 300, lineRule: LineRuleType.AT_LEAST },
    children: [...runs(text, { size: halfPoints(style.size.table), font: faces(style, face) })],
  });

export const grid = (style: HouseStyle, block: TableBlock, keepNext: boolean): Table =>
  linedTable(
    split(textWidth(style), block.widths),
    block.rows.map((row, index) => {
      const isHead = block.head && index === 0;
      return row.map((text, column) =>
        cell(
          style,
          text,
          isHead ? 'heading' : 'body',
          isHead ? 'center' : (block.align[column] ?? 'left'),
          isHead || (block.rowHeight === undefined && kept(block.rows, index)) || (keepNext && index === block.rows.length - 1),
        ),
      );
    }),
    block.head,
    block.rows,
    block.rowHeight,
  );

/**
 * Cells of a form: labels shaded and centred, values to the left, an opinion at the top with the place to sign at the right below. Opinions
 * are kept together, so that nobody decides on a page of its own.
 */
export const form = (style: HouseStyle, { widths, rows }: Extract<Block, { kind: 'form' }>, keepNext: boolean): Table => {
  const columns = split(textWidth(style), widths);
  return new Table({
    width: { size: textWidth(style), type: WidthType.DXA },
    columnWidths: [...columns],
    layout: TableLayoutType.FIXED,
    borders: allLines,
    margins: { left: twips(1.2), right: twips(1.2), top: twips(0.6), bottom: twips(0.6) },
    rows: rows.map((row, index) => {
      const { height, cells } = row;
      const next = rows[index + 1];
      const isKept = next === undefined ? keepNext : isOpinion(row) && isOpinion(next);
      let column = 0;
      return new TableRow({
        height: { value: heights[height], rule: HeightRule.ATLEAST },
        ...(cells.every(({ text }) => text.length <= shortRow) && { cantSplit: true }),
        children: cells.map((one) => {
          const from = column;
          column += one.span;
          const width = columns.slice(from, column).reduce((sum, part) => sum + part, 0);
          return new TableCell({
            width: { size: width, type: WidthType.DXA },
            columnSpan: one.span,
            verticalAlign: one.sign === '' ? VerticalAlignTable.CENTER : VerticalAlignTable.BOTTOM,
            ...(one.label && { shading: { type: ShadingType.CLEAR, fill: 'F2F2F2', color: 'auto' } }),
            children: [
              cell(style, one.text, one.label ? 'heading' : 'body', one.label ? 'center' : 'left', isKept || one.sign !== ''),
              ...(one.sign === '' ? [] : [cell(style, one.sign, 'body', 'right', isKept)]),
            ],
          });
        }),
      });
    }),
  });
};

export const fields = (style: HouseStyle, rows: readonly (readonly [string, string])[], keepNext: boolean): Table =>
  linedTable(
    split(textWidth(style), [17, 83]),
    rows.map(([label, value], index) => {
      const isKept = kept(rows, index) || (keepNext && index === rows.length - 1);
      return [cell(style, label, 'heading', 'center', isKept), cell(style, value, 'body', 'left', isKept)];
    }),
    false,
    rows,
  );

/**
 * A line to sign on, with the day; whoever will not sign here has the reason on it instead. Kept together. Drawings have ids from
 * `firstId`, ten for each line.
 */
export const signatures = (style: HouseStyle, lines: readonly SignatureLine[], keepNext: boolean, firstId: number): Table => {
  const widths = split(textWidth(style), [46, 28, 26]);
  return plainTable(
    widths,
    lines.map((signed, row) =>
      [labelOfLine(signed), signed.state, dayOnLine(signed)].map(
        (text, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.BOTTOM,
            margins: { top: twips(3) },
            borders: { ...noBorders, ...(column === 1 && { bottom: line }) },
            children: [
              new Paragraph({
                ...tight,
                keepNext: keepNext || row < lines.length - 1,
                alignment: ([AlignmentType.LEFT, AlignmentType.CENTER, AlignmentType.RIGHT] as const)[column] ?? AlignmentType.LEFT,
                children: [
                  ...(column === 1 && signed.drawn !== undefined ? [drawnSignature(signed.drawn.drawing, firstId + row * 10)] : []),
                  ...runs(text, { size: halfPoints(column === 0 ? style.size.body : style.size.table) }),
                ],
              }),
            ],
          }),
      ),
    ),
    twips(10.5),
  );
};
