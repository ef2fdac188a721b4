import { day, listExhibit } from './entries.ts';
import { playMeeting, type Cast, type MeetingScript } from './meeting-script.ts';
import type { Player } from './player.ts';

/**
 * Two meetings, an agreement and its judicial confirmation, after the published 海东 glassworks case (53.37万元 and 14万元 of
 * appraisal costs). Names are 某; the second meeting and all dates are invented (模拟).
 */
export const glassworks = {
  name: 'glassworks',
  title: '某玻璃公司渗漏废液损害土壤案（样例，日期为模拟）',
  number: '某环损案〔2026〕7号',
  play: async (player: Player): Promise<void> => {
    const { at, run } = player;
    at('2026-04-20', '09:00');
    await run('OpenCase', {
      number: glassworks.number,
      title: glassworks.title,
      government: '某市人民政府',
      department: '某市生态环境局',
      departmentHead: '周某',
      contact: '某市某街8号',
      cause: '某玻璃公司废液收集池渗漏，损害厂区外土壤。案情参照公开案例，日期和第二次会议为模拟。',
      place: '某市某工业园区',
      discoveredOn: day('2026-03-25'),
      openedOn: day('2026-04-20'),
      handler: '刘某',
      sample: true,
    });
    await run('RecordDesignation', {
      number: '某政函〔2026〕31号',
      on: day('2026-04-17'),
      maySign: true,
      scope: '生态环境损害赔偿具体工作',
    });
    const obligor = `o${await run('AddObligor', { name: '某玻璃公司', kind: 'organisation', identityNumber: '', representative: '钱某', address: '某市某工业园区', phone: '' })}`;
    await run('AppointAgent', {
      party: obligor,
      name: '孙某',
      organisation: '某律师事务所',
      lawyer: true,
      authority: 'special',
      document: '授权委托书（特别授权）',
      on: day('2026-04-20'),
    });
    at('2026-05-15', '15:00');
    await run('ConcludeInvestigation', {
      on: day('2026-05-15'),
      number: '某环调〔2026〕7号',
      damageEstablished: true,
      conclusion: '废液收集池防渗层破损，废液渗入厂区外土壤，损害事实清楚。',
    });
    at('2026-05-20', '15:00');
    await run('RecordAppraisal', {
      basis: 'report',
      number: '某司鉴〔2026〕环鉴字第16号',
      on: day('2026-05-20'),
      by: '某司法鉴定所',
      damageFen: 67_370_000,
      costsFen: 14_000_000,
      experts: null,
      factsSimple: null,
      responsibilityUndisputed: null,
      minorEffect: null,
      restorable: 'yes',
      summary: '土壤修复费用53.37万元，鉴定评估费用14万元。受损土壤可以修复。',
    });
    await run('ItemiseClaim', {
      items: [
        { head: 'clean-up-and-restoration', amountFen: 53_370_000, basis: '鉴定评估报告第六章' },
        { head: 'investigation-and-appraisal', amountFen: 14_000_000, basis: '委托协议、发票' },
      ],
    });
    const exhibits = [
      await listExhibit(player, 1, '现场检查笔录和照片', '某市生态环境局制作', 12, '收集池渗漏'),
      await listExhibit(player, 2, '土壤监测报告', '某监测站', 26, '土壤受污染的范围和程度'),
      await listExhibit(player, 3, '鉴定评估报告', '某司法鉴定所', 88, '损害数额、因果关系和可以修复'),
    ];
    at('2026-05-25', '09:30');
    await run('IssueNotice', { number: '某环磋告〔2026〕7号', on: day('2026-05-25'), obligors: [obligor], replyBy: null });
    at('2026-05-26', '11:00');
    await run('RecordService', {
      obligor,
      method: 'direct',
      on: day('2026-05-26'),
      outcome: 'failed',
      reason: '法定代表人外出，收发室无人',
      receivedBy: '',
      servers: '李某、刘某',
      receipt: '',
    });
    at('2026-05-28', '10:00');
    await run('RecordService', {
      obligor,
      method: 'postal',
      on: day('2026-05-28'),
      outcome: 'served',
      reason: '',
      receivedBy: '某玻璃公司收发室',
      servers: '',
      receipt: '邮寄回执',
    });
    at('2026-06-03', '10:00');
    await run('ReceiveReply', {
      obligor,
      receivedOn: day('2026-06-03'),
      postedOn: null,
      admitsIdentity: true,
      agrees: 'yes',
      words: '同意磋商，委托孙某律师参加。',
    });
    await playMeeting(player, firstMeeting(obligor, exhibits));
    await playMeeting(player, secondMeeting(obligor, exhibits));
    at('2026-07-24', '10:00');
    const draft = await run('DraftAgreement', {
      obligors: [obligor],
      amountFen: 67_370_000,
      items: {
        parties: '甲方：某市生态环境局（受某市人民政府书面指定并授权）。乙方：某玻璃公司，法定代表人钱某。',
        facts: '乙方生产废水渗漏造成厂区及周边土壤污染。鉴定评估报告认定生态环境损害数额67.37万元，双方对损害事实和证据没有异议。',
        opinions: '双方认可鉴定评估报告，修复目标为受损前的基线水平，修复方案见附件。',
        performance:
          '乙方委托具备修复能力的第三方修复受损土壤，期限十五个月；费用分两期支付，第一期于2026年8月31日以前，第二期于修复完成以前。',
        evaluation: '修复完成后六十日以内，由甲方组织修复效果评估；未达到修复目标的，乙方继续修复。',
        breach: '乙方逾期支付或者逾期修复的，按日承担未履行部分万分之五的违约金。',
        other: '本协议自双方签字、盖章之日起生效，双方共同向人民法院申请司法确认。',
      },
      owedAnyway: false,
    });
    const agreement = `g${await run('SignAgreement', {
      draft,
      on: day('2026-07-24'),
      number: '某环赔协〔2026〕7号',
      signers: [{ obligor, agent: null }],
    })}`;
    at('2026-08-03', '10:00');
    await run('ApplyConfirmation', { agreement, on: day('2026-08-03'), court: '某市中级人民法院', jointly: true, note: '' });
    at('2026-09-11', '10:00');
    await run('RuleConfirmation', { agreement, on: day('2026-09-11'), result: 'confirmed', ruling: '（2026）某民特5号', reason: '' });
  },
} as const;

