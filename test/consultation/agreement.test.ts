import { describe, expect, it } from 'vitest';
import { assessCase } from '../../shared/record/facts-of-state.ts';
import { filed } from '../../shared/record/state.ts';
import { refusalSentence } from '../../shared/text/zh/refusals.ts';
import { requiredAgreementItems } from '../../shared/record/vocabulary.ts';
import { instantAt } from '../../shared/time/instant.ts';
import { completeItems } from '../support/agreement-items.ts';
import { day, firstMeeting, type FirstMeeting } from '../support/first-meeting.ts';

const draft = (room: FirstMeeting, changed: object = {}): number =>
  room.run('DraftAgreement', { obligors: [room.obligor], amountFen: 12_345_678, items: completeItems, owedAnyway: false, ...changed });
const self = (obligor: string) => [{ obligor, agent: null }];
const signing = (room: FirstMeeting, wording: number, changed: object = {}) => ({
  draft: wording,
  on: room.context().today,
  number: '某环赔协〔2026〕1号',
  signers: self(room.obligor),
  ...changed,
});
const signed = (room: FirstMeeting): string => `g${room.run('SignAgreement', signing(room, draft(room)))}`;
const goTo = (room: FirstMeeting, on: string): void => room.setClock(instantAt(day(on), 36_000));
const stage = (room: FirstMeeting) =>
  assessCase(room.state(), room.context().today, []).obligors.find(({ id }) => id === room.obligor)?.stage;

describe('signing an agreement', () => {
  it.each(requiredAgreementItems)('waits for what Art. 28 asks for: %s', (item) => {
    const room = firstMeeting();
    const wording = draft(room, { items: { ...completeItems, [item]: '　' } });
    const refusal = room.refused('SignAgreement', signing(room, wording));
    expect(refusal).toMatchObject({ code: 'agreement.incomplete', article: '28¶1', values: { missing: [item] } });
    expect(refusalSentence(refusal)).toContain('第二十八条第一款');
  });

  it('takes whom it binds and for how much from the wording, once', () => {
    const room = firstMeeting();
    const wording = draft(room, { items: { ...completeItems, other: '' } });
    room.run('SignAgreement', signing(room, wording));
    expect(filed(room.state(), 'AgreementSigned')).toMatchObject([{ obligors: [room.obligor], amountFen: 12_345_678, draft: wording }]);
    expect(room.refused('SignAgreement', signing(room, wording)).code).toBe('agreement.already-signed');
    expect(stage(room)).toBe('agreed');
  });

  it('never counts what is owed in any case as compensation (Art. 32)', () => {
    const room = firstMeeting();
    expect(room.refused('SignAgreement', signing(room, draft(room, { owedAnyway: true })))).toMatchObject({
      code: 'agreement.owed-anyway',
      article: '32¶3',
    });
  });

  it('is by everybody it binds, and by nobody else', () => {
    const room = firstMeeting();
    const both = draft(room, { obligors: [room.obligor, room.second] });
    expect(room.refused('SignAgreement', signing(room, both)).code).toBe('agreement.signer-missing');
    expect(room.refused('SignAgreement', signing(room, draft(room), { signers: [...self(room.obligor), ...self(room.second)] })).code).toBe(
      'agreement.signer-stranger',
    );
    room.run('SignAgreement', signing(room, both, { signers: [...self(room.obligor), ...self(room.second)] }));
  });

  it('by an agent takes the obligor’s own agent with special authority (Art. 24)', () => {
    const room = firstMeeting();
    const appoint = (party: string, authority: 'general' | 'special'): string =>
      `a${room.run('AppointAgent', { party, name: '孙某', organisation: '', lawyer: true, authority, document: '', on: room.context().today })}`;
    const by = (agent: string) => signing(room, draft(room), { signers: [{ obligor: room.obligor, agent }] });
    expect(room.refused('SignAgreement', by(appoint(room.obligor, 'general'))).code).toBe('agreement.authority');
    expect(room.refused('SignAgreement', by(appoint(room.second, 'special'))).code).toBe('agreement.authority');
    expect(room.refused('SignAgreement', by('a9999')).code).toBe('agreement.authority');
    const agent = appoint(room.obligor, 'special');
    room.run('SignAgreement', by(agent));
    expect(room.refused('WithdrawRecord', { target: Number(agent.slice(1)), reason: '有误', by: '刘某' }).code).toBe('record.rested-on');
  });

  it('rests on a wording that is on file', () => {
    const room = firstMeeting();
    const wording = draft(room);
    room.run('WithdrawRecord', { target: wording, reason: '登记有误', by: '刘某' });
    expect(room.refused('SignAgreement', signing(room, wording)).code).toBe('agreement.draft-unknown');
    expect(room.refused('SignAgreement', signing(room, 1)).code).toBe('agreement.draft-unknown');
  });

  it('binds obligors that are on file: one whom a wording names is not taken back', () => {
    const room = firstMeeting();
    const added = room.run('AddObligor', {
      name: '某运输公司',
      kind: 'organisation',
      identityNumber: '',
      representative: '',
      address: '',
      phone: '',
    });
    const wording = draft(room, { obligors: [`o${added}`] });
    const taken = { target: added, reason: '登记有误', by: '刘某' };
    expect(room.refused('WithdrawRecord', taken)).toMatchObject({ code: 'record.rested-on', values: { by: [wording] } });
    room.run('WithdrawRecord', { ...taken, target: wording });
    room.run('WithdrawRecord', taken);
  });
});

