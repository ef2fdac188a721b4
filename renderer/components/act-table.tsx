import type { ReactNode } from 'react';
import css from './act-table.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** A table of who was asked what. A row that waits for an answer has a teal edge and bold name; an answered one shows the answer. */
export type ActTableProps = {
  readonly heads: readonly string[];
  readonly rows: readonly {
    readonly id: string;
    readonly who: string;
    readonly isAwaiting: boolean;
    readonly cells: readonly ReactNode[];
  }[];
};

export const ActTable = ({ heads, rows }: ActTableProps): ReactNode => (
  <table className={c('table')}>
    <thead>
      <tr>
        {heads.map((head) => (
          <th key={head} scope="col">
            {head}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rows.map((row) => (
        <tr key={row.id} className={c('row', row.isAwaiting && 'awaiting')}>
          <th scope="row">{row.who}</th>
          {row.cells.map((cell, at) => (
            <td key={at}>{cell}</td>
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
