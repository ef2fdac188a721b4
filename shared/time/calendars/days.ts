import { addDays, isPlainDate, type PlainDate } from '../plain-date.ts';

/** A day written in a calendar table; a misprint stops the program at once. */
export const day = (value: string): PlainDate => {
  if (!isPlainDate(value)) throw new Error(`calendar table: ${value} is no day`);
  return value;
};

/** Every day from first to last, both included. */
export const span = (first: string, last: string): readonly PlainDate[] => {
  const days: PlainDate[] = [];
  for (let date = day(first); date <= day(last); date = addDays(date, 1)) days.push(date);
  return days;
};
