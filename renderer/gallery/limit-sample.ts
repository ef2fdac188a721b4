import type { LimitLineTimes } from '../components/limit-line-drawing.tsx';
import type { MeetingPip } from '../components/meeting-pips.tsx';

/** Day numbers of 2026, counted from 07-01 as 1. */
const day = (month: number, date: number): number => ([0, 31, 62, 92, 123][month - 7] ?? 0) + date;

export const limitScale = { from: day(7, 3), to: day(11, 3) };

type LimitSample = {
  readonly name: string;
  readonly day: string;
  readonly remaining: string;
  readonly tone: 'ink' | 'amber' | 'red';
  readonly pips: readonly MeetingPip[];
  readonly pipsLabel: string;
  readonly counted: string;
  readonly spoken: string;
  readonly note: string;
  readonly times: LimitLineTimes;
};

const excluded = [{ from: day(7, 28), to: day(8, 20), label: '重新鉴定 07-28—08-20，净日扣23日' }];
const holidays = [{ from: day(10, 1), to: day(10, 8) }];
const today = { day: day(9, 29), label: '今日 09-29' };

export const limitSamples: readonly LimitSample[] = [
  {
    name: '某化工公司',
    day: '第88日/90',
    remaining: '余9日，10-08 届满',
    tone: 'red',
    pips: ['counted', 'counted', 'counted'],
    pipsLabel: '计入3次，共3次',
    counted: '计入 3/3次',
    spoken: '07-03送达；07-22、08-27、09-17各磋商一次；今日09-29；原止日10-01，顺延至10-08；净日止10-26',
    note: '07-22、08-27、09-17 均到会，计入3次；再开须经局长同意（第二十七条）',
    times: {
      served: { day: day(7, 3), label: '送达 07-03', how: '直接送达' },
      meetings: [
        { day: day(7, 22), label: '07-22', number: 1, isCounted: true },
        { day: day(8, 27), label: '08-27', number: 2, isCounted: true },
        { day: day(9, 17), label: '09-17', number: 3, isCounted: true },
      ],
      excluded,
      holidays,
      today,
      rawEnd: { day: day(10, 1), label: '原止 10-01' },
      rolledEnd: { day: day(10, 8), label: '顺延至 10-08' },
      netEnd: { day: day(10, 26), label: '净日止 10-26' },
    },
  },
  {
    name: '某运输公司',
    day: '第79日/90',
    remaining: '余11日，10-10 届满',
    tone: 'amber',
    pips: ['counted', 'not-counted', 'counted', 'unused', 'granted'],
    pipsLabel: '计入2次，1次不计，1次未用，已批增加1次',
    counted: '计入 2/3次',
    spoken: '07-12送达；07-22、09-17各磋商一次，08-27不计；今日09-29；10-10届满，周六调休上班，不顺延；净日止11-02',
    note: '07-22、09-17 到会，计入2次；08-27 未到会，不计（理由见左）',
    times: {
      served: { day: day(7, 12), label: '送达 07-12', how: '邮寄签收' },
      meetings: [
        { day: day(7, 22), label: '07-22', number: 1, isCounted: true },
        { day: day(8, 27), label: '08-27 不计', number: 2, isCounted: false },
        { day: day(9, 17), label: '09-17', number: 3, isCounted: true },
      ],
      excluded,
      holidays,
      today,
      rolledEnd: { day: day(10, 10), label: '10-10 周六调休上班，不顺延' },
      netEnd: { day: day(11, 2), label: '净日止 11-02' },
    },
  },
];

/** Everything within a few days, and the limit gone by: labels that would stand on each other. */
export const crowdedTimes: LimitLineTimes = {
  served: { day: day(9, 1), label: '送达 09-01', how: '留置送达' },
  meetings: [
    { day: day(9, 2), label: '09-02', number: 1, isCounted: true },
    { day: day(9, 4), label: '09-04', number: 2, isCounted: true },
    { day: day(9, 6), label: '09-06 休会后复会', number: 3, isCounted: true },
    { day: day(9, 8), label: '09-08 已批增加', number: 4, isCounted: true },
  ],
  excluded: [{ from: day(9, 10), to: day(9, 14), label: '补充鉴定 09-10—09-14，净日扣5日' }],
  holidays,
  today: { day: day(10, 12), label: '今日 10-12' },
  rawEnd: { day: day(10, 4), label: '原止 10-04' },
  rolledEnd: { day: day(10, 8), label: '顺延至 10-08' },
  netEnd: { day: day(10, 13), label: '净日止 10-13' },
};
