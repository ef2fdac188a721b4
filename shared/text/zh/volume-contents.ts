import type { PageSpan } from '../../record/page-spans.ts';

/** Titles of the lines of 卷内目录, and how page numbers are written. */
export const volumeContentsText = {
  about: (paper: string, about: string) => (about === '' ? paper : `${paper}（${about}）`),
  slip: (slip: number) => `第${slip}号`,
  meetingPaper: (meeting: number, paper: string) => `第${meeting}次磋商会议${paper}`,
  ofMeeting: {
    notice: '通知书、议程',
    attendance: '签到表',
    minutes: '记录及核对签字页',
    correction: '记录更正申请表',
    refusal: '拒绝签字情况说明',
    eSignature: '电子签名使用约定',
  },
  ofRecord: {
    AgreementSigned: '生态环境损害赔偿协议',
    ConfirmationRuled: '司法确认裁定书',
    RulingChecked: '裁判核实情况及重新磋商通知',
    ClaimTerminated: '终止索赔审批表',
    CaseOpened: '生态环境损害赔偿立案审批表',
    DesignationRecorded: '指定（授权）文书',
    InvestigationConcluded: '生态环境损害调查结论',
    SupplementaryAppraisalCommissioned: '补充、重新鉴定评估委托书',
    SupplementaryAppraisalDelivered: '补充、重新鉴定评估意见',
    NoticeIssued: '生态环境损害索赔磋商告知书',
    ServiceRecorded: '送达回证',
    ReplyReceived: '答复意见书',
    ReplyClassified: '附条件答复的判断意见',
    LateReasonJudged: '逾期答复审查表',
    ConsultationRefused: '拒绝磋商的意见',
    EntryConditionOverridden: '启动磋商条件的证明材料',
    AbsenceJudged: '未到会／退出磋商会议情况记录',
    ExtraMeetingApproved: '增加磋商会议次数审批表',
    PeriodOverrunApproved: '超期磋商审批表',
    FindingMade: '指定部门认定意见',
    FailureDeclared: '磋商不成认定审批表',
    ConfirmationApplied: '司法确认申请书',
    SuitFiled: '民事起诉状',
    ProcuratorateInformed: '告知检察机关函',
    BreachRecorded: '不履行协议情况记录',
  },
  /** What a court gave that did not confirm. */
  ofRuling: { 'refused-on-review': '不予司法确认裁定书', 'not-accepted': '不予受理裁定书', withdrawn: '准许撤回申请裁定书' },
  /** `title` null: a secret exhibit is not named. */
  exhibit: (number: number, title: string | null) => `证据${number}：${title ?? '涉密，另册'}`,
  /** From the first page to the last. */
  span: (span: PageSpan) => {
    if (span === null) return '—';
    return span.from === span.to ? String(span.from) : `${span.from}—${span.to}`;
  },
} as const;