const people = (obligor: string): readonly Cast[] => [
  { key: 'presiding', name: '王某', organisation: '某市生态环境局', capacity: 'presiding', party: null, authority: null },
  { key: 'claimant', name: '李某', organisation: '某市生态环境局', capacity: 'claimant', party: 'claimant', authority: 'special' },
  { key: 'agent', name: '孙某', organisation: '某律师事务所', capacity: 'agent', party: obligor, authority: 'special' },
  { key: 'obligor', name: '钱某', organisation: '某玻璃公司', capacity: 'obligor', party: obligor, authority: 'principal' },
  { key: 'appraiser', name: '陈某', organisation: '某司法鉴定所', capacity: 'appraiser', party: null, authority: null },
  { key: 'procurator', name: '何某', organisation: '某市人民检察院', capacity: 'procuratorate', party: null, authority: null },
  { key: 'secretary', name: '刘某', organisation: '某市生态环境局', capacity: 'secretary', party: null, authority: null },
];

const common = (obligor: string, exhibits: readonly string[]) =>
  ({
    place: '某市生态环境局三楼会议室',
    cause: '废液渗漏损害土壤，生态环境损害赔偿磋商',
    obligor,
    cast: people(obligor),
    exhibits,
    appraisal: {
      by: 'appraiser',
      report: '某司鉴〔2026〕环鉴字第16号',
      method: '现场采样分析，恢复费用法',
      baseline: '厂区上风向同类土壤的监测值',
      causation: '特征污染物与收集池废液一致，迁移路径连续',
      amountFen: 67_370_000,
      restorable: 'yes',
    },
  }) as const;

const firstMeeting = (obligor: string, exhibits: readonly string[]): MeetingScript => ({
  ...common(obligor, exhibits),
  meeting: 1,
  day: '2026-06-18',
  time: '09:00',
  scheduledOn: '2026-06-08',
  claimantStatement: [
    [
      'claimant',
      '公司废液收集池防渗层破损，渗漏废液污染厂区外土壤420平方米，监测报告和鉴定评估报告可以证明。请求公司修复受损土壤并承担鉴定评估费用。',
    ],
  ],
  obligorStatement: [
    ['agent', '对渗漏的事实没有异议。修复费用偏高，公司自行询价约四十万元。'],
    ['obligor', '公司经营困难，希望延长修复期限、分期付款。'],
  ],
  admissions: {
    'damage-facts': ['admitted', ''],
    'clean-up-and-restoration': ['reserved', '对单价保留意见'],
    'investigation-and-appraisal': ['admitted', ''],
  },
  disputedExhibits: { [exhibits[2] ?? '']: '认为单价没有当地询价依据' },
  claimantReply: ['claimant', '修复单价采用报告所附三家询价的平均值，可以请鉴定人说明。'],
  questions: [['agent', '修复单价依据的三家询价是哪一年的？', 'appraiser', '是2026年4月的询价，报告附件四列有原件。']],
  opinions: [
    ['appraiser', '如果采用原位修复，工期会延长，费用相差不大。'],
    ['procurator', '提请双方注意修复效果评估的约定。'],
  ],
  recess: '义务人请求与公司股东商量',
  talk: [
    ['claimant', '修复期限十二个月，费用一次缴清。'],
    ['agent', '请求修复期限十八个月，费用分三期。'],
  ],
  positions: [
    ['restoration-plan', 'claimant', '异位淋洗加客土回填', null],
    ['restoration-plan', 'agent', '同意', null],
    ['restoration-start', 'claimant', '2026年8月15日前', null],
    ['restoration-start', 'agent', '同意', null],
    ['restoration-period', 'claimant', '十二个月', null],
    ['restoration-period', 'agent', '十八个月', null],
    ['manner-of-liability', 'claimant', '委托第三方修复', null],
    ['manner-of-liability', 'agent', '同意', null],
    ['period-of-liability', 'claimant', '一次缴清', null],
    ['period-of-liability', 'agent', '分三期', null],
  ],
  settled: [
    ['restoration-plan', 'agreed', '异位淋洗加客土回填'],
    ['restoration-start', 'agreed', '2026年8月15日前'],
    ['restoration-period', 'disputed', ''],
    ['manner-of-liability', 'agreed', '委托具备修复能力的第三方修复'],
    ['period-of-liability', 'disputed', ''],
  ],
  outcome: 'partly',
  next: { next: 'next-meeting', on: day('2026-07-14'), words: '双方商定于2026年7月14日进行第2次磋商。' },
  slip: {
    by: 'agent',
    what: '“约四十万元”应为“约四十五万元”',
    entryWith: '对渗漏的事实没有异议。修复费用偏高，公司自行询价约四十万元。',
    proposed: '对渗漏的事实没有异议。修复费用偏高，公司自行询价约四十五万元。',
    granted: false,
    reason: '录音显示当时陈述为四十万元',
  },
  refusal: {
    by: 'obligor',
    reason: '修复期限没有谈拢，我回去商量了再说。',
    witness: '何某',
    note: '请钱某核对签字，钱某自行阅读记录后称修复期限没有谈拢，拒绝签字，没有指出记录有错误。其代理人孙某已签字。',
  },
});

