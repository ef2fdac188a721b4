import type { PlainDate } from '../time/plain-date.ts';
import { filed, type CaseState } from './state.ts';

/** A 发文字号 that stands in a case: of which kind of paper, with which record, on which day. */
export type NumberInUse = { readonly number: string; readonly kind: string; readonly record: number; readonly on: PlainDate };

/** Every 发文字号 that stands in a case under the department's own name, whichever record it came with. */
export const numbersInUse = (state: CaseState): readonly NumberInUse[] =>
  [
    ...filed(state, 'NoticeIssued').map(({ number, record, on }) => ({ number, record, on, kind: 'notice' })),
    ...filed(state, 'ProcuratorateInformed').map(({ number, record, on }) => ({ number, record, on, kind: 'procuratorate-letter' })),
    ...filed(state, 'DocumentNumbered').map(({ number, record, on, kind }) => ({ number, record, on, kind })),
  ].filter(({ number }) => number !== '');

/** The same number whatever brackets, spaces or full-width digits it was typed with. */
export const isSameNumber = (one: string, other: string): boolean => plain(one) === plain(other);

const plain = (number: string): string => withSixAngleBrackets(number.normalize('NFKC').replaceAll(/\s/gu, '')).toLowerCase();

/** The year of a 发文字号 in 六角括号, as GB/T 9704 7.2.5 has it, whatever brackets it was typed with. */
export const withSixAngleBrackets = (number: string): string => number.replace(/[[［【〔(（](\d{4})[\]］】〕)）]/u, '〔$1〕');

/**
 * The paper of this case that a number already stands on, if it is another one than that asked about. One letter recorded for each of
 * several obligors is one paper: the same kind on the same day.
 */
export const numberTakenBy = (state: CaseState, asked: Omit<NumberInUse, 'record'>): NumberInUse | null =>
  asked.number === ''
    ? null
    : (numbersInUse(state).find(
        ({ number, kind, on }) => isSameNumber(number, asked.number) && (kind !== asked.kind || on !== asked.on || kind === 'notice'),
      ) ?? null);
