import type { ReactNode } from 'react';
import type { Block, DocumentModel, TableBlock } from '../../../shared/documents/document-model.ts';
import css from './paper.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

/** A paper drawn from the model that print and signature share. Where pages break only the printer knows, so it is one sheet here. */
export const Paper = ({ model, label }: { readonly model: DocumentModel; readonly label: string }): ReactNode => (
  <article className={c('sheet')} aria-label={label}>
    <p className={c('header')}>{model.header}</p>
    {model.blocks.map((block, at) => (
      <PaperBlock key={at} block={block} />
    ))}
    {model.footer !== '' && <p className={c('footer')}>{model.footer}</p>}
  </article>
);

const PaperBlock = ({ block }: { readonly block: Block }): ReactNode => {
  switch (block.kind) {
    case 'title':
      return <h2 className={c('title')}>{block.text}</h2>;
    case 'subtitle':
      return <p className={c('subtitle')}>{block.text}</p>;
    case 'heading':
      // One level below the title whatever their size: a form may start with a small one.
      return <h3 className={c('heading', block.level === 2 && 'small')}>{block.text}</h3>;
    case 'paragraph':
      return (
        <p className={c('paragraph', block.indent && 'indent')}>
          {block.runs.map((run, at) =>
            run.bold === true ? (
              <b key={at}>{run.text}</b>
            ) : run.underline === true ? (
              <u key={at}>{run.text}</u>
            ) : (
              <span key={at}>{run.text}</span>
            ),
          )}
        </p>
      );
    case 'divider':
      return <p className={c('divider')}>{block.text}</p>;
    case 'entry':
      return (
        <p className={c('entry')}>
          <span className={c('number')}>{block.number}</span>
          <span className={c('time')}>{block.time}</span>
          <span className={c('words')}>
            {block.speaker !== '' && <b>{`${block.speaker}：`}</b>}
            {block.remark !== '' && <span className={c('remark')}>{block.remark}</span>}
            {block.text}
          </span>
        </p>
      );
    case 'fields':
      return (
        <dl className={c('fields')}>
          {block.rows.map(([label, value]) => (
            <div key={label} className={c('pair')}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      );
    case 'table':
      return <PaperTable table={block} />;
    case 'signatures':
      return (
        <ul className={c('signatures')}>
          {block.lines.map((line) => (
            <li key={`${line.label}${line.name}`}>
              <span>{line.label}</span> <b>{line.name}</b>
              <span className={c('state')}>{line.state}</span>
            </li>
          ))}
        </ul>
      );
    case 'blank-below':
      return <hr className={c('blank')} />;
    case 'letterhead':
    case 'form':
    case 'attachments':
    case 'closing':
    case 'imprint':
      // Parts of papers that nobody signs in this window; the minutes have none of them.
      return null;
  }
};

const PaperTable = ({ table }: { readonly table: TableBlock }): ReactNode => {
  const [head, ...rest] = table.rows;
  const rows = table.head ? rest : table.rows;
  return (
    <table className={c('table')}>
      <colgroup>
        {table.widths.map((width, at) => (
          <col key={at} width={`${width}%`} />
        ))}
      </colgroup>
      {table.head && head !== undefined && (
        <thead>
          <tr>
            {head.map((cell, at) => (
              <th key={at} scope="col">
                {cell}
              </th>
            ))}
          </tr>
        </thead>
      )}
      <tbody>
        {rows.map((row, at) => (
          <tr key={at}>
            {row.map((cell, column) => (
              <td key={column} className={c(table.align[column] ?? 'left')}>
                {cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
};
