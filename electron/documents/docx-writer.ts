import type { Block, DocumentModel, EntryBlock, Run } from '../../shared/documents/document-model.ts';
import { pageCodeModules } from '../../shared/documents/page-code-drawing.ts';
import { paperWords } from '../../shared/documents/paper-words.ts';
import { codePicture } from './code-picture.ts';
import { docxBytes, pictureId, type Margin, type Section } from './docx-package.ts';
import { attachments, closing, imprint, letterhead, officialMargins } from './docx-writer-official.ts';
import { fields, form, grid, plainTable, signatures } from './docx-writer-tables.ts';
import { characterWidth, faces, halfPoints, noBorders, small, spaced, tight } from './docx-writer-type.ts';
import { houseStyles, split, textWidth, twips, type HouseStyle } from './house-style.ts';
import { cellXml, fieldRun, paragraphXml, pictureRun, run, type ParagraphLook, type RunType, type Xml } from './wordprocessing.ts';

/**
 * A paper as docx bytes: the same models give the same bytes on any machine. Several models become sections of one file whose pages
 * are counted through: a count of its own for each would need a field (SECTIONPAGES) that LibreOffice and older WPS leave empty.
 */
export const writeDocx = (models: readonly DocumentModel[]): Promise<Uint8Array> => {
  const first = models[0];
  if (first === undefined) throw new RangeError('a paper has at least one model');
  const style = houseStyles[first.style];
  return Promise.resolve(
    docxBytes({
      title: first.title,
      program: paperWords.program,
      font: faces(style, 'body'),
      size: halfPoints(style.size.body),
      tracking: style.tracking,
      spacing: spaced(style, 0),
      oddAndEven: first.style === 'official',
      sections: models.map(section),
    }),
  );
};

const section = (model: DocumentModel): Section => {
  const style = houseStyles[model.style];
  const { page, margin } = style;
  return {
    page: { width: twips(page.width), height: twips(page.height) },
    margin: {
      top: twips(margin.top),
      right: twips(margin.right),
      bottom: twips(margin.bottom),
      left: twips(margin.left),
      header: twips(margin.header),
      footer: twips(margin.footer),
    },
    ...(model.style === 'official' ? officialMargins(style, model.header) : recordMargins(style, model)),
    blocks: model.blocks.flatMap((block, index) => written(style, block, signing.includes(model.blocks[index + 1]?.kind))),
  };
};

const recordMargins = (style: HouseStyle, model: DocumentModel): Pick<Section, 'heads' | 'feet'> => ({
  heads: { default: { xml: pageHead(style, model) } },
  feet: { default: pageFoot(style, model) },
});

const pageHead = (style: HouseStyle, model: DocumentModel): Xml =>
  paragraphXml(
    { spacing: tight, align: 'left', borders: { bottom: { style: 'single', size: 6, space: 4, color: 'auto' } } },
    run(model.header, small(style, 'title')),
  );

const pageFoot = (style: HouseStyle, model: DocumentModel): Margin => {
  const type = small(style, 'title');
  const line = paragraphXml(
    {
      spacing: { ...tight, before: 80 },
      borders: { top: { style: 'single', size: 4, space: 4, color: 'auto' } },
      tabs: [{ type: 'right', position: textWidth(style) }],
    },
    ...(model.code === undefined ? [] : [pictureRun(pictureId, paperWords.code, codePixels), run(' ', type)]),
    run(`${model.footer}\t${paperWords.page}`, type),
    fieldRun('PAGE', type),
    run(paperWords.of, type),
    fieldRun('NUMPAGES', type),
    run(paperWords.pages, type),
  );
  return {
    xml: `${model.pageSignatures.length === 0 ? '' : pageSignatures(style, model.pageSignatures)}${line}`,
    // One code for every page: a word processor counts the pages itself, so this one leaves the number to what stands beside it.
    ...(model.code !== undefined && { picture: codePicture(pageCodeModules({ ...model.code, page: 0, of: 0 })) }),
  };
};

/** 20 mm with its white border, in the 96ths of an inch that pictures of a docx are measured in. */
const codePixels = Math.round((20 / 25.4) * 96);

/** More names than this no longer fit at the foot of a page: then one wide place to sign. */
const mostPageSignatures = 18;

const pageSignatures = (style: HouseStyle, names: readonly string[]): Xml => {
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
        const borders = name === undefined ? noBorders : { ...noBorders, bottom: { style: 'single', size: 4, color: '808080' } as const };
        return cellXml({ width, vertical: 'bottom', borders }, paragraphXml({ spacing: tight }, run(name ?? '', small(style, 'title'))));
      }),
    ),
    columns === 1 ? twips(20) : twips(8),
  );
};

/** What stands below the text for somebody to sign: never on a page of its own. */
const signing: readonly (Block['kind'] | undefined)[] = ['signatures', 'attachments', 'closing'];

