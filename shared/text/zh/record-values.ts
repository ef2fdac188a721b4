import { durationInFull } from './clock.ts';
import { inChinese } from './format.ts';
import { fileKindNames, sizeSaid } from './attachments.ts';
import { terms } from './terms.ts';
import { entryNames, groundNames } from './law-names.ts';

type Words = Readonly<Record<string, string>>;

/**
 * Official terms for what is written in records as a closed list, by the name of the field; where one name means different things, by
 * kind of record and name.
 */
const words: Readonly<Record<string, Words>> = {
  'ObligorAdded.kind': { organisation: '单位', person: '个人' },
  'ReliefClaimed.kind': { exemption: '主张不承担责任', reduction: '主张减轻责任' },
  'MeetingScheduled.kind': terms.meetingKind,
  'EntryCommitted.kind': terms.entryKind,
  'AppraisalRecorded.basis': terms.appraisalBasis,
  'FailureDeclared.basis': { '29': '第二十九条', '28': '第二十八条第二款：重新磋商不成' },
  'ClockJumpNoticed.basis': { steady: '程序运行中时钟被改动', 'last-record': '早于案卷最后一条记录' },
  'AbsenceJudged.cause': { 'with-cause': '有正当理由', 'without-cause': '无故' },
  'ServiceRecorded.method': terms.service,
  'ServiceRecorded.outcome': { served: '已送达', failed: '未送达', 'not-applicable': '不适用' },
  'SignatureGiven.method': terms.signMethod,
  'ESignatureAgreed.way': terms.esignWay,
  'SignedPageBound.part': terms.minutesPart,
  'IssueSettled.outcome': terms.issueOutcome,
  'ResultRecorded.outcome': terms.result,
  'ConfirmationRuled.result': {
    confirmed: '确认',
    'refused-on-review': '经审查未予确认',
    'not-accepted': '不予受理',
    withdrawn: '撤回申请',
  },
  'OfferMade.kind': terms.security,
  'AdmissionRecorded.item': terms.admissionItem,
  'AdmissionRecorded.answer': terms.admission,
  'MinutesRead.how': terms.readHow,
  'SignatureRefused.how': terms.readHow,
  authority: terms.authority,
  restorable: terms.restorable,
  agrees: { yes: '同意磋商', no: '不同意磋商', conditional: '附条件' },
  as: { consent: '同意磋商', refusal: '拒绝磋商' },
  head: terms.claimHead,
  capacity: terms.capacityInFull,
  mode: terms.mode,
  identity: terms.identity,
  step: terms.step,
  act: terms.act,
  opinion: terms.exhibitOpinion,
  issue: terms.issue,
  next: terms.next,
  pointer: terms.pointer,
  extension: fileKindNames,
};

/** The term for a value of a closed list; null: the field holds no such value. */
export const termOf = (kind: string, field: string, value: string): string | null =>
  words[`${kind}.${field}`]?.[value] ?? words[field]?.[value] ?? null;

const nth = (number: number): string => `第${number}条`;
const recordNamed = (number: number): string => `第${number}号记录`;

/** How a number is said, by the name of the field or by kind of record and name; money is said by `money`. */
const numbers: Readonly<Record<string, (value: number) => string>> = {
  meeting: (value) => `第${value}次`,
  reply: recordNamed,
  handover: recordNamed,
  target: recordNamed,
  draft: recordNamed,
  evidence: recordNamed,
  record: recordNamed,
  'ObjectionDecided.answer': recordNamed,
  entry: nth,
  answers: nth,
  after: nth,
  source: nth,
  'OfferMade.number': (value) => `方案${value}`,
  version: (value) => `第${value}版`,
  slip: (value) => `第${value}份`,
  entries: (value) => `${value}条`,
  minutes: (value) => `${value}分钟`,
  experts: (value) => `${value}名`,
  differenceMs: (value) => `${value > 0 ? '快' : '慢'}${durationInFull(value)}`,
  pages: (value) => `${value}页`,
  bytes: sizeSaid,
  grounds: (value) => groundSaid(value),
  'FindingMade.ground': (value) => groundSaid(value),
  'ClaimTerminated.ground': (value) => `第十五条第二款第（${inChinese(value)}）项`,
  'EntryConditionOverridden.item': (value) => `第（${inChinese(value)}）项 ${entryNames[value as keyof typeof entryNames]}`,
};

const groundSaid = (value: number): string => `第（${inChinese(value)}）项 ${groundNames[value as keyof typeof groundNames]}`;

export const numberSaid = (kind: string, field: string, value: number): string =>
  (numbers[`${kind}.${field}`] ?? numbers[field] ?? String)(value);

export const recordValueText = {
  yes: '是',
  bodyKept: '全文存于本号记录，其摘要即签字的摘要',
  no: '否',
  /** A question of the notice that the reply passes over. */
  unanswered: '未回答',
  procedure: '程序',
  everybody: '全部赔偿义务人',
  /** A party or person whose own record was withdrawn. */
  unnamed: (record: string) => `第${record}号记录登记的（已撤回）`,
  /** Several values of one item, on one line. */
  line: (parts: readonly string[]) => parts.join('，'),
  drawn: (drawn: {
    readonly begun: string;
    readonly pointer: string;
    readonly count: number;
    readonly identity: string;
    readonly checkedBy: string;
    readonly witness: string;
    readonly recording: string;
    readonly displayed: string;
  }) =>
    [
      `${drawn.begun}落笔，${drawn.pointer}，${drawn.count}笔`,
      `身份核验：${drawn.identity}，${drawn.checkedBy}核验`,
      `见证人：${drawn.witness}`,
      ...(drawn.recording === '' ? [] : [`录音录像：${drawn.recording}`]),
      `所示文本的SM3摘要：${drawn.displayed.toUpperCase()}`,
    ].join('\n'),
  list: (parts: readonly string[]) => parts.join('、'),
} as const;
