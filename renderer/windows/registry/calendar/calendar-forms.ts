import { calendarText } from '../../../../shared/text/zh/windows/calendar.ts';
import { shortDay } from '../../../../shared/text/zh/windows/registry.ts';
import { readArrangement } from '../../../../shared/time/calendars/arrangement.ts';
import type { RegionalDays } from '../../../../shared/time/calendars/regional-days.ts';
import { runsOf } from '../../../../shared/time/day-runs.ts';
import type { CalendarYear } from '../../../../shared/time/working-days.ts';
import { answered, type FormField, type FormSpec, type Values } from '../../case/form/form-spec.ts';

const text = calendarText.form;

/** What is read from the lines typed so far. */
const readingOf = (lines: string, year: number): string => {
  const { off, work, problems } = readArrangement(lines, year);
  const found = [
    ...(off.length === 0 ? [] : [text.offRead(runsOf(off.map(({ date }) => date)).map(calendarText.run))]),
    ...(work.length === 0 ? [] : [text.workRead(work.map(({ date }) => shortDay(date)))]),
    ...(problems.length === 0 ? [] : [text.unread(problems.length)]),
  ];
  return found.length === 0 ? '' : text.read(found);
};

const replacesField = (label: string, choice: string, when: (values: Values) => boolean): FormField => ({
  kind: 'many',
  id: 'replaces',
  label,
  choices: [{ id: 'yes', label: choice }],
  when,
});

export const replaces = (values: Values): boolean => answered(values, 'replaces') === 'yes';

/** The table of a year as text. `covered`: years that have a table, which is replaced only where a person says so. */
export const yearForm = (year: number | null, covered: readonly number[]): FormSpec => ({
  title: text.yearTitle,
  basis: text.yearBasis,
  fields: [
    { kind: 'number', id: 'year', label: text.year, ...(year === null ? {} : { initial: String(year) }) },
    { kind: 'line', id: 'source', label: text.source, hint: text.sourceHint, max: 500 },
    { kind: 'prose', id: 'text', label: text.text, hint: text.textHint, max: 20_000 },
    replacesField(text.replaces, text.replacesChoice, (values) => covered.includes(Number(answered(values, 'year')))),
  ],
  note: (values) => readingOf(answered(values, 'text'), Number(answered(values, 'year'))),
});

/** The table of a year as it stands, to be put right. */
export const correctYearForm = (table: CalendarYear): FormSpec => ({
  title: calendarText.correctYear(table.year),
  basis: text.yearBasis,
  fields: [
    { kind: 'line', id: 'source', label: text.source, hint: text.sourceHint, initial: table.source, max: 500 },
    {
      kind: 'prose',
      id: 'text',
      label: text.text,
      hint: text.textHint,
      initial: calendarText.lines(runsOf(table.off), table.work),
      max: 20_000,
    },
  ],
  note: (values) => readingOf(answered(values, 'text'), table.year),
});

/** Days off of a region, added to a year. `known`: festivals that have days in it already. */
export const regionalForm = (year: number, known: readonly string[]): FormSpec => ({
  title: text.regionalTitle(year),
  basis: text.regionalBasis,
  fields: [
    { kind: 'line', id: 'name', label: text.name, hint: text.nameHint, max: 60 },
    { kind: 'line', id: 'source', label: text.regionalSource, hint: text.regionalSourceHint, max: 500 },
    { kind: 'prose', id: 'text', label: text.regionalText, hint: text.regionalTextHint, max: 20_000 },
    replacesField(text.festivalStands, text.festivalReplaces, (values) => known.includes(answered(values, 'name').trim())),
  ],
  note: (values) => readingOf(answered(values, 'text'), year),
});

/** The days of a festival as they stand, to be put right or called off. */
export const correctRegionalForm = ({ year, name, off, source }: RegionalDays): FormSpec => ({
  title: text.correctRegionalTitle(year, name),
  basis: text.regionalBasis,
  fields: [
    { kind: 'line', id: 'source', label: text.regionalSource, hint: text.regionalSourceHint, initial: source, max: 500 },
    {
      kind: 'prose',
      id: 'text',
      label: text.regionalText,
      hint: text.correctRegionalHint,
      initial: calendarText.lines(runsOf(off), []),
      isOptional: true,
      max: 20_000,
    },
  ],
  note: (values) => readingOf(answered(values, 'text'), year),
});
