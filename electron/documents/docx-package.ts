import { strToU8, zipSync, type Zippable } from 'fflate';
import { escape, fontXml, sizeXml, spacingXml, type Faces, type Spacing, type Xml } from './wordprocessing.ts';

/** A head or a foot of a section's pages, with the picture it shows, if any (`pictureId`). */
export type Margin = { readonly xml: Xml; readonly picture?: Uint8Array };

export type Section = {
  readonly blocks: readonly Xml[];
  readonly page: { readonly width: number; readonly height: number };
  readonly margin: Readonly<Record<'top' | 'right' | 'bottom' | 'left' | 'header' | 'footer', number>>;
  /** `even` stands on even pages where odd and even ones differ. */
  readonly heads: { readonly default?: Margin; readonly even?: Margin };
  readonly feet: { readonly default?: Margin; readonly even?: Margin };
};

/** A docx: what is in it, and the type that holds where nothing else is said. */
export type DocxParts = {
  readonly title: string;
  readonly program: string;
  readonly font: Faces;
  readonly size: number;
  /** Between characters. */
  readonly tracking: number;
  readonly spacing: Spacing;
  readonly oddAndEven: boolean;
  readonly sections: readonly Section[];
};

/** The relationship by which a head or foot names its picture. */
export const pictureId = 'rId1';

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006';
const packaged = 'http://schemas.openxmlformats.org/package/2006';
const namespaces = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}/relationships"`,
  'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"',
].join(' ');
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The day the file was packed is not the day of the paper: this one means nothing. */
const fixedDate = '2000-01-01T00:00:00Z';
/** Read back as local time by the zip writer, so the same bytes come out in every time zone. */
const fixedTime = new Date(2000, 0, 1, 12, 0, 0);

type Relation = { readonly id: string; readonly type: string; readonly target: string };

const relations = (list: readonly Relation[]): Xml =>
  [
    `${declaration}<Relationships xmlns="${packaged}/relationships">`,
    ...list.map(({ id, type, target }) => `<Relationship Id="${id}" Type="${type}" Target="${target}"/>`),
    '</Relationships>',
  ].join('');

/** One head or foot as a part of the file: its name, how a section refers to it, and its relationship. */
type NamedMargin = Margin & { readonly name: string; readonly reference: Xml; readonly relation: Relation };

const named = (sections: readonly Section[]): readonly (readonly NamedMargin[])[] => {
  const counts = { header: 0, footer: 0 };
  let relation = 2;
  const nameOne = (kind: 'header' | 'footer', type: 'default' | 'even', margin: Margin | undefined): readonly NamedMargin[] => {
    if (margin === undefined) return [];
    counts[kind] += 1;
    relation += 1;
    const id = `rId${relation}`;
    const name = `${kind}${counts[kind]}.xml`;
    return [
      {
        ...margin,
        name,
        reference: `<w:${kind}Reference w:type="${type}" r:id="${id}"/>`,
        relation: { id, type: `${office}/relationships/${kind}`, target: name },
      },
    ];
  };
  return sections.map(({ heads, feet }) => [
    ...nameOne('header', 'default', heads.default),
    ...nameOne('header', 'even', heads.even),
    ...nameOne('footer', 'default', feet.default),
    ...nameOne('footer', 'even', feet.even),
  ]);
};

const sectionXml = ({ page, margin }: Section, margins: readonly NamedMargin[]): Xml =>
  [
    `<w:sectPr>${margins.map(({ reference }) => reference).join('')}<w:pgSz w:w="${page.width}" w:h="${page.height}"/>`,
    `<w:pgMar w:top="${margin.top}" w:right="${margin.right}" w:bottom="${margin.bottom}" w:left="${margin.left}"`,
    ` w:header="${margin.header}" w:footer="${margin.footer}" w:gutter="0"/></w:sectPr>`,
  ].join('');

const documentXml = (sections: readonly Section[], margins: readonly (readonly NamedMargin[])[]): Xml =>
  [
    `${declaration}<w:document ${namespaces}><w:body>`,
    ...sections.flatMap((section, at) => {
      const end = sectionXml(section, margins[at] ?? []);
      return [...section.blocks, at === sections.length - 1 ? end : `<w:p><w:pPr>${end}</w:pPr></w:p>`];
    }),
    '</w:body></w:document>',
  ].join('');

