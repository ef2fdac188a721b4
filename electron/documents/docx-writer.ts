import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  Header,
  HeightRule,
  LeaderType,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IParagraphOptions,
  type IRunOptions,
  type ISectionOptions,
} from 'docx';
import type { Align, Block, DocumentModel, EntryBlock, Run, SignatureLine, TableBlock } from '../../shared/documents/document-model.ts';
import { paperWords } from '../../shared/documents/paper-words.ts';
import { normaliseDocx } from './docx-bytes.ts';
import { houseStyles, split, textWidth, twips, type HouseStyle } from './house-style.ts';

/**
 * A paper as docx bytes: the same models give the same bytes on any machine. Several models become sections of one file, each
 * counting its own pages.
 */
export const writeDocx = async (models: readonly DocumentModel[]): Promise<Uint8Array> => {
  const first = models[0];
  if (first === undefined) throw new RangeError('a paper has at least one model');
  const style = houseStyles[first.style];
  const document = new Document({
    title: first.title,
    creator: '磋商会议助手',
    lastModifiedBy: '磋商会议助手',
    styles: {
      default: {
        document: {
          run: { font: faces(style, 'body'), size: halfPoints(style.size.body), language: { value: 'en-US', eastAsia: 'zh-CN' } },
          paragraph: { spacing: { line: style.line * 20, lineRule: LineRuleType.AT_LEAST } },
        },
      },
    },
    sections: models.map((model) => section(model, models.length > 1)),
  });
  return normaliseDocx(new Uint8Array(await Packer.toArrayBuffer(document)));
};

const halfPoints = (pt: number): number => Math.round(pt * 2);

const faces = (style: HouseStyle, face: keyof HouseStyle['fonts']) => ({
  ascii: style.fonts.ascii,
  hAnsi: style.fonts.ascii,
  cs: style.fonts.ascii,
  eastAsia: style.fonts[face],
});

/** Runs of one text: its line feeds become line breaks. */
const runs = (text: string, options: IRunOptions): readonly TextRun[] =>
  text.split('\n').map((line, index) => new TextRun({ ...options, text: line, ...(index > 0 && { break: 1 }) }));

const section = (model: DocumentModel, oneOfSeveral: boolean): ISectionOptions => {
  const style = houseStyles[model.style];
  const { page, margin } = style;
  return {
    properties: {
      page: {
        size: { width: twips(page.width), height: twips(page.height) },
        margin: {
          top: twips(margin.top),
          right: twips(margin.right),
          bottom: twips(margin.bottom),
          left: twips(margin.left),
          header: twips(margin.header),
          footer: twips(margin.footer),
          gutter: 0,
        },
        pageNumbers: { start: 1 },
      },
    },
    headers: { default: new Header({ children: [pageHead(style, model)] }) },
    footers: { default: new Footer({ children: pageFoot(style, model, oneOfSeveral) }) },
    children: model.blocks.flatMap((block, index) => written(style, block, model.blocks[index + 1]?.kind === 'signatures')),
  };
};

const pageHead = (style: HouseStyle, model: DocumentModel): Paragraph =>
  new Paragraph({
    ...tight,
    alignment: AlignmentType.LEFT,
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 4, color: 'auto' } },
    children: [...runs(model.header, small(style, 'title'))],
  });

const pageFoot = (style: HouseStyle, model: DocumentModel, oneOfSeveral: boolean): readonly (Paragraph | Table)[] => {
  const type = small(style, 'title');
  const counts = [
    PageNumber.CURRENT,
    paperWords.of,
    oneOfSeveral ? PageNumber.TOTAL_PAGES_IN_SECTION : PageNumber.TOTAL_PAGES,
    paperWords.pages,
  ];
  return [
    ...(model.pageSignatures.length === 0 ? [] : [pageSignatures(style, model.pageSignatures)]),
    new Paragraph({
      ...tight,
      spacing: { ...tight.spacing, before: 80 },
      border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: 'auto' } },
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth(style) }],
      children: [...runs(model.footer, type), new TextRun({ ...type, children: ['\t', paperWords.page, ...counts] })],
    }),
  ];
};

/** More names than this no longer fit at the foot of a page: then one wide place to sign. */
const mostPageSignatures = 18;

