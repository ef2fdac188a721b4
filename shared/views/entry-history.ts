import type { RecordedEvent } from '../record/event.ts';
import type { Entry } from '../record/state.ts';
import type { Instant } from '../time/instant.ts';

/** One wording of an entry. `reason`: why it took the place of the one before; empty where none was given, and for the first. */
export type Wording = {
  readonly record: number;
  readonly at: Instant;
  readonly operator: string;
  readonly reason: string;
  readonly text: string;
};

/** Every wording an entry ever had, oldest first; the last one stands, unless the entry was withdrawn by that record. */
export type EntryHistory = { readonly number: number; readonly withdrawn: number | null; readonly wordings: readonly Wording[] };

/** Pure but for the records, which name who was at the keyboard: what stands of an entry does not keep that. */
export const entryHistory = (
  entry: Entry,
  recordOf: (record: number) => { readonly ok: boolean; readonly value?: RecordedEvent | null },
): EntryHistory => {
  const operatorOf = (record: number): string => recordOf(record).value?.operator ?? '';
  const { corrections } = entry;
  const wordingBefore = (at: number): string => corrections[at]?.before ?? entry.text;
  return {
    number: entry.number,
    withdrawn: entry.withdrawn,
    wordings: [
      { record: entry.record, at: entry.at, operator: operatorOf(entry.record), reason: '', text: wordingBefore(0) },
      ...corrections.map(({ record, at, reason }, index) => ({
        record,
        at,
        reason,
        operator: operatorOf(record),
        text: wordingBefore(index + 1),
      })),
    ],
  };
};
