import { err, ok, type Result } from '../result.ts';
import { calendarsText } from '../text/zh/facts-files.ts';
import { isPlainDate, weekday, yearOf, type PlainDate } from '../time/plain-date.ts';
import type { CalendarYear } from '../time/working-days.ts';
import { pointer } from './json-pointer.ts';

/** One thing wrong with a table: where, what was expected there, and of a day in a list what stands in its place. */
export type TableProblem = { readonly path: string; readonly expected: string; readonly found: string | null };

const { expected } = calendarsText;
const keys: readonly string[] = ['year', 'off', 'work', 'source'];

/**
 * A table for one year as a person enters it: days off and make-up working days, and the document they come from. All problems at once:
 * days of another year, a day named twice, a make-up day that was a working day already, no source. `place` says how a JSON path is
 * called where the table was typed and not read from a file.
 */
export const parseCalendarYear = (
  input: unknown,
  place: (path: string) => string = (path) => path,
): Result<CalendarYear, readonly TableProblem[]> => {
  if (typeof input !== 'object' || input === null || Array.isArray(input))
    return err([{ path: place('/'), expected: expected.object, found: null }]);
  const given = input as Readonly<Record<string, unknown>>;
  const problems: TableProblem[] = Object.keys(given)
    .filter((key) => !keys.includes(key))
    .map((key) => ({ path: place(pointer(key)), expected: expected.noSuchKey, found: null }));
  const add = (path: string, what: string, found: string | null = null): void =>
    void problems.push({ path: place(path), expected: what, found });

  const year =
    typeof given['year'] === 'number' && Number.isInteger(given['year']) && given['year'] >= 1000 && given['year'] <= 9999
      ? given['year']
      : null;
  if (year === null) add('/year', expected.year);
  const seen = new Map<PlainDate, string>();
  const days = (key: 'off' | 'work'): readonly PlainDate[] => {
    const list: unknown = given[key];
    if (!Array.isArray(list)) {
      add(`/${key}`, expected.days);
      return [];
    }
    return list.flatMap((value: unknown, index) => {
      const path = `/${key}/${index}`;
      const found = typeof value === 'string' ? value : JSON.stringify(value);
      if (typeof value !== 'string' || !isPlainDate(value) || (year !== null && yearOf(value) !== year)) {
        add(path, expected.day(year), found);
        return [];
      }
      const before = seen.get(value);
      if (before !== undefined) add(path, expected.twice(value, place(before)), found);
      else seen.set(value, path);
      if (key === 'work' && weekday(value) <= 5) add(path, expected.weekendWork, found);
      return [value];
    });
  };
  const off = days('off');
  const work = days('work');
  const source = typeof given['source'] === 'string' ? given['source'].trim() : '';
  if (source === '') add('/source', expected.source);
  return problems.length > 0 || year === null ? err(problems) : ok({ year, off, work, source });
};
