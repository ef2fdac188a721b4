import type { EventPayload } from '../../shared/record/event.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import { GivenRecord } from './given-record.ts';

const day = (value: string): PlainDate => value as PlainDate;
const meeting = 1;

/** A case with two obligors, called to its first meeting, everybody seated; `o2` will not come. */
export const calledMeeting = (): GivenRecord => {
  const given = new GivenRecord('2026-05-20T09:00');
  given.record('CaseOpened', {
    number: '某环损案〔2026〕19号',
    title: '某食品公司渗坑排放废水损害土壤、地下水案',
    government: '某市人民政府',
    department: '某市生态环境局',
    departmentHead: '周某',
    contact: '',
    cause: '某食品公司通过渗坑排放高浓度废水，损害土壤和地下水。',
    place: '某旗某镇',
    discoveredOn: null,
    openedOn: day('2026-05-20'),
    handler: '刘某',
    sample: false,
  });
  for (const [id, name] of [
    ['o1', '某食品公司'],
    ['o2', '某运输公司'],
  ] as const) {
    given.record('ObligorAdded', { id, name, kind: 'organisation', identityNumber: '', representative: '', address: '', phone: '' });
  }
  for (const [id, number, party, title] of [
    ['x1', 1, 'claimant', '现场勘验笔录'],
    ['x2', 2, 'claimant', '地下水监测报告'],
    ['x3', 3, 'o1', '废水处理设施购置合同'],
    ['x4', 4, 'claimant', '航拍影像'],
  ] as const) {
    given.record('ExhibitListed', { id, number, party, title, source: '', pages: 6, purpose: '', secret: false });
  }
  given.record('MeetingScheduled', {
    meeting,
    kind: 'consultation',
    on: day('2026-06-29'),
    time: '09:30',
    place: '某市生态环境局三楼会议室',
    mode: 'in-person',
    presiding: '王某',
    secretary: '刘某',
    cause: '某食品公司等生态环境损害赔偿磋商',
  });
  people.forEach(([id, name, organisation, capacity, party, authority], index) => {
    given.record('ParticipantSeated', { meeting, id, seat: index + 1, name, organisation, capacity, party, authority, identityNumber: '' });
  });
  return given;
};

const people: readonly (readonly [
  string,
  string,
  string,
  EventPayload<'ParticipantSeated'>['capacity'],
  string | null,
  EventPayload<'ParticipantSeated'>['authority'],
])[] = [
  ['p1', '王某', '某市生态环境局', 'presiding', null, null],
  ['p2', '李某', '某市生态环境局', 'claimant', 'claimant', 'special'],
  ['p3', '赵某', '某食品公司', 'obligor', 'o1', 'principal'],
  ['p4', '孙某', '某律师事务所', 'agent', 'o1', 'special'],
  ['p5', '钱某', '某运输公司', 'obligor', 'o2', 'principal'],
  ['p6', '陈某', '某司法鉴定所', 'appraiser', null, null],
  ['p7', '何某', '某市人民检察院', 'procuratorate', null, null],
  ['p8', '吴某', '', 'observer', null, null],
  ['p9', '刘某', '某市生态环境局', 'secretary', null, null],
];

/** Convened: everybody came but `p5`. */
export const convenedMeeting = (): GivenRecord => {
  const given = calledMeeting().at('2026-06-29T09:30');
  given.record('MeetingConvened', {
    meeting,
    on: day('2026-06-29'),
    place: '某市生态环境局三楼会议室',
    said: '主持人王某宣布核对参会人员的身份和到会情况。',
  });
  for (const [id, name] of people) {
    const present = id !== 'p5';
    given.record('AttendanceChecked', {
      meeting,
      participant: id,
      present,
      identity: present ? 'identity-card' : 'unchecked',
      authorityChecked: null,
      notified: present ? null : true,
      cause: present ? '' : '称车辆故障',
      said: present ? `${name}到会，经核对身份相符。` : '钱某未到会，已通知，原因：称车辆故障。',
    });
  }
  given.record('AbsentObligorAwaited', {
    meeting,
    obligor: 'o2',
    minutes: 30,
    call: '电话无人接听',
    said: '赔偿义务人某运输公司未到会，等候30分钟；电话无人接听。',
  });
  return given;
};

