import { requiredActs } from '../../shared/meeting/steps/02-discipline-and-rights.ts';
import { CLAIMANT } from '../../shared/record/vocabulary.ts';
import type { Capacity } from '../../shared/record/vocabulary.ts';
import { instantAt } from '../../shared/time/instant.ts';
import type { PlainDate } from '../../shared/time/plain-date.ts';
import { openRoom, type Room } from './room.ts';

export const day = (value: string): PlainDate => value as PlainDate;

/** A room with the case ready for its first meeting, and the ids of everyone in it. */
export type FirstMeeting = Room & {
  readonly obligor: string;
  readonly second: string;
  readonly exhibit: string;
  readonly ids: Readonly<Record<'presiding' | 'secretary' | 'claimant' | 'obligor' | 'agent' | 'second' | 'expert' | 'procurator', string>>;
};

/**
 * One claimant, two obligors (one with an agent of general authority), both served on 2026-03-16 and willing, one exhibit, everyone
 * seated for meeting 1 on 2026-03-30. `consent` false: the second obligor has not answered.
 */
export const firstMeeting = (given: { readonly consent?: boolean } = {}): FirstMeeting => {
  const room = openRoom();
  const { run } = room;
  room.setClock(instantAt(day('2026-03-20'), 9 * 3600));
  run('OpenCase', {
    number: '某环损案〔2026〕1号',
    title: '某公司排放废水损害土壤案',
    government: '某市人民政府',
    department: '某市生态环境局',
    departmentHead: '周某',
    contact: '',
    cause: '排放废水',
    place: '某市',
    discoveredOn: null,
    openedOn: day('2026-03-01'),
    handler: '刘某',
    sample: false,
  });
  run('RecordDesignation', { number: '某政函〔2026〕1号', on: day('2026-03-01'), maySign: true, scope: '' });
  const add = (name: string): string =>
    `o${run('AddObligor', { name, kind: 'organisation', identityNumber: '', representative: '', address: '', phone: '' })}`;
  const obligor = add('某食品公司');
  const second = add('某运输公司');
  run('ConcludeInvestigation', { on: day('2026-03-10'), number: '', damageEstablished: true, conclusion: '损害事实清楚' });
  run('RecordAppraisal', {
    basis: 'report',
    number: '某司鉴〔2026〕1号',
    on: day('2026-03-11'),
    by: '某司法鉴定所',
    damageFen: 52_940_000,
    costsFen: 2_940_000,
    experts: null,
    factsSimple: null,
    responsibilityUndisputed: null,
    minorEffect: null,
    restorable: 'yes',
    summary: '可以修复',
  });
  run('ItemiseClaim', {
    items: [
      { head: 'clean-up-and-restoration', amountFen: 50_000_000, basis: '' },
      { head: 'investigation-and-appraisal', amountFen: 2_940_000, basis: '' },
    ],
  });
  const exhibit = `x${run('ListExhibit', { number: 1, party: CLAIMANT, title: '监测报告', source: '某监测站', pages: 12, purpose: '损害事实', secret: false })}`;
  run('IssueNotice', { number: '某环磋告〔2026〕1号', on: day('2026-03-16'), obligors: [obligor, second], replyBy: null });
  for (const id of [obligor, second]) {
    run('RecordService', {
      obligor: id,
      method: 'direct',
      on: day('2026-03-16'),
      outcome: 'served',
      reason: '',
      receivedBy: '',
      servers: '',
      receipt: '',
    });
    if (id === obligor || given.consent !== false) {
      run('ReceiveReply', { obligor: id, receivedOn: day('2026-03-18'), postedOn: null, admitsIdentity: true, agrees: 'yes', words: '' });
    }
  }
  run('ScheduleMeeting', {
    meeting: 1,
    kind: 'consultation',
    on: day('2026-03-30'),
    time: '09:30',
    place: '三楼会议室',
    mode: 'in-person',
    presiding: '王某',
    secretary: '刘某',
    cause: '排放废水损害土壤',
  });
  for (const id of [obligor, second]) run('NotifyMeeting', { meeting: 1, obligor: id, on: day('2026-03-20'), how: '' });
  let seat = 0;
  const sit = (name: string, capacity: Capacity, party: string | null, authority: 'principal' | 'general' | 'special' | null): string => {
    seat += 1;
    return `p${run('SeatParticipant', { meeting: 1, seat, name, organisation: '', capacity, party, authority, identityNumber: '' })}`;
  };
  const ids = {
    presiding: sit('王某', 'presiding', null, null),
    claimant: sit('李某', 'claimant', CLAIMANT, 'special'),
    obligor: sit('赵某', 'obligor', obligor, 'principal'),
    agent: sit('孙某', 'agent', second, 'general'),
    second: sit('钱某', 'obligor', second, 'principal'),
    expert: sit('陈某', 'appraiser', null, null),
    procurator: sit('何某', 'procuratorate', null, null),
    secretary: sit('刘某', 'secretary', null, null),
  };
  room.setClock(instantAt(day('2026-03-30'), 9.5 * 3600));
  return { ...room, obligor, second, exhibit, ids };
};

