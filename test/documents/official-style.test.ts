import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/documents/docx-writer.ts';
import { paragraph, type Block, type DocumentModel } from '../../shared/documents/document-model.ts';
import { officialNumber } from '../../shared/documents/official.ts';
import { renderDocx } from '../support/render-docx.ts';
import { shownText } from './shown.ts';
import { docxPart, docxText, modelText, words } from './texts.ts';

const official = (...blocks: readonly Block[]): DocumentModel => ({
  kind: 'letter',
  title: '函',
  style: 'official',
  header: '',
  footer: '',
  pageSignatures: [],
  blocks,
});

const letter = official(
  { kind: 'letterhead', agency: '某盟生态环境局', number: '某环函〔2026〕40号' },
  { kind: 'title', text: '关于告知诉讼情况的函' },
  paragraph('某市人民检察院：', false),
  paragraph('正文。'),
  { kind: 'attachments', names: ['告知书', '送达回证'] },
  { kind: 'closing', by: '某盟生态环境局', on: '2026年10月20日' },
  { kind: 'imprint', copies: '某盟行政公署。', office: '某盟生态环境局', on: '2026年10月20日' },
);

const twipsOf = (mm: number): number => Math.round((mm / 25.4) * 1440);
const attribute = (xml: string, element: string, name: string): number =>
  Number(new RegExp(`<w:${element} [^>]*w:${name}="(-?\\d+)"`, 'u').exec(xml)?.[1]);
/** The paragraph that holds these words. */
const paragraphWith = (xml: string, text: string): string =>
  [...xml.matchAll(/<w:p>.*?<\/w:p>/gsu)].map(([whole]) => whole).find((whole) => docxText(whole).includes(text)) ?? '';

