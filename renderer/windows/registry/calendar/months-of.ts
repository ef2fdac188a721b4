import { calendarText as text } from '../../../../shared/text/zh/windows/calendar.ts';
import { addDays, daysInMonth, weekday, type PlainDate } from '../../../../shared/time/plain-date.ts';
import type { CoveredYear } from '../../../../shared/views/calendars-view.ts';
import type { DayKind, MonthTable } from '../../../components/year-months.tsx';

/** What a day is in a year that has a table; what a region adds to it comes first, as it does in computing. */
const kindOf = ({ table, regional }: CoveredYear, date: PlainDate): DayKind => {
  if (regional.some(({ days }) => days.off.includes(date))) return 'regional';
  if (table.off.includes(date)) return 'off';
  if (table.work.includes(date)) return 'work';
  return weekday(date) > 5 ? 'weekend' : 'working';
};

/** The twelve months of a covered year, in weeks from Monday. */
export const monthsOf = (covered: CoveredYear, today: string): readonly MonthTable[] =>
  Array.from({ length: 12 }, (_, at) => {
    const month = at + 1;
    const first = `${covered.year}-${String(month).padStart(2, '0')}-01` as PlainDate;
    const blank = Array.from({ length: weekday(first) - 1 }, () => null);
    const days = Array.from({ length: daysInMonth(covered.year, month) }, (_day, index) => {
      const date = addDays(first, index);
      return { number: index + 1, kind: kindOf(covered, date), isToday: date === today };
    });
    const cells = [...blank, ...days];
    const weeks = Array.from({ length: Math.ceil(cells.length / 7) }, (_week, week) =>
      Array.from({ length: 7 }, (_cell, column) => cells[week * 7 + column] ?? null),
    );
    return { id: first, title: text.month(month), weeks };
  });