/** Nobody of the obligors could go on: 流会. */
export const collapsedMeeting = (): GivenRecord => {
  const given = convenedMeeting();
  given.record('MeetingCollapsed', {
    meeting,
    reason: '赔偿义务人均未到会',
    said: '主持人宣布本次磋商会议流会，原因：赔偿义务人均未到会。',
  });
  return given;
};

export type Say = (speaker: string | null, text: string, more?: Partial<EventPayload<'EntryCommitted'>>) => number;

/** Types an entry and yields its number. */
export const sayIn =
  (given: GivenRecord): Say =>
  (speaker, text, more = {}) => {
    const entry = (given.state.meetings[0]?.entries.at(-1)?.number ?? 0) + 1;
    given.record('EntryCommitted', {
      meeting,
      entry,
      kind: speaker === null ? 'procedure' : 'statement',
      speaker,
      text,
      answers: null,
      after: null,
      marked: false,
      ...more,
    });
    return entry;
  };

const enter = (given: GivenRecord, step: EventPayload<'StepEntered'>['step'], said: string): number =>
  given.record('StepEntered', { meeting, step, said });

/** The whole of steps 1 to 8 on two days, and step 9 entered: ready to be frozen. */
export const consultedMeeting = (): GivenRecord => {
  const given = convenedMeeting();
  const say = sayIn(given);
  enter(given, 'discipline-and-rights', '主持人宣布会议纪律和注意事项，告知会议参加人员的权利和义务。');
  given.record('PartyAnswered', {
    meeting,
    party: 'o1',
    by: 'p4',
    heard: true,
    objection: '',
    said: '某律师事务所委托代理人孙某答复：听清了；不申请回避，无异议。',
  });
  enter(given, 'claimant-statement', '主持人请某市生态环境局就案件调查情况进行陈述、发表赔偿意见并出示相关证据。');
  const stated = say('p2', '经现场勘验，某食品公司自2025年3月起通过渗坑排放高浓度废水，渗坑下游两眼监测井氨氮超标。');
  given.record('NoteWritten', { meeting, text: '内部底线四十八万元，不得印出' });
  given.record('ClaimStated', {
    meeting,
    items: [
      { head: 'interim-loss', amountFen: 8_000_000 },
      { head: 'investigation-and-appraisal', amountFen: 4_940_050 },
      { head: 'clean-up-and-restoration', amountFen: 40_000_000 },
    ],
    totalFen: 52_940_050,
    said: '某市生态环境局发表赔偿意见：服务功能丧失导致的损失80,000元；调查、鉴定评估等费用49,400.50元；清除污染、修复生态环境费用400,000元；合计529,400.50元。',
  });
  given.record('ExhibitShown', { meeting, exhibit: 'x1', by: 'p2', said: '李某出示证据1《现场勘验笔录》，共6页。' });
  given.record('ExhibitShown', { meeting, exhibit: 'x2', by: 'p2', said: '李某出示证据2《地下水监测报告》，共6页。' });
  given.record('ExhibitNotShown', {
    meeting,
    exhibit: 'x4',
    reason: '影像待核',
    said: '证据4《航拍影像》本次会议不出示，原因：影像待核。',
  });
  enter(given, 'appraisal-explained', '主持人请鉴定评估机构对鉴定评估情况进行说明。');
  say('p6', '评估采用恢复费用法，以上游对照井为基线；渗坑与超标井的水力联系经示踪试验证实。', { kind: 'statement' });
  enter(given, 'obligor-statement', '主持人请赔偿义务人某食品公司进行陈述并发表意见。');
  const corrected = say('p3', '渗坑是前任厂长挖的，公司愿意修复，但费用偏高，公司自行询价约三十万元。');
  given.record('ExhibitShown', { meeting, exhibit: 'x3', by: 'p4', said: '孙某出示证据3《废水处理设施购置合同》，共6页。' });
  const opinion = { meeting, party: 'o1', by: 'p4' } as const;
  given.record('ExhibitOpinionGiven', {
    ...opinion,
    exhibit: 'x1',
    opinion: 'accepted',
    authenticity: null,
    legality: null,
    relevance: null,
    words: '',
    said: '孙某对证据1的意见：无异议。',
  });
  given.record('ExhibitOpinionGiven', {
    ...opinion,
    exhibit: 'x2',
    opinion: 'disputed',
    authenticity: true,
    legality: true,
    relevance: false,
    words: '',
    said: '孙某对证据2的意见：有异议，对真实性无异议，对合法性无异议，对关联性有异议。',
  });
  given.record('EntryCorrected', {
    meeting,
    entry: corrected,
    text: '渗坑是前任厂长挖的，公司愿意修复，但费用偏高，公司自行询价约三十五万元。',
    reason: '听写有误',
  });
  enter(given, 'questions-answered', '主持人询问赔偿义务人对鉴定评估报告有无疑问。');
  const question = say('p4', '基线为什么选上游井，而不用2019年的环评数据？', { kind: 'question' });
  say('p6', '环评只测了两项指标，不足以作基线；上游井与厂区同一含水层。', { kind: 'answer', answers: question });
  enter(given, 'participants-opinions', '主持人请参加会议的人员发表意见。');
  say('p7', '建议在协议中写明修复效果评估的方式和期限。', { kind: 'opinion' });
  enter(given, 'consultation', '主持人宣布，双方就修复方案等具体问题进行平等磋商。');
  say('p2', '补充说明：渗坑已于2025年11月填埋，填埋物一并清运。', { after: stated });
  given.record('MeetingAdjourned', {
    meeting,
    until: day('2026-06-30'),
    reason: '某食品公司需请示股东会',
    said: '主持人宣布本次会议改期，于2026年6月30日继续进行，原因：某食品公司需请示股东会。',
  });
  given.at('2026-06-30T14:00');
  given.record('MeetingResumed', {
    meeting,
    on: day('2026-06-30'),
    proofRead: true,
    said: '主持人宣布复会，复会前已宣读此前的记录，各方核对。',
  });
  say('p3', '公司愿意委托有资质的单位修复。\n去年厂区地面冻到四月中旬才化透，修复期限希望定到十八个月。', { kind: 'offer' });
  const position = (issue: EventPayload<'PositionStated'>['issue'], party: string, by: string, text: string, said: string): number =>
    given.record('PositionStated', { meeting, issue, party, by, text, amountFen: null, said });
  position('restoration-period', 'claimant', 'p2', '12个月', '李某关于修复期限的意见：12个月。');
  position('restoration-period', 'claimant', 'p2', '15个月', '李某关于修复期限的意见：15个月。');
  position('restoration-period', 'o1', 'p3', '18个月', '赵某关于修复期限的意见：18个月。');
  position('restoration-plan', 'claimant', 'p2', '异位淋洗加客土回填', '李某关于修复方案、方式的意见：异位淋洗加客土回填。');
  position('restoration-plan', 'o1', 'p3', '同意', '赵某关于修复方案、方式的意见：同意。');
  given.record('IssueSettled', {
    meeting,
    issue: 'restoration-plan',
    outcome: 'agreed',
    text: '',
    said: '主持人确认，修复方案、方式：双方一致。',
  });
  given.record('IssueSettled', {
    meeting,
    issue: 'restoration-period',
    outcome: 'disputed',
    text: '',
    said: '主持人确认，修复期限：双方存在分歧。',
  });
  given.record('ResultRecorded', {
    meeting,
    results: [{ obligor: 'o1', outcome: 'partly' }],
    said: '主持人宣布磋商结果：与某食品公司部分一致。',
  });
  given.record('NextAnnounced', {
    meeting,
    next: 'next-meeting',
    on: day('2026-07-20'),
    words: '双方商定9时30分进行。',
    said: '主持人宣布下一步安排：再次磋商，时间2026年7月20日。双方商定9时30分进行。',
  });
  enter(given, 'check-and-sign', '主持人请参加会议各方核对会议记录。');
  return given;
};