describe('an official paper, measured in the docx (GB/T 9704-2012)', () => {
  it('is A4 with 天头 37, 订口 28 and a text of 156 × 225 mm', async () => {
    const xml = docxPart(await writeDocx([letter]), 'word/document.xml');

    const [top, bottom, left, right] = ['top', 'bottom', 'left', 'right'].map((side) => attribute(xml, 'pgMar', side));
    expect([top, left]).toEqual([twipsOf(37), twipsOf(28)]);
    const size = { width: attribute(xml, 'pgSz', 'w'), height: attribute(xml, 'pgSz', 'h') };
    expect(Math.abs(size.width - (left ?? 0) - (right ?? 0) - twipsOf(156))).toBeLessThanOrEqual(2);
    expect(Math.abs(size.height - (top ?? 0) - (bottom ?? 0) - twipsOf(225))).toBeLessThanOrEqual(2);
  });

  it('has room for 22 lines of 28 characters of 3号仿宋, and not for one more', async () => {
    const docx = await writeDocx([letter]);
    const xml = docxPart(docx, 'word/document.xml');
    const defaults = docxPart(docx, 'word/styles.xml');

    expect(attribute(defaults, 'sz', 'val')).toBe(32);
    expect(defaults).toContain('w:eastAsia="仿宋"');
    const width = attribute(xml, 'pgSz', 'w') - attribute(xml, 'pgMar', 'left') - attribute(xml, 'pgMar', 'right');
    const height = attribute(xml, 'pgSz', 'h') - attribute(xml, 'pgMar', 'top') - attribute(xml, 'pgMar', 'bottom');
    const tracking = Number(/<w:rPr>.*?<w:spacing w:val="(-?\d+)"/su.exec(defaults)?.[1]);
    const text = paragraphWith(xml, '正文');
    expect(text).toMatch(/w:lineRule="exact"/u);
    expect(Math.floor(height / attribute(text, 'spacing', 'line'))).toBe(22);
    expect(Math.floor(width / (16 * 20 + tracking))).toBe(28);
    expect(attribute(text, 'ind', 'firstLine')).toBe(2 * (16 * 20 + tracking));
  });

  it('counts its pages as — 1 —, odd ones at the right, even ones at the left, 7 mm below the text', async () => {
    const docx = await writeDocx([letter]);
    const feet = ['word/footer1.xml', 'word/footer2.xml'].map((part) => docxPart(docx, part));

    expect(docxPart(docx, 'word/settings.xml')).toContain('<w:evenAndOddHeaders');
    expect(feet.map((foot) => /<w:jc w:val="(\w+)"/u.exec(foot)?.[1])).toEqual(['right', 'left']);
    expect(attribute(feet[0] ?? '', 'ind', 'right')).toBe(14 * 20);
    expect(attribute(feet[1] ?? '', 'ind', 'left')).toBe(14 * 20);
    for (const foot of feet) {
      expect(docxText(foot)).toBe('—  —');
      expect(foot).toMatch(/PAGE/u);
      expect(attribute(foot, 'sz', 'val')).toBe(28);
    }
    const xml = docxPart(docx, 'word/document.xml');
    const dashes = attribute(xml, 'pgMar', 'footer') + 14 * 10;
    expect(Math.abs(attribute(xml, 'pgMar', 'bottom') - dashes - twipsOf(7))).toBeLessThanOrEqual(twipsOf(0.5));
  });

  it('has the red agency, the number, the red line, and the title in 2号小标宋', async () => {
    const xml = docxPart(await writeDocx([letter]), 'word/document.xml');

    expect(paragraphWith(xml, '某盟生态环境局')).toContain('w:color w:val="FF0000"');
    expect(attribute(paragraphWith(xml, '某盟生态环境局'), 'spacing', 'before')).toBe(twipsOf(35));
    expect(paragraphWith(xml, '某环函')).toMatch(/<w:bottom [^>]*w:color="FF0000"/u);
    expect(attribute(paragraphWith(xml, '关于告知'), 'sz', 'val')).toBe(44);
    for (const words of ['某盟生态环境局', '关于告知']) {
      expect(paragraphWith(xml, words)).toContain('w:eastAsia="方正小标宋简体"');
      expect(paragraphWith(xml, words)).not.toContain('<w:b/>');
    }
    expect(paragraphWith(xml, '某市人民检察院')).not.toContain('w:firstLine=');
  });

  it('ends its day four characters from the right, with the agency centred above it', async () => {
    const xml = docxPart(await writeDocx([letter]), 'word/document.xml');
    const closing = xml.slice(xml.indexOf('送达回证'));
    const character = 16 * 20 - 5;

    expect(attribute(paragraphWith(closing, '2026年10月20日'), 'ind', 'right')).toBe(4 * character);
    const agency = attribute(paragraphWith(closing, '某盟生态环境局'), 'ind', 'right');
    expect(agency).toBeGreaterThan(4 * character);
    expect(agency).toBeLessThan(5 * character);
  });

  it('moves day and agency apart where the agency is the longer one', async () => {
    const long = official({ kind: 'closing', by: '某自治区某盟生态环境局某旗分局某开发区工作站', on: '2026年1月2日' });
    const xml = docxPart(await writeDocx([long]), 'word/document.xml');
    const character = 16 * 20 - 5;

    expect(attribute(paragraphWith(xml, '某自治区'), 'ind', 'right')).toBe(2 * character);
    expect(attribute(paragraphWith(xml, '2026年'), 'ind', 'right')).toBeGreaterThan(4 * character);
  });

  it('says the same in the docx and on the page', async () => {
    const xml = docxPart(await writeDocx([letter]), 'word/document.xml');

    expect(words(docxText(xml))).toBe(words(modelText(letter)));
    expect(words(shownText(letter))).toBe(words(modelText(letter)));
  });
});

describe('an official paper as LibreOffice prints it', () => {
  it('sets 22 lines of 28 characters on a page, and numbers the pages on alternating sides', async () => {
    const { pages } = await renderDocx(await writeDocx([official(paragraph('损'.repeat(28 * (22 * 2 + 2) + 5), false))]));
    const lines = pages.map((page) => page.split('\n').filter((line) => line.includes('损')));

    expect(lines.map((of) => of.length)).toEqual([22, 22, 3]);
    expect(new Set(lines.slice(0, 2).flatMap((of) => of.map((line) => line.trim().length)))).toEqual(new Set([28]));
    const numbers = pages.map((page) => page.split('\n').find((line) => /—\s*\d\s*—/u.test(line)) ?? '');
    expect(numbers.map((line) => /\d/u.exec(line)?.[0])).toEqual(['1', '2', '3']);
    expect(numbers[1]?.search(/—/u)).toBeLessThan(numbers[0]?.search(/—/u) ?? 0);
  });
});

describe('发文字号', () => {
  it.each([
    ['某环函[2026]40号', '某环函〔2026〕40号'],
    ['某环函（2026）40号', '某环函〔2026〕40号'],
    ['某环函【2026】40号', '某环函〔2026〕40号'],
    ['某环函〔2026〕40号', '某环函〔2026〕40号'],
    ['', '＿＿＿〔＿＿＿＿〕＿＿号'],
  ])('%s is printed %s', (typed, printed) => {
    expect(officialNumber(typed)).toBe(printed);
  });
});