const pageSignatures = (style: HouseStyle, names: readonly string[]): Table => {
  const columns = names.length > mostPageSignatures ? 1 : 3;
  const places = columns === 1 ? [paperWords.pageSignatures] : names;
  const widths = split(
    textWidth(style),
    Array.from({ length: columns }, () => 1),
  );
  const rowCount = Math.ceil(places.length / columns);
  return plainTable(
    widths,
    Array.from({ length: rowCount }, (_row, row) =>
      widths.map((width, column) => {
        const name = places[row * columns + column];
        return new TableCell({
          width: { size: width, type: WidthType.DXA },
          verticalAlign: VerticalAlignTable.BOTTOM,
          borders: { ...noBorders, ...(name !== undefined && { bottom: { style: BorderStyle.SINGLE, size: 4, color: '808080' } }) },
          children: [new Paragraph({ ...tight, children: [...runs(name ?? '', small(style, 'title'))] })],
        });
      }),
    ),
    columns === 1 ? twips(20) : twips(8),
  );
};

const tight = { spacing: { before: 0, after: 0, line: 240, lineRule: LineRuleType.AUTO } } as const;
const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none } as const;
const small = (style: HouseStyle, face: keyof HouseStyle['fonts']): IRunOptions => ({
  size: halfPoints(style.size.small),
  font: faces(style, face),
});

/** A table without lines; rows have a fixed height to write in by hand. */
const plainTable = (widths: readonly number[], rows: readonly (readonly TableCell[])[], height: number): Table =>
  new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    margins: { left: 0, right: twips(2), top: 0, bottom: 0 },
    rows: rows.map((cells) => new TableRow({ cantSplit: true, height: { value: height, rule: HeightRule.ATLEAST }, children: [...cells] })),
  });

/** `leadsToSigning`: what is signed for stays with the lines to sign on. */
const written = (style: HouseStyle, block: Block, leadsToSigning: boolean): readonly (Paragraph | Table)[] => {
  switch (block.kind) {
    case 'title':
      return [
        headline(block.text, { size: halfPoints(style.size.title), bold: true, font: faces(style, 'title') }, { before: 0, after: 60 }),
      ];
    case 'subtitle':
      return [headline(block.text, { size: halfPoints(style.size.subtitle), font: faces(style, 'procedure') }, { before: 0, after: 200 })];
    case 'heading':
      return [heading(style, block.level, block.text)];
    case 'paragraph':
      return [prose(style, block.runs, block.indent, leadsToSigning)];
    case 'divider':
      return [headline(block.text, { ...small(style, 'title'), color: '555555' }, { before: 120, after: 60 }, true)];
    case 'entry':
      return [entry(style, block)];
    case 'fields':
      return [fields(style, block.rows), gap()];
    case 'table':
      return [grid(style, block), gap()];
    case 'signatures':
      return block.lines.length === 0 ? [] : [signatures(style, block.lines), gap(true)];
    case 'blank-below':
      return [blankBelow(style)];
  }
};

/** The paragraph that Word wants between two tables. */
const gap = (keepNext = false): Paragraph =>
  new Paragraph({ keepNext, spacing: { before: 0, after: 0, line: 120, lineRule: LineRuleType.EXACT }, children: [] });

const headline = (
  text: string,
  type: IRunOptions,
  spacing: { readonly before: number; readonly after: number },
  keepNext = false,
): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, keepNext, spacing: { ...tight.spacing, ...spacing }, children: [...runs(text, type)] });

const heading = (style: HouseStyle, level: 1 | 2, text: string): Paragraph =>
  new Paragraph({
    keepNext: true,
    keepLines: true,
    outlineLevel: level - 1,
    spacing: { before: level === 1 ? 200 : 140, after: 60, line: style.line * 20, lineRule: LineRuleType.AT_LEAST },
    children: [
      ...runs(text, {
        size: halfPoints(level === 1 ? style.size.heading : style.size.minor),
        font: faces(style, level === 1 ? 'heading' : 'title'),
        bold: level === 2,
      }),
    ],
  });

const prose = (style: HouseStyle, parts: readonly Run[], indent: boolean, keepNext: boolean): Paragraph =>
  new Paragraph({
    alignment: AlignmentType.BOTH,
    keepNext,
    spacing: { before: 60, after: 0, line: style.line * 20, lineRule: LineRuleType.AT_LEAST },
    ...(indent && { indent: { firstLine: style.size.body * 2 * 20 } }),
    children: parts.flatMap((run) => [...runs(run.text, { bold: run.bold ?? false, ...(run.underline && { underline: {} }) })]),
  });