describe('judicial confirmation', () => {
  const application = (agreement: string, on: string, changed: object = {}) => ({
    agreement,
    on: day(on),
    court: '某市中级人民法院',
    jointly: true,
    note: '',
    ...changed,
  });

  it('late or alone takes a note', () => {
    const room = firstMeeting();
    const agreement = signed(room);
    expect(room.refused('ApplyConfirmation', application(agreement, '2026-03-29')).code).toBe('date.before');
    goTo(room, '2026-04-29');
    expect(room.refused('ApplyConfirmation', application(agreement, '2026-04-29', { jointly: false })).code).toBe(
      'confirmation.note-missing',
    );
    goTo(room, '2026-04-30');
    expect(room.refused('ApplyConfirmation', application(agreement, '2026-04-30'))).toMatchObject({
      code: 'confirmation.note-missing',
      values: { late: true },
    });
    room.run('ApplyConfirmation', application(agreement, '2026-04-29'));
    expect(room.refused('ApplyConfirmation', application(agreement, '2026-04-29')).code).toBe('confirmation.pending');
    const ruling = { agreement, on: day('2026-04-30'), result: 'not-accepted' as const, ruling: '', reason: '不属本院管辖' };
    room.run('RuleConfirmation', ruling);
    expect(room.refused('RuleConfirmation', ruling).code).toBe('confirmation.already-ruled');
    room.run('ApplyConfirmation', application(agreement, '2026-04-30', { note: '改向有管辖权的法院申请' }));
    room.run('RuleConfirmation', { ...ruling, result: 'confirmed', reason: '' });
    expect(room.refused('ApplyConfirmation', application(agreement, '2026-04-30', { note: '再次' })).code).toBe('confirmation.confirmed');
  });

  it('refused on review leads over the check of the ruling to the one renegotiation, and to a new agreement', () => {
    const room = firstMeeting();
    const agreement = signed(room);
    const meeting = {
      meeting: 2,
      kind: 'renegotiation' as const,
      on: day('2026-06-30'),
      time: '09:30',
      place: '二楼',
      mode: 'in-person' as const,
      presiding: '王某',
      secretary: '刘某',
      cause: '重新磋商',
    };
    goTo(room, '2026-04-10');
    expect(room.refused('ScheduleMeeting', meeting).code).toBe('ruling.not-refused');
    room.run('ApplyConfirmation', application(agreement, '2026-04-10'));
    goTo(room, '2026-06-01');
    const ruling = { agreement, on: day('2026-06-01'), result: 'refused-on-review' as const, ruling: '（2026）某民特1号', reason: '' };
    expect(room.refused('RuleConfirmation', ruling).code).toBe('confirmation.reason-missing');
    expect(room.refused('CheckRuling', { agreement, on: day('2026-06-01'), by: '周某', findings: '核对' }).code).toBe('ruling.not-refused');
    room.run('RuleConfirmation', { ...ruling, reason: '期限不明确' });
    expect(stage(room)).toBe('renegotiating');
    expect(room.refused('ScheduleMeeting', meeting).code).toBe('ruling.not-checked');
    expect(room.refused('CheckRuling', { agreement, on: day('2026-05-31'), by: '周某', findings: '核对' }).code).toBe('date.before');
    room.run('CheckRuling', { agreement, on: day('2026-06-01'), by: '周某', findings: '期限补充约定' });
    room.run('ScheduleMeeting', meeting);
    expect(room.refused('ScheduleMeeting', { ...meeting, meeting: 3 })).toMatchObject({
      code: 'renegotiation.once',
      values: { meeting: 2 },
    });
    expect(room.refused('ApplyConfirmation', application(agreement, '2026-06-01', { note: '再次申请' })).code).toBe('confirmation.refused');
    goTo(room, '2026-07-02');
    const again = draft(room, { items: { ...completeItems, performance: '六个月以内修复。' } });
    const second = `g${room.run('SignAgreement', signing(room, again))}`;
    room.run('ApplyConfirmation', application(second, '2026-07-02'));
    room.run('RuleConfirmation', { agreement: second, on: day('2026-07-02'), result: 'confirmed', ruling: '', reason: '' });
    expect(stage(room)).toBe('confirmed');
  });

  it('cannot be ruled on before it was applied for, nor on an agreement that is not there', () => {
    const room = firstMeeting();
    const agreement = signed(room);
    const ruling = { agreement, on: room.context().today, result: 'confirmed' as const, ruling: '', reason: '' };
    expect(room.refused('RuleConfirmation', ruling).code).toBe('confirmation.not-applied');
    expect(room.refused('ApplyConfirmation', application('g99', '2026-03-30')).code).toBe('agreement.unknown');
  });
});

