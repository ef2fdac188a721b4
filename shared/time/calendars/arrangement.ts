import { addDays, daysBetween, isPlainDate, weekday, type PlainDate } from '../plain-date.ts';

/** A day that a line of the text names. Lines count from 1. */
export type NamedDay = { readonly date: PlainDate; readonly line: number };

/** Something in a line that cannot be taken as it is written. `words`: what stands there; `meant`: what the calendar says instead. */
export type ArrangementProblem =
  | {
      readonly code: 'no-day' | 'no-such-day' | 'other-year' | 'wrong-order' | 'not-read' | 'unclear';
      readonly line: number;
      readonly words: string;
    }
  | { readonly code: 'weekday'; readonly line: number; readonly words: string; readonly meant: number }
  | { readonly code: 'count'; readonly line: number; readonly words: string; readonly meant: number };

export type Arrangement = {
  readonly off: readonly NamedDay[];
  readonly work: readonly NamedDay[];
  readonly problems: readonly ArrangementProblem[];
};

/** What a sentence is made of, as far as days go; everything else in it says nothing about them. */
const token = new RegExp(
  [
    String.raw`(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?<day>\d{1,2})日?`,
    String.raw`(?<isoYear>\d{4})-(?<isoMonth>\d{1,2})-(?<isoDay>\d{1,2})`,
    String.raw`(?<shortMonth>\d{1,2})-(?<shortDay>\d{1,2})(?!\d|日)`,
    String.raw`(?<dayOnly>\d{1,2})日`,
    String.raw`(?<yearOnly>\d{4})年`,
    String.raw`(?<count>\d+)天`,
    String.raw`(?<kind>放假|上班)`,
    String.raw`(?<comma>,)`,
    String.raw`(?<to>至|到|[—–−~-]+|\.\.+)`,
    String.raw`周(?<weekday>[一二三四五六日])`,
    String.raw`(?<rest>\d[\d./]*)`,
  ].join('|'),
  'gu',
);

/** Full-width signs as plain ones, one word for Sunday and for a weekday; no spaces within Chinese, which copied pages are full of. */
const plain = (line: string): string =>
  line
    .normalize('NFKC')
    .replaceAll(/(?<=\p{Script=Han}|[():;,])\s+|\s+(?=\p{Script=Han}|[():;,])/gu, '')
    .replaceAll(/星期|礼拜/gu, '周')
    .replaceAll('周天', '周日')
    .replaceAll('号', '日');

/** 一、 (二) 3. before the name of a festival. */
const numbering = /^\s*(?:\([一二三四五六七八九十\d]{1,3}\)|[一二三四五六七八九十\d]{1,3}[、.](?!\d))\s*/u;

const weekdayOf: Readonly<Record<string, number>> = { 一: 1, 二: 2, 三: 3, 四: 4, 五: 5, 六: 6, 日: 7 };

const two = (value: string): string => value.padStart(2, '0');

/**
 * Days off and make-up working days of a year from the text of a notice, or from lines written like one: 元旦：1月1日（周四）至3日（周六）放假
 * 调休，共3天。1月4日（周日）上班。 Days are off unless 上班 stands with them. Weekdays and numbers of days that the text states are held
 * against the calendar, so that the notice of another year or a slip of the pen is found.
 */
export const readArrangement = (text: string, year: number): Arrangement => {
  const lines = text.split('\n').map((words, index) => ({ words: plain(words), line: index + 1 }));
  const read = lines.filter(({ words }) => words.trim() !== '').map(({ words, line }) => readLine(words, line, year));
  return {
    off: read.flatMap(({ off }) => off),
    work: read.flatMap(({ work }) => work),
    problems: read.flatMap(({ problems }) => problems),
  };
};

const readLine = (words: string, line: number, year: number): Arrangement => {
  const sentences = words.replace(numbering, '').split(/[。;]/u);
  const read = sentences.map((sentence) => readSentence(sentence, line, year));
  const problems = read.flatMap((sentence) => sentence.problems);
  const off = read.flatMap((sentence) => sentence.off);
  const work = read.flatMap((sentence) => sentence.work);
  const isEmpty = problems.length + off.length + work.length === 0;
  return { off, work, problems: isEmpty ? [{ code: 'no-day', line, words: words.trim() }] : problems };
};