const stylesXml = ({ font, size, tracking, spacing }: DocxParts): Xml =>
  [
    `${declaration}<w:styles ${namespaces}><w:docDefaults><w:rPrDefault><w:rPr>${fontXml(font)}`,
    tracking === 0 ? '' : `<w:spacing w:val="${tracking}"/>`,
    `${sizeXml(size)}<w:lang w:val="en-US" w:eastAsia="zh-CN"/></w:rPr></w:rPrDefault>`,
    `<w:pPrDefault><w:pPr>${spacingXml(spacing)}</w:pPr></w:pPrDefault></w:docDefaults>`,
    '<w:style w:type="paragraph" w:styleId="Normal" w:default="1"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="table" w:styleId="TableNormal" w:default="1"><w:name w:val="Normal Table"/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/>',
    '<w:tblCellMar><w:top w:w="0" w:type="dxa"/><w:left w:w="108" w:type="dxa"/><w:bottom w:w="0" w:type="dxa"/><w:right w:w="108" w:type="dxa"/></w:tblCellMar>',
    '</w:tblPr></w:style></w:styles>',
  ].join('');

const settingsXml = (oddAndEven: boolean): Xml =>
  [
    `${declaration}<w:settings ${namespaces}><w:defaultTabStop w:val="720"/>${oddAndEven ? '<w:evenAndOddHeaders/>' : ''}`,
    '<w:compat><w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat></w:settings>',
  ].join('');

const coreXml = ({ title, program }: DocxParts): Xml =>
  [
    `${declaration}<cp:coreProperties xmlns:cp="${packaged}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/"`,
    ' xmlns:dcterms="http://purl.org/dc/terms/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">',
    `<dc:title>${escape(title)}</dc:title><dc:creator>${escape(program)}</dc:creator><cp:lastModifiedBy>${escape(program)}</cp:lastModifiedBy>`,
    `<dcterms:created xsi:type="dcterms:W3CDTF">${fixedDate}</dcterms:created>`,
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${fixedDate}</dcterms:modified></cp:coreProperties>`,
  ].join('');

const contentTypes = (margins: readonly NamedMargin[]): Xml =>
  [
    `${declaration}<Types xmlns="${packaged}/content-types"><Default Extension="png" ContentType="image/png"/>`,
    `<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>`,
    `<Default Extension="xml" ContentType="application/xml"/>`,
    ...[
      ['word/document.xml', `${word}.document.main+xml`],
      ['word/styles.xml', `${word}.styles+xml`],
      ['word/settings.xml', `${word}.settings+xml`],
      ['docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'],
      ...margins.map(({ name }) => [`word/${name}`, `${word}.${name.replace(/\d+\.xml$/u, '')}+xml`] as const),
    ].map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`),
    '</Types>',
  ].join('');

const marginXml = ({ name, xml }: NamedMargin): Xml => {
  const element = name.startsWith('header') ? 'w:hdr' : 'w:ftr';
  return `${declaration}<${element} ${namespaces}>${xml}</${element}>`;
};

/** The file. The same parts are the same bytes on any machine, in any time zone: no clock, no order of a map, no packer of a system. */
export const docxBytes = (parts: DocxParts): Uint8Array => {
  const bySection = named(parts.sections);
  const margins = bySection.flat();
  // Readers that sniff the type expect it at the start of the file.
  const files: (readonly [name: string, content: Xml | Uint8Array])[] = [
    ['[Content_Types].xml', contentTypes(margins)],
    [
      '_rels/.rels',
      relations([
        { id: 'rId1', type: `${office}/relationships/officeDocument`, target: 'word/document.xml' },
        { id: 'rId2', type: `${packaged}/relationships/metadata/core-properties`, target: 'docProps/core.xml' },
      ]),
    ],
    ['docProps/core.xml', coreXml(parts)],
    [
      'word/_rels/document.xml.rels',
      relations([
        { id: 'rId1', type: `${office}/relationships/styles`, target: 'styles.xml' },
        { id: 'rId2', type: `${office}/relationships/settings`, target: 'settings.xml' },
        ...margins.map(({ relation }) => relation),
      ]),
    ],
    ['word/document.xml', documentXml(parts.sections, bySection)],
    ['word/settings.xml', settingsXml(parts.oddAndEven)],
    ['word/styles.xml', stylesXml(parts)],
    ...margins.map((margin) => [`word/${margin.name}`, marginXml(margin)] as const),
    ...margins.flatMap(({ name, picture }, at) =>
      picture === undefined
        ? []
        : [
            [
              `word/_rels/${name}.rels`,
              relations([{ id: pictureId, type: `${office}/relationships/image`, target: `media/image${at + 1}.png` }]),
            ] as const,
            [`word/media/image${at + 1}.png`, picture] as const,
          ],
    ),
  ];
  const zippable: Zippable = {};
  for (const [name, content] of files)
    zippable[name] = [typeof content === 'string' ? strToU8(content) : content, { mtime: fixedTime, level: 6 }];
  return zipSync(zippable);
};
