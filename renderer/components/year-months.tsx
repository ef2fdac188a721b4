import type { ReactNode } from 'react';
import css from './year-months.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** What a day is: an ordinary weekend and a working day say nothing; the others are told by shape and by a character. */
export type DayKind = 'working' | 'weekend' | 'off' | 'regional' | 'work';

export type MonthDay = { readonly number: number; readonly kind: DayKind; readonly isToday: boolean };

/** Weeks of seven from Monday; null: a day of another month. */
export type MonthTable = { readonly id: string; readonly title: string; readonly weeks: readonly (readonly (MonthDay | null)[])[] };

/** Twelve small months. `marks`: the character that stands with a day of a kind, and the word for it in the legend. */
export type YearMonthsProps = {
  readonly label: string;
  readonly legend: string;
  readonly weekdays: readonly { readonly short: string; readonly full: string }[];
  readonly marks: readonly { readonly kind: DayKind; readonly mark: string; readonly word: string }[];
  readonly months: readonly MonthTable[];
};

export const YearMonths = ({ label, legend, weekdays, marks, months }: YearMonthsProps): ReactNode => (
  <section className={c('year')} aria-label={label}>
    <ul className={c('legend')} aria-label={legend}>
      {marks.map(({ kind, mark, word }) => (
        <li key={kind}>
          <span className={c('sample', kind)}>{mark}</span> {word}
        </li>
      ))}
    </ul>
    <div className={c('months')}>
      {months.map((month) => (
        <table key={month.id} className={c('month')}>
          <caption className={c('title')}>{month.title}</caption>
          <thead>
            <tr>
              {weekdays.map(({ short, full }) => (
                <th key={short} scope="col" abbr={full}>
                  {short}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {month.weeks.map((week, at) => (
              <tr key={at}>
                {week.map((day, column) =>
                  day === null ? (
                    <td key={column} />
                  ) : (
                    <td
                      key={column}
                      className={c('day', day.kind, day.isToday && 'today')}
                      {...(day.isToday ? { 'aria-current': 'date' } : {})}
                    >
                      <span>{day.number}</span>
                      <span className={c('mark')}>{marks.find(({ kind }) => kind === day.kind)?.mark ?? ''}</span>
                    </td>
                  ),
                )}
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </div>
  </section>
);
