import { playMeeting, type Cast } from './meeting-script.ts';
import { day, listExhibit } from './entries.ts';
import type { Player } from './player.ts';

/**
 * A simple assessment settled in one meeting, after the published 绩溪 forest-land case (33 090 + 15 000 = 48 090元, carbon sink
 * bought as substitute restoration). Names are 某, dates are invented (模拟) so that they fall under the 2025 regulation.
 */
export const forestLand = {
  name: 'forest-land',
  title: '某建材公司占用林地堆放废石案（样例，日期为模拟）',
  number: '某林损案〔2026〕3号',
  play: async (player: Player): Promise<void> => {
    const { at, run } = player;
    at('2026-03-10', '09:00');
    await run('OpenCase', {
      number: forestLand.number,
      title: forestLand.title,
      government: '某市人民政府',
      department: '某市林业和草原局',
      departmentHead: '周某',
      contact: '某市某路1号',
      cause: '某建材公司未经批准占用林地堆放废石，毁坏林地植被。案情参照公开案例，日期为模拟。',
      place: '某市某镇某村北侧林地',
      discoveredOn: day('2026-02-09'),
      openedOn: day('2026-03-10'),
      handler: '刘某',
      sample: true,
    });
    await run('RecordDesignation', {
      number: '某政函〔2026〕12号',
      on: day('2026-03-09'),
      maySign: true,
      scope: '生态环境损害赔偿具体工作',
    });
    const obligor = `o${await run('AddObligor', { name: '某建材公司', kind: 'organisation', identityNumber: '', representative: '赵某', address: '某市某镇', phone: '' })}`;
    await run('AppointAgent', {
      party: 'claimant',
      name: '李某',
      organisation: '某市林业和草原局',
      lawyer: false,
      authority: 'special',
      document: '授权委托书',
      on: day('2026-03-10'),
    });
    at('2026-03-13', '15:00');
    await run('ConcludeInvestigation', {
      on: day('2026-03-13'),
      number: '某林调〔2026〕3号',
      damageEstablished: true,
      conclusion: '某建材公司占用林地0.31公顷堆放废石，林地植被毁坏，事实清楚，责任明确，可以采用简易评估。',
    });
    await run('RecordAppraisal', {
      basis: 'expert-opinion',
      number: '专家意见〔2026〕3号',
      on: day('2026-03-13'),
      by: '评估专家组（3名）',
      damageFen: 4_809_000,
      costsFen: 0,
      experts: 3,
      factsSimple: true,
      responsibilityUndisputed: true,
      minorEffect: true,
      restorable: 'yes',
      summary: '林地植被恢复费用33090元，服务功能丧失导致的损失15000元，合计48090元。堆放的废石清运后林地可以恢复。',
    });
    await run('ItemiseClaim', {
      items: [
        { head: 'interim-loss', amountFen: 1_500_000, basis: '专家意见第三部分' },
        { head: 'clean-up-and-restoration', amountFen: 3_309_000, basis: '专家意见第二部分' },
      ],
    });
    const exhibits = [
      await listExhibit(player, 1, '现场勘验笔录', '某市林业和草原局制作', 4, '占用林地的位置、面积'),
      await listExhibit(player, 2, '专家意见', '评估专家组出具', 9, '损害数额和可以修复'),
    ];
    at('2026-03-16', '09:30');
    await run('IssueNotice', { number: '某林磋告〔2026〕3号', on: day('2026-03-16'), obligors: [obligor], replyBy: null });
    await run('RecordService', {
      obligor,
      method: 'direct',
      on: day('2026-03-16'),
      outcome: 'served',
      reason: '',
      receivedBy: '赵某（法定代表人）',
      servers: '李某、刘某',
      receipt: '送达回证3号',
    });
    at('2026-03-19', '10:00');
    await run('ReceiveReply', {
      obligor,
      receivedOn: day('2026-03-19'),
      postedOn: null,
      admitsIdentity: true,
      agrees: 'yes',
      words: '我公司承认赔偿义务人身份，同意磋商。',
    });
    await playMeeting(player, {
      meeting: 1,
      day: '2026-03-30',
      time: '09:30',
      scheduledOn: '2026-03-20',
      place: '某市林业和草原局三楼会议室',
      cause: '占用林地堆放废石，生态环境损害赔偿磋商',
      obligor,
      cast: cast(obligor),
      exhibits,
      claimantStatement: [
        ['claimant', '经现场勘验和调查，某建材公司自去年十一月起占用某村北侧林地0.31公顷堆放废石，林地植被毁坏，没有办理林地使用手续。'],
        [
          'claimant',
          '专家组三名专家共同出具意见，植被恢复费用33090元，服务功能丧失导致的损失15000元。我局要求公司清运废石，恢复植被，承担服务功能损失。',
        ],
      ],
      appraisal: {
        by: 'expert',
        report: '专家意见〔2026〕3号',
        method: '现场样方调查，重置成本法',
        baseline: '相邻未受影响的同类林地',
        causation: '废石堆放直接压占、毁坏植被',
        amountFen: 4_809_000,
        restorable: 'yes',
      },
      obligorStatement: [
        ['obligor', '我公司对占用林地的事实没有意见。废石本月已经清运完毕，公司规模小，希望服务功能损失部分用购买林业碳汇的方式承担。'],
      ],
      admissions: {
        'damage-facts': ['admitted', ''],
        'interim-loss': ['admitted', '金额没有意见，承担方式请求采用替代修复'],
        'clean-up-and-restoration': ['admitted', ''],
      },
      disputedExhibits: {},
      claimantReply: ['claimant', '废石清运情况属实。购买林业碳汇属于替代修复，符合第三十二条的规定，我局可以同意。'],
      questions: [
        [
          'obligor',
          '专家意见里的恢复费用包括三年管护吗？',
          'expert',
          '包括。33090元含整地、补植和三年管护费用，管护期内补植成活率应当达到百分之八十五。',
        ],
      ],
      opinions: [
        ['expert', '补植树种和密度请按专家意见执行，没有其他意见。'],
        ['procurator', '提请双方在协议中写明修复效果评估的方式和期限，以及违约责任。'],
        ['department', '补植宜选用本地树种，四月下旬前完成整地。'],
        ['villager', '林地恢复后请及时移交村集体管护。'],
      ],
      recess: null,
      talk: [
        ['claimant', '我局意见：公司4月20日前开始补植，10月底前完成，三年管护；服务功能损失15000元以购买等额林业碳汇的方式承担。'],
        ['obligor', '同意。碳汇在协议签署后十五日内购买。'],
      ],
      positions: [
        ['restoration-plan', 'claimant', '清运废石、整地、补植本地树种，三年管护', null],
        ['restoration-plan', 'obligor', '同意', null],
        ['restoration-start', 'claimant', '2026年4月20日前', null],
        ['restoration-start', 'obligor', '同意', null],
        ['restoration-period', 'claimant', '2026年10月31日前完成补植，管护至2029年10月31日', null],
        ['restoration-period', 'obligor', '同意', null],
        ['manner-of-liability', 'claimant', '自行修复；服务功能损失以购买林业碳汇替代修复', null],
        ['manner-of-liability', 'obligor', '同意', null],
        ['period-of-liability', 'claimant', '协议签署后十五日内购买碳汇', null],
        ['period-of-liability', 'obligor', '同意', null],
        ['amount', 'claimant', '植被恢复33090元，服务功能损失15000元', 4_809_000],
        ['amount', 'obligor', '无异议', 4_809_000],
      ],
      settled: [
        ['restoration-plan', 'agreed', '按清运、整地、补植、三年管护执行'],
        ['restoration-start', 'agreed', '2026年4月20日前'],
        ['restoration-period', 'agreed', '2026年10月31日前完成补植'],
        ['manner-of-liability', 'agreed', '自行修复，并以林业碳汇替代修复'],
        ['period-of-liability', 'agreed', '协议签署后十五日内'],
        ['amount', 'agreed', '48090元'],
      ],
      outcome: 'agreed',
      next: { next: 'sign-agreement', on: day('2026-04-08'), words: '双方另行签署生态环境损害赔偿协议。' },
      slip: {
        by: 'obligor',
        what: '清运时间应为三月中旬，“本月已经清运完毕”请写明日期',
        entryWith: '我公司对占用林地的事实没有意见。废石本月已经清运完毕，公司规模小，希望服务功能损失部分用购买林业碳汇的方式承担。',
        proposed: '我公司对占用林地的事实没有意见。废石已于3月18日清运完毕，公司规模小，希望服务功能损失部分用购买林业碳汇的方式承担。',
        granted: true,
        reason: '与清运单据和录音一致',
      },
      refusal: {
        by: 'villager',
        reason: '村里没有参加磋商的表决，我不便签字。',
        witness: '何某',
        note: '请某村委会代表那某核对签字，那某自行阅读全部记录后称村里没有参加表决，不便签字，对记录内容没有提出异议。',
      },
    });
    at('2026-04-08', '10:00');
    const draft = await run('DraftAgreement', {
      obligors: [obligor],
      amountFen: 4_809_000,
      items: {
        parties: '甲方：某市林业和草原局（受某市人民政府书面指定并授权）。乙方：某建材公司，法定代表人赵某。',
        facts: '乙方未经批准占用林地堆放砂石料，造成林地植被毁坏。专家意见认定生态环境损害数额48090元，双方对损害事实和证据没有异议。',
        opinions: '双方认可专家意见，同意恢复林地植被，服务功能损失以购买林业碳汇的方式替代修复。',
        performance: '乙方于2026年5月31日以前清除砂石料、补植林木，并于签署之日起十五日以内购买林业碳汇，凭证交甲方核验。',
        evaluation: '补植满一个生长季后，由甲方组织修复效果评估；评估不合格的，乙方继续修复至合格。',
        breach: '乙方逾期未修复的，按日承担未履行部分万分之五的违约金，甲方可以提起诉讼。',
        other: '',
      },
      owedAnyway: false,
    });
    await run('SignAgreement', {
      draft,
      on: day('2026-04-08'),
      number: '某林赔协〔2026〕3号',
      signers: [{ obligor, agent: null }],
    });
  },
} as const;

const cast = (obligor: string): readonly Cast[] => [
  { key: 'presiding', name: '王某', organisation: '某市林业和草原局', capacity: 'presiding', party: null, authority: null },
  { key: 'claimant', name: '李某', organisation: '某市林业和草原局', capacity: 'claimant', party: 'claimant', authority: 'special' },
  { key: 'obligor', name: '赵某', organisation: '某建材公司', capacity: 'obligor', party: obligor, authority: 'principal' },
  { key: 'expert', name: '陈某', organisation: '评估专家组', capacity: 'expert', party: null, authority: null },
  { key: 'procurator', name: '何某', organisation: '某市人民检察院', capacity: 'procuratorate', party: null, authority: null },
  { key: 'department', name: '乌某', organisation: '某镇人民政府', capacity: 'department', party: null, authority: null },
  { key: 'villager', name: '那某', organisation: '某村村民委员会', capacity: 'department', party: null, authority: null },
  { key: 'secretary', name: '刘某', organisation: '某市林业和草原局', capacity: 'secretary', party: null, authority: null },
];
