import { searchable } from '../../../shared/views/searchable.ts';
import type { RecordEntry } from '../../components/record-row.tsx';

/** Rows that hold the words looked for, in the record or in who said them; from the first character on. */
export const found = (rows: readonly RecordEntry[], words: string): readonly RecordEntry[] => {
  const wanted = searchable(words.trim());
  return wanted === '' ? [] : rows.filter((row) => searchable(`${row.name ?? ''} ${row.text}`).includes(wanted));
};
