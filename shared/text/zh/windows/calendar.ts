import type { ArrangementProblem } from '../../../time/calendars/arrangement.ts';
import { runLength, type DayRun } from '../../../time/day-runs.ts';
import { shortDay, weekdayName } from './registry.ts';

const problemWords: Readonly<Record<ArrangementProblem['code'], (words: string, meant: string) => string>> = {
  'no-day': (words) => `“${words}”没有写明日期。与放假、上班无关的行请删去。`,
  'no-such-day': (words) => `没有“${words}”这一天。`,
  'other-year': (words) => `“${words}”不属于所填的年份，请录入该年的表。`,
  'wrong-order': (words) => `“${words}”的止日不晚于起日。`,
  'not-read': (words) => `没有认出“${words}”。日期请写作 1月3日 或者 2027-01-03。`,
  unclear: (words) => `“${words}”中有的日期没有写明是放假还是上班。`,
  weekday: (words, meant) => `写的是“${words}”，所填年份的这一天是${meant}。请核对年份和日期。`,
  count: (words, meant) => `写的是“${words}”，按起止日期是${meant}。请核对。`,
};

const parts = { off: '放假日', work: '调休上班日' } as const;
const fields: Readonly<Record<string, string>> = { '/year': '年份', '/source': '依据的文件', '/off': parts.off, '/work': parts.work };

/** 1月3日 */
const monthAndDay = (day: string): string => `${Number(day.slice(5, 7))}月${Number(day.slice(8, 10))}日`;

