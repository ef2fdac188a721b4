import type { MeetingPhase, Presence } from '../../record/meeting-queries.ts';
import type { Act, AdmissionItem, Authority, Capacity, ClaimHead, EntryKind, Issue, ServiceMethod, StepId } from '../../record/vocabulary.ts';

/** The glossary: official terms for everything that has a name in code (domain.md, Words). A legal notion enters here before the code. */
export const terms = {
  step: {
    attendance: '核对到会',
    'discipline-and-rights': '宣布纪律权利',
    'claimant-statement': '权利人陈述举证',
    'appraisal-explained': '鉴定评估说明',
    'obligor-statement': '义务人陈述',
    'questions-answered': '释疑解答',
    'participants-opinions': '参会人员意见',
    consultation: '平等磋商',
    'check-and-sign': '核对签字',
  } satisfies Record<StepId, string>,
  capacity: {
    presiding: '主持人',
    secretary: '记录人',
    claimant: '权利人',
    obligor: '义务人',
    agent: '代理人',
    appraiser: '鉴定',
    expert: '专家',
    procuratorate: '检察',
    department: '部门',
    justice: '司法行政',
    lawyer: '律师',
    interpreter: '翻译',
    observer: '旁听',
  } satisfies Record<Capacity, string>,
  capacityInFull: {
    presiding: '主持人',
    secretary: '记录人',
    claimant: '赔偿权利人指定部门代表',
    obligor: '赔偿义务人',
    agent: '委托代理人',
    appraiser: '鉴定评估机构人员',
    expert: '评估专家',
    procuratorate: '检察机关人员',
    department: '相关部门人员',
    justice: '司法行政部门人员',
    lawyer: '律师',
    interpreter: '翻译',
    observer: '旁听人员',
  } satisfies Record<Capacity, string>,
  authority: { principal: '本人', general: '一般授权', special: '特别授权' } satisfies Record<Authority, string>,
  entryKind: {
    statement: '陈述',
    question: '问',
    answer: '答',
    evidence: '证据',
    opinion: '意见',
    offer: '方案',
    procedure: '程序',
  } satisfies Record<EntryKind, string>,
  note: '备注',
  phase: {
    planned: '待召开',
    attendance: '核对到会',
    open: '进行中',
    recess: '休会',
    adjourned: '改期继续',
    collapsed: '流会',
    frozen: '核对签字',
    archived: '已归档',
  } satisfies Record<MeetingPhase, string>,
  presence: { expected: '未核对', present: '在场', absent: '未到会', left: '离席', 'walked-out': '退出' } satisfies Record<Presence, string>,
  claimHead: {
    'interim-loss': '服务功能丧失导致的损失',
    'permanent-loss': '生态环境功能永久性损害造成的损失',
    'investigation-and-appraisal': '调查、鉴定评估等费用',
    'clean-up-and-restoration': '清除污染、修复生态环境费用',
    prevention: '防止损害的发生和扩大所支出的合理费用',
  } satisfies Record<ClaimHead, string>,
  admissionItem: {
    'damage-facts': '损害事实',
    'interim-loss': '服务功能丧失损失',
    'permanent-loss': '永久性损害损失',
    'investigation-and-appraisal': '调查、鉴定评估费用',
    'clean-up-and-restoration': '清除污染、修复费用',
    prevention: '防止扩大费用',
  } satisfies Record<AdmissionItem, string>,
  admission: { admitted: '承认', denied: '否认', reserved: '保留' },
  exhibitOpinion: { accepted: '无异议', disputed: '有异议', reserved: '保留' },
  issue: {
    'restoration-plan': '修复方案、方式',
    'restoration-start': '修复启动时间',
    'restoration-period': '修复期限',
    'manner-of-liability': '责任承担方式',
    'period-of-liability': '责任承担期限',
    amount: '赔偿金额',
    instalments: '分期',
    security: '履约担保',
  } satisfies Record<Issue, string>,
  issueOutcome: { agreed: '一致', disputed: '分歧', 'not-applicable': '不涉及', open: '未定' },
  result: { agreed: '达成一致', 'agreed-pending': '达成一致，待被代理人确认', partly: '部分一致', disputed: '存在分歧' },
  next: { 'sign-agreement': '签署赔偿协议', 'next-meeting': '再次磋商', report: '报请研判', other: '其他' },
  meetingKind: { consultation: '磋商', renegotiation: '重新磋商' },
  mode: { 'in-person': '现场', video: '视频', mixed: '现场和视频' },
  identity: { 'identity-card': '居民身份证', 'work-pass': '工作证件', 'lawyer-licence': '律师执业证', known: '主持人核实', unchecked: '未核对' },
  restorable: { yes: '可以修复', partly: '部分可以修复', no: '无法修复' },
  act: {
    'officers-named': '介绍主持人、记录人',
    'discipline-read': '宣布会议纪律',
    'exit-warning-read': '告知无故退出的后果',
    'rights-read': '宣读权利和义务',
    'rights-paper-handed': '发放权利义务告知书',
    'recording-announced': '告知全程录音录像',
    'interpreter-asked': '问明是否需要翻译',
    'no-statement': '不作陈述',
    'no-reply': '不作回应',
    'no-questions': '均无疑问',
    'no-opinion': '无意见',
  } satisfies Record<Act, string>,
  service: {
    direct: '直接送达',
    leaving: '留置送达',
    electronic: '电子送达',
    entrusted: '委托送达',
    postal: '邮寄送达',
    forwarding: '转交送达',
    'public-notice': '公告送达',
  } satisfies Record<ServiceMethod, string>,
  stage: {
    notice: '待送达',
    reply: '待答复',
    refused: '已拒绝磋商',
    consulting: '磋商中',
    agreed: '已签协议',
    confirming: '司法确认中',
    confirmed: '已司法确认',
    renegotiating: '重新磋商',
    failed: '磋商不成',
    terminated: '已终止索赔',
  },
  readHow: { read: '自行阅读', 'read-out': '向其宣读', unread: '未阅读' },
  signMethod: { paper: '纸质', tablet: '平板' },
  signOff: { waiting: '待签', signed: '已签', refused: '拒绝签字', departed: '已离会，未核对签字', exempt: '无须签字' },
} as const;

const chineseDigits = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十'] as const;

/** 一 to 九十九, as the law counts its items and steps. */
export const inChinese = (number: number): string => {
  if (number <= 10) return chineseDigits[number] ?? String(number);
  const tens = Math.floor(number / 10);
  const rest = number % 10;
  return `${tens === 1 ? '' : (chineseDigits[tens] ?? '')}十${rest === 0 ? '' : (chineseDigits[rest] ?? '')}`;
};

/** 2026年3月2日, as papers write a day. */
export const dayInFull = (day: string): string => {
  const [year = '', month = '', date = ''] = day.split('-');
  return `${year}年${Number(month)}月${Number(date)}日`;
};

/** 9时5分, from an instant written with +08:00. */
export const timeInFull = (instant: string): string => `${Number(instant.slice(11, 13))}时${Number(instant.slice(14, 16))}分`;

/** 48,090元, 1,234.50元. Exact: never rounded. `fen` in 分. */
export const money = (fen: number): string => {
  const yuan = Math.floor(fen / 100);
  const cents = fen % 100;
  const whole = String(yuan).replace(/\B(?=(\d{3})+(?!\d))/gu, ',');
  return cents === 0 ? `${whole}元` : `${whole}.${String(cents).padStart(2, '0')}元`;
};
