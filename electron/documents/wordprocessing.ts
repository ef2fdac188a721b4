/**
 * The few elements of WordprocessingML (ISO/IEC 29500-1) that papers are made of, written as text in the order its schema asks for.
 * Lengths are twentieths of a point, type sizes half points, border widths eighths of a point. What is made is XML, ready to be joined.
 */
export type Xml = string;

export type Spacing = {
  readonly before?: number;
  readonly after?: number;
  readonly line?: number;
  readonly lineRule?: 'auto' | 'exact' | 'atLeast';
};
export type Border = { readonly style: 'single' | 'none'; readonly size: number; readonly color: string; readonly space?: number };
export type Faces = { readonly ascii: string; readonly eastAsia: string };
export type TabStop = { readonly type: 'left' | 'center' | 'right'; readonly position: number; readonly leader?: 'middleDot' };

export type RunType = {
  readonly font?: Faces;
  readonly bold?: boolean;
  readonly color?: string;
  readonly size?: number;
  readonly underline?: boolean;
};

export type ParagraphLook = {
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly borders?: { readonly top?: Border; readonly bottom?: Border };
  readonly tabs?: readonly TabStop[];
  readonly spacing?: Spacing;
  readonly indent?: { readonly left?: number; readonly right?: number; readonly firstLine?: number; readonly hanging?: number };
  readonly align?: 'left' | 'center' | 'right' | 'both';
  /** From 0: a heading of the outline. */
  readonly outline?: number;
  /** The type of the end of the paragraph: how high an empty one is. */
  readonly mark?: RunType;
};

const escaped: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

