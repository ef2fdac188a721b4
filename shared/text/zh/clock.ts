import { dayInFull, timeInFull } from './terms.ts';

/** 1小时2分3秒, of a length of time; 0秒 below half a second. */
export const durationInFull = (ms: number): string => {
  const seconds = Math.round(Math.abs(ms) / 1_000);
  const parts: readonly (readonly [number, string])[] = [
    [Math.floor(seconds / 86_400), '天'],
    [Math.floor(seconds / 3_600) % 24, '小时'],
    [Math.floor(seconds / 60) % 60, '分'],
    [seconds % 60, '秒'],
  ];
  const said = parts.filter(([count]) => count > 0).map(([count, unit]) => `${count}${unit}`);
  return said.length === 0 ? '0秒' : said.join('');
};

/** 10时19分05秒 */
const momentToSecond = (at: string): string => `${dayInFull(at.slice(0, 10))}${timeInFull(at)}${at.slice(17, 19)}秒`;

const ahead = (ms: number): string =>
  Math.round(ms / 1_000) === 0 ? '一致' : ms > 0 ? `快${durationInFull(ms)}` : `慢${durationInFull(ms)}`;

type Jump = { readonly basis: 'steady' | 'last-record'; readonly expected: string; readonly shown: string; readonly differenceMs: number };

/** What is said of the device's clock: in the record, in the minutes and before a meeting. */
export const clockText = {
  title: '时钟说明',
  capacity: '时钟',
  jump: ({ basis, expected, shown, differenceMs }: Jump) =>
    basis === 'steady'
      ? `设备时钟应为${momentToSecond(expected)}，实际显示${momentToSecond(shown)}，被${differenceMs > 0 ? '调快' : '调慢'}${durationInFull(differenceMs)}。`
      : `设备时钟为${momentToSecond(shown)}，早于案卷最后一条记录的时间${momentToSecond(expected)}，相差${durationInFull(differenceMs)}。`,
  /** Behind a jump backwards: the record's own times do not follow it. */
  order: '记录的先后以记录序号为准；时钟早于前一条记录时，记录时间按前一条记录的时间计。',
  confirmed: ({ by, trueTime, offsetMs }: { readonly by: string; readonly trueTime: string; readonly offsetMs: number }) =>
    `${by}于${momentToSecond(trueTime)}对照标准时间核对设备时钟，设备时钟与标准时间${Math.round(offsetMs / 1_000) === 0 ? '一致' : `相比${ahead(offsetMs)}`}。`,
  drift: ({ ms, overMs }: { readonly ms: number; readonly overMs: number }) =>
    `首次与末次核对相隔${durationInFull(overMs)}，其间设备时钟${Math.round(ms / 1_000) === 0 ? '没有漂移' : `漂移${durationInFull(ms)}（走${ms > 0 ? '快' : '慢'}）`}。`,
  notice: '设备时钟有变动',
  noticeText: (jumps: number, last: string) =>
    `${jumps === 1 ? last : `共${jumps}次，最近一次：${last}`}已经记录；请对照标准时间核对设备时钟。`,
} as const;

/** Comparing the device's clock with one that a person reads. */
export const clockActText = {
  title: (before: number) => (before === 0 ? '核对设备时钟' : '再次核对设备时钟'),
  open: '核对…',
  trueTime: '标准时间',
  hint: '看着手机或者报时，照读时、分、秒，例如9:28:30；确认时即与设备时钟比对。',
  by: '核对人',
  notAClock: '请写时间，例如9:28:30；设备日期也不对时写2026-03-30 9:28:30。',
} as const;
