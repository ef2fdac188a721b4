import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readArrangement, type Arrangement } from '../../shared/time/calendars/arrangement.ts';
import { calendar2025 } from '../../shared/time/calendars/2025.ts';
import { calendar2026 } from '../../shared/time/calendars/2026.ts';
import { addDays, type PlainDate } from '../../shared/time/plain-date.ts';

const daysOf = ({ off, work, problems }: Arrangement) => ({
  off: off.map(({ date }) => date.slice(5)),
  work: work.map(({ date }) => date.slice(5)),
  problems,
});
const problemsOf = (text: string, year = 2027): readonly string[] =>
  readArrangement(text, year).problems.map(({ code, line, words }) => `${line} ${code} ${words}`);

/** The arrangements of two notices of the State Council, as they were published. */
const notice2025 = `一、元旦：1月1日（周三）放假1天，不调休。
二、春节：1月28日（农历除夕、周二）至2月4日（农历正月初七、周二）放假调休，共8天。1月26日（周日）、2月8日（周六）上班。
三、清明节：4月4日（周五）至6日（周日）放假，共3天。
四、劳动节：5月1日（周四）至5日（周一）放假调休，共5天。4月27日（周日）上班。
五、端午节：5月31日（周六）至6月2日（周一）放假，共3天。
六、国庆节、中秋节：10月1日（周三）至8日（周三）放假调休，共8天。9月28日（周日）、10月11日（周六）上班。`;
const notice2026 = `一、元旦：1月1日（周四）至3日（周六）放假调休，共3天。1月4日（周日）上班。
二、春节：2月15日（农历腊月二十八、周日）至23日（农历正月初七、周一）放假调休，共9天。2月14日（周六）、2月28日（周六）上班。
三、清明节：4月4日（周六）至6日（周一）放假，共3天。
四、劳动节：5月1日（周五）至5日（周二）放假调休，共5天。5月9日（周六）上班。
五、端午节：6月19日（周五）至21日（周日）放假，共3天。
六、中秋节：9月25日（周五）至27日（周日）放假，共3天。
七、国庆节：10月1日（周四）至7日（周三）放假调休，共7天。9月20日（周日）、10月10日（周六）上班。`;

describe('the text of a notice', () => {
  it.each([
    [2025, notice2025, calendar2025],
    [2026, notice2026, calendar2026],
  ] as const)('of %i gives the table that ships with the program', (year, text, shipped) => {
    const read = readArrangement(text, year);
    expect(read.problems).toEqual([]);
    expect(read.off.map(({ date }) => date).toSorted()).toEqual(shipped.off);
    expect(read.work.map(({ date }) => date).toSorted()).toEqual(shipped.work);
  });

  it('of another year is found by its weekdays', () => {
    const problems = readArrangement(notice2026, 2027).problems;
    expect(new Set(problems.map(({ code }) => code))).toEqual(new Set(['weekday']));
    expect(problems[0]).toEqual({ code: 'weekday', line: 1, words: '1月1日（周四）', meant: 5 });
  });

  it('is read with the spaces and full-width signs that copied pages have', () => {
    const spaced = notice2026.replaceAll(/(\d+)/gu, ' $1 ').replaceAll('1', '１').replaceAll('，', '， ');
    expect(daysOf(readArrangement(spaced, 2026))).toEqual(daysOf(readArrangement(notice2026, 2026)));
  });
});