/** How far a sentence has been read. */
type Reading = {
  /** Days that neither 放假 nor 上班 has claimed yet, and those that one of them claimed last. */
  pending: readonly PlainDate[];
  claimed: readonly PlainDate[];
  /** 放假 or 上班 where it stands before its days, and the one that the clause before ended with. */
  before: 'off' | 'work' | null;
  inherited: 'off' | 'work' | null;
  /** Whether days wait from an earlier clause. With 放假 they go together; whether 上班 is meant for them too cannot be told. */
  waiting: boolean;
  /** The day read last, with where its words end; `joins`: 至 stands behind it. */
  last: { readonly date: PlainDate; readonly words: string; readonly end: number } | null;
  joins: boolean;
};

const readSentence = (sentence: string, line: number, year: number): Arrangement => {
  const found: Record<'off' | 'work', NamedDay[]> = { off: [], work: [] };
  const problems: ArrangementProblem[] = [];
  const now: Reading = { pending: [], claimed: [], before: null, inherited: null, waiting: false, last: null, joins: false };

  const claim = (kind: 'off' | 'work'): void => {
    if (now.waiting && kind === 'work') problems.push({ code: 'unclear', line, words: sentence });
    now.waiting = false;
    found[kind].push(...now.pending.map((date) => ({ date, line })));
    now.claimed = now.pending;
    now.pending = [];
  };
  const addDay = (date: PlainDate, words: string, end: number): void => {
    const { last } = now;
    if (now.joins && last !== null) {
      if (date <= last.date) problems.push({ code: 'wrong-order', line, words: `${last.words}至${words}` });
      now.pending = [
        ...now.pending,
        ...Array.from({ length: Math.max(0, daysBetween(last.date, date)) }, (_, at) => addDays(last.date, at + 1)),
      ];
    } else now.pending = [...now.pending, date];
    now.last = { date, words, end };
    now.joins = false;
  };
  const endClause = (): void => {
    now.inherited = now.before ?? now.inherited;
    now.before = null;
    if (now.inherited !== null && now.pending.length > 0) claim(now.inherited);
    now.waiting = now.pending.length > 0;
  };

  for (const match of sentence.matchAll(token)) {
    const part = match.groups ?? {};
    const words = match[0];
    const behindLast = now.last === null ? null : sentence.slice(now.last.end, match.index);
    const ownYear = part['year'] ?? part['isoYear'] ?? part['yearOnly'];
    const day = part['day'] ?? part['isoDay'] ?? part['shortDay'] ?? part['dayOnly'];
    if (ownYear !== undefined && Number(ownYear) !== year) problems.push({ code: 'other-year', line, words });
    else if (day !== undefined) {
      const month = part['month'] ?? part['isoMonth'] ?? part['shortMonth'] ?? now.last?.date.slice(5, 7);
      const date = `${year}-${two(month ?? '')}-${two(day)}`;
      if (isPlainDate(date)) addDay(date, words, match.index + words.length);
      else problems.push({ code: month === undefined ? 'not-read' : 'no-such-day', line, words });
    } else if (part['kind'] !== undefined) {
      const kind = part['kind'] === '上班' ? 'work' : 'off';
      if (now.pending.length === 0) now.before = kind;
      else {
        claim(now.before ?? kind);
        if (now.before !== null) now.before = kind;
      }
    } else if (part['comma'] !== undefined) endClause();
    else if (part['to'] !== undefined) now.joins = behindLast !== null && /^(\([^)]*\))?$/u.test(behindLast);
    else if (part['weekday'] !== undefined) {
      // Only what stands in brackets right behind a day speaks of that day.
      const { last } = now;
      if (last !== null && /^\([^)]*$/u.test(behindLast ?? '') && weekdayOf[part['weekday']] !== weekday(last.date)) {
        problems.push({ code: 'weekday', line, words: `${last.words}（${words}）`, meant: weekday(last.date) });
      }
    } else if (part['count'] !== undefined) {
      const meant = now.pending.length > 0 ? now.pending.length : now.claimed.length;
      if (meant !== Number(part['count'])) problems.push({ code: 'count', line, words, meant });
    } else if (part['rest'] !== undefined) problems.push({ code: 'not-read', line, words });
  }
  endClause();
  if (now.pending.length > 0) claim('off');
  return { ...found, problems };
};
