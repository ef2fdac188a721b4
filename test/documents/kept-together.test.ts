import { describe, expect, it } from 'vitest';
import { writeDocx } from '../../electron/documents/docx-writer.ts';
import { paragraph, table, type Block, type DocumentModel } from '../../shared/documents/document-model.ts';
import { form, opinion, wide } from '../../shared/documents/form.ts';
import { closing, submittedTo } from '../../shared/documents/official.ts';
import { signedBy } from '../../shared/documents/signature-places.ts';
import { renderAll } from '../support/render-docx.ts';
import { shownHtml } from './shown.ts';
import { words } from './texts.ts';

const paper = (style: DocumentModel['style'], blocks: readonly Block[]): DocumentModel => ({
  kind: 'paper',
  title: '样稿',
  style,
  header: '',
  footer: '',
  pageSignatures: [],
  blocks,
});

const text = paragraph('正文最后一段。');
const rows = table(
  [50, 50],
  [
    ['甲', '乙'],
    ['一行', '一行'],
    ['末行', '末行'],
  ],
);
const imprint: Block = { kind: 'imprint', copies: '某盟行政公署。', office: '某盟某局办公室', on: '2026年10月20日' };

/** Ends of papers, with the words that have to stand on one page. */
const ends: readonly (readonly [string, DocumentModel['style'], readonly Block[], readonly string[]])[] = [
  [
    'a paper to a court',
    'record',
    [text, ...submittedTo('某市中级人民法院'), signedBy(['某市生态环境局', '（盖章）'])],
    ['正文最后一段', '此致', '某市中级人民法院', '某市生态环境局'],
  ],
  [
    'an official letter',
    'official',
    [text, { kind: 'attachments', names: ['告知书', '送达回证'] }, closing('某盟生态环境局', '2026-10-20'), imprint],
    ['正文最后一段', '告知书', '送达回证', '某盟生态环境局', '2026年10月20日', '某盟某局办公室'],
  ],
  ['a table under the prose that introduces it', 'record', [text, rows], ['正文最后一段', '一行', '末行']],
  ['a form to sign', 'record', [rows, signedBy('主持人', '记录人')], ['末行', '主持人', '记录人']],
  [
    'a form to decide on',
    'record',
    [form(opinion('承办人意见'), opinion('审核意见'), opinion('负责人意见'))],
    ['承办人意见', '审核意见', '负责人意见'],
  ],
];

/** Lines above an end: some counts of them leave room for a part of it only. */
const counts = { record: { from: 20, to: 30 }, official: { from: 9, to: 19 } } as const;

describe('the end of a paper', () => {
  it.each(ends)('%s: is never parted from its text nor in itself, wherever the page ends', async (_what, style, blocks, together) => {
    const { from, to } = counts[style];
    const papers = Array.from({ length: to - from }, (_, at) =>
      paper(style, [...Array.from({ length: from + at }, (_line, line) => paragraph(`第${line + 1}段。`)), ...blocks]),
    );
    const printed = await renderAll(await Promise.all(papers.map((one) => writeDocx([one]))));

    const pages = new Set(printed.map((of) => of.length));
    expect(pages).toEqual(new Set([1, 2]));
    expect(printed.flat().filter((page) => words(page).replace(/第\d页共\d页$/u, '') === '')).toEqual([]);
    for (const [at, of] of printed.entries()) {
      const page = of.findIndex((one) => words(one).includes(words(together[0] ?? '')));
      const missing = together.filter((part) => !words(of[page] ?? '').includes(words(part)));
      expect(missing, `${from + at} lines above`).toEqual([]);
    }
  });

  it.each(ends)('%s: stays in one piece on the pages of a window', (_what, style, blocks) => {
    const tags = blocks.map((_block, at) => /^<[^>]*>/u.exec(shownHtml(paper(style, blocks.slice(at, at + 2))))?.[0] ?? '');
    expect(tags.map((tag) => tag.includes('data-keeps'))).toEqual(blocks.map((_block, at) => at < blocks.length - 1));
  });

  it('keeps opinions on the page of the last of them in a window too', () => {
    const html = shownHtml(paper('record', [form(wide('理由', ''), opinion('承办人意见'), opinion('审核意见'), opinion('负责人意见'))]));
    expect([...html.matchAll(/<tr [^>]*>/gu)].map(([row]) => row.includes('data-keeps'))).toEqual([false, true, true, false]);
  });
});