/** Everyone comes, unless named in `absent`. */
export const checkEveryone = (room: FirstMeeting, absent: readonly string[] = []): void => {
  for (const [key, participant] of Object.entries(room.ids)) {
    const present = !absent.includes(key);
    room.run('CheckAttendance', {
      meeting: 1,
      participant,
      present,
      identity: present ? 'identity-card' : 'unchecked',
      authorityChecked: present && (key === 'claimant' || key === 'agent') ? true : null,
      notified: present ? null : true,
      cause: '',
    });
  }
};

/** What each step asks for, done in the plainest way, up to and including the given step; the next step is not entered. */
export const upTo = (room: FirstMeeting, step: number, absent: readonly string[] = []): FirstMeeting => {
  const { run, ids, obligor, second, exhibit } = room;
  const meeting = 1;
  const parties = (
    [
      [obligor, ids.obligor],
      [second, ids.second],
    ] as const
  ).filter(([, who]) => !absent.some((key) => ids[key as keyof typeof ids] === who));
  const doStep: readonly (() => void)[] = [
    () => {
      run('ConveneMeeting', { meeting, place: '三楼会议室' });
      checkEveryone(room, absent);
      if (parties.length < 2) run('AwaitAbsentObligor', { meeting, obligor: second, minutes: 30, call: '电话无人接听' });
    },
    () => {
      for (const act of requiredActs) run('PerformAct', { meeting, act, participant: null, words: '' });
      for (const [party, by] of [['claimant', ids.claimant], ...parties] as const)
        run('AnswerForParty', { meeting, party, by, heard: true, objection: '' });
    },
    () => {
      say(room, ids.claimant, '损害事实清楚，请求赔偿。');
      run('StateClaim', { meeting });
      run('ShowExhibit', { meeting, exhibit, by: ids.claimant });
    },
    () =>
      run('ExplainAppraisal', {
        meeting,
        by: ids.expert,
        report: '某司鉴〔2026〕1号',
        method: '现场采样',
        baseline: '对照点',
        causation: '成立',
        amountFen: 52_940_000,
        restorable: 'yes',
      }),
    () => {
      for (const [party, by] of parties) {
        say(room, by, '我公司陈述如下。');
        for (const item of ['damage-facts', 'clean-up-and-restoration', 'investigation-and-appraisal'] as const) {
          run('RecordAdmission', { meeting, obligor: party, by, item, answer: 'admitted', words: '' });
        }
        run('GiveExhibitOpinion', {
          meeting,
          exhibit,
          party,
          by,
          opinion: 'accepted',
          authenticity: null,
          legality: null,
          relevance: null,
          words: '',
        });
      }
      run('PerformAct', { meeting, act: 'no-reply', participant: ids.claimant, words: '' });
    },
    () => run('PerformAct', { meeting, act: 'no-questions', participant: ids.obligor, words: '' }),
    () => {
      for (const participant of [ids.expert, ids.procurator]) run('PerformAct', { meeting, act: 'no-opinion', participant, words: '' });
    },
    () => {
      for (const issue of [
        'restoration-plan',
        'restoration-start',
        'restoration-period',
        'manner-of-liability',
        'period-of-liability',
      ] as const) {
        for (const [party, by] of [['claimant', ids.claimant], ...parties] as const) {
          run('StatePosition', { meeting, issue, party, by, text: '同意', amountFen: null });
        }
        run('SettleIssue', { meeting, issue, outcome: 'agreed', text: '' });
      }
      run('RecordResult', { meeting, results: parties.map(([party]) => ({ obligor: party, outcome: 'agreed' as const })) });
      run('AnnounceNext', { meeting, next: 'sign-agreement', on: null, words: '另行签署协议。' });
    },
    () => run('FreezeMinutes', { meeting }),
  ];
  for (let number = 1; number <= step; number += 1) {
    if (number > 1) run('NextStep', { meeting });
    doStep[number - 1]?.();
  }
  return room;
};

/** One statement of one person. */
export const say = (room: FirstMeeting, speaker: string, text: string): number =>
  room.run('CommitEntry', { meeting: 1, kind: 'statement', speaker, text, answers: null, after: null, marked: false });
