import type { CommandInput } from '../../../shared/decide.ts';
import { securityKinds } from '../../../shared/record/vocabulary.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import { isPlainDate, type PlainDate } from '../../../shared/time/plain-date.ts';
import { fenOfYuan } from './typed-values.ts';

type Offer = CommandInput<'MakeOffer'>;
type Instalment = Offer['instalments'][number];
type Security = Offer['securities'][number];

/** What was typed line by line, or the number of the first line (from 1) that cannot be read. Empty lines are passed over. */
export type Lines<T> = { readonly ok: true; readonly items: readonly T[] } | { readonly ok: false; readonly line: number };

const linesOf = <T>(text: string, read: (line: string) => T | null): Lines<T> => {
  const items: T[] = [];
  for (const [at, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    const item = read(line.trim());
    if (item === null) return { ok: false, line: at + 1 };
    items.push(item);
  }
  return { ok: true, items };
};

/** 2026-9-30, 2026.9.30, 2026/9/30, 20260930 and the Chinese way at the head of a line: the day and what stands behind it. */
const leadingDay = (line: string): { readonly on: PlainDate; readonly rest: string } | null => {
  const found = /^(\d{4})(?:\D(\d{1,2})\D(\d{1,2})|(\d{2})(\d{2}))(?!\d)\S?(.*)$/u.exec(line);
  if (found === null) return null;
  const [, year = '', month = found[4] ?? '', date = found[5] ?? '', , , rest = ''] = found;
  const on = `${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`;
  return isPlainDate(on) ? { on, rest } : null;
};

/** One instalment a line: its day, then its sum in 元. */
export const instalmentsOf = (text: string): Lines<Instalment> =>
  linesOf(text, (line) => {
    const day = leadingDay(line);
    const amountFen = day === null ? null : fenOfYuan(day.rest);
    return day === null || amountFen === null || amountFen === 0 ? null : { on: day.on, amountFen };
  });

/** One security a line: its kind, then a sum and who gives it, in any order and each only where there is one. */
export const securitiesOf = (text: string): Lines<Security> =>
  linesOf(text, (line) => {
    // The longest name first: one kind's name begins with another's.
    const kind = securityKinds
      .toSorted((a, b) => terms.security[b].length - terms.security[a].length)
      .find((candidate) => line.startsWith(terms.security[candidate]));
    if (kind === undefined) return null;
    const parts = line
      .slice(terms.security[kind].length)
      .split(/[\s\u3000,\uff0c:\uff1a]+/u)
      .filter((part) => part !== '');
    const sums = parts.filter((part) => fenOfYuan(part) !== null);
    if (sums.length > 1) return null;
    const amountFen = sums[0] === undefined ? null : fenOfYuan(sums[0]);
    const from = parts.filter((part) => !sums.includes(part)).join(' ');
    return amountFen === 0 || /^-?\d[\d.]*$/u.test(from) ? null : { kind, amountFen, from };
  });