/** Number and time stand in a gutter of their own; what was said is set in 仿宋 after its speaker, the procedure in 楷体. */
const entry = (style: HouseStyle, block: EntryBlock): Paragraph => {
  const procedure = block.speaker === '';
  const type: IRunOptions = { font: faces(style, procedure ? 'procedure' : 'body') };
  const gutter: IRunOptions = { ...small(style, 'title'), color: '555555' };
  const at: IParagraphOptions = {
    alignment: AlignmentType.BOTH,
    indent: { left: twips(gutterWidth), hanging: twips(gutterWidth) },
    tabStops: [
      { type: TabStopType.RIGHT, position: twips(6) },
      { type: TabStopType.LEFT, position: twips(8) },
      { type: TabStopType.LEFT, position: twips(gutterWidth) },
    ],
  };
  return new Paragraph({
    ...at,
    children: [
      new TextRun({ ...gutter, children: ['\t', String(block.number), '\t', block.time, '\t'] }),
      ...(procedure ? [] : runs(block.speaker, { font: faces(style, 'heading') })),
      ...(block.remark === '' ? [] : runs(block.remark, { font: faces(style, 'heading') })),
      ...runs(block.text, type),
    ],
  });
};

/** Room for a four-digit number and the time of day. */
const gutterWidth = 19;

const line = { style: BorderStyle.SINGLE, size: 4, color: 'auto' } as const;
const allLines = { top: line, bottom: line, left: line, right: line, insideHorizontal: line, insideVertical: line } as const;

/** Rows longer than this may go over a page; shorter ones stay whole. */
const shortRow = 240;

const linedTable = (
  widths: readonly number[],
  rows: readonly (readonly Paragraph[])[],
  head: boolean,
  texts: readonly (readonly string[])[],
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
          tableHeader: head && index === 0,
          cantSplit: (texts[index] ?? []).every((text) => text.length <= shortRow),
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

/** Tables up to this many rows, all of them short, stay on one page. */
const fewRows = 14;

const kept = (rows: readonly (readonly string[])[], index: number): boolean =>
  index < rows.length - 1 && rows.length <= fewRows && rows.every((row) => row.every((text) => text.length <= shortRow));

const alignments = { left: AlignmentType.LEFT, center: AlignmentType.CENTER, right: AlignmentType.RIGHT } as const satisfies Record<
  Align,
  string
>;

const cell = (style: HouseStyle, text: string, face: keyof HouseStyle['fonts'], align: Align, keepNext: boolean): Paragraph =>
  new Paragraph({
    alignment: alignments[align],
    keepNext,
    spacing: { before: 0, after: 0, line: 300, lineRule: LineRuleType.AT_LEAST },
    children: [...runs(text, { size: halfPoints(style.size.table), font: faces(style, face) })],
  });

const grid = (style: HouseStyle, block: TableBlock): Table =>
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
          isHead || kept(block.rows, index),
        ),
      );
    }),
    block.head,
    block.rows,
  );

const fields = (style: HouseStyle, rows: readonly (readonly [string, string])[]): Table =>
  linedTable(
    split(textWidth(style), [17, 83]),
    rows.map(([label, value], index) => [
      cell(style, label, 'heading', 'center', kept(rows, index)),
      cell(style, value, 'body', 'left', kept(rows, index)),
    ]),
    false,
    rows,
  );

/** A line to sign on, with the day; whoever will not sign here has the reason on it instead. Kept together with what follows. */
const signatures = (style: HouseStyle, lines: readonly SignatureLine[]): Table => {
  const widths = split(textWidth(style), [38, 34, 28]);
  return plainTable(
    widths,
    lines.map(({ label, name, state }) =>
      [`${label} ${name}：`, state, paperWords.dayByHand].map(
        (text, column) =>
          new TableCell({
            width: { size: widths[column] ?? 0, type: WidthType.DXA },
            verticalAlign: VerticalAlignTable.BOTTOM,
            borders: { ...noBorders, ...(column === 1 && { bottom: line }) },
            children: [
              new Paragraph({
                ...tight,
                keepNext: true,
                alignment: column === 2 ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: [...runs(text, { size: halfPoints(column === 0 ? style.size.body : style.size.table) })],
              }),
            ],
          }),
      ),
    ),
    twips(10.5),
  );
};

const blankBelow = (style: HouseStyle): Paragraph => {
  const width = textWidth(style);
  return new Paragraph({
    spacing: { before: 160, after: 0 },
    tabStops: [
      { type: TabStopType.CENTER, position: Math.round(width / 2), leader: LeaderType.MIDDLE_DOT },
      { type: TabStopType.RIGHT, position: width, leader: LeaderType.MIDDLE_DOT },
    ],
    children: [new TextRun({ ...small(style, 'title'), children: ['\t', paperWords.blankBelow, '\t'] })],
  });
};