/** Text as it may stand between tags or in an attribute. What XML 1.0 cannot hold (control characters, lone halves) becomes �. */
export const escape = (text: string): Xml =>
  /[&<>"]|[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/u.test(text)
    ? text
        .replaceAll(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '\uFFFD')
        .replaceAll(/[&<>"]/gu, (character) => escaped[character] ?? '')
    : text;

const attributes = (given: Readonly<Record<string, string | number | undefined>>): Xml =>
  Object.entries(given)
    .map(([name, value]) => (value === undefined ? '' : ` w:${name}="${value}"`))
    .join('');

export const fontXml = ({ ascii, eastAsia }: Faces): Xml =>
  `<w:rFonts w:ascii="${ascii}" w:hAnsi="${ascii}" w:eastAsia="${eastAsia}" w:cs="${ascii}"/>`;

export const sizeXml = (size: number): Xml => `<w:sz w:val="${size}"/><w:szCs w:val="${size}"/>`;

export const spacingXml = (spacing: Spacing): Xml => `<w:spacing${attributes(spacing)}/>`;

const typeXml = ({ font, bold, color, size, underline }: RunType): Xml => {
  const inner = [
    font === undefined ? '' : fontXml(font),
    bold === true ? '<w:b/><w:bCs/>' : '',
    color === undefined ? '' : `<w:color w:val="${color}"/>`,
    size === undefined ? '' : sizeXml(size),
    underline === true ? '<w:u w:val="single"/>' : '',
  ].join('');
  return inner === '' ? '' : `<w:rPr>${inner}</w:rPr>`;
};

/** Looks are few and repeat: each is written once. */
const known = <T extends object>(write: (given: T) => Xml): ((given: T) => Xml) => {
  const written = new WeakMap<T, Xml>();
  return (given) => {
    const found = written.get(given);
    if (found !== undefined) return found;
    const made = write(given);
    written.set(given, made);
    return made;
  };
};

const typeOf = known(typeXml);

/** One run of text: line feeds are line breaks, tabs go to the next tab stop. */
export const run = (text: string, type: RunType = {}): Xml => {
  const inner = text
    .split('\n')
    .map((line) =>
      line
        .split('\t')
        .map((part) => (part === '' ? '' : `<w:t xml:space="preserve">${escape(part)}</w:t>`))
        .join('<w:tab/>'),
    )
    .join('<w:br/>');
  return inner === '' ? '' : `<w:r>${typeOf(type)}${inner}</w:r>`;
};

/** What a word processor counts itself: the page, or how many there are. */
export const fieldRun = (field: 'PAGE' | 'NUMPAGES', type: RunType): Xml => {
  const piece = (inner: Xml): Xml => `<w:r>${typeOf(type)}${inner}</w:r>`;
  return [
    piece('<w:fldChar w:fldCharType="begin"/>'),
    piece(`<w:instrText xml:space="preserve">${field}</w:instrText>`),
    piece('<w:fldChar w:fldCharType="separate"/>'),
    piece('<w:fldChar w:fldCharType="end"/>'),
  ].join('');
};

const borderXml = (side: string, { style, size, color, space }: Border): Xml =>
  `<w:${side} w:val="${style}" w:sz="${size}" w:space="${space ?? 0}" w:color="${color}"/>`;

const tabXml = ({ type, position, leader }: TabStop): Xml => `<w:tab${attributes({ val: type, leader, pos: position })}/>`;

const lookXml = ({ keepNext, keepLines, borders, tabs, spacing, indent, align, outline, mark }: ParagraphLook): Xml => {
  const inner = [
    keepNext === true ? '<w:keepNext/>' : '',
    keepLines === true ? '<w:keepLines/>' : '',
    borders === undefined
      ? ''
      : `<w:pBdr>${borders.top === undefined ? '' : borderXml('top', borders.top)}${borders.bottom === undefined ? '' : borderXml('bottom', borders.bottom)}</w:pBdr>`,
    tabs === undefined ? '' : `<w:tabs>${tabs.map(tabXml).join('')}</w:tabs>`,
    spacing === undefined ? '' : spacingXml(spacing),
    indent === undefined ? '' : `<w:ind${attributes(indent)}/>`,
    align === undefined ? '' : `<w:jc w:val="${align}"/>`,
    outline === undefined ? '' : `<w:outlineLvl w:val="${outline}"/>`,
    mark === undefined ? '' : typeOf(mark),
  ].join('');
  return inner === '' ? '' : `<w:pPr>${inner}</w:pPr>`;
};

const lookOf = known(lookXml);

export const paragraphXml = (look: ParagraphLook, ...runs: readonly Xml[]): Xml => `<w:p>${lookOf(look)}${runs.join('')}</w:p>`;

export type CellBorders = { readonly top: Border; readonly left: Border; readonly bottom: Border; readonly right: Border };

export type CellLook = {
  readonly width: number;
  readonly span?: number;
  readonly borders?: CellBorders;
  readonly shaded?: boolean;
  readonly vertical?: 'center' | 'bottom';
};

export const cellXml = ({ width, span, borders, shaded, vertical }: CellLook, ...paragraphs: readonly Xml[]): Xml =>
  [
    `<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>`,
    span === undefined || span === 1 ? '' : `<w:gridSpan w:val="${span}"/>`,
    borders === undefined ? '' : `<w:tcBorders>${sides(borders)}</w:tcBorders>`,
    shaded === true ? '<w:shd w:val="clear" w:color="auto" w:fill="F2F2F2"/>' : '',
    vertical === undefined ? '' : `<w:vAlign w:val="${vertical}"/>`,
    `</w:tcPr>${paragraphs.join('')}</w:tc>`,
  ].join('');

const sides = ({ top, left, bottom, right }: CellBorders): Xml =>
  borderXml('top', top) + borderXml('left', left) + borderXml('bottom', bottom) + borderXml('right', right);

export type RowLook = { readonly whole?: boolean; readonly leastHeight?: number; readonly repeated?: boolean };

export const rowXml = ({ whole, leastHeight, repeated }: RowLook, cells: readonly Xml[]): Xml =>
  [
    '<w:tr><w:trPr>',
    whole === true ? '<w:cantSplit/>' : '',
    leastHeight === undefined ? '' : `<w:trHeight w:val="${leastHeight}" w:hRule="atLeast"/>`,
    repeated === true ? '<w:tblHeader/>' : '',
    `</w:trPr>${cells.join('')}</w:tr>`,
  ].join('');

export type TableLook = {
  readonly widths: readonly number[];
  /** All of its lines, outer and inner; without it cells have their own. */
  readonly lines?: Border;
  readonly margins?: { readonly top: number; readonly left: number; readonly bottom: number; readonly right: number };
};

export const tableXml = ({ widths, lines, margins }: TableLook, rows: readonly Xml[]): Xml =>
  [
    `<w:tbl><w:tblPr><w:tblW w:w="${widths.reduce((sum, width) => sum + width, 0)}" w:type="dxa"/>`,
    lines === undefined
      ? ''
      : `<w:tblBorders>${sides({ top: lines, left: lines, bottom: lines, right: lines })}${borderXml('insideH', lines)}${borderXml('insideV', lines)}</w:tblBorders>`,
    '<w:tblLayout w:type="fixed"/>',
    margins === undefined
      ? ''
      : `<w:tblCellMar>${(['top', 'left', 'bottom', 'right'] as const).map((side) => `<w:${side} w:w="${margins[side]}" w:type="dxa"/>`).join('')}</w:tblCellMar>`,
    `</w:tblPr><w:tblGrid>${widths.map((width) => `<w:gridCol w:w="${width}"/>`).join('')}</w:tblGrid>`,
    ...rows,
    '</w:tbl>',
  ].join('');

/** A picture of this part's relationship `id`, as wide as high, in 96ths of an inch. */
export const pictureRun = (id: string, name: string, pixels: number): Xml => {
  const side = pixels * 9_525;
  return [
    '<w:r><w:drawing><wp:inline distT="0" distB="0" distL="0" distR="0">',
    `<wp:extent cx="${side}" cy="${side}"/><wp:effectExtent l="0" t="0" r="0" b="0"/>`,
    `<wp:docPr id="1" name="${escape(name)}" descr="${escape(name)}"/>`,
    '<wp:cNvGraphicFramePr><a:graphicFrameLocks noChangeAspect="1"/></wp:cNvGraphicFramePr>',
    '<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic>',
    `<pic:nvPicPr><pic:cNvPr id="0" name="${escape(name)}"/><pic:cNvPicPr><a:picLocks noChangeAspect="1"/></pic:cNvPicPr></pic:nvPicPr>`,
    `<pic:blipFill><a:blip r:embed="${id}"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>`,
    `<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${side}" cy="${side}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr>`,
    '</pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>',
  ].join('');
};
