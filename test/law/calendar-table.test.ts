import { describe, expect, it } from 'vitest';
import { parseCalendarYear } from '../../shared/law/calendar-table.ts';

const good = { year: 2027, off: ['2027-01-01', '2027-02-06'], work: ['2027-01-31'], source: '国务院办公厅关于2027年部分节假日安排的通知' };
const pathsOf = (input: unknown): readonly string[] => {
  const parsed = parseCalendarYear(input);
  return parsed.ok ? [] : parsed.error.map((problem) => problem.path);
};

describe('a table of a year’s days off', () => {
  it('is taken as it is', () => {
    expect(parseCalendarYear(good)).toEqual({ ok: true, value: good });
    expect(parseCalendarYear({ ...good, off: [], work: [] })).toEqual({ ok: true, value: { ...good, off: [], work: [] } });
  });

  it('keeps the words of its source without the white space around them', () => {
    expect(parseCalendarYear({ ...good, source: '  通知 ' })).toMatchObject({ ok: true, value: { source: '通知' } });
  });

  it.each([1000, 9999])('may be of the year %i', (year) => {
    expect(parseCalendarYear({ ...good, year, off: [], work: [] }).ok).toBe(true);
  });

  it.each([
    ['nothing', null, ['/']],
    ['a list', [], ['/']],
    ['words', 'x', ['/']],
    ['a key it does not know', { ...good, holidays: [] }, ['/holidays']],
    ['no source', { year: 2027, off: [], work: [] }, ['/source']],
    ['a blank source', { ...good, source: '  ' }, ['/source']],
    ['a source that is no text', { ...good, source: 5 }, ['/source']],
    ['no year', { off: [], work: [], source: 'x' }, ['/year']],
    ['a year that is text', { ...good, off: [], work: [], year: '2027' }, ['/year']],
    ['a broken year', { ...good, off: [], work: [], year: 2027.5 }, ['/year']],
    ['a year before counting', { ...good, off: [], work: [], year: 999 }, ['/year']],
    ['a year past counting', { ...good, off: [], work: [], year: 10_000 }, ['/year']],
    ['no days off', { year: 2027, work: [], source: 'x' }, ['/off']],
    ['days off that are no list', { ...good, off: '2027-01-01' }, ['/off']],
    ['a make-up day that is no day', { ...good, work: ['2027-02-30'] }, ['/work/0']],
    ['a day off that is a number', { ...good, off: [20270101] }, ['/off/0']],
    ['a day of another year', { ...good, off: ['2027-01-01', '2026-12-31'] }, ['/off/1']],
    ['a day twice', { ...good, off: ['2027-01-01', '2027-01-01'] }, ['/off/1']],
    ['a day both off and made up', { ...good, off: ['2027-01-01', '2027-01-31'] }, ['/work/0']],
    ['a make-up day on a Friday', { ...good, work: ['2027-01-29'] }, ['/work/0']],
  ])('is refused with %s', (_title, input, paths) => {
    expect(pathsOf(input)).toEqual(paths);
  });

  it('takes a make-up day on a Saturday and on a Sunday', () => {
    expect(pathsOf({ ...good, work: ['2027-01-30', '2027-01-31'] })).toEqual([]);
  });

  it('names everything wrong at once, each with what was expected', () => {
    const parsed = parseCalendarYear({ year: 'x', off: ['no'], work: 5, more: 1 });
    if (parsed.ok) throw new Error('taken');
    expect(parsed.error.map((problem) => problem.path).toSorted()).toEqual(['/more', '/off/0', '/source', '/work', '/year']);
    for (const { expected } of parsed.error) expect(expected).toMatch(/\p{Script=Han}/u);
  });
});