/** `leadsToSigning`: what is signed for stays with the lines to sign on. */
const written = (style: HouseStyle, block: Block, leadsToSigning: boolean): readonly Xml[] => {
  switch (block.kind) {
    case 'title':
      return [
        headline(
          block.text,
          { size: halfPoints(style.size.title), bold: true, font: faces(style, 'title') },
          style.line.exact ? { before: 0, after: style.line.pt * 20 } : { before: 0, after: 120 },
        ),
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
    case 'form':
      return [form(style, block), gap()];
    case 'letterhead':
      return letterhead(style, block);
    case 'attachments':
      return attachments(style, block.names);
    case 'closing':
      return closing(style, block);
    case 'imprint':
      return [paragraphXml({ spacing: spaced(style, 0) }), imprint(style, block)];
    case 'signatures':
      return block.lines.length === 0 ? [] : [signatures(style, block.lines), gap(true)];
    case 'blank-below':
      return [blankBelow(style)];
  }
};

/** The paragraph that Word wants between two tables. */
const gap = (keepNext = false): Xml => paragraphXml({ keepNext, spacing: { before: 0, after: 0, line: 120, lineRule: 'exact' } });

const headline = (text: string, type: RunType, spacing: { readonly before: number; readonly after: number }, keepNext = false): Xml =>
  paragraphXml({ align: 'center', keepNext, spacing: { ...tight, ...spacing } }, run(text, type));

const heading = (style: HouseStyle, level: 1 | 2, text: string): Xml =>
  paragraphXml(
    {
      keepNext: true,
      keepLines: true,
      outline: level - 1,
      spacing: style.line.exact ? spaced(style, 0) : spaced(style, level === 1 ? 200 : 140, 60),
      ...(style.line.exact && { indent: { firstLine: characterWidth(style) * 2 } }),
    },
    run(text, headingType(style, level)),
  );

/** GB/T 9704 7.3.3: 一、 in 黑体, （一） in 楷体. A 笔录 has its second level bold. */
const headingType = (style: HouseStyle, level: 1 | 2): RunType => {
  if (level === 1) return { size: halfPoints(style.size.heading), font: faces(style, 'heading') };
  const size = halfPoints(style.size.minor);
  return style.line.exact ? { size, font: faces(style, 'procedure') } : { size, font: faces(style, 'title'), bold: true };
};

/** A line that ends in a break of its own would be stretched to the full width. */
const justified = (text: string): 'left' | 'both' => (text.includes('\n') ? 'left' : 'both');

const prose = (style: HouseStyle, parts: readonly Run[], indent: boolean, keepNext: boolean): Xml =>
  paragraphXml(
    {
      align: justified(parts.map(({ text }) => text).join('')),
      keepNext,
      spacing: spaced(style, style.gap * 20),
      ...(indent && { indent: { firstLine: characterWidth(style) * 2 } }),
    },
    ...parts.map(({ text, bold, underline }) => run(text, { bold: bold === true, underline: underline === true })),
  );

/** Number and time stand in a gutter of their own; what was said is set in 仿宋 after its speaker, the procedure in 楷体. */
const entry = (style: HouseStyle, block: EntryBlock): Xml => {
  const { gutter, speaker, said, procedure, broken, whole } = entryLooks[style === houseStyles.record ? 'record' : 'official'];
  return paragraphXml(
    block.text.includes('\n') ? broken : whole,
    run(`\t${block.number}\t${block.time}\t`, gutter),
    block.speaker === '' ? '' : run(block.speaker, speaker),
    run(block.remark, speaker),
    run(block.text, block.speaker === '' ? procedure : said),
  );
};

/** Room for a four-digit number and the time of day. */
const gutterWidth = 19;

/** Entries are many: their looks are made once. */
const entryLooksOf = (style: HouseStyle) => {
  const at: ParagraphLook = {
    indent: { left: twips(gutterWidth), hanging: twips(gutterWidth) },
    tabs: [
      { type: 'right', position: twips(6) },
      { type: 'left', position: twips(8) },
      { type: 'left', position: twips(gutterWidth) },
    ],
  };
  return {
    gutter: { ...small(style, 'title'), color: '555555' },
    speaker: { font: faces(style, 'heading') },
    said: { font: faces(style, 'body') },
    procedure: { font: faces(style, 'procedure') },
    broken: { ...at, align: 'left' } satisfies ParagraphLook,
    whole: { ...at, align: 'both' } satisfies ParagraphLook,
  };
};

const entryLooks = { record: entryLooksOf(houseStyles.record), official: entryLooksOf(houseStyles.official) };

const blankBelow = (style: HouseStyle): Xml => {
  const width = textWidth(style);
  return paragraphXml(
    {
      spacing: { before: 160, after: 0 },
      tabs: [
        { type: 'center', position: Math.round(width / 2), leader: 'middleDot' },
        { type: 'right', position: width, leader: 'middleDot' },
      ],
    },
    run(`\t${paperWords.blankBelow}\t`, small(style, 'title')),
  );
};
