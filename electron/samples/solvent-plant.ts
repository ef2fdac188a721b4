import { day, listExhibit } from './entries.ts';
import { playMeeting, type Cast, type MeetingScript } from './meeting-script.ts';
import type { Player } from './player.ts';

/**
 * Three meetings without agreement, the department's finding, the declaration of failure, the suit and the letter to the procuratorate.
 * After the published cases of Shandong and Jiangsu in which consultation failed and a suit followed (指导案例129 among them); the
 * amounts and all dates are invented (模拟).
 */
export const solventPlant = {
  name: 'solvent-plant',
  title: '某化工公司倾倒废酸损害草原土壤案（样例，日期和数额为模拟）',
  number: '某环损案〔2026〕14号',
  play: async (player: Player): Promise<void> => {
    const { at, run } = player;
    at('2026-05-06', '09:00');
    await run('OpenCase', {
      number: solventPlant.number,
      title: solventPlant.title,
      government: '某盟行政公署',
      department: '某盟生态环境局',
      departmentHead: '周某',
      contact: '某市某街3号',
      cause: '某化工公司将废酸倾倒于草原，损害土壤和植被。案情参照公开案例，日期和数额为模拟。',
      place: '某旗某苏木草原',
      discoveredOn: day('2026-04-09'),
      openedOn: day('2026-05-06'),
      handler: '刘某',
      sample: true,
    });
    await run('RecordDesignation', {
      number: '某署函〔2026〕18号',
      on: day('2026-05-05'),
      maySign: true,
      scope: '生态环境损害赔偿具体工作',
    });
    const obligor = `o${await run('AddObligor', { name: '某化工公司', kind: 'organisation', identityNumber: '', representative: '钱某', address: '某旗某工业园', phone: '' })}`;
    await run('AppointAgent', {
      party: obligor,
      name: '郑某',
      organisation: '某律师事务所',
      lawyer: true,
      authority: 'special',
      document: '授权委托书（特别授权）',
      on: day('2026-05-06'),
    });
    at('2026-06-05', '15:00');
    await run('ConcludeInvestigation', {
      on: day('2026-06-05'),
      number: '某环调〔2026〕14号',
      damageEstablished: true,
      conclusion: '某化工公司三次倾倒废酸，损害草原土壤，损害事实清楚。',
    });
    at('2026-06-30', '15:00');
    await run('RecordAppraisal', {
      basis: 'report',
      number: '某司鉴〔2026〕环鉴字第31号',
      on: day('2026-06-30'),
      by: '某司法鉴定所',
      damageFen: 486_200_000,
      costsFen: 26_200_000,
      experts: null,
      factsSimple: null,
      responsibilityUndisputed: null,
      minorEffect: null,
      restorable: 'partly',
      summary: '土壤修复费用380万元，服务功能丧失导致的损失80万元，调查、鉴定评估费用26.20万元。受损草原部分可以修复。',
    });
    await run('ItemiseClaim', {
      items: [
        { head: 'clean-up-and-restoration', amountFen: 380_000_000, basis: '鉴定评估报告第六章' },
        { head: 'interim-loss', amountFen: 80_000_000, basis: '鉴定评估报告第七章' },
        { head: 'investigation-and-appraisal', amountFen: 26_200_000, basis: '委托协议、发票' },
      ],
    });
    const exhibits = [
      await listExhibit(player, 1, '现场勘验笔录和照片', '某盟生态环境局制作', 22, '倾倒的地点和范围'),
      await listExhibit(player, 2, '鉴定评估报告', '某司法鉴定所', 126, '损害数额、因果关系和可以修复的部分'),
    ];
    at('2026-07-03', '09:30');
    await run('IssueNotice', { number: '某环磋告〔2026〕14号', on: day('2026-07-03'), obligors: [obligor], replyBy: null });
    await run('RecordService', {
      obligor,
      method: 'direct',
      on: day('2026-07-03'),
      outcome: 'served',
      reason: '',
      receivedBy: '钱某（法定代表人）',
      servers: '李某、刘某',
      receipt: '送达回证14号',
    });
    at('2026-07-09', '10:00');
    await run('ReceiveReply', {
      obligor,
      receivedOn: day('2026-07-09'),
      postedOn: null,
      admitsIdentity: true,
      agrees: 'yes',
      words: '同意磋商。',
    });
    for (const script of rounds(obligor, exhibits)) await playMeeting(player, script);
    at('2026-09-28', '10:00');
    const finding = await run('MakeFinding', {
      ground: 3,
      obligor,
      on: day('2026-09-28'),
      approver: '局长周某',
      text: '经三次磋商，对修复期限、责任承担方式分歧过大，难以达成一致',
    });
    at('2026-09-29', '10:00');
    await run('DeclareFailure', {
      obligor,
      basis: '29',
      grounds: [3],
      evidence: [finding],
      on: day('2026-09-29'),
      approver: '局长周某',
      text: '已召开磋商会议3次，难以达成一致，依据第二十九条第（三）项认定磋商不成。',
    });
    at('2026-10-20', '10:00');
    await run('FileSuit', { obligor, on: day('2026-10-20'), court: '某市中级人民法院', number: '' });
    await run('InformProcuratorate', { obligor, on: day('2026-10-20'), procuratorate: '某市人民检察院', number: '某环函〔2026〕40号' });
  },
} as const;

