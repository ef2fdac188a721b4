import type { PlainDate } from '../plain-date.ts';
import type { CalendarYear } from '../working-days.ts';

/**
 * Days off in one year that a local government adds for a festival of its own (《全国年节及纪念日放假办法》第四条), and the document they
 * come from. Without days: called off.
 */
export type RegionalDays = {
  readonly year: number;
  readonly name: string;
  readonly off: readonly PlainDate[];
  readonly source: string;
};

/** The table of a year with regional days off in it. A make-up working day that is off in the region is no working day. */
export const withRegionalDays = (calendar: CalendarYear, regional: readonly RegionalDays[]): CalendarYear => {
  const added = regional.filter(({ year, off }) => year === calendar.year && off.length > 0);
  if (added.length === 0) return calendar;
  const off = new Set([...calendar.off, ...added.flatMap((days) => days.off)]);
  return {
    year: calendar.year,
    off: [...off].toSorted(),
    work: calendar.work.filter((day) => !off.has(day)),
    source: [calendar.source, ...added.map(({ name, source }) => `${name}：${source}`)].join('；'),
  };
};
