import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { calendarText as text } from '../../../../shared/text/zh/windows/calendar.ts';
import type { CalendarsView, CalendarTable } from '../../../../shared/views/calendars-view.ts';
import { classesOf } from '../../../components/classes.ts';
import { DataTable, type DataRow } from '../../../components/data-table.tsx';
import { Icon } from '../../../components/icon.tsx';
import css from './calendar.module.css';

const c = classesOf(css);

/** Where a table comes from, in a word. */
export const stateOf = ({ entered }: CalendarTable): string =>
  entered === null ? text.state.shipped : entered.file === null ? text.state.typed : text.state.file;

export type YearTableProps = { readonly view: CalendarsView; readonly chosen: number; readonly onChoose: (year: number) => void };

/** Every year with its notice, and those that are missing, the next one first. */
export const YearTable = ({ view, chosen, onChoose }: YearTableProps): ReactNode => {
  const opener = (year: number): ReactNode => (
    <Button className={c('opener')} onPress={() => onChoose(year)} autoFocus={year === chosen} aria-current={year === chosen}>
      {text.yearOf(year)}
    </Button>
  );
  const covered = view.years.map(({ year, table, regional }): DataRow => ({
    id: String(year),
    isSelected: year === chosen,
    cells: [
      { main: opener(year) },
      { main: table.source, ...(regional.length === 0 ? {} : { support: text.withRegional(regional.length) }) },
      {
        main: (
          <span className={c('state')}>
            <Icon name="check" size={12} />
            {stateOf(table)}
          </span>
        ),
        ...(table.entered === null
          ? {}
          : { support: <span className={c('unbroken')}>{text.enteredOn(table.entered.operator, table.entered.at)}</span> }),
      },
    ],
  }));
  const missing = view.missing.map((year): DataRow => ({
    id: String(year),
    isSelected: year === chosen,
    cells: [
      { main: opener(year) },
      { main: text.missingSource },
      {
        main: (
          <span className={c('state')}>
            <Icon name="square" size={12} />
            {text.state.missing}
          </span>
        ),
      },
    ],
  }));
  return (
    <DataTable
      density="roomy"
      label={text.years}
      columns={Object.entries(text.columns).map(([id, title]) => ({ id, title }))}
      groups={[{ id: 'years', rows: [...covered, ...missing].toSorted((a, b) => Number(b.id) - Number(a.id)) }]}
    />
  );
};
