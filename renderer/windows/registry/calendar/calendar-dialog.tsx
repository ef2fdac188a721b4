import type { ReactNode } from 'react';
import type { CalendarEntered, Problem } from '../../../../shared/contract.ts';
import type { Result } from '../../../../shared/result.ts';
import { calendarText } from '../../../../shared/text/zh/windows/calendar.ts';
import type { RegionalDays } from '../../../../shared/time/calendars/regional-days.ts';
import type { CalendarsView, CoveredYear } from '../../../../shared/views/calendars-view.ts';
import { call } from '../../../state/backend.ts';
import { answered, type FormSpec, type Values } from '../../case/form/form-spec.ts';
import { RecordForm } from '../../case/form/record-form.tsx';
import { correctRegionalForm, correctYearForm, regionalForm, replaces, yearForm } from './calendar-forms.ts';

/** What is asked on the screen: a year or days of a region, new or to be put right. */
export type CalendarQuestion =
  | { readonly kind: 'year'; readonly year: number | null }
  | { readonly kind: 'correct-year'; readonly covered: CoveredYear }
  | { readonly kind: 'regional'; readonly covered: CoveredYear }
  | { readonly kind: 'correct-regional'; readonly days: RegionalDays };

type Asked = { readonly form: FormSpec; readonly send: (values: Values) => Promise<Result<CalendarEntered, Problem>> };

const asked = (question: CalendarQuestion, view: CalendarsView, operator: string): Asked => {
  const typed = (values: Values, year: number) => ({
    operator,
    year,
    source: answered(values, 'source'),
    text: answered(values, 'text'),
  });
  switch (question.kind) {
    case 'year':
      return {
        form: yearForm(
          question.year,
          view.years.map(({ year }) => year),
        ),
        send: (values) => call('calendar.enter', { ...typed(values, Number(answered(values, 'year'))), replaces: replaces(values) }),
      };
    case 'correct-year': {
      const { table } = question.covered;
      return {
        form: correctYearForm(table),
        send: (values) => call('calendar.enter', { ...typed(values, table.year), replaces: true }),
      };
    }
    case 'regional': {
      const { year, regional } = question.covered;
      return {
        form: regionalForm(
          year,
          regional.map(({ days }) => days.name),
        ),
        send: (values) =>
          call('calendar.enter-regional', { ...typed(values, year), name: answered(values, 'name'), replaces: replaces(values) }),
      };
    }
    case 'correct-regional': {
      const { year, name } = question.days;
      return {
        form: correctRegionalForm(question.days),
        send: (values) => call('calendar.enter-regional', { ...typed(values, year), name, replaces: true }),
      };
    }
  }
};

export type CalendarDialogProps = {
  readonly question: CalendarQuestion;
  readonly view: CalendarsView;
  readonly operator: string;
  readonly onEntered: (year: number) => void;
  readonly onClose: () => void;
};

/** One of the forms of 节假日表. What is refused is said line by line, and what was typed stays. */
export const CalendarDialog = ({ question, view, operator, onEntered, onClose }: CalendarDialogProps): ReactNode => {
  const { form, send } = asked(question, view, operator);
  return (
    <RecordForm
      form={form}
      submitLabel={calendarText.form.save}
      send={async (values) => {
        const answer = await send(values);
        if (answer.ok) onEntered(answer.value.year);
        return answer;
      }}
      onClose={onClose}
    />
  );
};
