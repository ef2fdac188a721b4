import { day } from '../../electron/samples/entries.ts';
import type { Player } from '../../electron/samples/player.ts';
import type { Sample } from '../../electron/samples/samples.ts';
import { requiredActs } from '../../shared/meeting/steps/02-discipline-and-rights.ts';
import { CLAIMANT } from '../../shared/record/vocabulary.ts';

const names = [
  '某食品公司',
  '某运输公司',
  '某建材公司',
  '某化工公司',
  '某冶炼公司',
  '某养殖场',
  '某仓储公司',
  '某印染厂',
  '某石料厂',
  '某农场',
];
const people = ['赵某', '钱某', '孙某', '周某', '吴某', '郑某', '冯某', '褚某', '卫某', '蒋某'];

const prepare = async ({ at, run }: Player, count: number): Promise<void> => {
  const meeting = 1;
  at('2026-03-02', '09:00');
  await run('OpenCase', {
    number: '某环损案〔2026〕21号',
    title: '某工业园渗坑排放废水损害土壤案',
    government: '某市人民政府',
    department: '某市生态环境局',
    departmentHead: '周某',
    contact: '某市某路1号',
    cause: '利用渗坑排放废水，土壤受到损害。',
    place: '某市某镇',
    discoveredOn: null,
    openedOn: day('2026-03-02'),
    handler: '刘某',
    sample: false,
  });
  await run('RecordDesignation', { number: '某政函〔2026〕12号', on: day('2026-03-01'), maySign: true, scope: '' });
  const obligors: string[] = [];
  for (const name of names.slice(0, count)) {
    obligors.push(
      `o${await run('AddObligor', { name, kind: 'organisation', identityNumber: '', representative: '', address: '', phone: '' })}`,
    );
  }
  await run('ConcludeInvestigation', { on: day('2026-03-02'), number: '', damageEstablished: true, conclusion: '渗坑排放属实。' });
  await run('RecordAppraisal', {
    basis: 'report',
    number: '某司鉴〔2026〕7号',
    on: day('2026-03-02'),
    by: '某司法鉴定所',
    damageFen: 52_940_050,
    costsFen: 5_000_000,
    experts: null,
    factsSimple: null,
    responsibilityUndisputed: null,
    minorEffect: null,
    restorable: 'yes',
    summary: '可以修复。',
  });
  await run('ItemiseClaim', { items: [{ head: 'clean-up-and-restoration', amountFen: 52_940_050, basis: '' }] });
  await run('IssueNotice', { number: '某环磋告〔2026〕3号', on: day('2026-03-02'), obligors, replyBy: null });
  for (const obligor of obligors) {
    await run('RecordService', {
      obligor,
      method: 'direct',
      on: day('2026-03-02'),
      outcome: 'served',
      reason: '',
      receivedBy: '',
      servers: '',
      receipt: '',
    });
  }
  at('2026-03-06', '09:00');
  for (const obligor of obligors) {
    await run('ReceiveReply', {
      obligor,
      receivedOn: day('2026-03-06'),
      postedOn: null,
      admitsIdentity: true,
      agrees: 'yes',
      words: '',
    });
  }
  await run('ScheduleMeeting', {
    meeting,
    kind: 'consultation',
    on: day('2026-03-30'),
    time: '09:00',
    place: '三楼会议室',
    mode: 'in-person',
    presiding: '王某',
    secretary: '刘某',
    cause: '渗坑排放废水',
  });
  let seat = 0;
  const sit = async (
    name: string,
    organisation: string,
    capacity: 'presiding' | 'secretary' | 'claimant' | 'obligor' | 'agent',
    party: string | null,
  ) => {
    seat += 1;
    const authority = capacity === 'agent' ? 'general' : capacity === 'obligor' ? 'principal' : party === null ? null : 'special';
    const id = await run('SeatParticipant', { meeting, seat, name, organisation, capacity, party, authority, identityNumber: '' });
    return `p${id}`;
  };
  const officers = [await sit('王某', '某市生态环境局', 'presiding', null), await sit('刘某', '某市生态环境局', 'secretary', null)];
  const claimant = await sit('李某', '某市生态环境局', 'claimant', CLAIMANT);
  const sides: (readonly [party: string, by: string])[] = [[CLAIMANT, claimant]];
  for (const [index, obligor] of obligors.entries()) {
    // The last one is spoken for by an agent without special authority.
    const isAgent = index === count - 1;
    sides.push([obligor, await sit(people[index] ?? '', names[index] ?? '', isAgent ? 'agent' : 'obligor', obligor)]);
  }
  const first = sides[1]?.[1] ?? claimant;
  at('2026-03-30', '09:00');
  await run('ConveneMeeting', { meeting, place: '三楼会议室' });
  for (const participant of [...officers, ...sides.map(([, by]) => by)]) {
    await run('CheckAttendance', {
      meeting,
      participant,
      present: true,
      identity: 'identity-card',
      authorityChecked: true,
      notified: null,
      cause: '',
    });
  }
  await run('NextStep', { meeting });
  for (const act of requiredActs) await run('PerformAct', { meeting, act, participant: null, words: '' });
  for (const [party, by] of sides) await run('AnswerForParty', { meeting, party, by, heard: true, objection: '' });
  await run('NextStep', { meeting });
  const say = (speaker: string, text: string) =>
    run('CommitEntry', { meeting, kind: 'statement', speaker, text, answers: null, after: null, marked: false });
  await say(claimant, '损害事实清楚。');
  await run('StateClaim', { meeting });
  await run('NextStep', { meeting });
  await run('ExplainAppraisal', {
    meeting,
    by: null,
    report: '某司鉴〔2026〕7号',
    method: '恢复费用法',
    baseline: '对照点',
    causation: '成立',
    amountFen: 52_940_050,
    restorable: 'yes',
  });
  await run('NextStep', { meeting });
  for (const [obligor, by] of sides.slice(1)) {
    await say(by, '愿意承担修复责任。');
    for (const item of ['damage-facts', 'clean-up-and-restoration'] as const) {
      await run('RecordAdmission', { meeting, obligor, by, item, answer: 'admitted', words: '' });
    }
  }
  await run('PerformAct', { meeting, act: 'no-reply', participant: claimant, words: '' });
  await run('NextStep', { meeting });
  await run('PerformAct', { meeting, act: 'no-questions', participant: first, words: '' });
  await run('NextStep', { meeting });
  await run('NextStep', { meeting });
  at('2026-03-30', '10:53');
  await say(claimant, '我方意见：一、2026年11月10日前启动修复；二、修复期限12个月；三、自行或者委托修复；四、费用共52.94万元，一次缴清。');
  await say(first, '启动时间、责任承担方式没有异议，修复期限请求18个月；52.94万元请求分3期缴纳，首期六月底以前二十万元。');
  const word = (issue: 'restoration-start' | 'restoration-period' | 'manner-of-liability', who: number, text: string) => {
    const [party = '', by = ''] = sides[who] ?? [];
    return run('StatePosition', { meeting, issue, party, by, text, amountFen: null });
  };
  await word('restoration-start', 0, '2026年11月10日前');
  for (const index of obligors.keys()) await word('restoration-start', index + 1, '没有异议');
  await run('SettleIssue', { meeting, issue: 'restoration-start', outcome: 'agreed', text: '' });
  await word('restoration-period', 0, '12个月');
  await word('restoration-period', 1, '18个月');
  await run('MakeOffer', {
    meeting,
    party: CLAIMANT,
    by: claimant,
    source: null,
    amountFen: 52_940_050,
    instalments: [{ on: day('2026-04-30'), amountFen: 52_940_050 }],
    securities: [],
    words: '',
  });
  await word('restoration-period', 0, '15个月');
  await word('manner-of-liability', 0, '自行或者委托第三方修复');
};

/** A meeting in the midst of step 8, with as many obligors as wanted, the last of them spoken for by an agent without special authority. */
export const consultingCase = (obligors: number): Sample => ({
  name: `consulting-${obligors}`,
  title: '某工业园渗坑排放废水损害土壤案',
  number: '某环损案〔2026〕21号',
  play: (player) => prepare(player, obligors),
});
