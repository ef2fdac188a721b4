import { money } from '../text/zh/terms.ts';

const digits = ['零', '壹', '贰', '叁', '肆', '伍', '陆', '柒', '捌', '玖'] as const;
const places = ['仟', '佰', '拾', ''] as const;

/** Four digits in capitals without the zeros around them: 1010 is 壹仟零壹拾. */
const group = (value: number): string =>
  Array.from(String(value).padStart(4, '0'))
    .map((digit, at) => (digit === '0' ? '零' : `${digits[Number(digit)] ?? ''}${places[at] ?? ''}`))
    .join('')
    .replaceAll(/零+/gu, '零')
    .replaceAll(/^零|零$/gu, '');

/** A larger unit and what is left below it: 零 between them where the lower part does not fill its first place. */
const above = (value: number, unit: number, name: string, words: (part: number) => string): string => {
  const high = Math.floor(value / unit);
  const low = value % unit;
  if (high === 0) return words(low);
  const rest = low === 0 ? '' : `${low < unit / 10 ? '零' : ''}${words(low)}`;
  return `${words(high)}${name}${rest}`;
};

const belowYi = (value: number): string => above(value, 10_000, '万', group);

/** 人民币大写 as cheques and receipts write it: 48,090.05元 is 人民币肆万捌仟零玖拾元零伍分. `fen` in 分. */
export const moneyInCapitals = (fen: number): string => {
  if (!Number.isSafeInteger(fen) || fen < 0) throw new RangeError(`no amount in 分: ${fen}`);
  const yuan = Math.floor(fen / 100);
  const jiao = Math.floor((fen % 100) / 10);
  const cent = fen % 10;
  const whole = yuan === 0 ? '' : `${above(yuan, 100_000_000, '亿', belowYi)}元`;
  if (jiao === 0 && cent === 0) return `人民币${whole === '' ? '零元' : whole}整`;
  const tenth = jiao > 0 ? `${digits[jiao] ?? ''}角` : whole === '' ? '' : '零';
  return `人民币${whole}${tenth}${cent > 0 ? `${digits[cent] ?? ''}分` : '整'}`;
};

/** 48,090元（人民币肆万捌仟零玖拾元整）: figures and words of one amount, so that they cannot differ. */
export const moneyInFull = (fen: number): string => `${money(fen)}（${moneyInCapitals(fen)}）`;
