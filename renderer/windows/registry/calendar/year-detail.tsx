import { useId } from 'react';
import type { ReactNode } from 'react';
import { calendarText as text } from '../../../../shared/text/zh/windows/calendar.ts';
import { shortDay } from '../../../../shared/text/zh/windows/registry.ts';
import type { RegionalDays } from '../../../../shared/time/calendars/regional-days.ts';
import { runsOf } from '../../../../shared/time/day-runs.ts';
import type { CalendarTable, CoveredYear } from '../../../../shared/views/calendars-view.ts';
import { Button } from '../../../components/button.tsx';
import { classesOf } from '../../../components/classes.ts';
import { Facts } from '../../../components/facts.tsx';
import { SectionHead } from '../../../components/section-head.tsx';
import { YearMonths } from '../../../components/year-months.tsx';
import css from './calendar.module.css';
import { monthsOf } from './months-of.ts';
import { stateOf } from './year-table.tsx';

const c = classesOf(css);

const cameBy = (table: CalendarTable): string =>
  table.entered === null ? stateOf(table) : `${stateOf(table)}　${text.enteredBy(table.entered.operator, table.entered.at)}`;

export type YearDetailProps = {
  readonly covered: CoveredYear;
  readonly today: string;
  readonly onCorrect: () => void;
  readonly onAddRegional: () => void;
  readonly onCorrectRegional: (days: RegionalDays) => void;
};

/** One year: which document it rests on, its days off and make-up days in words and month by month, what a region adds. */
export const YearDetail = ({ covered, today, onCorrect, onAddRegional, onCorrectRegional }: YearDetailProps): ReactNode => {
  const { year, table, earlier } = covered;
  const runs = runsOf(table.off);
  const id = useId();
  return (
    <section className={c('detail')} aria-labelledby={id}>
      <SectionHead
        title={text.yearOf(year)}
        id={id}
        size="page"
        note={text.summary(table.off.length, runs.length, table.work.length)}
        aside={<Button label={text.correct} name={text.correctYear(year)} size="small" onPress={onCorrect} />}
      />
      <Facts
        spacing="wide"
        facts={[
          { label: text.facts.source, value: table.source },
          { label: text.facts.state, value: cameBy(table) },
          ...(table.entered === null || table.entered.file === null || table.entered.digest === null
            ? []
            : [{ label: text.facts.file, value: text.file(table.entered.file, table.entered.digest) }]),
          { label: text.facts.off, value: <DayList days={runs.map(text.run)} /> },
          { label: text.facts.work, value: <DayList days={table.work.map(shortDay)} /> },
          ...(earlier.length === 0
            ? []
            : [
                {
                  label: text.facts.earlier,
                  value: (
                    <ul>
                      {earlier.map((before, at) => (
                        <li key={at}>{text.earlierTable(before.source, cameBy(before))}</li>
                      ))}
                    </ul>
                  ),
                },
              ]),
        ]}
      />
      <Regional covered={covered} onAdd={onAddRegional} onCorrect={onCorrectRegional} />
      <YearMonths
        label={text.months(year)}
        legend={text.legend.label}
        weekdays={text.weekdays.map((short, at) => ({ short, full: text.weekdayName(at + 1) }))}
        marks={(['off', 'work', 'regional'] as const).map((kind) => ({ kind, mark: text.marks[kind], word: text.legend[kind] }))}
        months={monthsOf(covered, today)}
      />
    </section>
  );
};

/** Days or runs of days in a line; none is broken over two lines. */
const DayList = ({ days }: { readonly days: readonly string[] }): ReactNode =>
  days.length === 0 ? (
    text.noDays
  ) : (
    <ul className={c('days')}>
      {days.map((day) => (
        <li key={day}>{day}</li>
      ))}
    </ul>
  );

type RegionalProps = Pick<YearDetailProps, 'covered'> & {
  readonly onAdd: () => void;
  readonly onCorrect: (days: RegionalDays) => void;
};

const Regional = ({ covered: { regional }, onAdd, onCorrect }: RegionalProps): ReactNode => {
  const id = useId();
  return (
    <section className={c('regional')} aria-labelledby={id}>
      <SectionHead
        title={text.regional.title}
        id={id}
        level={3}
        note={text.regional.rule}
        aside={<Button label={text.regional.add} size="small" look="quiet" onPress={onAdd} />}
      />
      {regional.length === 0 ? (
        <p className={c('quiet')}>{text.regional.none}</p>
      ) : (
        <ul>
          {regional.map(({ days, operator, at }) => (
            <li key={days.name} className={c('festival')}>
              <b>{days.name}</b>
              {days.off.length === 0 ? text.regional.calledOff : <DayList days={runsOf(days.off).map(text.run)} />}
              <span className={c('quiet')}>
                {days.source}　{text.enteredBy(operator, at)}
              </span>
              <span className={c('act')}>
                <Button
                  label={text.correct}
                  name={text.regional.correctOf(days.name)}
                  size="small"
                  look="quiet"
                  onPress={() => onCorrect(days)}
                />
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
};
