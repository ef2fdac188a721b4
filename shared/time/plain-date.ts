/** A legal day, `YYYY-MM-DD`, of Asia/Shanghai. Strings of this form sort as days do. */
export type PlainDate = string & { readonly __plainDate: unique symbol };

const form = /^(\d{4})-(\d{2})-(\d{2})$/u;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31] as const;

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

export const daysInMonth = (year: number, month: number): number => (month === 2 && isLeap(year) ? 29 : (monthLengths[month - 1] ?? 0));

/** A day of the calendar, from 1000-01-01 to 9999-12-31. */
export const isPlainDate = (value: string): value is PlainDate => {
  const found = form.exec(value);
  if (found === null) return false;
  const [year, month, day] = found.slice(1).map(Number) as [number, number, number];
  // A month that is none has no days.
  return year >= 1000 && day >= 1 && day <= daysInMonth(year, month);
};

export const parsePlainDate = (value: string): PlainDate | null => (isPlainDate(value) ? value : null);

/** Days since 1970-01-01, proleptic Gregorian. */
export const dayNumber = (date: PlainDate): number => {
  const year = Number(date.slice(0, 4));
  const month = Number(date.slice(5, 7));
  const day = Number(date.slice(8, 10));
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
};

/** The day with this number; the inverse of `dayNumber`. */
export const dayFromNumber = (number: number): PlainDate => {
  const shifted = number + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const monthFromMarch = Math.floor((5 * dayOfYear + 2) / 153);
  const day = dayOfYear - Math.floor((153 * monthFromMarch + 2) / 5) + 1;
  const month = monthFromMarch < 10 ? monthFromMarch + 3 : monthFromMarch - 9;
  const year = yearOfEra + era * 400 + (month <= 2 ? 1 : 0);
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}` as PlainDate;
};

/** Art. 49: day n after D is D + n; the start day is not counted. */
export const addDays = (date: PlainDate, days: number): PlainDate => dayFromNumber(dayNumber(date) + days);

/** Natural days from `from` to `to`; negative when `to` is earlier. */
export const daysBetween = (from: PlainDate, to: PlainDate): number => dayNumber(to) - dayNumber(from);

/** 1 Monday … 7 Sunday. */
export const weekday = (date: PlainDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1;

export const yearOf = (date: PlainDate): number => Number(date.slice(0, 4));
