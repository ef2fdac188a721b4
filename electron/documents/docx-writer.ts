import {
  AlignmentType,
  BorderStyle,
  Document,
  type FileChild,
  Footer,
  Header,
  ImageRun,
  LeaderType,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type Table,
  TableCell,
  TabStopType,
  TextRun,
  VerticalAlignTable,
  WidthType,
  type IRunOptions,
  type ISectionOptions,
} from 'docx';
import { isLined, type Block, type DocumentModel } from '../../shared/documents/document-model.ts';
import { pageCodeModules } from '../../shared/documents/page-code-drawing.ts';
import type { CodeOfPaper } from '../../shared/record/page-code.ts';
import { startsPage, staysWithNext } from '../../shared/documents/kept-together.ts';
import { withMark } from '../../shared/documents/paper-mark.ts';
import { paperWords } from '../../shared/documents/paper-words.ts';
import { codePicture } from './code-picture.ts';
import { normaliseDocx } from './docx-bytes.ts';
import { entry, entryStyles } from './docx-writer-entries.ts';
import { attachments, closing, imprint, letterhead, officialMargins } from './docx-writer-official.ts';
import { fields, form, grid, plainTable, signatures } from './docx-writer-tables.ts';
import { characterWidth, faces, halfPoints, headlineType, noBorders, runs, small, spaced, tight } from './docx-writer-type.ts';
import { houseStyles, split, textWidth, twips, type HouseStyle } from './house-style.ts';

/**
 * A paper as docx bytes: the same models give the same bytes on any machine. Several models become sections of one file whose pages
 * are counted through: a count of its own for each would need a field (SECTIONPAGES) that LibreOffice and older WPS leave empty.
 */
export const writeDocx = async (given: readonly DocumentModel[]): Promise<Uint8Array> => {
  const models = given.map(withMark);
  const first = models[0];
  if (first === undefined) throw new RangeError('a paper has at least one model');
  const style = houseStyles[first.style];
  const document = new Document({
    title: first.title,
    creator: paperWords.program,
    lastModifiedBy: paperWords.program,
    styles: {
      default: {
        document: {
          run: {
            font: faces(style, 'body'),
            size: halfPoints(style.size.body),
            language: { value: 'en-US', eastAsia: 'zh-CN' },
            ...(style.tracking !== 0 && { characterSpacing: style.tracking }),
          },
          paragraph: { spacing: spaced(style, 0) },
        },
      },
      ...(models.some((model) => model.blocks.some((block) => block.kind === 'entry')) && entryStyles(style)),
    },
    evenAndOddHeaderAndFooters: first.style === 'official',
    sections: models.map(section),
  });
  return normaliseDocx(new Uint8Array(await Packer.toArrayBuffer(document)));
};

const section = (model: DocumentModel): ISectionOptions => {
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
      },
    },
    ...(model.style === 'official' ? officialMargins(style, model.header) : recordMargins(style, model)),
    children: model.blocks.flatMap((block, index) => written(style, block, model.blocks[index + 1], (index + 1) * 1_000)),
  };
};

const recordMargins = (style: HouseStyle, model: DocumentModel): Pick<ISectionOptions, 'headers' | 'footers'> => ({
  headers: { default: new Header({ children: [pageHead(style, model)] }) },
  footers: { default: new Footer({ children: pageFoot(style, model) }) },
});

const pageHead = (style: HouseStyle, model: DocumentModel): Paragraph =>
  new Paragraph({
    ...tight,
    alignment: AlignmentType.LEFT,
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, space: 4, color: 'auto' } },
    children: [...runs(model.header, small(style, 'title'))],
  });

const pageFoot = (style: HouseStyle, model: DocumentModel): readonly (Paragraph | Table)[] => {
  const type = small(style, 'title');
  const counts = [PageNumber.CURRENT, paperWords.of, PageNumber.TOTAL_PAGES, paperWords.pages];
  return [
    ...(model.pageSignatures.length === 0 ? [] : [pageSignatures(style, model.pageSignatures)]),
    new Paragraph({
      ...tight,
      spacing: { ...tight.spacing, before: 80 },
      border: { top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: 'auto' } },
      tabStops: [{ type: TabStopType.RIGHT, position: textWidth(style) }],
      children: [
        ...(model.code === undefined ? [] : [codeRun(model.code), new TextRun({ ...type, text: ' ' })]),
        ...runs(model.footer, type),
        new TextRun({ ...type, children: ['\t', paperWords.page, ...counts] }),
      ],
    }),
  ];
};

/** One code for every page: a word processor counts the pages itself, so this one leaves the number to what stands beside it. */
const codeRun = (code: CodeOfPaper): ImageRun =>
  new ImageRun({
    type: 'png',
    data: codePicture(pageCodeModules({ ...code, page: 0, of: 0 })),
    transformation: { width: codePixels, height: codePixels },
    altText: { name: paperWords.code, title: paperWords.code, description: paperWords.code, id: '1' },
  });

