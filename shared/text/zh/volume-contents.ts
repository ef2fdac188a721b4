import type { PageSpan } from '../../record/page-spans.ts';

/** Titles of the lines of 卷内目录, and how page numbers are written. */
export const volumeContentsText = {
  about: (paper: string, obligor: string) => (obligor === '' ? paper : `${paper}（${obligor}）`),
  meetingPaper: (meeting: number, paper: string) => `第${meeting}次磋商会议${paper}`,
  ofMeeting: { notice: '通知书、议程', attendance: '签到表', minutes: '记录及核对签字页', refusal: '拒绝签字情况说明' },
  /** `title` null: a secret exhibit is not named. */
  exhibit: (number: number, title: string | null) => `证据${number}：${title ?? '涉密，另册'}`,
  /** From the first page to the last. */
  span: (span: PageSpan) => {
    if (span === null) return '—';
    return span.from === span.to ? String(span.from) : `${span.from}—${span.to}`;
  },
} as const;