/** The words of 节假日表: of its screen, and of what is entered into it. */
export const calendarText = {
  title: '节假日表',
  windowTitle: () => '节假日表 — 磋商会议助手',
  back: '案件台账',
  loading: '正在读取节假日表',
  close: '关闭',

  years: '各年节假日表',
  columns: { year: '年份', source: '依据的文件', state: '来源' },
  yearOf: (year: number) => `${year}年`,
  state: { shipped: '随程序提供', file: '文件导入', typed: '手工录入', missing: '缺' },
  enteredOn: (operator: string, at: string) => `${operator} ${at.slice(0, 10)}`,
  enteredBy: (operator: string, at: string) => `${operator} ${at.slice(0, 10)} ${at.slice(11, 16)}`,
  withRegional: (count: number) => `另有地方放假${count}项`,
  missingSource: '未录入，期限只能估算',

  importFile: '从文件导入',
  enter: '录入通知',
  enterYear: (year: number) => `录入${year}年的通知`,
  importHint:
    '文件为 JSON：year 年份，off 放假日，work 调休上班日，source 依据的文件；日期写作 2027-01-01。没有文件的，把通知原文粘贴到“录入通知”中。',

  missing: {
    meaning: (year: number) =>
      `国务院办公厅通常在上一年11月公布次年的安排。录入以前，要看${year}年某日是否工作日的期限，只能按周一至周五推算，推算出来的日期都注明“估算”；估算的届满日刚过的，程序不认定期限已经届满。`,
    affected: (cases: number) => (cases === 0 ? '现有案件没有因此估算的期限。' : `现有${cases}件案件的期限因此是估算。`),
  },

  missingNote: '缺节假日表',
  summary: (off: number, runs: number, work: number) => `放假${off}日（${runs}段），调休上班${work}日`,
  facts: {
    source: '依据',
    state: '来源',
    file: '文件',
    off: '放假',
    work: '调休上班',
    earlier: '此前的表',
  },
  file: (name: string, digest: string) => `${name}　SHA-256 ${digest}`,
  /** 01-01—01-03（3日） */
  run: (run: DayRun) => (run.from === run.to ? shortDay(run.from) : `${shortDay(run.from)}—${shortDay(run.to)}（${runLength(run)}日）`),
  /** The days of a table as lines that are read back as the same days. */
  lines: (off: readonly DayRun[], work: readonly string[]) =>
    [
      ...off.map((run) => `${monthAndDay(run.from)}${run.from === run.to ? '' : `至${monthAndDay(run.to)}`}放假`),
      ...(work.length === 0 ? [] : [`${work.map(monthAndDay).join('、')}上班`]),
    ].join('\n'),
  noDays: '无',
  earlierTable: (source: string, by: string) => `${source}（${by}），已由现表替换，留档`,
  correct: '更正',
  correctYear: (year: number) => `更正${year}年的表`,

  months: (year: number) => `${year}年各月`,
  month: (month: number) => `${month}月`,
  weekdays: ['一', '二', '三', '四', '五', '六', '日'],
  weekdayName,
  marks: { off: '休', regional: '地', work: '班' },
  legend: {
    label: '图例',
    off: '放假',
    regional: '地方放假',
    work: '调休上班',
  },

  regional: {
    title: '地方放假',
    rule: '少数民族习惯的节日由当地人民政府规定放假日期（《全国年节及纪念日放假办法》第四条）',
    none: '没有录入地方放假。',
    add: '添加地方放假',
    calledOff: '已取消',
    correctOf: (name: string) => `更正${name}`,
  },

  form: {
    yearTitle: '录入一年的节假日表',
    yearBasis: '国务院办公厅关于该年部分节假日安排的通知。保存后各案期限随即重新计算；谁录入、依据什么一并留档。',
    year: '年份',
    source: '依据的通知',
    sourceHint: '名称和文号，如：国务院办公厅关于2027年部分节假日安排的通知（国办发明电〔2026〕×号）',
    text: '放假和上班的日期',
    textHint: '可以粘贴通知原文；手工填写的每行一个假期，如：1月1日至3日放假，1月4日上班',
    replaces: '该年已有节假日表',
    replacesChoice: '以新表为准，原表留档',
    read: (parts: readonly string[]) => `读作：${parts.join('；')}`,
    workRead: (days: readonly string[]) => `调休上班 ${days.join('、')}`,
    offRead: (runs: readonly string[]) => `放假 ${runs.join('、')}`,
    unread: (count: number) => `另有${count}处没有认出或者前后不一，录入时逐处列出`,
    save: '录入',
    regionalTitle: (year: number) => `添加${year}年地方放假`,
    regionalBasis: '《全国年节及纪念日放假办法》第四条：少数民族习惯的节日，由当地人民政府规定放假日期。',
    name: '节日名称',
    nameHint: '如：那达慕大会',
    regionalText: '放假日期',
    regionalTextHint: '每行一段，如：8月1日至3日',
    regionalSource: '依据的文件',
    regionalSourceHint: '规定放假的人民政府、文件名称和文号',
    festivalStands: '该节日已有放假日期',
    festivalReplaces: '以新填的为准，原来的留档',
    correctRegionalTitle: (year: number, name: string) => `更正${year}年${name}放假日期`,
    correctRegionalHint: '每行一段，如：8月1日至3日；取消放假的留空',
  },

  entered: (year: number) => `${year}年节假日表已更新，各案期限已经重新计算。`,
  tooLarge: (file: string) => `${file} 太大，不是一年的节假日表。请核对所选的文件。`,
  notImported: (file: string) => `${file} 没有导入`,
  replaceQuestion: (file: string) => `${file} 尚未导入`,
  replace: '以新表为准',
  keep: '不导入',

  // What the host answers.
  covered: (year: number, source: string) => `${year}年已有节假日表：${source}。以新表为准的，原表留档。`,
  festivalCovered: (year: number, name: string) => `${year}年已有“${name}”的放假日期。以新填的为准的，原来的留档。`,
  tableFirst: (year: number) => `${year}年还没有节假日表。请先录入国务院办公厅的安排，再添加地方放假。`,
  daysNeeded: '请填写放假日期。',
  noWorkHere: (days: readonly string[]) => `这里只填放假日期，不填上班日期（${days.map(shortDay).join('、')}）。`,
  wrong: (count: number) => `原有的节假日表没有改动。请改正下列${count}处：`,
  arrangement: (problem: ArrangementProblem) =>
    `第${problem.line}行：${problemWords[problem.code](
      problem.words,
      problem.code === 'weekday' ? weekdayName(problem.meant) : problem.code === 'count' ? `${problem.meant}天` : '',
    )}`,
  line: (line: number, day: string) => `第${line}行的${shortDay(day)}`,
  field: (path: string) => fields[path] ?? path,
  expected: (place: string, expected: string) => `${place}应为：${expected}`,
  /** A day in a file is named by its place in the list, with what stands there. */
  inFile: ({ path, expected, found }: { readonly path: string; readonly expected: string; readonly found: string | null }) => {
    const [, key, at] = path.split('/');
    const words =
      (key === 'off' || key === 'work') && at !== undefined
        ? `${parts[key]}第${Number(at) + 1}项${found === null ? '' : `“${found}”`}`
        : (fields[path] ?? '');
    return `${words}（${path}）应为：${expected}`;
  },
} as const;
