import { inChinese } from '../format.ts';

/** Words of 大屏. */
export const displayText = {
  loading: '正在打开大屏……',
  aside: (meeting: number, kind: string) => `生态环境损害赔偿第${meeting}次${kind}`,
  step: (number: number) => `第${inChinese(number)}步`,
  of: (count: number) => `共${inChinese(count)}步`,
  running: (hours: number, minutes: number) => (hours === 0 ? `已开 ${minutes}分` : `已开 ${hours}小时${minutes}分`),
  notBegun: '会议尚未开始',
  paused: '休会',
  procedure: '程序',
  lastSpeaker: '最近发言',
  exhibit: (number: number) => `证据${number}`,
  shownBy: (by: string) => `${by}出示`,
  cut: '……',
} as const;
