import { inChinese } from '../format.ts';

const lasting = (hours: number, minutes: number): string => (hours === 0 ? `${minutes}分` : `${hours}小时${minutes}分`);

/** Words of 大屏. */
export const displayText = {
  loading: '正在打开大屏……',
  aside: (meeting: number, kind: string) => `生态环境损害赔偿第${meeting}次${kind}`,
  step: (number: number) => `第${inChinese(number)}步`,
  of: (count: number) => `共${inChinese(count)}步`,
  running: (hours: number, minutes: number) => `已开 ${lasting(hours, minutes)}`,
  took: (hours: number, minutes: number) => `共开 ${lasting(hours, minutes)}`,
  notBegun: '会议尚未开始',
  procedure: '程序',
  lastSpeaker: '最近发言',
  exhibit: (number: number) => `证据${number}`,
  shownBy: (by: string) => `${by}出示`,
  exhibitPage: (title: string, page: number, pages: number) => `${title}，第${page}页，共${pages}页`,
  pageComing: '正在取出这一页……',
  pageFailed: '这一页读不出来，请看纸质原件',
  frozen: '画面暂停更新',
  blank: '大屏没有显示内容',
  cut: '……',
} as const;

/** What ends a sentence, and a clause. */
export const sentenceEnd = /[。？！；]/u;
export const clauseEnd = /[，：、。？！；]/u;

/** Signs of a number, a date or a Latin word: none of them is begun in its middle. */
export const inNumber = /[\p{Script=Latin}\d.,%年月日时分元万亿〔〕-]/u;