describe('what others rest on', () => {
  it('is taken back last', () => {
    const room = firstMeeting();
    const wording = draft(room);
    const agreementRecord = room.run('SignAgreement', signing(room, wording));
    const applied = room.run('ApplyConfirmation', {
      agreement: `g${agreementRecord}`,
      on: room.context().today,
      court: '某法院',
      jointly: true,
      note: '',
    });
    const withdrawal = (target: number) => ({ target, reason: '登记有误', by: '刘某' });
    expect(room.refused('WithdrawRecord', withdrawal(wording))).toMatchObject({
      code: 'record.rested-on',
      values: { by: [agreementRecord] },
    });
    expect(room.refused('WithdrawRecord', withdrawal(agreementRecord))).toMatchObject({
      code: 'record.rested-on',
      values: { by: [applied] },
    });
    for (const target of [applied, agreementRecord, wording]) room.run('WithdrawRecord', withdrawal(target));
    expect(stage(room)).toBe('consulting');
  });

  it('is the evidence of a declared failure too', () => {
    const room = firstMeeting();
    const refusal = room.run('RefuseConsultation', { obligor: room.obligor, on: day('2026-03-25'), words: '不谈了' });
    const failure = room.run('DeclareFailure', {
      obligor: room.obligor,
      basis: '29',
      grounds: [1],
      evidence: [refusal],
      on: room.context().today,
      approver: '局长周某',
      text: '明确拒绝',
    });
    expect(room.refused('WithdrawRecord', { target: refusal, reason: '有误', by: '刘某' })).toMatchObject({
      code: 'record.rested-on',
      values: { by: [failure] },
    });
  });
});

describe('a breach', () => {
  it('is of an agreement that was signed, after it was (Art. 34)', () => {
    const room = firstMeeting();
    const breach = { obligor: room.obligor, on: room.context().today, text: '没有付款' };
    expect(room.refused('RecordBreach', breach).code).toBe('agreement.unknown');
    signed(room);
    expect(room.refused('RecordBreach', { ...breach, on: day('2026-03-29') }).code).toBe('date.before');
    room.run('RecordBreach', breach);
    room.run('FileSuit', { obligor: room.obligor, on: room.context().today, court: '某法院', number: '' });
  });
});
