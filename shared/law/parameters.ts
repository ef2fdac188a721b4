import type { PlainDate } from '../time/plain-date.ts';

/** A number of the law from a day on. A later version is added, never put in the place of an earlier one. */
type Version = { readonly since: PlainDate; readonly value: number };
type Dated = { readonly source: string; readonly versions: readonly [Version, ...Version[]] };

/** In force since its promulgation (Art. 50); what an office has set where the law is silent counts from the same day. */
const inForce = '2025-05-09' as PlainDate;
const since = (value: number, source: string): Dated => ({ source, versions: [{ since: inForce, value }] });

/** Every number the law fixes, or that is set where the law is silent, with its source and the day it counts from. Money in 分. */
export const parameters = {
  replyWorkingDays: since(5, '第二十三条：5个工作日'),
  consultationDays: since(90, '第二十七条：90日，自然日（第四十九条）'),
  meetings: since(3, '第二十七条：不超过3次'),
  simpleAssessmentFen: since(30_000_000, '第二十条：不超过30万元，不包括调查、鉴定评估等费用'),
  simpleAssessmentExperts: since(3, '第二十条：不少于3名专家'),
  negligibleDamageFen: since(300_000, '第四十八条第（一）项：3000元以内'),
  confirmationAlarmDays: since(30, '民事诉讼法第二百零五条，参照：提醒，不是限制'),
  suitTargetDays: since(30, '第三十条“及时”没有规定天数：内部目标'),
  sittingsApartDays: since(15, '条文没有规定：两次开会相隔超过此数的提醒'),
  periodNearEndDays: since(15, '条文没有规定：临近届满的提醒'),
  explanationWorkingDays: since(3, '条文没有规定：未到会、退出以后说明理由的工作日'),
  meetingNoticeDays: since(7, '条文没有规定：会议通知提前的天数'),
} as const satisfies Record<string, Dated>;

export type ParameterName = keyof typeof parameters;

/** The number that counts on a day; before the first version, that version. */
export const valueOn = ({ versions }: Dated, day: PlainDate): number =>
  (versions.findLast((version) => version.since <= day) ?? versions[0]).value;

/** A parameter of the regulation as it counts on a day. */
export const parameterOn = (name: ParameterName, day: PlainDate): number => valueOn(parameters[name], day);
