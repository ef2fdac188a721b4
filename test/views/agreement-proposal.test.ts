import { describe, expect, it } from 'vitest';
import { agreementProposal } from '../../shared/views/agreement-proposal.ts';
import { CLAIMANT } from '../../shared/record/vocabulary.ts';
import { day, firstMeeting, upTo, type FirstMeeting } from '../support/first-meeting.ts';

const apart = (): FirstMeeting => {
  const room = upTo(firstMeeting(), 7);
  room.run('NextStep', { meeting: 1 });
  return room;
};
const say = (room: FirstMeeting, issue: 'restoration-plan' | 'restoration-period', party: string, by: string, text: string): number =>
  room.run('StatePosition', { meeting: 1, issue, party, by, text, amountFen: null });
const offer = (room: FirstMeeting, party: string, by: string, amountFen: number): number =>
  room.run('MakeOffer', {
    meeting: 1,
    party,
    by,
    source: null,
    amountFen,
    instalments: [{ on: day('2026-09-01'), amountFen }],
    securities: [{ kind: 'deposit', amountFen: 1_000_00, from: '' }],
    words: '',
  });
const agree = (room: FirstMeeting, issue: 'restoration-plan' | 'restoration-period' | 'amount' | 'security', text = ''): number =>
  room.run('SettleIssue', { meeting: 1, issue, outcome: 'agreed', text });

describe('what an agreement starts from', () => {
  it('is nothing while nothing is agreed', () => {
    const room = apart();
    say(room, 'restoration-plan', CLAIMANT, room.ids.claimant, '自行修复');
    offer(room, CLAIMANT, room.ids.claimant, 500_000_00);
    expect(agreementProposal(room.state())).toBeNull();
  });

  it('is what was agreed, in the words it was agreed in, each in its place, and nothing that was not', () => {
    const room = apart();
    for (const [party, by] of [
      [CLAIMANT, room.ids.claimant],
      [room.obligor, room.ids.obligor],
    ] as const) {
      say(room, 'restoration-plan', party, by, '异位淋洗。');
      say(room, 'restoration-period', party, by, party === CLAIMANT ? '12个月' : '同意');
    }
    offer(room, CLAIMANT, room.ids.claimant, 500_000_00);
    agree(room, 'restoration-plan');
    agree(room, 'restoration-period');
    agree(room, 'security');
    expect(agreementProposal(room.state())).toEqual({
      meeting: 1,
      items: {
        opinions: '修复方案、方式：异位淋洗。',
        performance: '修复期限：某市生态环境局：12个月；某食品公司：同意。\n履约担保：保证金1,000元。',
      },
      amountFen: null,
    });
    agree(room, 'amount');
    expect(agreementProposal(room.state())?.amountFen).toBe(500_000_00);
  });

  it('names no sum where the words of the settlement name another, or the sides two', () => {
    const room = apart();
    offer(room, CLAIMANT, room.ids.claimant, 500_000_00);
    agree(room, 'amount', '450,000元');
    expect(agreementProposal(room.state())).toMatchObject({ items: { performance: '赔偿金额：450,000元。' }, amountFen: null });
    offer(room, room.obligor, room.ids.obligor, 450_000_00);
    agree(room, 'amount', '450,000元');
    expect(agreementProposal(room.state())?.amountFen).toBeNull();
  });

  it('says of words that an agent without special authority said that they await the principal', () => {
    const room = apart();
    say(room, 'restoration-plan', room.second, room.ids.agent, '异位淋洗');
    say(room, 'restoration-plan', CLAIMANT, room.ids.claimant, '异位淋洗');
    agree(room, 'restoration-plan');
    expect(agreementProposal(room.state())?.items.opinions).toContain('某运输公司：异位淋洗（待被代理人确认）');
  });
});
