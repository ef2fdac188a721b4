import { millisecondsInDay, millisecondsInHour, millisecondsInMinute, millisecondsInSecond } from 'date-fns/constants';
import { dayFromNumber, dayNumber, isPlainDate, type PlainDate } from './plain-date.ts';

/** A moment as records write it: `2026-03-30T09:30:00.000+08:00`, always with the offset of Asia/Shanghai. Sorts as time does. */
export type Instant = string & { readonly __instant: unique symbol };

const form = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):([0-5]\d):([0-5]\d)\.(\d{3})\+08:00$/u;
const offsetMs = 8 * millisecondsInHour;

export const isInstant = (value: string): value is Instant => {
  const found = form.exec(value);
  return found !== null && isPlainDate(found[1] ?? '');
};

/** From milliseconds since 1970-01-01T00:00Z. China has kept +08:00 without summer time since 1991. */
export const instantFromMs = (ms: number): Instant => {
  const local = ms + offsetMs;
  const day = Math.floor(local / millisecondsInDay);
  const rest = local - day * millisecondsInDay;
  const part = (divisor: number, modulus: number, width: number): string =>
    String(Math.floor(rest / divisor) % modulus).padStart(width, '0');
  return `${dayFromNumber(day)}T${part(millisecondsInHour, 24, 2)}:${part(millisecondsInMinute, 60, 2)}:${part(millisecondsInSecond, 60, 2)}.${part(1, 1_000, 3)}+08:00` as Instant;
};

export const msOfInstant = (instant: Instant): number => {
  const [hours = 0, minutes = 0, seconds = 0] = instant.slice(11, 19).split(':').map(Number);
  const ms = Number(instant.slice(20, 23));
  return (
    dayNumber(dayOf(instant)) * millisecondsInDay +
    hours * millisecondsInHour +
    minutes * millisecondsInMinute +
    seconds * millisecondsInSecond +
    ms -
    offsetMs
  );
};

/** The legal day of a moment. */
export const dayOf = (instant: Instant): PlainDate => instant.slice(0, 10) as PlainDate;

/** That many seconds after midnight of a day. */
export const instantAt = (day: PlainDate, seconds: number): Instant =>
  instantFromMs(dayNumber(day) * millisecondsInDay - offsetMs + seconds * millisecondsInSecond);
