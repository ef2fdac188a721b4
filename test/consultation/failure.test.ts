import { describe, expect, it } from 'vitest';
import { assessCase } from '../../shared/record/facts-of-state.ts';
import { instantAt } from '../../shared/time/instant.ts';
import type { CommandInput } from '../../shared/decide.ts';
import { day, firstMeeting, upTo, type FirstMeeting } from '../support/first-meeting.ts';
import { completeItems } from '../support/agreement-items.ts';

const declaration = (room: FirstMeeting, changed: Partial<CommandInput<'DeclareFailure'>> = {}): CommandInput<'DeclareFailure'> => ({
  obligor: room.obligor,
  basis: '29',
  grounds: [1],
  evidence: [1],
  on: room.context().today,
  approver: '局长周某',
  text: '认定磋商不成',
  ...changed,
});

/** The first obligor has refused after its reply: ground 1 is met. */
const refusedRoom = (): FirstMeeting & { readonly refusal: number } => {
  const room = firstMeeting();
  return { ...room, refusal: room.run('RefuseConsultation', { obligor: room.obligor, on: day('2026-03-25'), words: '不谈了' }) };
};

describe('declaring that consultation has failed', () => {
  it('is never open by itself: only on a ground that is met, with evidence and approver', () => {
    const room = firstMeeting();
    expect(room.refused('DeclareFailure', declaration(room)).code).toBe('failure.not-open');
    const refused = refusedRoom();
    expect(refused.refused('DeclareFailure', declaration(refused, { grounds: [3] })).code).toBe('failure.ground-not-met');
    expect(refused.refused('DeclareFailure', declaration(refused, { grounds: [] })).code).toBe('failure.ground-not-met');
    expect(refused.refused('DeclareFailure', declaration(refused, { evidence: [] })).code).toBe('failure.evidence-missing');
    expect(refused.refused('DeclareFailure', declaration(refused, { approver: ' ' }))).toMatchObject({
      code: 'input.invalid',
      values: { fields: ['/approver'] },
    });
    expect(refused.refused('DeclareFailure', declaration(refused, { basis: '28', grounds: [] })).code).toBe('failure.not-open');
    refused.run('DeclareFailure', declaration(refused));
    expect(refused.refused('DeclareFailure', declaration(refused)).code).toBe('failure.not-open');
  });

  it('is refused when the facts changed under it', () => {
    const room = refusedRoom();
    room.run('WithdrawRecord', { target: room.refusal, reason: '登记有误', by: '刘某' });
    expect(room.refused('DeclareFailure', declaration(room)).code).toBe('failure.not-open');
  });

  it('leaves the other obligor where it was', () => {
    const room = refusedRoom();
    room.run('DeclareFailure', declaration(room));
    expect(assessCase(room.state(), room.context().today, []).obligors.map((obligor) => obligor.stage)).toEqual(['failed', 'consulting']);
  });

  it('comes before the suit and the letter to the procuratorate', () => {
    const room = refusedRoom();
    const { today } = room.context();
    const suit = { obligor: room.obligor, on: today, court: '某法院', number: '' };
    const letter = { obligor: room.obligor, on: today, procuratorate: '某检察院', number: '' };
    expect(room.refused('FileSuit', suit).code).toBe('failure.not-declared');
    expect(room.refused('InformProcuratorate', letter).code).toBe('failure.not-declared');
    room.run('DeclareFailure', declaration(room));
    expect(room.refused('FileSuit', { ...suit, on: day('2026-03-29') }).code).toBe('date.before');
    room.run('FileSuit', suit);
    room.run('InformProcuratorate', letter);
  });
});

describe('after a court refused confirmation on review', () => {
  it('failure waits for the one renegotiation, rests on Art. 28 ¶2 alone, and names no ground', () => {
    const room = upTo(firstMeeting(), 8);
    const draft = room.run('DraftAgreement', { obligors: [room.obligor], amountFen: null, items: completeItems, owedAnyway: false });
    const signers = [{ obligor: room.obligor, agent: null }];
    const agreement = `g${room.run('SignAgreement', { draft, on: room.context().today, number: '', signers })}`;
    room.setClock(instantAt(day('2026-04-10'), 36_000));
    room.run('ApplyConfirmation', { agreement, on: day('2026-04-10'), court: '某法院', jointly: true, note: '' });
    room.setClock(instantAt(day('2026-05-20'), 36_000));
    room.run('RuleConfirmation', {
      agreement,
      on: day('2026-05-20'),
      result: 'refused-on-review',
      ruling: '（2026）某民特1号',
      reason: '内容不明确',
    });
    const basis28 = () => declaration(room, { basis: '28', grounds: [] });
    expect(room.refused('DeclareFailure', basis28()).code).toBe('failure.not-open');
    room.run('MakeFinding', {
      ground: 7,
      obligor: room.obligor,
      on: day('2026-05-20'),
      approver: '局长周某',
      text: '义务人书面拒绝重新磋商',
    });
    expect(room.refused('DeclareFailure', declaration(room, { basis: '29', grounds: [7] })).code).toBe('failure.not-open');
    expect(room.refused('DeclareFailure', declaration(room, { basis: '28', grounds: [7] })).code).toBe('failure.no-ground-with-28');
    room.run('DeclareFailure', basis28());
    expect(assessCase(room.state(), room.context().today, []).obligors[0]?.stage).toBe('failed');
  });
});