const secondMeeting = (obligor: string, exhibits: readonly string[]): MeetingScript => ({
  ...common(obligor, exhibits),
  meeting: 2,
  day: '2026-07-14',
  time: '14:30',
  scheduledOn: '2026-07-02',
  claimantStatement: [['claimant', '本次会议就上次会议未一致的修复期限和费用缴纳期限继续磋商，其余意见与第一次会议相同。']],
  obligorStatement: [['agent', '公司股东会已经研究，对修复费用不再有异议。']],
  admissions: {
    'damage-facts': ['admitted', ''],
    'clean-up-and-restoration': ['admitted', ''],
    'investigation-and-appraisal': ['admitted', ''],
  },
  disputedExhibits: {},
  claimantReply: ['claimant', '修复期限可以放宽至十五个月，但须提供履约担保。'],
  questions: [],
  opinions: [
    ['appraiser', '十五个月包含一个完整冬季，工期可行。'],
    ['procurator', '没有不同意见，建议申请司法确认。'],
  ],
  recess: null,
  talk: [
    ['claimant', '修复期限十五个月，费用分两期，首期六成。'],
    ['agent', '同意，以银行保函作为履约担保。'],
  ],
  positions: [
    ['restoration-plan', 'claimant', '异位淋洗加客土回填', null],
    ['restoration-plan', 'agent', '同意', null],
    ['restoration-start', 'claimant', '2026年8月15日前', null],
    ['restoration-start', 'agent', '同意', null],
    ['restoration-period', 'claimant', '十二个月', null],
    ['restoration-period', 'agent', '十八个月', null],
    ['restoration-period', 'claimant', '十五个月', null],
    ['restoration-period', 'agent', '同意十五个月', null],
    ['manner-of-liability', 'claimant', '委托第三方修复', null],
    ['manner-of-liability', 'agent', '同意', null],
    ['period-of-liability', 'claimant', '分两期，首期六成', null],
    ['period-of-liability', 'agent', '同意', null],
    ['security', 'claimant', '应当提供', null],
    ['security', 'agent', '银行保函', null],
  ],
  settled: [
    ['restoration-plan', 'agreed', '异位淋洗加客土回填'],
    ['restoration-start', 'agreed', '2026年8月15日前'],
    ['restoration-period', 'agreed', '十五个月'],
    ['manner-of-liability', 'agreed', '委托具备修复能力的第三方修复'],
    ['period-of-liability', 'agreed', '分两期，首期六成'],
    ['security', 'agreed', '银行保函'],
  ],
  outcome: 'agreed',
  next: { next: 'sign-agreement', on: day('2026-07-24'), words: '双方另行签署生态环境损害赔偿协议，并申请司法确认。' },
  slip: {
    by: 'appraiser',
    what: '“一个完整冬季”请补充为“一个完整的停工期”',
    entryWith: '十五个月包含一个完整冬季，工期可行。',
    proposed: '十五个月包含一个完整的冬季停工期，工期可行。',
    granted: true,
    reason: '不改变原意',
  },
  refusal: {
    by: 'obligor',
    reason: '',
    witness: '何某',
    note: '请钱某核对签字，钱某阅读后未说明理由，拒绝签字，经再次询问仍不作声。其代理人孙某已签字。',
  },
});
