import { contentsLines } from '../../shared/consultation/volume-contents.ts';
import { day, listExhibit } from './entries.ts';
import { playMeeting } from './meeting-script.ts';
import type { Player } from './player.ts';

/**
 * Two obligors that split, after the published 九江 sludge case (指导案例210): one settles (about 487万元), the other never answers and
 * is sued. Names are 某, dates are invented (模拟).
 */
export const sludge = {
  name: 'sludge',
  title: '某污水处理公司等非法处置污泥损害土壤案（样例，日期为模拟）',
  number: '某环损案〔2026〕21号',
  play: async (player: Player): Promise<void> => {
    const { at, run } = player;
    at('2026-03-02', '09:00');
    await run('OpenCase', {
      number: sludge.number,
      title: sludge.title,
      government: '某市人民政府',
      department: '某市生态环境局',
      departmentHead: '周某',
      contact: '某市某街8号',
      cause: '污泥被非法倾倒，损害土壤。案情参照公开案例，日期为模拟。',
      place: '某市某镇',
      discoveredOn: day('2026-02-04'),
      openedOn: day('2026-03-02'),
      handler: '李某',
      sample: true,
    });
    await run('RecordDesignation', {
      number: '某政函〔2026〕9号',
      on: day('2026-03-01'),
      maySign: true,
      scope: '生态环境损害赔偿具体工作',
    });
    const party = async (name: string, representative: string): Promise<string> =>
      `o${await run('AddObligor', { name, kind: 'organisation', identityNumber: '', representative, address: '某市', phone: '' })}`;
    const settling = await party('某污水处理公司', '赵某');
    const silent = await party('某环保工程公司', '吴某');
    at('2026-03-20', '15:00');
    await run('ConcludeInvestigation', {
      on: day('2026-03-20'),
      number: '某环调〔2026〕21号',
      damageEstablished: true,
      conclusion: '两公司共同造成损害，事实清楚。',
    });
    await run('RecordAppraisal', {
      basis: 'report',
      number: '某司鉴〔2026〕环鉴字第9号',
      on: day('2026-03-20'),
      by: '某司法鉴定所',
      damageFen: 1_446_290_000,
      costsFen: 0,
      experts: null,
      factsSimple: null,
      responsibilityUndisputed: null,
      minorEffect: null,
      restorable: 'yes',
      summary: '土壤修复费用1446.29万元。',
    });
    await run('ItemiseClaim', { items: [{ head: 'clean-up-and-restoration', amountFen: 1_446_290_000, basis: '鉴定评估报告第五章' }] });
    const exhibits = [await listExhibit(player, 1, '鉴定评估报告', '某司法鉴定所', 140, '损害数额和责任范围')];
    at('2026-04-07', '09:30');
    await run('IssueNotice', { number: '某环磋告〔2026〕21号', on: day('2026-04-07'), obligors: [settling, silent], replyBy: null });
    await run('RecordService', {
      obligor: settling,
      method: 'direct',
      on: day('2026-04-07'),
      outcome: 'served',
      reason: '',
      receivedBy: '赵某（法定代表人）',
      servers: '李某、刘某',
      receipt: '送达回证21-1号',
    });
    at('2026-04-09', '16:00');
    const left = await run('RecordService', {
      obligor: silent,
      method: 'leaving',
      on: day('2026-04-09'),
      outcome: 'served',
      reason: '该公司工作人员拒绝签收，留置于其办公场所',
      receivedBy: '',
      servers: '李某、刘某',
      receipt: '送达回证21-2号',
      witness: '某社区工作人员何某',
      recording: '送达过程录像一份',
    });
    at('2026-04-10', '10:00');
    await run('ReceiveReply', {
      obligor: settling,
      receivedOn: day('2026-04-10'),
      postedOn: null,
      admitsIdentity: true,
      agrees: 'yes',
      words: '同意磋商，愿意承担应负的份额。',
    });
    await playMeeting(player, {
      meeting: 1,
      day: '2026-05-06',
      time: '14:30',
      scheduledOn: '2026-04-24',
      place: '某市生态环境局三楼会议室',
      cause: '非法处置污泥损害土壤，生态环境损害赔偿磋商',
      obligor: settling,
      cast: [
        { key: 'presiding', name: '王某', organisation: '某市生态环境局', capacity: 'presiding', party: null, authority: null },
        { key: 'claimant', name: '李某', organisation: '某市生态环境局', capacity: 'claimant', party: 'claimant', authority: 'special' },
        { key: 'obligor', name: '赵某', organisation: '某污水处理公司', capacity: 'obligor', party: settling, authority: 'principal' },
        { key: 'appraiser', name: '陈某', organisation: '某司法鉴定所', capacity: 'appraiser', party: null, authority: null },
        { key: 'department', name: '乌某', organisation: '某镇人民政府', capacity: 'department', party: null, authority: null },
        { key: 'secretary', name: '刘某', organisation: '某市生态环境局', capacity: 'secretary', party: null, authority: null },
      ],
      exhibits,
      claimantStatement: [['claimant', '污泥由两公司先后处置，某污水处理公司产生的污泥占三成多，请求其承担相应的修复费用487万元。']],
      appraisal: {
        by: 'appraiser',
        report: '某司鉴〔2026〕环鉴字第9号',
        method: '现场采样分析，恢复费用法',
        baseline: '对照点土壤监测值',
        causation: '污泥来源和倾倒路径连续',
        amountFen: 1_446_290_000,
        restorable: 'yes',
      },
      obligorStatement: [['obligor', '公司把污泥交给没有资质的单位处置，有过错，愿意承担487万元。']],
      admissions: { 'damage-facts': ['admitted', ''], 'clean-up-and-restoration': ['admitted', '承担487万元的份额'] },
      disputedExhibits: {},
      claimantReply: ['claimant', '同意按487万元磋商，不影响另一义务人的责任。'],
      questions: [],
      opinions: [
        ['appraiser', '份额的计算见报告第七章，没有补充。'],
        ['department', '修复期间请做好防尘。'],
      ],
      recess: null,
      talk: [['obligor', '一次付清487万元，由市局组织修复。']],
      positions: (
        ['restoration-plan', 'restoration-start', 'restoration-period', 'manner-of-liability', 'period-of-liability'] as const
      ).flatMap((issue) => [[issue, 'claimant', wants[issue], null] as const, [issue, 'obligor', '同意', null] as const]),
      settled: (['restoration-plan', 'restoration-start', 'restoration-period', 'manner-of-liability', 'period-of-liability'] as const).map(
        (issue) => [issue, 'agreed', wants[issue]] as const,
      ),
      outcome: 'agreed',
      next: { next: 'sign-agreement', on: day('2026-05-14'), words: '与某污水处理公司另行签署协议；对某环保工程公司另行处理。' },
      slip: {
        by: 'obligor',
        what: '“有过错”请改为“有管理上的过错”',
        entryWith: '公司把污泥交给没有资质的单位处置，有过错，愿意承担487万元。',
        proposed: '公司把污泥交给没有资质的单位处置，有管理上的过错，愿意承担487万元。',
        granted: true,
        reason: '与录音一致',
      },
      refusal: {
        by: 'department',
        reason: '镇政府没有授权我签字。',
        witness: '陈某',
        note: '请乌某核对签字，乌某阅读后称没有得到授权，没有签字，对记录内容没有异议。',
      },
    });
    at('2026-05-14', '10:00');
    const draft = await run('DraftAgreement', {
      obligors: [settling],
      amountFen: 487_000_000,
      items: {
        parties: '甲方：某市生态环境局（受某市人民政府书面指定并授权）。乙方：某污水处理公司。',
        facts: '乙方委托无处理能力的单位处置污泥，污泥被倾倒，造成土壤和地表水损害。乙方对应由其承担的487万元没有异议。',
        opinions: '双方认可鉴定评估报告和由甲方组织修复的方案。',
        performance: '乙方于2026年6月30日以前一次付清487万元，由甲方组织修复。',
        evaluation: '修复完成后由甲方组织修复效果评估，评估结论书面告知乙方。',
        breach: '乙方逾期支付的，按日承担未付部分万分之五的违约金。',
        other: '',
      },
      owedAnyway: false,
    });
    await run('SignAgreement', {
      draft,
      on: day('2026-05-14'),
      number: '某环赔协〔2026〕21号',
      signers: [{ obligor: settling, agent: null }],
    });
    at('2026-05-18', '10:00');
    await run('DeclareFailure', {
      obligor: silent,
      basis: '29',
      grounds: [1],
      evidence: [left],
      on: day('2026-05-18'),
      approver: '局长周某',
      text: '告知书于2026年4月9日留置送达，至2026年4月16日期满未提交答复意见，依据第二十九条第（一）项认定磋商不成。',
    });
    at('2026-06-02', '10:00');
    await run('FileSuit', { obligor: silent, on: day('2026-06-02'), court: '某市中级人民法院', number: '' });
    await run('InformProcuratorate', {
      obligor: silent,
      on: day('2026-06-02'),
      procuratorate: '某市人民检察院',
      number: '某环函〔2026〕17号',
    });
    at('2026-06-04', '10:00');
    await run('PaginateVolume', {
      on: day('2026-06-04'),
      by: '李某',
      lines: contentsLines(player.state()).map(({ record, pages }) => ({ record, pages: pages ?? sheet })),
    });
  },
} as const;

/** Pages of a paper written on one sheet, on both sides. */
const sheet = 2;

const wants = {
  'restoration-plan': '由市局组织修复',
  'restoration-start': '2026年7月前',
  'restoration-period': '十二个月',
  'manner-of-liability': '承担487万元修复费用',
  'period-of-liability': '协议签署后三十日内一次付清',
} as const;
