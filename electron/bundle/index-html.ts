import { createHash } from 'node:crypto';
import type { RecordView } from '../../shared/views/record-view.ts';
import { bundleText as text } from '../../shared/text/zh/bundle.ts';
import { indexStyle } from './index-style.ts';

export type IndexedPaper = { readonly label: string; readonly path: string };
export type IndexedAttachment = { readonly path: string; readonly bytes: number; readonly records: readonly number[] };
/** `view` null: the words are not in this part. */
export type IndexedRecord = {
  readonly seq: number;
  readonly at: string;
  readonly operator: string;
  readonly name: string;
  readonly digest: string;
  readonly view: RecordView | null;
};

export type IndexPage = {
  readonly title: string;
  readonly number: string;
  readonly marks: readonly string[];
  readonly facts: readonly (readonly [string, string])[];
  /** null: not on this page. */
  readonly head: string | null;
  readonly link: { readonly href: string; readonly text: string } | null;
  readonly note: string;
  readonly papers: readonly IndexedPaper[];
  readonly attachments: readonly IndexedAttachment[];
  readonly records: readonly IndexedRecord[];
  readonly recordsTitle: string;
  readonly noRecords: string;
  /** What is said of a record whose words are not in this part. */
  readonly withheld: string;
};

/** The readable index of a part: no script, nothing from elsewhere, the same looks on screen, on paper and offline. */
export const indexHtml = (page: IndexPage): string =>
  [
    '<!doctype html>',
    '<html lang="zh-CN">',
    `<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src '${styleHash}'"><title>${escape(text.title(page.number))}</title><style>${indexStyle}</style></head>`,
    '<body>',
    `<header><p class="marks">${page.marks.map((mark) => `<span>${escape(mark)}</span>`).join('')}</p><h1>${escape(page.title)}</h1>`,
    `<dl>${page.facts.map(([label, value]) => `<div><dt>${escape(label)}</dt><dd>${escape(value)}</dd></div>`).join('')}</dl>`,
    page.link === null ? '' : `<p class="to"><a href="${href(page.link.href)}">${escape(page.link.text)}</a></p>`,
    page.note === '' ? '' : `<p class="note">${escape(page.note)}</p>`,
    '</header>',
    page.head === null ? '' : verification(page.head),
    section(text.papers, papersTable(page.papers)),
    section(text.attachments, attachmentsTable(page.attachments)),
    section(page.recordsTitle, recordsTable(page)),
    '</body>',
    '</html>',
    '',
  ].join('\n');

const styleHash = `sha256-${createHash('sha256').update(indexStyle).digest('base64')}`;

const section = (title: string, content: string): string => `<section><h2>${escape(title)}</h2>${content}</section>`;

const verification = (head: string): string =>
  section(
    text.how,
    [
      `<div class="head"><p>${escape(text.head)}</p><p class="digest">${groups(head)}</p><p>${escape(text.headWhy)}</p></div>`,
      `<ol>${text.steps.map((step) => `<li>${escape(step)}</li>`).join('')}</ol>`,
    ].join(''),
  );

const papersTable = (papers: readonly IndexedPaper[]): string =>
  papers.length === 0
    ? none(text.noPapers)
    : table(
        'papers',
        text.paperColumns,
        papers.map(({ label, path }, at) => [
          String(at + 1),
          escape(label),
          `<a href="${href(path)}">${escape(path.split('/').at(-1) ?? path)}</a>`,
        ]),
      ) + `<p class="note">${escape(text.pages)}</p>`;

const attachmentsTable = (attachments: readonly IndexedAttachment[]): string =>
  attachments.length === 0
    ? none(text.noAttachments)
    : table(
        'attachments',
        text.attachmentColumns,
        attachments.map(({ path, bytes, records }) => [
          records.map((record) => `<a href="#r${record}">${escape(text.recordNumber(record))}</a>`).join(' '),
          `<a class="digest" href="${href(path)}">${escape(path.split('/').at(-1) ?? path)}</a>`,
          String(bytes),
        ]),
      );

const recordsTable = ({ records, noRecords, withheld }: IndexPage): string =>
  records.length === 0
    ? none(noRecords)
    : table(
        'records',
        text.recordColumns,
        records.map(({ seq, at, operator, name, digest, view }) => [
          `<span id="r${seq}">${seq}</span>`,
          `${escape(at.slice(0, 10))}<br>${escape(at.slice(11, 19))}`,
          escape(operator),
          `<b>${escape(name)}</b>${view === null ? `<p class="withheld">${escape(withheld)}</p>` : words(view)}`,
          `<span class="digest" title="${escape(digest)}">${groups(digest.slice(0, 8), 4)} … ${escape(digest.slice(-4).toUpperCase())}</span>`,
        ]),
      );

const words = ({ fields, withdrawn }: RecordView): string =>
  [
    withdrawn === null ? '' : `<p class="withdrawn">${escape(text.withdrawn(withdrawn.record))}</p>`,
    fields.length === 0
      ? ''
      : `<dl>${fields.map(([label, value]) => `<div><dt>${escape(label)}</dt><dd>${escape(value)}</dd></div>`).join('')}</dl>`,
  ].join('');

/** Cells are HTML already. */
const table = (name: string, columns: readonly string[], rows: readonly (readonly string[])[]): string =>
  [
    `<table class="${name}"><thead><tr>${columns.map((column) => `<th scope="col">${escape(column)}</th>`).join('')}</tr></thead>`,
    `<tbody>${rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join('')}</tr>`).join('\n')}</tbody></table>`,
  ].join('');

const none = (sentence: string): string => `<p class="none">${escape(sentence)}</p>`;

const groups = (digest: string, size = 8): string => escape((digest.toUpperCase().match(new RegExp(`.{1,${size}}`, 'gu')) ?? []).join(' '));

const href = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

const escape = (value: string): string =>
  value
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;')
    .replaceAll('\n', '<br>');
