import { strFromU8, unzipSync } from 'fflate';
import type { Block, DocumentModel } from '../../shared/documents/document-model.ts';
import { dayOnLine } from '../../shared/documents/signature-places.ts';
import { attachmentLines, paperWords } from '../../shared/documents/paper-words.ts';

/** The texts of a block, each of which stands in one piece wherever it is shown. */
export const blockTexts = (block: Block): readonly string[] => {
  switch (block.kind) {
    case 'fields':
    case 'table':
      return block.rows.flat();
    case 'form':
      return block.rows.flatMap(({ cells }) => cells.flatMap(({ text, sign }) => [text, sign]));
    case 'signatures':
      return block.lines.flatMap(({ label, name, state }) => [`${label}${name}：`, state]);
    case 'attachments':
      return block.names;
    case 'closing':
      return [block.by, block.on];
    case 'letterhead':
      return [block.agency, block.number];
    case 'imprint':
      return [block.copies, block.office, block.on];
    case 'entry':
      return [`${block.speaker}${block.remark}${block.text}`];
    default:
      return [blockText(block)];
  }
};

/** Everything a block says, in the order it is read. */
export const blockText = (block: Block): string => {
  switch (block.kind) {
    case 'paragraph':
      return block.runs.map((run) => run.text).join('');
    case 'entry':
      return `${block.number}${block.time}${block.speaker}${block.remark}${block.text}`;
    case 'fields':
    case 'table':
      return block.rows.flat().join('');
    case 'signatures':
      return block.lines.map((line) => `${line.label}${line.name}：${line.state}${dayOnLine(line)}`).join('');
    case 'blank-below':
      return paperWords.blankBelow;
    case 'form':
      return block.rows.flatMap(({ cells }) => cells.map(({ text, sign }) => `${text}${sign}`)).join('');
    case 'letterhead':
      return `${block.agency}${block.number}`;
    case 'attachments':
      return attachmentLines(block.names).flat().join('');
    case 'closing':
      return `${block.by}${block.on}`;
    case 'imprint':
      return `${block.copies === '' ? '' : `${paperWords.copies}${block.copies}`}${block.office}${block.on}${paperWords.printed}`;
    default:
      return block.text;
  }
};

export const modelText = (model: DocumentModel): string => model.blocks.map(blockText).join('');

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", '#39': "'", '#x27': "'" };

/** Text out of markup: its entities are characters again. */
export const decoded = (text: string): string => text.replaceAll(/&([a-z0-9#]+);/gu, (whole, name: string) => entities[name] ?? whole);

export const docxPart = (docx: Uint8Array, name: string): string => {
  const part = unzipSync(docx)[name];
  if (part === undefined) throw new Error(`no ${name}`);
  return strFromU8(part);
};

/** The words of a docx part as Word reads them: only what stands in w:t, with line breaks. */
export const docxText = (xml: string): string =>
  decoded(
    [...xml.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>|<w:br\/>/gu)]
      .map(([whole, words]) => (whole === '<w:br/>' ? '\n' : (words ?? '')))
      .join(''),
  );

/** Without any white space, and with look-alike code points made one: what is left are the words. */
export const words = (text: string): string => text.normalize('NFKC').replaceAll(/\s/gu, '');
