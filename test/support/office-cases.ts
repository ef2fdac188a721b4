import { day } from '../../electron/samples/entries.ts';
import type { Player } from '../../electron/samples/player.ts';
import type { Sample } from '../../electron/samples/samples.ts';
import { completeItems } from './agreement-items.ts';

type Plan = {
  readonly name: string;
  readonly number: string;
  readonly title: string;
  readonly handler?: string;
  readonly contact?: string;
  readonly claimFen?: number;
  readonly obligors?: readonly string[];
  /** Days on which the notice reached the obligors, in their order. */
  readonly served?: readonly string[];
  readonly replies?: readonly (readonly [on: string, agrees: 'yes' | 'no' | 'conditional'])[];
  readonly meeting?: { readonly scheduledOn: string; readonly on: string; readonly time: string };
  readonly signed?: string;
  readonly opened?: string;
};

const play = async ({ at, run }: Player, plan: Plan): Promise<void> => {
  const opened = plan.opened ?? '2026-06-01';
  at(opened, '09:00');
  await run('OpenCase', {
    number: plan.number,
    title: plan.title,
    government: '某市人民政府',
    department: '某市生态环境局',
    departmentHead: '周某',
    contact: plan.contact ?? '',
    cause: '案情为模拟。',
    place: '某市某镇',
    discoveredOn: null,
    openedOn: day(opened),
    handler: plan.handler ?? '刘某',
    sample: false,
  });
  const obligors: string[] = [];
  for (const name of plan.obligors ?? []) {
    obligors.push(
      `o${await run('AddObligor', { name, kind: 'organisation', identityNumber: '', representative: '赵某', address: '', phone: '' })}`,
    );
  }
  if (plan.claimFen !== undefined)
    await run('ItemiseClaim', { items: [{ head: 'clean-up-and-restoration', amountFen: plan.claimFen, basis: '' }] });
  if (plan.served !== undefined) {
    const first = plan.served.toSorted()[0] ?? opened;
    at(first, '09:00');
    await run('RecordDesignation', { number: '某政函〔2026〕1号', on: day(opened), maySign: true, scope: '' });
    await run('ConcludeInvestigation', { on: day(opened), number: '', damageEstablished: true, conclusion: '损害事实清楚。' });
    await run('IssueNotice', { number: '某磋告〔2026〕1号', on: day(first), obligors, replyBy: null });
    for (const [index, on] of plan.served.entries()) {
      at(on, '10:00');
      await run('RecordService', {
        obligor: obligors[index] ?? '',
        method: 'direct',
        on: day(on),
        outcome: 'served',
        reason: '',
        receivedBy: '赵某',
        servers: '',
        receipt: '',
      });
    }
  }
  for (const [index, [on, agrees]] of (plan.replies ?? []).entries()) {
    at(on, '11:00');
    await run('ReceiveReply', {
      obligor: obligors[index] ?? '',
      receivedOn: day(on),
      postedOn: null,
      admitsIdentity: true,
      agrees,
      words: '',
    });
  }
  if (plan.meeting !== undefined) {
    at(plan.meeting.scheduledOn, '15:00');
    await run('ScheduleMeeting', {
      meeting: 1,
      kind: 'consultation',
      on: day(plan.meeting.on),
      time: plan.meeting.time,
      place: '三楼会议室',
      mode: 'in-person',
      presiding: '王某',
      secretary: '刘某',
      cause: '磋商',
    });
  }
  if (plan.signed !== undefined) {
    at(plan.signed, '16:00');
    const draft = await run('DraftAgreement', {
      obligors,
      amountFen: plan.claimFen ?? null,
      items: completeItems,
      owedAnyway: false,
    });
    await run('SignAgreement', { draft, on: day(plan.signed), number: '', signers: obligors.map((obligor) => ({ obligor, agent: null })) });
  }
};

/** A case played up to where its plan ends. */
export const caseOf = (plan: Plan): Sample => ({
  name: plan.name,
  title: plan.title,
  number: plan.number,
  play: (player) => play(player, plan),
});

/** Cases at every stage an office has at once, seen on 2026-09-29: two days before the National Day holiday. */
export const officeCases: readonly Sample[] = [
  caseOf({
    name: 'two-obligors',
    number: '某环损案〔2026〕44号',
    title: '某化工公司、某运输公司倾倒废酸损害草原土壤案',
    claimFen: 486_200_000,
    obligors: ['某化工公司', '某运输公司'],
    served: ['2026-07-03', '2026-07-12'],
    replies: [
      ['2026-07-09', 'yes'],
      ['2026-07-16', 'yes'],
    ],
  }),
  caseOf({
    name: 'meeting-today',
    number: '某环损案〔2026〕19号',
    title: '某食品公司渗坑排放废水损害土壤、地下水案',
    claimFen: 217_260_000,
    obligors: ['某食品公司'],
    served: ['2026-08-03'],
    replies: [['2026-08-06', 'yes']],
    meeting: { scheduledOn: '2026-09-20', on: '2026-09-29', time: '09:30' },
  }),
  caseOf({
    name: 'reply-awaited',
    number: '某环损案〔2026〕27号',
    title: '某养殖合作社粪污直排损害水体案',
    handler: '那某',
    claimFen: 38_600_000,
    obligors: ['某养殖合作社'],
    served: ['2026-09-23'],
  }),
  caseOf({
    name: 'conditional-reply',
    number: '某环损案〔2026〕24号',
    title: '某砂石公司河道非法采砂损害案',
    handler: '李某',
    claimFen: 92_150_000,
    obligors: ['某砂石公司'],
    served: ['2026-08-31'],
    replies: [['2026-09-03', 'conditional']],
  }),
  caseOf({
    name: 'not-served',
    number: '某环损案〔2026〕29号',
    title: '某建材公司占用林地堆放废石案',
    handler: '李某',
    claimFen: 4_809_000,
    obligors: ['某建材公司'],
  }),
  caseOf({
    name: 'meeting-later',
    number: '某环损案〔2026〕9号',
    title: '某煤业公司露天开采毁损草原案',
    handler: '李某',
    claimFen: 28_479_970_000,
    obligors: ['某煤业公司'],
    served: ['2026-07-20'],
    replies: [['2026-07-24', 'yes']],
    meeting: { scheduledOn: '2026-09-21', on: '2026-10-13', time: '14:30' },
  }),
  caseOf({
    name: 'agreed',
    number: '某环损案〔2026〕17号',
    title: '张某等非法捕捞损害渔业资源案',
    handler: '那某',
    claimFen: 6_840_000,
    obligors: ['张某'],
    served: ['2026-07-29'],
    replies: [['2026-07-31', 'yes']],
    signed: '2026-09-08',
  }),
  caseOf({ name: 'opened-only', number: '某环损案〔2026〕31号', title: '某印染公司废水超标排放损害河道案', opened: '2026-09-28' }),
];
