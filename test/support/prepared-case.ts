import { day, listExhibit } from '../../electron/samples/entries.ts';
import type { Player } from '../../electron/samples/player.ts';
import type { Sample } from '../../electron/samples/samples.ts';

/** Everybody expected at the table, in seat order: the digits that start an entry for each. */
export const expected = [
  ['王某', '某市生态环境局', 'presiding', null, null],
  ['刘某', '某市生态环境局', 'secretary', null, null],
  ['李某', '某市生态环境局', 'claimant', 'claimant', 'special'],
  ['赵某', '某食品公司', 'obligor', 'obligor', 'principal'],
  ['孙某', '某律师事务所', 'agent', 'obligor', 'special'],
  ['陈某', '某司法鉴定所', 'appraiser', null, null],
  ['何某', '某市人民检察院', 'procuratorate', null, null],
] as const;

const prepare = async (player: Player): Promise<void> => {
  const { at, run } = player;
  at('2026-03-02', '09:00');
  await run('OpenCase', {
    number: '某环损案〔2026〕19号',
    title: '某食品公司渗坑排放废水损害土壤案',
    government: '某市人民政府',
    department: '某市生态环境局',
    departmentHead: '周某',
    contact: '某市某路1号',
    cause: '某食品公司利用渗坑排放废水，土壤和地下水受到损害。',
    place: '某市某镇某村',
    discoveredOn: day('2026-02-09'),
    openedOn: day('2026-03-02'),
    handler: '刘某',
    sample: false,
  });
  await run('RecordDesignation', { number: '某政函〔2026〕12号', on: day('2026-03-01'), maySign: true, scope: '开展磋商，签署赔偿协议' });
  const obligor = `o${await run('AddObligor', { name: '某食品公司', kind: 'organisation', identityNumber: '', representative: '赵某', address: '某市某镇', phone: '' })}`;
  await run('ConcludeInvestigation', {
    on: day('2026-03-02'),
    number: '某环调〔2026〕3号',
    damageEstablished: true,
    conclusion: '渗坑排放属实，土壤受到损害，责任明确。',
  });
  await run('RecordAppraisal', {
    basis: 'report',
    number: '鉴定意见书〔2026〕7号',
    on: day('2026-03-02'),
    by: '某司法鉴定所',
    damageFen: 52_940_050,
    costsFen: 5_000_000,
    experts: 3,
    factsSimple: false,
    responsibilityUndisputed: true,
    minorEffect: false,
    restorable: 'yes',
    summary: '土壤异位淋洗加客土回填，可以修复，损害数额529400.50元。',
  });
  await run('ItemiseClaim', {
    items: [
      { head: 'investigation-and-appraisal', amountFen: 5_000_000, basis: '合同和发票' },
      { head: 'clean-up-and-restoration', amountFen: 47_940_050, basis: '鉴定意见书第五部分' },
    ],
  });
  await listExhibit(player, 1, '现场检查笔录', '某市生态环境局制作', 4, '排放事实');
  at('2026-03-03', '09:30');
  await run('IssueNotice', { number: '某环磋告〔2026〕3号', on: day('2026-03-03'), obligors: [obligor], replyBy: null });
  await run('RecordService', {
    obligor,
    method: 'direct',
    on: day('2026-03-03'),
    outcome: 'served',
    reason: '',
    receivedBy: '赵某',
    servers: '李某、刘某',
    receipt: '送达回证3号',
  });
  at('2026-03-06', '10:00');
  await run('ReceiveReply', {
    obligor,
    receivedOn: day('2026-03-06'),
    postedOn: null,
    admitsIdentity: true,
    agrees: 'yes',
    words: '同意磋商。',
  });
  await run('ScheduleMeeting', {
    meeting: 1,
    kind: 'consultation',
    on: day('2026-03-30'),
    time: '09:30',
    place: '某市生态环境局三楼会议室',
    mode: 'in-person',
    presiding: '王某',
    secretary: '刘某',
    cause: '渗坑排放废水生态环境损害赔偿磋商',
  });
  at('2026-03-10', '10:00');
  await run('NotifyMeeting', { meeting: 1, obligor, on: day('2026-03-10'), how: '直接送达' });
  for (const [index, [name, organisation, capacity, party, authority]] of expected.entries()) {
    await run('SeatParticipant', {
      meeting: 1,
      seat: index + 1,
      name,
      organisation,
      capacity,
      party: party === 'obligor' ? obligor : party,
      authority,
      identityNumber: '',
    });
  }
};

/** A case whose first meeting is called and seated, and has not begun: everything after that is for the windows to do. */
export const preparedCase: Sample = {
  name: 'prepared',
  title: '某食品公司渗坑排放废水损害土壤案',
  number: '某环损案〔2026〕19号',
  play: prepare,
};
