import type { Act, AdmissionItem, Issue } from '../../../record/vocabulary.ts';
import { terms } from '../terms.ts';

/** What is done of a step, as the checklist of 主持台 names it. */
export const doneText = {
  checked: (name: string, present: boolean) => `核对${name}：${present ? '到会' : '未到会'}`,
  awaited: (name: string, minutes: number) => `${name}未到会：已等候${minutes}分钟并联系`,
  consented: (name: string) => `${name}当场同意磋商`,
  act: (act: Act, name: string) => (name === '' ? terms.act[act] : `${terms.act[act]}：${name}`),
  answered: (name: string, withObjection: boolean) => `${name}答复：${withObjection ? '有异议' : '听清，无异议'}`,
  decided: (upheld: boolean) => `异议已决定：${upheld ? '成立' : '不成立'}`,
  claimed: () => '已发表赔偿意见',
  shown: (exhibit: number) => `证据${exhibit}已出示`,
  notShown: (exhibit: number) => `证据${exhibit}不出示`,
  opinion: (exhibit: number, name: string) => `证据${exhibit}：${name}已发表意见`,
  explained: () => '鉴定评估意见已说明',
  admission: (name: string, item: AdmissionItem, answer: keyof typeof terms.admission) =>
    `${name}·${terms.admissionItem[item]}：${terms.admission[answer]}`,
  deferred: (entry: number) => `第${entry}条：会后书面答复`,
  settled: (issue: Issue, outcome: keyof typeof terms.issueOutcome) => `${terms.issue[issue]}：${terms.issueOutcome[outcome]}`,
  result: () => '磋商结果已宣布',
  next: () => '下一步安排已宣布',
} as const;