const people = (obligor: string): readonly Cast[] => [
  { key: 'presiding', name: '王某', organisation: '某盟生态环境局', capacity: 'presiding', party: null, authority: null },
  { key: 'claimant', name: '李某', organisation: '某盟生态环境局', capacity: 'claimant', party: 'claimant', authority: 'special' },
  { key: 'agent', name: '郑某', organisation: '某律师事务所', capacity: 'agent', party: obligor, authority: 'special' },
  { key: 'appraiser', name: '陈某', organisation: '某司法鉴定所', capacity: 'appraiser', party: null, authority: null },
  { key: 'procurator', name: '何某', organisation: '某市人民检察院', capacity: 'procuratorate', party: null, authority: null },
  { key: 'secretary', name: '刘某', organisation: '某盟生态环境局', capacity: 'secretary', party: null, authority: null },
];

/** What each side held in each of the three meetings: months of restoration, and how liability is borne. */
const held = [
  {
    day: '2026-07-22',
    on: '2026-07-13',
    claimant: ['二十四个月', '公司自行承担全部修复'],
    agent: ['四十八个月', '按六成承担'],
    next: '2026-08-27',
  },
  {
    day: '2026-08-27',
    on: '2026-08-18',
    claimant: ['二十四个月', '公司自行承担全部修复'],
    agent: ['四十二个月', '按六成承担'],
    next: '2026-09-17',
  },
  {
    day: '2026-09-17',
    on: '2026-09-08',
    claimant: ['二十四个月', '公司自行承担全部修复'],
    agent: ['三十六个月', '按六成承担'],
    next: null,
  },
] as const;

const rounds = (obligor: string, exhibits: readonly string[]): readonly MeetingScript[] =>
  held.map((round, index) => ({
    meeting: index + 1,
    day: round.day,
    time: '09:30',
    scheduledOn: round.on,
    place: '某盟生态环境局二楼会议室',
    cause: '倾倒废酸损害草原土壤，生态环境损害赔偿磋商',
    obligor,
    cast: people(obligor),
    exhibits,
    claimantStatement: [
      [
        'claimant',
        index === 0
          ? '公司三次倾倒废酸，草原土壤和植被受损，请求公司修复并赔偿损失和费用。'
          : `上次会议未能一致的事项，我局意见不变：修复期限${round.claimant[0]}，${round.claimant[1]}。`,
      ],
    ],
    appraisal: {
      by: 'appraiser',
      report: '某司鉴〔2026〕环鉴字第31号',
      method: '现场采样分析，恢复费用法',
      baseline: '相邻未受影响草原的监测值',
      causation: '特征污染物与公司废酸一致',
      amountFen: 486_200_000,
      restorable: 'partly',
    },
    obligorStatement: [['agent', '倾倒由运输人员擅自所为，公司只应承担部分责任。']],
    admissions: {
      'damage-facts': ['reserved', '对倾倒的责任保留意见'],
      'clean-up-and-restoration': ['denied', '只同意承担六成'],
      'interim-loss': ['denied', '数额过高'],
      'investigation-and-appraisal': ['admitted', ''],
    },
    disputedExhibits: index === 0 ? { [exhibits[1] ?? '']: '认为采样点偏少，不能代表全部范围' } : {},
    claimantReply: ['claimant', '运输人员受公司委托，公司应当承担责任。'],
    questions:
      index === 0 ? [['agent', '采样点是按什么规范布设的？', 'appraiser', '按土壤环境调查的技术导则网格布点，报告第三章有布点图。']] : [],
    opinions: [
      ['appraiser', '没有补充。'],
      ['procurator', '提请双方依法、自愿磋商；磋商不成的，检察机关可以依法支持起诉。'],
    ],
    recess: null,
    talk: [
      ['claimant', `修复期限${round.claimant[0]}。`],
      ['agent', `修复期限至少${round.agent[0]}，${round.agent[1]}。`],
    ],
    positions: [
      ['restoration-plan', 'claimant', '中和、换填、补播牧草', null],
      ['restoration-plan', 'agent', '同意', null],
      ['restoration-start', 'claimant', '2027年5月前', null],
      ['restoration-start', 'agent', '同意', null],
      ['restoration-period', 'claimant', round.claimant[0], null],
      ['restoration-period', 'agent', round.agent[0], null],
      ['manner-of-liability', 'claimant', round.claimant[1], null],
      ['manner-of-liability', 'agent', round.agent[1], null],
      ['period-of-liability', 'claimant', '一次缴清费用', null],
      ['period-of-liability', 'agent', '分五期', null],
    ],
    settled: [
      ['restoration-plan', 'agreed', '中和、换填、补播牧草'],
      ['restoration-start', 'agreed', '2027年5月前'],
      ['restoration-period', 'disputed', ''],
      ['manner-of-liability', 'disputed', ''],
      ['period-of-liability', 'disputed', ''],
    ],
    outcome: index === 0 ? 'partly' : 'disputed',
    next:
      round.next === null
        ? { next: 'report', on: null, words: '由局负责人研判后续处理。' }
        : { next: 'next-meeting', on: day(round.next), words: '双方商定再次磋商。' },
    slip: {
      by: 'agent',
      what: '“只应承担部分责任”请改为“不应承担全部责任”',
      entryWith: '倾倒由运输人员擅自所为，公司只应承担部分责任。',
      proposed: '倾倒由运输人员擅自所为，公司不应承担全部责任。',
      granted: index === 1,
      reason: index === 1 ? '与录音一致' : '录音中的陈述与记录一致',
    },
    refusal: {
      by: 'procurator',
      reason: '需报请院领导同意后再签。',
      witness: '李某',
      note: '请何某核对签字，何某阅读后称需报请院领导同意，当场没有签字，对记录内容没有提出异议。',
    },
  }));
