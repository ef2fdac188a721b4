import type { Align, Block, RowHeight, SignatureLine, TableBlock } from '../../shared/documents/document-model.ts';
import { paperWords } from '../../shared/documents/paper-words.ts';
import { faces, halfPoints, noBorders, none, tight } from './docx-writer-type.ts';
import { split, textWidth, twips, type HouseStyle } from './house-style.ts';
import { cellXml, paragraphXml, rowXml, run, tableXml, type Border, type TableLook, type Xml } from './wordprocessing.ts';

/** A table without lines; rows have a least height to write in by hand. */
export const plainTable = (widths: readonly number[], rows: readonly (readonly Xml[])[], height: number): Xml =>
  tableXml(
    { widths, lines: none, margins: { left: 0, right: twips(2), top: 0, bottom: 0 } },
    rows.map((cells) => rowXml({ whole: true, leastHeight: height }, cells)),
  );

const line: Border = { style: 'single', size: 4, color: 'auto' };

const lined = (widths: readonly number[]): TableLook => ({
  widths,
  lines: line,
  margins: { left: twips(1.2), right: twips(1.2), top: twips(0.6), bottom: twips(0.6) },
});

/** Rows longer than this may go over a page; shorter ones stay whole. */
const shortRow = 240;

const heights = { line: twips(9), short: twips(18), tall: twips(28) } as const satisfies Record<RowHeight, number>;

const isShort = (texts: readonly string[]): boolean => texts.every((text) => text.length <= shortRow);

const linedTable = (
  widths: readonly number[],
  rows: readonly (readonly Xml[])[],
  head: boolean,
  texts: readonly (readonly string[])[],
  rowHeight?: RowHeight,
): Xml =>
  tableXml(
    lined(widths),
    rows.map((cells, index) =>
      rowXml(
        {
          repeated: head && index === 0,
          whole: isShort(texts[index] ?? []),
          ...(rowHeight !== undefined && { leastHeight: heights[rowHeight] }),
        },
        cells.map((cell, column) =>
          cellXml({ width: widths[column] ?? 0, vertical: 'center', shaded: head ? index === 0 : column === 0 }, cell),
        ),
      ),
    ),
  );

/** Tables up to this many rows, all of them short, stay on one page. */
const fewRows = 14;

const isKept = (rows: readonly (readonly string[])[]): boolean => rows.length <= fewRows && rows.every(isShort);

const cell = (style: HouseStyle, text: string, face: keyof HouseStyle['fonts'], align: Align, keepNext: boolean): Xml => {
  const type = { size: halfPoints(style.size.table), font: faces(style, face) };
  const look = { align, keepNext, spacing: { before: 0, after: 0, line: 300, lineRule: 'atLeast' } } as const;
  // An empty line is as high as its mark.
  return paragraphXml(text === '' ? { ...look, mark: type } : look, run(text, type));
};

export const grid = (style: HouseStyle, block: TableBlock): Xml => {
  const kept = isKept(block.rows);
  return linedTable(
    split(textWidth(style), block.widths),
    block.rows.map((row, index) => {
      const isHead = block.head && index === 0;
      const keepNext = isHead || (kept && index < block.rows.length - 1);
      return row.map((text, column) =>
        cell(style, text, isHead ? 'heading' : 'body', isHead ? 'center' : (block.align[column] ?? 'left'), keepNext),
      );
    }),
    block.head,
    block.rows,
    block.rowHeight,
  );
};

/** Cells of a form: labels shaded and centred, values to the left, an opinion at the top with the place to sign at the right below. */
export const form = (style: HouseStyle, { widths, rows }: Extract<Block, { kind: 'form' }>): Xml => {
  const columns = split(textWidth(style), widths);
  return tableXml(
    lined(columns),
    rows.map(({ height, cells }) => {
      let column = 0;
      return rowXml(
        { leastHeight: heights[height], whole: isShort(cells.map(({ text }) => text)) },
        cells.map((one) => {
          const from = column;
          column += one.span;
          const width = columns.slice(from, column).reduce((sum, part) => sum + part, 0);
          return cellXml(
            { width, span: one.span, vertical: one.sign === '' ? 'center' : 'bottom', shaded: one.label },
            cell(style, one.text, one.label ? 'heading' : 'body', one.label ? 'center' : 'left', one.sign !== ''),
            ...(one.sign === '' ? [] : [cell(style, one.sign, 'body', 'right', false)]),
          );
        }),
      );
    }),
  );
};

export const fields = (style: HouseStyle, rows: readonly (readonly [string, string])[]): Xml => {
  const kept = isKept(rows);
  return linedTable(
    split(textWidth(style), [17, 83]),
    rows.map(([label, value], index) => {
      const keepNext = kept && index < rows.length - 1;
      return [cell(style, label, 'heading', 'center', keepNext), cell(style, value, 'body', 'left', keepNext)];
    }),
    false,
    rows,
  );
};

/** A line to sign on, with the day; whoever will not sign here has the reason on it instead. Kept together with what follows. */
export const signatures = (style: HouseStyle, lines: readonly SignatureLine[]): Xml => {
  const widths = split(textWidth(style), [44, 30, 26]);
  return plainTable(
    widths,
    lines.map(({ label, name, state }) =>
      [`${label} ${name}：`, state, paperWords.dayByHand].map((text, column) =>
        cellXml(
          { width: widths[column] ?? 0, vertical: 'bottom', borders: column === 1 ? { ...noBorders, bottom: line } : noBorders },
          paragraphXml(
            { spacing: tight, keepNext: true, align: column === 2 ? 'right' : 'left' },
            run(text, { size: halfPoints(column === 0 ? style.size.body : style.size.table) }),
          ),
        ),
      ),
    ),
    twips(10.5),
  );
};
