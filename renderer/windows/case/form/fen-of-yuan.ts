import { err, ok, type Result } from '../../../../shared/result.ts';

export type YuanProblem = 'empty' | 'form' | 'decimals' | 'large';

/** 13 digits of 元: above any claim, and in 分 still far below what a number holds exactly. */
const mostDigits = 13;

/** Digits, point and comma as an input method in full-width mode writes them. */
const halfWidth = (text: string): string =>
  text
    .replace(/[０-９]/gu, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replaceAll('．', '.')
    .replaceAll('，', ',');

/**
 * An amount typed in 元 as 分, exactly: no rounding, never through a fraction. Full-width digits and grouping commas are taken; more
 * than two decimals, signs, units and numerals in characters are refused.
 */
export const fenOfYuan = (text: string): Result<number, YuanProblem> => {
  const typed = halfWidth(text.trim());
  if (typed === '') return err('empty');
  const found = /^(\d+|\d{1,3}(?:,\d{3})+)(?:\.(\d+))?$/u.exec(typed);
  if (found === null) return err('form');
  const [, grouped = '', decimals = ''] = found;
  if (decimals.length > 2) return err('decimals');
  const whole = grouped.replaceAll(',', '').replace(/^0+(?=\d)/u, '');
  if (whole.length > mostDigits) return err('large');
  return ok(Number(`${whole}${decimals.padEnd(2, '0')}`));
};

/** An amount as it is typed: 元 with two decimals where it needs them, empty where there is none. */
export const yuanOfFen = (fen: number | null): string => {
  if (fen === null) return '';
  const cents = fen % 100;
  return `${Math.floor(fen / 100)}${cents === 0 ? '' : `.${String(cents).padStart(2, '0')}`}`;
};
