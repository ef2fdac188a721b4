import type { PauseUnderWay } from '../../../record/meeting-queries.ts';
import type { Instant } from '../../../time/instant.ts';
import { dayInFull } from '../format.ts';

/** Where a meeting that does not go on stands: a word in large type, and what belongs to it. */
export type Standing = { readonly title: string; readonly lines: readonly string[] };

const time = (at: Instant): string => at.slice(11, 16);

export const standingText = {
  recess: ({ since, reason }: PauseUnderWay): Standing => ({
    title: '休会',
    lines: [`${time(since)}起休会，等候主持人宣布复会`, `原因：${reason}`],
  }),
  adjourned: ({ since, reason, until }: PauseUnderWay): Standing => ({
    title: '改期继续',
    lines: [`${time(since)}起休会，${until === null ? '' : dayInFull(until)}继续`, `原因：${reason}`],
  }),
  frozen: (at: Instant): Standing => ({ title: '核对签字', lines: [`会议记录${time(at)}定稿`, '请各方核对会议记录并签字'] }),
  archived: (): Standing => ({ title: '会议已经结束', lines: ['会议记录已经归档'] }),
} as const;
