import type { Block, DocumentModel, EntryBlock, FormCell, Run, SignatureLine, TableBlock } from '../../shared/documents/document-model.ts';
import { pageCodeModules, pathOfModules } from '../../shared/documents/page-code-drawing.ts';
import type { CodeOfPaper } from '../../shared/record/page-code.ts';
import { attachmentLines, paperWords } from '../../shared/documents/paper-words.ts';

/**
 * The same models as one HTML page, for preview and print: the same texts in the same order as in the docx. It carries classes only
 * and no script, so it stands under the strictest policy; renderer/styles/paper.css (at `stylesheet`) gives it its looks.
 */
export const pageHtml = (models: readonly DocumentModel[], stylesheet: string): string =>
  [
    '<!doctype html>',
    '<html lang="zh-CN">',
    `<head><meta charset="utf-8"><title>${escape(models[0]?.title ?? '')}</title><link rel="stylesheet" href="${escape(stylesheet)}"></head>`,
    `<body class="papers">${models.map(paperHtml).join('')}</body>`,
    '</html>',
    '',
  ].join('\n');

const paperHtml = (model: DocumentModel): string =>
  [
    `<article class="paper paper-${model.style}">`,
    `<header class="paper-header">${lines(model.header)}</header>`,
    `<div class="paper-body">${model.blocks.map(written).join('')}</div>`,
    `<footer class="paper-footer">${pageSignatures(model.pageSignatures)}${code(model.code)}<p class="paper-mark">${lines(model.footer)}</p></footer>`,
    '</article>',
  ].join('');

const escape = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;');

const lines = (text: string): string => escape(text).replaceAll('\n', '<br>');

const written = (block: Block): string => {
  switch (block.kind) {
    case 'title':
      return `<h1>${lines(block.text)}</h1>`;
    case 'subtitle':
      return `<p class="paper-subtitle">${lines(block.text)}</p>`;
    case 'heading':
      return block.level === 1 ? `<h2>${lines(block.text)}</h2>` : `<h3>${lines(block.text)}</h3>`;
    case 'paragraph':
      return `<p class="${block.indent ? 'paper-prose paper-indent' : 'paper-prose'}">${block.runs.map(run).join('')}</p>`;
    case 'divider':
      return `<p class="paper-divider">${lines(block.text)}</p>`;
    case 'entry':
      return entry(block);
    case 'fields':
      return fields(block.rows);
    case 'table':
      return table(block);
    case 'form':
      return form(block);
    case 'letterhead':
      return `<div class="paper-letterhead"><p class="paper-agency">${lines(block.agency)}</p><p>${lines(block.number)}</p></div>`;
    case 'attachments':
      return `<div class="paper-attachments">${attachmentLines(block.names)
        .map(([label, name]) => `<p><span>${lines(label)}</span><span>${lines(name)}</span></p>`)
        .join('')}</div>`;
    case 'closing':
      return `<div class="paper-closing"><div><p>${lines(block.by)}</p><p>${lines(block.on)}</p></div></div>`;
    case 'imprint':
      return [
        `<div class="paper-imprint">${block.copies === '' ? '' : `<p>${paperWords.copies}${lines(block.copies)}</p>`}`,
        `<p><span>${lines(block.office)}</span><span>${lines(block.on)}${paperWords.printed}</span></p></div>`,
      ].join('');
    case 'signatures':
      return signatures(block.lines);
    case 'blank-below':
      return `<p class="paper-blank">${paperWords.blankBelow}</p>`;
  }
};

const run = ({ text, bold, underline }: Run): string => {
  const inner = underline === true ? `<u>${lines(text)}</u>` : lines(text);
  return bold === true ? `<b>${inner}</b>` : inner;
};

const entry = ({ number, time, speaker, remark, text }: EntryBlock): string => {
  const who = `${speaker}${remark}`;
  return [
    `<div class="${speaker === '' ? 'paper-entry paper-procedure' : 'paper-entry'}">`,
    `<span class="paper-number">${number}</span><time class="paper-time">${escape(time)}</time>`,
    `<p>${who === '' ? '' : `<b class="paper-speaker">${lines(who)}</b>`}${lines(text)}</p></div>`,
  ].join('');
};

const fields = (rows: readonly (readonly [string, string])[]): string =>
  `<table class="paper-fields"><tbody>${rows
    .map(([label, value]) => `<tr><th scope="row">${lines(label)}</th><td>${lines(value)}</td></tr>`)
    .join('')}</tbody></table>`;

/** Shares of the width are classes, because a strict policy allows no style attribute. */
const table = ({ widths, align, head, rows, rowHeight }: TableBlock): string => {
  const cells = (row: readonly string[]): string =>
    row.map((text, column) => `<td class="paper-${align[column] ?? 'left'}">${lines(text)}</td>`).join('');
  const first = rows[0];
  const header =
    head && first !== undefined ? `<thead><tr>${first.map((text) => `<th scope="col">${lines(text)}</th>`).join('')}</tr></thead>` : '';
  return [
    `<table${rowHeight === undefined ? '' : ` class="paper-${rowHeight}"`}>${columns(widths)}`,
    `${header}<tbody>${(head ? rows.slice(1) : rows).map((row) => `<tr>${cells(row)}</tr>`).join('')}</tbody></table>`,
  ].join('');
};

const columns = (widths: readonly number[]): string =>
  `<colgroup>${widths.map((width) => `<col class="paper-w${width}">`).join('')}</colgroup>`;

const form = ({ widths, rows }: Extract<Block, { kind: 'form' }>): string =>
  `<table class="paper-form">${columns(widths)}<tbody>${rows
    .map(({ height, cells }) => `<tr class="paper-${height}">${cells.map(formCell).join('')}</tr>`)
    .join('')}</tbody></table>`;

const formCell = ({ text, label, span, sign }: FormCell): string => {
  const tag = label ? 'th' : 'td';
  return `<${tag} colspan="${span}">${lines(text)}${sign === '' ? '' : `<p class="paper-sign">${lines(sign)}</p>`}</${tag}>`;
};

const signatures = (people: readonly SignatureLine[]): string =>
  people.length === 0
    ? ''
    : `<div class="paper-signatures">${people
        .map(
          ({ label, name, state }) =>
            `<p><span>${lines(`${label} ${name}：`)}</span><span class="paper-line">${lines(state)}</span><span>${paperWords.dayByHand}</span></p>`,
        )
        .join('')}</div>`;

/** The printer breaks these pages, so the code leaves the page's number to what stands beside it. */
const code = (of: CodeOfPaper | undefined): string => {
  if (of === undefined) return '';
  const modules = pageCodeModules({ ...of, page: 0, of: 0 });
  return `<svg class="paper-code" role="img" aria-label="${paperWords.code}" viewBox="0 0 ${modules.length} ${modules.length}"><path d="${pathOfModules(modules)}"/></svg>`;
};

const pageSignatures = (names: readonly string[]): string =>
  names.length === 0 ? '' : `<p class="paper-page-signatures">${names.map((name) => `<span>${escape(name)}</span>`).join('')}</p>`;
