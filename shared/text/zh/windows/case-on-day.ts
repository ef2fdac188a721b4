import { entryNames, groundNames } from '../law-names.ts';
import { caseText } from './case.ts';
import { stageName } from './registry.ts';
import { dueShown, inChinese } from '../format.ts';
import type { LimitsChange } from '../../../views/limits-changes.ts';

const { limits } = caseText;
const { verdict, entryVerdict } = limits;
const daysLeft = (days: number): string => (days < 0 ? `已超过${-days}日` : `余${days}日`);
const satisfied = (value: boolean | null): string => entryVerdict[value === null ? 'open' : value ? 'yes' : 'no'];

/** The words of 时限与判断 on another day than today, and of the next meeting. */
export const onDayText = {
  open: '看某日…',
  title: '看某日的时限与判断',
  basis: '过去某日：按现行记录，只计当日及以前的事项。以后某日：假定此前不再办理任何事项。只供查看，不作记录。',
  day: '日期',
  look: '查看',
  looking: '正在计算',
  back: '回到今日',
  shown: (day: string) => `${day} 的情况（非今日）`,
  past: '只计当日及以前的事项；不能在此办理。',
  ahead: '如果此前不再办理任何事项；不能在此办理。',
  thatDay: (day: string) => `当日 ${day}`,
  changes: '与今日相比',
  same: '各项与今日相同，只是日期不同。',
  nextMeeting: (at: { readonly meet: string; readonly notify: string; readonly isNoticeLate: boolean; readonly needsApproval: boolean }) =>
    `下一次会议最迟：${at.meet}${at.needsApproval ? '（须先经批准增加次数）' : ''}；通知最迟：${at.notify}${at.isNoticeLate ? '（已过）' : ''}`,
} as const;

/** One thing that is otherwise on the other day: what it is today, and what it is then. */
export const changeWords = (change: LimitsChange): string => {
  switch (change.what) {
    case 'stage':
      return `阶段：${stageName(change.from)} → ${stageName(change.to)}`;
    case 'remaining':
      return `期限：${daysLeft(change.from)} → ${daysLeft(change.to)}，${dueShown(change.end)} 届满`;
    case 'ground':
      return `${limits.ground(inChinese(change.ground))}${groundNames[change.ground]}：${verdict[change.from]} → ${verdict[change.to]}`;
    case 'may-declare':
      return change.to ? '可以申报磋商不成' : '不再能申报磋商不成';
    case 'entry':
      return `启动条件${limits.ground(inChinese(change.item))}${entryNames[change.item]}：${satisfied(change.from)} → ${satisfied(change.to)}`;
  }
};
