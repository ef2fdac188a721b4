import type { ReactNode } from 'react';
import {
  isLined,
  isOpinion,
  type Block,
  type FormBlock,
  type SignatureLine,
  type TableBlock,
} from '../../shared/documents/document-model.ts';
import { attachmentLines, paperWords } from '../../shared/documents/paper-words.ts';
import { startsPage, staysWithNext } from '../../shared/documents/kept-together.ts';
import { dayOnLine, labelOfLine } from '../../shared/documents/signature-places.ts';
import { classesOf } from '../components/classes.ts';
import { DrawnSignature } from './drawn-signature.tsx';
import type { LineStarts } from './measure-paper.ts';
import type { Place } from './paginate.ts';
import css from './paper.module.css';
import { sliceRuns, type TextRun } from './text-runs.ts';

const c = classesOf(css);

/** Which part of a block to draw, and where the lines of its texts begin. */
export type Shown = { readonly from: Place; readonly to: Place | null; readonly starts: readonly (readonly LineStarts[])[] };

const whole: Shown = { from: { row: 0, line: 0 }, to: null, starts: [] };

/** Tells whoever puts blocks on pages that this one stays with the next. */
type Kept = { readonly 'data-keeps'?: true };

/** One block, or the part of it that stands on a page, with the words that docx and page have. */
export const PaperBlock = ({ block, next, shown = whole }: { block: Block; next?: Block | undefined; shown?: Shown }): ReactNode => {
  const kept: Kept = staysWithNext(block, next) ? { 'data-keeps': true } : {};
  switch (block.kind) {
    case 'title':
      return (
        <h2 className={c('title')} {...kept}>
          {block.text}
        </h2>
      );
    case 'subtitle':
      return (
        <p className={c('subtitle')} {...kept}>
          {block.text}
        </p>
      );
    case 'heading':
      // One level below the title whatever their size: a form may start with a small one.
      return (
        <h3 className={c('heading', block.level === 2 && 'small')} {...kept} {...(startsPage(block) && { 'data-starts-page': true })}>
          {block.text}
        </h3>
      );
    case 'paragraph': {
      const runs = block.runs.map(({ text, bold, underline }): TextRun => ({
        text,
        look: bold === true ? 'bold' : underline === true ? 'underline' : 'plain',
      }));
      return (
        <p
          className={c(
            'paragraph',
            block.indent && shown.from.line === 0 && 'indent',
            isParted(shown) && 'parted',
            next !== undefined && isLined(next) && shown.to === null && 'above-table',
          )}
          data-text
          {...kept}
        >
          <Runs runs={linesShown(runs, shown, 0, 0)} />
        </p>
      );
    }
    case 'divider':
      return (
        <p className={c('divider')} {...kept}>
          {block.text}
        </p>
      );
    case 'entry': {
      const runs: readonly TextRun[] = [
        { text: block.speaker, look: 'speaker' },
        { text: block.remark, look: 'speaker' },
        { text: block.text, look: 'plain' },
      ];
      const isFirst = shown.from.line === 0;
      return (
        <p className={c('entry', block.speaker === '' && 'procedure')} {...kept}>
          <span className={c('number')}>{isFirst && block.number}</span>
          <span className={c('time')}>{isFirst && block.time}</span>
          <span className={c('words', isParted(shown) && 'parted')} data-text>
            <Runs runs={linesShown(runs, shown, 0, 0)} />
          </span>
        </p>
      );
    }
    case 'fields':
      return (
        <table className={c('table', 'fields')} {...kept}>
          <tbody>
            {rowsShown(block.rows, shown).map(([label, value], at) => (
              <tr key={at} data-row>
                <th scope="row">
                  <span data-text>{cellShown(label, shown, at, 0)}</span>
                </th>
                <td>
                  <span data-text>{cellShown(value, shown, at, 1)}</span>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      );
    case 'table':
      return <PaperTable table={block} shown={shown} kept={kept} />;
    case 'signatures':
      return (
        <ul className={c('signatures')} data-whole {...kept}>
          {rowsShown(block.lines, shown).map((line, at) => (
            <SignatureRow key={at} line={line} />
          ))}
        </ul>
      );
    case 'blank-below':
      return (
        <div className={c('blank')}>
          <p>{paperWords.blankBelow}</p>
          <svg className={c('stroke')} viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
            <path d="M0 100 100 0" />
          </svg>
        </div>
      );
    case 'form':
      return <PaperForm form={block} shown={shown} kept={kept} />;
    case 'letterhead':
      return (
        <div className={c('letterhead')} {...kept}>
          <p className={c('agency')}>{block.agency}</p>
          <p>{block.number}</p>
        </div>
      );
    case 'attachments':
      return (
        <div className={c('attachments')} {...kept}>
          {attachmentLines(block.names).map(([label, name]) => (
            <p key={name}>
              <span>{label}</span>
              <span>{name}</span>
            </p>
          ))}
        </div>
      );
    case 'closing':
      return (
        <div className={c('closing')} {...kept}>
          <div>
            <p>{block.by}</p>
            <p>{block.on}</p>
          </div>
        </div>
      );
    case 'imprint':
      return (
        <div className={c('imprint')}>
          {block.copies !== '' && (
            <p>
              {paperWords.copies}
              {block.copies}
            </p>
          )}
          <p>
            <span>{block.office}</span>
            <span>
              {block.on}
              {paperWords.printed}
            </span>
          </p>
        </div>
      );
  }
};

const isParted = (shown: Shown): boolean => shown.to !== null && shown.to.line > 0;

/** Of a text that runs over pages, the lines of this one: `row` of the block and `cell` of the row. */
const linesShown = (runs: readonly TextRun[], { from, to, starts }: Shown, row: number, cell: number): readonly TextRun[] => {
  const lines = starts[row]?.[cell] ?? [];
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  const start = row === from.row && from.line > 0 ? (lines[from.line] ?? length) : 0;
  const end = to !== null && row === to.row ? (lines[to.line] ?? (to.line > 0 && lines.length > 0 ? length : null)) : null;
  return sliceRuns(runs, start, end);
};

const cellShown = (text: string, shown: Shown, at: number, cell: number): string =>
  linesShown([{ text, look: 'plain' }], shown, shown.from.row + at, cell)
    .map((run) => run.text)
    .join('');

const rowsShown = <T,>(rows: readonly T[], { from, to }: Shown): readonly T[] =>
  rows.slice(from.row, to === null ? undefined : to.line > 0 ? to.row + 1 : to.row);

const Runs = ({ runs }: { readonly runs: readonly TextRun[] }): ReactNode =>
  runs.map(({ text, look }, at) =>
    look === 'bold' ? (
      <b key={at}>{text}</b>
    ) : look === 'underline' ? (
      <u key={at}>{text}</u>
    ) : look === 'speaker' ? (
      <span key={at} className={c('speaker')}>
        {text}
      </span>
    ) : (
      text
    ),
  );

const SignatureRow = ({ line }: { readonly line: SignatureLine }): ReactNode => (
  <li data-row>
    <span>{labelOfLine(line)}</span>
    <span className={c('line')}>
      {line.drawn !== undefined && <DrawnSignature drawing={line.drawn.drawing} />}
      {line.state}
    </span>
    <span className={c('day')}>{dayOnLine(line)}</span>
  </li>
);

/** Label and value cells side by side; a long value goes over the page, its place to sign stands below its end. */
const PaperForm = ({ form, shown, kept }: { readonly form: FormBlock; readonly shown: Shown; readonly kept: Kept }): ReactNode => (
  <table className={c('table', 'form')} {...kept}>
    <colgroup>
      {form.widths.map((width, at) => (
        <col key={at} width={`${width}%`} />
      ))}
    </colgroup>
    <tbody>
      {rowsShown(form.rows, shown).map((row, at, rows) => (
        <tr key={at} className={c(`row-${row.height}`)} data-row {...(isOpinion(row) && isOpinion(rows[at + 1]) && { 'data-keeps': true })}>
          {row.cells.map(({ text, label, span, sign }, column) => {
            const words = <span data-text>{cellShown(text, shown, at, column)}</span>;
            return label ? (
              <th key={column} scope="row" colSpan={span}>
                {words}
              </th>
            ) : (
              <td key={column} colSpan={span} className={c(sign !== '' && 'signed')}>
                {words}
                {sign !== '' && <p className={c('sign')}>{sign}</p>}
              </td>
            );
          })}
        </tr>
      ))}
    </tbody>
  </table>
);

/** The head of a table is its first row and stands again on every further page; a place in the table counts it. */
const PaperTable = ({ table, shown, kept }: { readonly table: TableBlock; readonly shown: Shown; readonly kept: Kept }): ReactNode => {
  const [head] = table.rows;
  const first = table.head && head !== undefined ? 1 : 0;
  const start = Math.max(first, shown.from.row);
  const from = { row: start, line: start === shown.from.row ? shown.from.line : 0 };
  return (
    <table className={c('table', table.rowHeight !== undefined && `row-${table.rowHeight}`)} {...kept}>
      <colgroup>
        {table.widths.map((width, at) => (
          <col key={at} width={`${width}%`} />
        ))}
      </colgroup>
      {first === 1 && head !== undefined && (
        <thead data-again={shown.from.row > 0 ? 'repeated' : 'first'}>
          <tr data-row>
            {head.map((cell, at) => (
              <th key={at} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rowsShown(table.rows, { ...shown, from }).map((row, at) => (
          <tr key={at} data-row>
            {row.map((cell, column) => (
              <td key={column} className={c(table.align[column] ?? 'left')}>
                <span data-text>{cellShown(cell, { ...shown, from }, at, column)}</span>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
