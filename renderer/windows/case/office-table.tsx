import type { ReactNode } from 'react';
import { DataTable, type DataRow } from '../../components/data-table.tsx';

export type OfficeTableProps = { readonly label: string; readonly columns: readonly string[]; readonly rows: readonly DataRow[] };

/** Records of one kind, oldest first. */
export const OfficeTable = ({ label, columns, rows }: OfficeTableProps): ReactNode => (
  <DataTable density="roomy" label={label} columns={columns.map((title) => ({ id: title, title }))} groups={[{ id: label, rows }]} />
);
