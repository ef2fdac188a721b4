import {
  AlignmentType,
  BorderStyle,
  Footer,
  Header,
  LineRuleType,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextRun,
  WidthType,
  type ISectionOptions,
} from 'docx';
import type { Block } from '../../shared/documents/document-model.ts';
import { attachmentLines, paperWords } from '../../shared/documents/paper-words.ts';
import { characterWidth, halfPoints, headlineType, noBorders, runs, small, spaced, tight } from './docx-writer-type.ts';
import { textWidth, twips, type HouseStyle } from './house-style.ts';

/** The parts of GB/T 9704-2012 that only an official paper has. */
type Part<K extends Block['kind']> = Extract<Block, { readonly kind: K }>;

const red = 'FF0000';

/** 7.5: — 1 — in 4号宋体, on odd pages at the right, on even ones at the left, one character in. No line at the head. */
export const officialMargins = (style: HouseStyle, header: string): Pick<ISectionOptions, 'headers' | 'footers'> => {
  const number = (alignment: 'left' | 'right'): Paragraph =>
    new Paragraph({
      alignment,
      indent: { [alignment]: style.size.small * 20 },
      spacing: { before: 0, after: 0, line: style.size.small * 20, lineRule: LineRuleType.EXACT },
      children: [new TextRun({ ...small(style, 'title'), children: ['— ', PageNumber.CURRENT, ' —'] })],
    });
  const head = (): Header => new Header({ children: [new Paragraph({ ...tight, children: [...runs(header, small(style, 'title'))] })] });
  return {
    ...(header !== '' && { headers: { default: head(), even: head() } }),
    footers: { default: new Footer({ children: [number('right')] }), even: new Footer({ children: [number('left')] }) },
  };
};

/** Largest and smallest type of 发文机关标志, pt: as large as its name leaves it on one line. */
const agencyType = { most: 42, least: 22 } as const;

/** 7.2.4, 7.2.5, 7.2.7: the agency 35 mm below the edge of the text, the number two lines on, the red line 4 mm below it. */
export const letterhead = (style: HouseStyle, { agency, number }: Part<'letterhead'>, keepNext: boolean): readonly Paragraph[] => {
  const fitting = Math.floor(textWidth(style) / 20 / Math.max(1, agency.length));
  const size = Math.max(agencyType.least, Math.min(agencyType.most, fitting));
  const line = style.line.pt * 20;
  return [
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      spacing: { ...tight.spacing, before: twips(35) },
      children: [...runs(agency, { ...headlineType(style), size: halfPoints(size), color: red })],
    }),
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext,
      spacing: spaced(style, line * 2, line * 2),
      border: { bottom: { style: BorderStyle.SINGLE, size: 12, space: 11, color: red } },
      children: [...runs(number, {})],
    }),
  ];
};

/** 7.3.4: one line below the text, two characters in, the names below one another. */
export const attachments = (style: HouseStyle, names: readonly string[], keepNext: boolean): readonly Paragraph[] => {
  const character = characterWidth(style);
  // A little more than its characters, so that the label never reaches past its tab.
  const label = character * paperWords.attachments.length + 40;
  const start = character * 2 + label;
  return attachmentLines(names).map(
    ([word, name], index) =>
      new Paragraph({
        keepNext: keepNext || index < names.length - 1,
        indent: { left: start, hanging: label },
        tabStops: [{ type: TabStopType.LEFT, position: start }],
        spacing: spaced(style, index === 0 ? style.line.pt * 20 : 0),
        children: [...runs(word, {}), new TextRun({ children: ['\t'] }), ...runs(name, {})],
      }),
  );
};

/** In characters of 仿宋: digits take half of one, and a quarter is set between them and Chinese. */
const widthOf = (text: string): number => {
  const halves = Array.from(text).map((character) => /[\u0020-\u007e]/u.test(character));
  return halves.reduce((sum, half, at) => sum + (half ? 0.5 : 1) + (at > 0 && half !== halves[at - 1] ? 0.25 : 0), 0);
};

/** 7.3.5.1: the day ends four characters from the right, the agency is centred above it; a longer agency ends two characters from it. */
export const closing = (style: HouseStyle, { by, on }: Part<'closing'>, keepNext: boolean): readonly Paragraph[] => {
  const character = characterWidth(style);
  const longer = (widthOf(by) - widthOf(on)) / 2;
  const [byIndent, onIndent] = longer > 2 ? [2, 2 + longer] : [4 - longer, 4];
  const line = (text: string, indent: number, before: number, isKept: boolean): Paragraph =>
    new Paragraph({
      alignment: AlignmentType.RIGHT,
      keepNext: isKept,
      keepLines: true,
      indent: { right: Math.round(indent * character) },
      spacing: spaced(style, before),
      children: [...runs(text, {})],
    });
  return [line(by, byIndent, style.line.pt * 20 * 2, true), line(on, onIndent, 0, keepNext)];
};

/** 7.4: lines as wide as the text, thick ones at the ends; 4号, one character in from both edges; kept on one page. */
export const imprint = (style: HouseStyle, { copies, office, on }: Part<'imprint'>): Table => {
  const width = textWidth(style);
  const inset = style.size.small * 20;
  const thick = { style: BorderStyle.SINGLE, size: 8, color: 'auto' } as const;
  const thin = { style: BorderStyle.SINGLE, size: 4, color: 'auto' } as const;
  const row = (children: readonly Paragraph[], first: boolean, last: boolean): TableRow =>
    new TableRow({
      cantSplit: true,
      children: [
        new TableCell({
          width: { size: width, type: WidthType.DXA },
          borders: { ...noBorders, top: first ? thick : thin, bottom: last ? thick : thin },
          children,
        }),
      ],
    });
  const type = small(style, 'body');
  const sent =
    copies === ''
      ? []
      : [
          row(
            [
              new Paragraph({
                ...tight,
                keepNext: true,
                indent: { left: inset * 4, right: inset, hanging: inset * 3 },
                children: [...runs(`${paperWords.copies}${copies}`, type)],
              }),
            ],
            true,
            false,
          ),
        ];
  const printed = new Paragraph({
    ...tight,
    indent: { left: inset, right: inset },
    tabStops: [{ type: TabStopType.RIGHT, position: width - inset }],
    children: [...runs(office, type), new TextRun({ ...type, children: ['\t', on, paperWords.printed] })],
  });
  return new Table({
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    rows: [...sent, row([printed], sent.length === 0, true)],
  });
};
