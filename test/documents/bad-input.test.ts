import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/documents/docx-writer.ts';
import { paragraph, table, type DocumentModel } from '../../shared/documents/document-model.ts';
import { renderAll } from '../support/render-docx.ts';
import { docxPart, docxText } from './texts.ts';

const paper = (...blocks: DocumentModel['blocks']): DocumentModel => ({
  kind: 'paper',
  title: '样稿',
  style: 'record',
  header: '',
  footer: '',
  pageSignatures: [],
  blocks,
});
const times = (text: string, part: string): number => text.split(part).length - 1;
const marked = (sign: string, count: number): readonly string[] =>
  Array.from({ length: count }, (_, at) => `${sign}${String(at).padStart(4, '0')}`);

describe('a paper of what nobody would write', () => {
  it('loses nothing of a clause of 10 000 characters and of a table of 500 rows, whose head stands on every page', async () => {
    const clause = marked('款', 1_250).map((mark) => `${mark}修复损`);
    const rows = marked('行', 500);
    const printed = await renderAll([
      await writeDocx([paper(paragraph(clause.join('')))]),
      await writeDocx([paper(table([30, 70], [['表头甲', '表头乙'], ...rows.map((row) => [row, `${row}的内容`])]))]),
    ]);
    const [prose = [], grid = []] = printed;

    expect(clause.join('').length).toBe(10_000);
    expect(prose.length).toBeGreaterThan(5);
    const text = prose
      .join('')
      .replaceAll(/\s/gu, '')
      .replaceAll(/第\d+页[，,]?共\d+页/gu, '');
    expect(marked('款', 1_250).filter((mark) => times(text, mark) !== 1)).toEqual([]);

    expect(grid.length).toBeGreaterThan(10);
    expect(grid.map((page) => times(page.replaceAll(/\s/gu, ''), '表头甲表头乙'))).toEqual(grid.map(() => 1));
    expect(rows.filter((row) => times(grid.join('').replaceAll(/\s/gu, ''), row) !== 2)).toEqual([]);
  });

  it('keeps rare characters and other scripts; a control character, which no record holds either, is left out', async () => {
    const names = '䶮𠮷𫢸 ᠮᠣᠩᠭᠣᠯ';
    const xml = docxPart(await writeDocx([paper(paragraph(`${names}<&>"\u0001`))]), 'word/document.xml');

    expect(docxText(xml)).toBe(`${names}<&>"`);
  });
});
