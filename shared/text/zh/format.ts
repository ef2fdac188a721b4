import type { Due } from '../../time/working-days.ts';

const chineseDigits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** 一 to 九十九, as the law counts its items and steps. */
export const inChinese = (number: number): string => {
  if (number <= 10) return chineseDigits[number] ?? String(number);
  const tens = Math.floor(number / 10);
  const rest = number % 10;
  return `${tens === 1 ? '' : (chineseDigits[tens] ?? '')}十${rest === 0 ? '' : (chineseDigits[rest] ?? '')}`;
};

/** 2026年3月2日, as papers write a day. */
export const dayInFull = (day: string): string => `${day.slice(0, 4)}年${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** 某环赔〔2026〕3号: 发文字号 as GB/T 9704 7.2.5 writes it. */
export const documentNumber = (code: string, year: number, number: number): string => `${code}〔${year}〕${number}号`;

/** 9时05分, 15时00分: a time of day `HH:MM` as minutes and papers write it. */
export const clockInFull = (time: string): string => `${Number(time.slice(0, 2))}时${time.slice(3, 5)}分`;

/** The same from an instant written with +08:00. */
export const timeInFull = (instant: string): string => clockInFull(instant.slice(11, 16));

/** 48,090元, 1,234.50元. Exact: never rounded. `fen` in 分. */
export const money = (fen: number): string => {
  const yuan = Math.floor(fen / 100);
  const cents = fen % 100;
  const whole = String(yuan).replace(/\B(?=(\d{3})+(?!\d))/gu, ',');
  return cents === 0 ? `${whole}元` : `${whole}.${String(cents).padStart(2, '0')}元`;
};

/** The word that stands with everything computed without the table of a year. */
export const estimated = (words: string): string => `${words}（估算）`;

/** A day as lists show it: the exact one, or the estimate with the word that says so. `write` is how the list writes a day. */
export const dueShown = (due: Due, write: (day: string) => string = (day) => day): string =>
  due.date !== null ? write(due.date) : estimated(write(due.estimate));