/** 20 mm with its white border, in the 96ths of an inch that pictures of a docx are measured in. */
const codePixels = Math.round((20 / 25.4) * 96);

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

/** `next`: the block after it. `firstId`: ids of drawings are from there, below the next thousand. */
const written = (style: HouseStyle, block: Block, next: Block | undefined, firstId: number): readonly FileChild[] => {
  const keepNext = staysWithNext(block, next);
  // The paragraph below a table that ends a paper never gets a page to itself.
  const isKeptTable = keepNext || next === undefined;
  const below = gap(keepNext, next === undefined ? 20 : 120);
  switch (block.kind) {
    case 'title':
      return [
        headline(
          block.text,
          { ...headlineType(style), size: halfPoints(style.size.title) },
          style.line.exact ? { before: 0, after: style.line.pt * 20 } : { before: 0, after: 120 },
          keepNext,
        ),
      ];
    case 'subtitle':
      return [
        headline(
          block.text,
          { size: halfPoints(style.size.subtitle), font: faces(style, 'procedure') },
          { before: 0, after: 200 },
          keepNext,
        ),
      ];
    case 'heading':
      return [heading(style, block, keepNext)];
    case 'paragraph':
      return [prose(style, block, next, keepNext)];
    case 'divider':
      return [headline(block.text, { ...small(style, 'title'), color: '555555' }, { before: 120, after: 60 }, keepNext)];
    case 'entry':
      return [entry(block, keepNext)];
    case 'fields':
      return [fields(style, block.rows, isKeptTable), below];
    case 'table':
      return [grid(style, block, isKeptTable), below];
    case 'form':
      return [form(style, block, isKeptTable), below];
    case 'letterhead':
      return letterhead(style, block, keepNext);
    case 'attachments':
      return attachments(style, block.names, keepNext);
    case 'closing':
      return closing(style, block, keepNext);
    case 'imprint':
      return [new Paragraph({ keepNext: true, spacing: spaced(style, 0), children: [] }), imprint(style, block)];
    case 'signatures':
      return block.lines.length === 0 ? [] : [signatures(style, block.lines, isKeptTable, firstId), below];
    case 'blank-below':
      return [blankBelow(style)];
  }
};

/** The paragraph that Word wants between two tables. */
const gap = (keepNext: boolean, line: number): Paragraph =>
  new Paragraph({ keepNext, spacing: { before: 0, after: 0, line, lineRule: LineRuleType.EXACT }, children: [] });

const headline = (
  text: string,
  type: IRunOptions,
  spacing: { readonly before: number; readonly after: number },
  keepNext: boolean,
): Paragraph =>
  new Paragraph({ alignment: AlignmentType.CENTER, keepNext, spacing: { ...tight.spacing, ...spacing }, children: [...runs(text, type)] });

const heading = (style: HouseStyle, block: Heading, keepNext: boolean): Paragraph =>
  new Paragraph({
    ...(startsPage(block) && { pageBreakBefore: true }),
    ...(keepNext && { keepNext }),
    keepLines: true,
    outlineLevel: block.level - 1,
    spacing: style.line.exact ? spaced(style, 0) : spaced(style, block.level === 1 ? 200 : 140, 60),
    ...(style.line.exact && { indent: { firstLine: characterWidth(style) * 2 } }),
    children: [...runs(block.text, headingType(style, block.level))],
  });

/** GB/T 9704 7.3.3: 一、 in 黑体, （一） in 楷体. A 笔录 has its second level bold. */
const headingType = (style: HouseStyle, level: 1 | 2): IRunOptions => {
  if (level === 1) return { size: halfPoints(style.size.heading), font: faces(style, 'heading') };
  const size = halfPoints(style.size.minor);
  return style.line.exact ? { size, font: faces(style, 'procedure') } : { size, font: faces(style, 'title'), bold: true };
};

type Heading = Extract<Block, { readonly kind: 'heading' }>;
type Prose = Extract<Block, { readonly kind: 'paragraph' }>;

/** A line that ends in a break of its own would be stretched to the full width. */
const justified = (text: string) => (text.includes('\n') ? AlignmentType.LEFT : AlignmentType.BOTH);

const prose = (style: HouseStyle, { runs: parts, indent }: Prose, next: Block | undefined, keepNext: boolean): Paragraph =>
  new Paragraph({
    alignment: justified(parts.map((run) => run.text).join('')),
    ...(keepNext && { keepNext }),
    spacing: spaced(style, style.gap * 20, next !== undefined && isLined(next) ? style.aboveTable * 20 : 0),
    ...(indent && { indent: { firstLine: characterWidth(style) * 2 } }),
    children: parts.flatMap((run) => [...runs(run.text, { ...(run.bold && { bold: true }), ...(run.underline && { underline: {} }) })]),
  });

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