describe('lines typed by hand', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['1月1日至3日', ['01-01', '01-02', '01-03'], []],
    ['1月1日-3日', ['01-01', '01-02', '01-03'], []],
    ['1月1-3日', ['01-01', '01-02', '01-03'], []],
    ['1月30日到2月1日放假', ['01-30', '01-31', '02-01'], []],
    ['2027-01-01—2027-01-03', ['01-01', '01-02', '01-03'], []],
    ['2027-01-01 至 2027-01-02', ['01-01', '01-02'], []],
    ['01-01..01-02', ['01-01', '01-02'], []],
    ['01-01 ~ 01-02', ['01-01', '01-02'], []],
    ['2027年1月1日', ['01-01'], []],
    ['元旦 1月1号', ['01-01'], []],
    ['1月1日、2日', ['01-01', '01-02'], []],
    ['1月1日，1月2日放假', ['01-01', '01-02'], []],
    ['1月1日至3日放假，1月9日上班', ['01-01', '01-02', '01-03'], ['01-09']],
    ['元旦放假：1月1日至3日，1月9日上班', ['01-01', '01-02', '01-03'], ['01-09']],
    ['放假：1月1日，1月2日，1月9日上班', ['01-01', '01-02'], ['01-09']],
    ['放假1月1日上班1月9日', ['01-01'], ['01-09']],
    ['调休上班：1月9日、1月16日', [], ['01-09', '01-16']],
    ['上班：1月9日，放假：1月1日', ['01-01'], ['01-09']],
    ['1月9日上班；1月1日放假', ['01-01'], ['01-09']],
    ['3. 清明节：4月5日（星期一）放假1天', ['04-05'], []],
    ['（二）劳动节：5月1日（周六）', ['05-01'], []],
  ])('%s', (text, off, work) => {
    expect(daysOf(readArrangement(text, 2027))).toEqual({ off, work, problems: [] });
  });

  it('keep the number of their line, blank lines counted', () => {
    const read = readArrangement('1月1日\n\n1月9日上班', 2027);
    expect([...read.off, ...read.work].map(({ line }) => line)).toEqual([1, 3]);
  });

  it.each<[string, readonly string[]]>([
    ['请各单位遵照执行', ['1 no-day 请各单位遵照执行']],
    ['1月1日\n元旦', ['2 no-day 元旦']],
    ['2月29日', ['1 no-such-day 2月29日']],
    ['13月1日', ['1 no-such-day 13月1日']],
    ['2026年12月31日放假', ['1 other-year 2026年12月31日']],
    ['2026年元旦：1月1日', ['1 other-year 2026年']],
    ['2026-12-31', ['1 other-year 2026-12-31']],
    ['1月3日至1日', ['1 wrong-order 1月3日至1日']],
    ['1月3日至1月3日', ['1 wrong-order 1月3日至1月3日']],
    ['3日', ['1 not-read 3日']],
    ['1/1', ['1 not-read 1/1']],
    ['1.1-1.3', ['1 not-read 1.1', '1 not-read 1.3']],
    ['1月1日至3日放假，共4天', ['1 count 4天']],
    ['1月1日至3日，共2天', ['1 count 2天']],
    ['1月1日（周六）', ['1 weekday 1月1日（周六）']],
    ['1月1日(周五)至3日(农历廿六、周六)', ['1 weekday 3日（周六）']],
    ['1月1日（星期天）', ['1 weekday 1月1日（周日）']],
    ['1月1日至3日，1月9日上班', ['1 unclear 1月1日至3日,1月9日上班']],
  ])('that cannot be taken are named: %s', (text, problems) => {
    expect(problemsOf(text)).toEqual(problems);
  });

  it('take a weekday for that of a day only where it stands in brackets behind it', () => {
    expect(problemsOf('1月1日放假，遇周六不补')).toEqual([]);
    expect(problemsOf('1月1日（元旦），周六照常')).toEqual([]);
  });

  it('take 至 for a range only right behind a day', () => {
    expect(daysOf(readArrangement('1月1日放假，至此；1月4日、以至1月6日', 2027)).off).toEqual(['01-01', '01-04', '01-06']);
  });

  it('say how many days there are where the text says otherwise', () => {
    expect(readArrangement('1月1日至3日放假，共4天', 2027).problems).toEqual([{ code: 'count', line: 1, words: '4天', meant: 3 }]);
  });
});

describe('any range', () => {
  it('is read back as it was written, in each of the forms', () => {
    const first = '2027-01-01' as PlainDate;
    const forms: readonly ((day: PlainDate) => string)[] = [
      (day) => day,
      (day) => day.slice(5),
      (day) => `${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
      (day) => `2027年${Number(day.slice(5, 7))}月${Number(day.slice(8))}日`,
    ];
    fc.assert(
      fc.property(fc.nat(350), fc.integer({ min: 1, max: 14 }), fc.constantFrom(...forms), (at, length, write) => {
        const days = Array.from({ length: length + 1 }, (_, index) => addDays(first, at + index)).filter((day) => day < '2028');
        const [from = first, to = first] = [days[0], days.at(-1)];
        const text = from === to ? write(from) : `${write(from)}至${write(to)}`;
        expect(readArrangement(text, 2027)).toEqual({ off: days.map((date) => ({ date, line: 1 })), work: [], problems: [] });
      }),
    );
  });
});
