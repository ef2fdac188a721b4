import { millisecondsInDay } from 'date-fns/constants';
import { instantFromMs, isInstant, msOfInstant, type Instant } from './instant.ts';

const form = /^(?:(\d{4}-\d{2}-\d{2})\s+)?(\d{1,2})(?::(\d{2})(?::(\d{2}))?|(\d{2})(\d{2}))$/u;

/**
 * A time that a person reads from a clock and types, `9:28:30`, `09:28` or `092830`, with `2026-03-30 ` before it where the device has
 * even the day wrong; without a day it is the one next to what the device shows. Null where it is no time.
 */
export const clockTyped = (text: string, device: Instant): Instant | null => {
  const found = form.exec(text.trim().replaceAll('：', ':'));
  if (found === null) return null;
  const [, day, hours = '', minutes, seconds, plainMinutes, plainSeconds] = found;
  const time = [hours, minutes ?? plainMinutes ?? '', seconds ?? plainSeconds ?? '00'].map((part) => part.padStart(2, '0')).join(':');
  const moment = `${day ?? device.slice(0, 10)}T${time}.000+08:00`;
  if (!isInstant(moment)) return null;
  if (day !== undefined) return moment;
  const away = msOfInstant(moment) - msOfInstant(device);
  return instantFromMs(msOfInstant(moment) - Math.round(away / millisecondsInDay) * millisecondsInDay);
};
