import { describe, expect, it } from 'vitest';
import { correctRegionalForm, correctYearForm, regionalForm, yearForm } from '../../renderer/windows/registry/calendar/calendar-forms.ts';
import { monthsOf } from '../../renderer/windows/registry/calendar/months-of.ts';
import { askedFields } from '../../renderer/windows/case/form/field-problem.ts';
import type { FormSpec, Values } from '../../renderer/windows/case/form/form-spec.ts';
import { readArrangement } from '../../shared/time/calendars/arrangement.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import { shippedCalendars } from '../../shared/time/working-days.ts';
import { calendarsView, type CoveredYear } from '../../shared/views/calendars-view.ts';

const day = (value: string): PlainDate => value as PlainDate;
const festival = { year: 2026, name: '某节', off: ['2026-08-03', '2026-08-04', '2026-10-10'].map(day), source: '某政发〔2026〕5号' };
const covered = (year: number): CoveredYear => {
  const entered = { calendars: [], regional: [{ days: festival, operator: '刘某', at: '2026-07-01T09:00:00.000+08:00' }] };
  const found = calendarsView(entered, day('2026-07-01')).years.find((one) => one.year === year);
  if (found === undefined) throw new Error(`${year} is not covered`);
  return found;
};
const initialOf = (form: FormSpec, id: string): string => form.fields.find((field) => field.id === id)?.initial ?? '';
const asked = (form: FormSpec, values: Values): readonly string[] => askedFields(form.fields, values).map(({ id }) => id);

describe('the forms of the table of holidays', () => {
  it.each(shippedCalendars)('put the table of $year forward as lines that are read back as the same days', (table) => {
    const read = readArrangement(initialOf(correctYearForm(table), 'text'), table.year);
    expect(read.problems).toEqual([]);
    expect(read.off.map(({ date }) => date)).toEqual(table.off);
    expect(read.work.map(({ date }) => date)).toEqual(table.work);
  });

  it('put days of a region forward the same way', () => {
    const read = readArrangement(initialOf(correctRegionalForm(festival), 'text'), 2026);
    expect([read.off.map(({ date }) => date), read.work, read.problems]).toEqual([festival.off, [], []]);
  });

  it('ask whether what stands is to be replaced only where something stands', () => {
    const year = yearForm(null, [2025, 2026]);
    expect(asked(year, { year: '2026' })).toContain('replaces');
    expect(asked(year, { year: '2027' })).not.toContain('replaces');
    expect(asked(year, {})).not.toContain('replaces');
    const region = regionalForm(2026, ['某节']);
    expect(asked(region, { name: ' 某节 ' })).toContain('replaces');
    expect(asked(region, { name: '另节' })).not.toContain('replaces');
  });

  it('say while one is typing what is read, and how much is not', () => {
    const note = (text: string) => yearForm(2027, []).note?.({ year: '2027', text });
    expect(note('')).toBe('');
    expect(note('1月1日至3日放假，1月9日上班')).toBe('读作：放假 01-01—01-03（3日）；调休上班 01-09');
    expect(note('1月1日\n1/2')).toBe('读作：放假 01-01；另有1处没有认出或者前后不一，录入时逐处列出');
  });
});

describe('the months of a year', () => {
  const months = monthsOf(covered(2026), '2026-10-12');
  const kindOn = (value: string) => {
    const found = months[Number(value.slice(5, 7)) - 1]?.weeks.flat().find((cell) => cell?.number === Number(value.slice(8)));
    return found?.kind;
  };

  it.each([
    ['2026-01-02', 'off'],
    ['2026-01-03', 'off'],
    ['2026-01-04', 'work'],
    ['2026-01-05', 'working'],
    ['2026-01-10', 'weekend'],
    ['2026-08-03', 'regional'],
    ['2026-08-05', 'working'],
    // A make-up working day that is off in the region.
    ['2026-10-10', 'regional'],
  ])('know what %s is: %s', (date, kind) => {
    expect(kindOn(date)).toBe(kind);
  });

  it('have every day of the year once, each under its weekday', () => {
    const cells = months.flatMap(({ weeks }) =>
      weeks.flatMap((week) => week.flatMap((cell, column) => (cell === null ? [] : [{ cell, column }]))),
    );
    expect(cells).toHaveLength(365);
    expect(months.every(({ weeks }) => weeks.every((week) => week.length === 7))).toBe(true);
    // 2026-01-01 was a Thursday; every day after it stands one column on.
    expect(cells.every(({ column }, at) => column === (at + 3) % 7)).toBe(true);
    expect(cells.filter(({ cell }) => cell.isToday).map(({ cell }) => cell.number)).toEqual([12]);
  });
});
