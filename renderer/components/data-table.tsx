import type { ReactNode } from 'react';
import css from './data-table.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** A cell of one line, or of two: the fact, and what supports it in ink2. */
export type DataCell = { readonly main: ReactNode; readonly support?: ReactNode };

export type DataRow = {
  readonly id: string;
  readonly cells: readonly DataCell[];
  readonly isSelected?: boolean;
};

/** Rows may be grouped by when they can be done; a group has a heading with its count. */
export type DataTableProps = {
  readonly label: string;
  readonly density: 'list' | 'roomy';
  readonly columns: readonly { readonly id: string; readonly title: string }[];
  readonly groups: readonly { readonly id: string; readonly title?: string; readonly note?: string; readonly rows: readonly DataRow[] }[];
};

export const DataTable = ({ label, density, columns, groups }: DataTableProps): ReactNode => (
  <table className={c('table', density)} aria-label={label}>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column.id} scope="col">
            {column.title}
          </th>
        ))}
      </tr>
    </thead>
    {groups.map((group) => (
      <tbody key={group.id}>
        {group.title !== undefined && (
          <tr>
            <th className={c('group')} scope="rowgroup" colSpan={columns.length}>
              <b>{group.title}</b> <span className={c('support-inline')}>{group.note}</span>
            </th>
          </tr>
        )}
        {group.rows.map((row) => (
          <tr key={row.id} className={c('row', row.isSelected === true && 'selected')}>
            {columns.map((column, at) => (
              <td key={column.id}>
                {row.cells[at]?.main}
                {row.cells[at]?.support !== undefined && <span className={c('support')}>{row.cells[at].support}</span>}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    ))}
  </table>
);
