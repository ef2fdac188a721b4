import { describe, expect, it } from 'vitest';
import { held } from '../../shared/record/state.ts';
import { CLAIMANT, customIssues } from '../../shared/record/vocabulary.ts';
import { refusalSentence } from '../../shared/text/zh/refusals.ts';
import type { CommandInput } from '../../shared/decide.ts';
import { addDays } from '../../shared/time/plain-date.ts';
import { day, firstMeeting, say, upTo, type FirstMeeting } from '../support/first-meeting.ts';

const atTable = (): FirstMeeting => {
  const room = upTo(firstMeeting(), 7);
  room.run('NextStep', { meeting: 1 });
  return room;
};

type Input = CommandInput<'MakeOffer'>;

const offer = (room: FirstMeeting, more: Partial<Input> = {}): Input => ({
  meeting: 1,
  party: room.obligor,
  by: room.ids.obligor,
  source: null,
  amountFen: 300_000_00,
  instalments: [],
  securities: [],
  words: '',
  ...more,
});

const instalments = (...items: readonly (readonly [on: string, fen: number])[]): Input['instalments'] =>
  items.map(([on, amountFen]) => ({ on: day(on), amountFen }));

const said = (room: FirstMeeting): string => room.meeting().entries.at(-1)?.text ?? '';
const sentence = (room: FirstMeeting, input: Input): string => refusalSentence(room.refused('MakeOffer', input));

describe('an offer', () => {
  it('is written into the minutes with its number, sum, days, security and words', () => {
    const room = atTable();
    room.run(
      'MakeOffer',
      offer(room, {
        amountFen: 529_400_50,
        instalments: instalments(['2026-05-01', 300_000_00], ['2026-09-01', 229_400_50]),
        securities: [{ kind: 'letter-of-guarantee', amountFen: 229_400_50, from: '某银行' }],
        words: '修复由我公司自行组织。',
      }),
    );
    expect(said(room)).toBe(
      '赔偿义务人赵某提出方案1：赔偿金额529,400.50元；分2期：第1期2026年5月1日以前300,000元，第2期2026年9月1日以前229,400.50元；履约担保：保函229,400.50元（某银行）；修复由我公司自行组织。',
    );
  });

  it('counts for each side by itself, and takes the number of a withdrawn last one again', () => {
    const room = atTable();
    room.run('MakeOffer', offer(room));
    room.run('MakeOffer', offer(room, { party: CLAIMANT, by: room.ids.claimant, amountFen: 529_400_00 }));
    const second = room.run('MakeOffer', offer(room, { amountFen: 400_000_00 }));
    room.run('WithdrawRecord', { target: second, reason: '误记', by: '刘某' });
    room.run('MakeOffer', offer(room, { amountFen: 420_000_00 }));
    expect(held(room.meeting(), 'OfferMade').map(({ party, number }) => [party, number])).toEqual([
      [room.obligor, 1],
      [CLAIMANT, 1],
      [room.obligor, 2],
    ]);
  });

  it('whose instalments do not add up is refused, and told by how much', () => {
    const room = atTable();
    const over = instalments(['2026-05-01', 200_000_00], ['2026-06-01', 100_000_01]);
    expect(sentence(room, offer(room, { instalments: over }))).toContain('各期合计300,000.01元，比总金额300,000元多0.01元');
    const under = instalments(['2026-05-01', 200_000_00], ['2026-06-01', 50_000_00]);
    expect(sentence(room, offer(room, { instalments: under }))).toContain('少50,000元');
    room.run('MakeOffer', offer(room, { instalments: instalments(['2026-05-01', 200_000_00], ['2026-06-01', 100_000_00]) }));
  });

  it('with days out of order, twice the same day, or before today is refused', () => {
    const room = atTable();
    const both = (first: string, second: string) => offer(room, { instalments: instalments([first, 200_000_00], [second, 100_000_00]) });
    expect(room.refused('MakeOffer', both('2026-06-01', '2026-05-01'))).toMatchObject({ code: 'offer.order', values: { instalment: 2 } });
    expect(room.refused('MakeOffer', both('2026-06-01', '2026-06-01')).code).toBe('offer.order');
    expect(room.refused('MakeOffer', both('2026-03-29', '2026-06-01'))).toMatchObject({
      code: 'offer.day-past',
      values: { instalment: 1 },
    });
    room.run('MakeOffer', both('2026-03-30', '2026-06-01'));
  });

  it('says something, has a sum for its instalments, and is not the last one over again', () => {
    const room = atTable();
    expect(room.refused('MakeOffer', offer(room, { amountFen: null })).code).toBe('offer.empty');
    expect(room.refused('MakeOffer', offer(room, { amountFen: null, words: ' \n' })).code).toBe('offer.empty');
    expect(room.refused('MakeOffer', offer(room, { amountFen: null, instalments: instalments(['2026-05-01', 1]) })).code).toBe(
      'offer.no-sum',
    );
    room.run('MakeOffer', offer(room));
    expect(room.refused('MakeOffer', offer(room))).toMatchObject({ code: 'offer.same', values: { number: 1 } });
  });

  it.each([
    ['a fraction of a fen', { amountFen: 100.5 }],
    ['a negative sum', { amountFen: -1 }],
    ['nothing as a sum', { amountFen: 0 }],
    ['a sum that is no safe number', { amountFen: 9e15 + 1 }],
    ['an instalment of nothing', { instalments: [{ on: day('2026-05-01'), amountFen: 0 }] }],
    ['a day that is none', { instalments: [{ on: day('2026-02-30'), amountFen: 1 }] }],
    ['201 instalments', { instalments: Array.from({ length: 201 }, (_, n) => ({ on: addDays(day('2026-05-01'), n), amountFen: 1 })) }],
    ['a field of its own, such as a bottom line', { bottomLineFen: 1 } as unknown as Partial<Input>],
  ])('cannot hold %s', (_what, more) => {
    const room = atTable();
    expect(room.refused('MakeOffer', offer(room, more)).code).toBe('input.invalid');
  });

  it('of 200 instalments is recorded whole, and stands in a line of the table', () => {
    const room = atTable();
    const many = Array.from({ length: 200 }, (_, n) => ({ on: addDays(day('2026-05-01'), n * 30), amountFen: 1_500_00 }));
    room.run('MakeOffer', offer(room, { instalments: many }));
    expect(said(room)).toContain('第200期');
    expect(said(room).match(/第\d+期/gu)).toHaveLength(200);
  });

  it('is made by somebody in the room who sits for that side', () => {
    const room = atTable();
    expect(room.refused('MakeOffer', offer(room, { party: CLAIMANT })).code).toBe('participant.not-of-party');
    room.run('Leave', { meeting: 1, participant: room.ids.obligor, reason: '' });
    expect(room.refused('MakeOffer', offer(room)).code).toBe('participant.not-present');
  });

  it('by an agent without special authority awaits the principal, who may make the same offer and be bound', () => {
    const room = atTable();
    room.run('MakeOffer', offer(room, { party: room.second, by: room.ids.agent }));
    expect(said(room)).toContain('（没有特别授权，待被代理人确认）');
    expect(room.refused('MakeOffer', offer(room, { party: room.second, by: room.ids.agent })).code).toBe('offer.same');
    room.run('MakeOffer', offer(room, { party: room.second, by: room.ids.second }));
    expect(said(room)).toBe('赔偿义务人钱某提出方案2：赔偿金额300,000元。');
  });

  it('may rest on an entry of its own side, which then is not withdrawn before it', () => {
    const room = atTable();
    const record = say(room, room.ids.obligor, '我公司最多一次付三十万。');
    const entry = room.meeting().entries.at(-1)?.number ?? 0;
    say(room, room.ids.claimant, '不同意。');
    expect(room.refused('MakeOffer', offer(room, { source: entry + 1 }))).toMatchObject({ code: 'offer.source' });
    expect(room.refused('MakeOffer', offer(room, { source: 9_999 })).code).toBe('entry.unknown');
    const made = room.run('MakeOffer', offer(room, { source: entry }));
    expect(said(room)).toContain(`（见第${entry}条）`);
    expect(room.refused('WithdrawRecord', { target: record, reason: '误记', by: '刘某' })).toMatchObject({
      code: 'record.rested-on',
      values: { by: [made] },
    });
  });
});

