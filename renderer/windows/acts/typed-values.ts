import { isInstant, type Instant } from '../../../shared/time/instant.ts';
import { isPlainDate, type PlainDate } from '../../../shared/time/plain-date.ts';
import { formText } from '../../../shared/text/zh/windows/secretary.ts';

/**
 * An amount typed in 元 as 分, exactly; null where it is no amount or is finer than 分. Thousands may be parted by commas; in 万 it
 * may have six decimals.
 */
export const fenOfYuan = (text: string): number | null => {
  const plain = text.replaceAll(/[,\uff0c\s]/gu, '').replace(new RegExp(`${formText.yuan}$`, 'u'), '');
  const isTenThousands = plain.endsWith(formText.tenThousand);
  const [most, decimals] = isTenThousands ? [9, 6] : [13, 2];
  const found = new RegExp(`^(\\d{1,${most}})(?:\\.(\\d{1,${decimals}}))?$`, 'u').exec(isTenThousands ? plain.slice(0, -1) : plain);
  if (found === null) return null;
  const [, whole = '', rest = ''] = found;
  return Number(whole) * 10 ** decimals + Number(rest.padEnd(decimals, '0'));
};

/** An amount in 分 as it is typed: 1234.50, without commas. */
export const yuanOfFen = (fen: number): string => {
  const cents = fen % 100;
  return cents === 0 ? String(Math.floor(fen / 100)) : `${Math.floor(fen / 100)}.${String(cents).padStart(2, '0')}`;
};

/** `2026-09-29`, or null where there is no such day. */
export const dayOfText = (text: string): PlainDate | null => {
  const day = text.trim();
  return isPlainDate(day) ? day : null;
};

/** `2026-09-29 11:58` of Asia/Shanghai as a moment, or null where there is none such. */
export const momentOfText = (text: string): Instant | null => {
  const [day = '', time = ''] = text.trim().split(/\s+/u);
  const moment = `${day}T${time.padStart(5, '0')}:00.000+08:00`;
  return isInstant(moment) ? moment : null;
};

/** A moment as it is typed, to the minute. */
export const textOfMoment = (moment: string): string => `${moment.slice(0, 10)} ${moment.slice(11, 16)}`;