describe('a matter that the parties add', () => {
  it('has a title before anything is said on it, and keeps it', () => {
    const room = atTable();
    const position = { meeting: 1, issue: 'other-1' as const, party: CLAIMANT, by: room.ids.claimant, text: '每季度一次', amountFen: null };
    expect(room.refused('StatePosition', position).code).toBe('issue.not-raised');
    expect(room.refused('SettleIssue', { meeting: 1, issue: 'other-1', outcome: 'agreed', text: '' }).code).toBe('issue.not-raised');
    const raised = room.run('RaiseIssue', { meeting: 1, title: '地下水跟踪监测' });
    expect(said(room)).toBe('主持人宣布增列磋商事项：地下水跟踪监测。');
    room.run('StatePosition', position);
    expect(said(room)).toContain('关于地下水跟踪监测的意见：每季度一次');
    expect(room.refused('RaiseIssue', { meeting: 1, title: '地下水跟踪监测' }).code).toBe('issue.raised-before');
    expect(room.refused('RaiseIssue', { meeting: 1, title: '修复期限' }).code).toBe('issue.raised-before');
    expect(room.refused('WithdrawRecord', { target: raised, reason: '误记', by: '刘某' }).code).toBe('record.rested-on');
  });

  it('finds no place after the last one', () => {
    const room = atTable();
    for (const place of customIssues) room.run('RaiseIssue', { meeting: 1, title: `事项 ${place}` });
    expect(room.refused('RaiseIssue', { meeting: 1, title: '再一项' }).code).toBe('issue.none-left');
  });
});

describe('agreeing on a sum', () => {
  it('is refused while the sides name different ones, unless the words say which', () => {
    const room = atTable();
    room.run('MakeOffer', offer(room, { party: CLAIMANT, by: room.ids.claimant, amountFen: 529_400_00 }));
    room.run('MakeOffer', offer(room));
    const settle = { meeting: 1, issue: 'amount' as const, outcome: 'agreed' as const };
    expect(refusalSentence(room.refused('SettleIssue', { ...settle, text: '' }))).toContain('某食品公司300,000元');
    room.run('SettleIssue', { ...settle, text: '529,400元' });
  });
});
