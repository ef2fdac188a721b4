import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bodyText } from '../../shared/documents/kinds/minutes.ts';
import { assess } from '../../shared/law/assess.ts';
import { parseFacts } from '../../shared/law/facts.ts';
import type { CommandType } from '../../shared/decide.ts';
import { decide } from '../../shared/decide.ts';
import { evolve } from '../../shared/record/evolve.ts';
import { assessCase } from '../../shared/record/facts-of-state.ts';
import type { CaseState } from '../../shared/record/state.ts';
import { refusalSentence } from '../../shared/text/zh/refusals.ts';
import { dayOf, instantAt } from '../../shared/time/instant.ts';
import { addDays, type PlainDate } from '../../shared/time/plain-date.ts';
import { limitsView } from '../../shared/views/limits-view.ts';
import { firstMeeting, upTo } from '../support/first-meeting.ts';
import { completeItems } from '../support/agreement-items.ts';

/** Where a random case starts from: before, in and after its first meeting. */
const starts = [firstMeeting({ consent: false }), firstMeeting(), upTo(firstMeeting(), 2), upTo(firstMeeting(), 9)].map((room) =>
  room.state(),
);

/** What a step of a random case is made of; the state it meets gives the rest. */
type Dice = { readonly what: number; readonly who: number; readonly back: number; readonly pick: number; readonly yes: boolean };

const step = (
  state: CaseState,
  today: PlainDate,
  { what, who, back, pick, yes }: Dice,
): { readonly type: CommandType; readonly input: unknown } => {
  const obligors = (state.file.ObligorAdded ?? []).map((obligor) => obligor.id);
  const obligor = obligors[who % obligors.length] ?? 'o0';
  const on = addDays(today, -back);
  const by = '周某';
  const reason = '理由';
  const replies = state.file.ReplyReceived ?? [];
  const reply = replies[pick % Math.max(1, replies.length)]?.record ?? 1;
  const agreement = (state.file.AgreementSigned ?? [])[0]?.id ?? 'g0';
  const draft = (state.file.AgreementDrafted ?? []).at(-1);
  const commands: readonly { readonly type: CommandType; readonly input: unknown }[] = [
    {
      type: 'RecordService',
      input: {
        obligor,
        method: (['direct', 'postal', 'public-notice'] as const)[pick % 3],
        on,
        outcome: yes ? 'served' : 'failed',
        reason: yes ? '' : reason,
        receivedBy: '',
        servers: '',
        receipt: '',
      },
    },
    {
      type: 'ReceiveReply',
      input: {
        obligor,
        receivedOn: on,
        postedOn: yes ? addDays(on, -1) : null,
        admitsIdentity: yes,
        agrees: (['yes', 'no', 'conditional'] as const)[pick % 3],
        words: '',
      },
    },
    { type: 'ClassifyReply', input: { reply, as: yes ? 'consent' : 'refusal', on, by, reason } },
    { type: 'JudgeLateReason', input: { reply, accepted: yes, on, by, reason } },
    { type: 'RefuseConsultation', input: { obligor, on, words: '不谈了' } },
    {
      type: 'RecordCustody',
      input: {
        obligor,
        since: on,
        until: yes ? null : addDays(on, pick),
        channelExists: yes,
        consultationImpossible: pick % 2 === 0 ? null : yes,
        place: '',
        by: '',
      },
    },
    { type: 'ApproveExtraMeeting', input: { meeting: 1 + (pick % 5), on, approver: by, reason } },
    { type: 'CommissionSupplementaryAppraisal', input: { on, to: '某司法鉴定所', subject: '补充' } },
    {
      type: 'DeliverSupplementaryAppraisal',
      input: { id: (state.file.SupplementaryAppraisalCommissioned ?? [])[0]?.id ?? 's0', on, number: '', summary: '' },
    },
    { type: 'JudgeAbsence', input: { meeting: 1, obligor, cause: yes ? 'with-cause' : 'without-cause', on, by, reason } },
    { type: 'MakeFinding', input: { ground: yes ? 3 : 7, obligor, on, approver: by, text: reason } },
    { type: 'ApplyConfirmation', input: { agreement, on, court: '某法院', jointly: yes, note: '情况说明' } },
    { type: 'CheckRuling', input: { agreement, on, by: '局长周某', findings: '对照裁定核对' } },
    {
      type: 'RuleConfirmation',
      input: {
        agreement,
        on,
        result: (['confirmed', 'refused-on-review', 'not-accepted', 'withdrawn'] as const)[pick % 4],
        ruling: '',
        reason: '',
      },
    },
    {
      type: 'DeclareFailure',
      input: {
        obligor,
        basis: yes ? '29' : '28',
        grounds: pick % 3 === 0 ? [] : [1 + (pick % 7)],
        evidence: [1],
        on,
        approver: by,
        text: reason,
      },
    },
    { type: 'DraftAgreement', input: { obligors: yes ? obligors : [obligor], amountFen: null, items: completeItems, owedAnyway: false } },
    {
      type: 'SignAgreement',
      input: {
        draft: draft?.record ?? 1,
        on,
        number: '',
        signers: (draft?.obligors ?? [obligor]).map((id) => ({ obligor: id, agent: null })),
      },
    },
    { type: 'FileSuit', input: { obligor, on, court: '某法院', number: '' } },
    { type: 'InformProcuratorate', input: { obligor, on, procuratorate: '某检察院', number: '' } },
    { type: 'RecordBreach', input: { obligor, on, text: reason } },
    { type: 'TerminateClaim', input: { obligor: yes ? null : obligor, ground: 1 + (pick % 6), on, approver: by, reason } },
    { type: 'WithdrawRecord', input: { target: 1 + ((pick * 7 + who) % Math.max(1, state.version)), reason, by } },
    { type: 'NextStep', input: { meeting: 1 } },
    {
      type: 'WalkOut',
      input: {
        meeting: 1,
        participant: (state.meetings[0]?.on.ParticipantSeated ?? [])[pick % 8]?.id ?? 'p0',
        warned: yes,
        minutes: 5,
        words: '',
      },
    },
    { type: 'Adjourn', input: { meeting: 1, until: addDays(today, pick), reason } },
  ];
  return commands[what % commands.length] ?? { type: 'NextStep', input: { meeting: 1 } };
};

const dice = fc.record({ what: fc.nat(99), who: fc.nat(1), back: fc.nat(40), pick: fc.nat(40), yes: fc.boolean() });

describe('any case that commands can reach', () => {
  it('makes facts the law engine takes, and the window says what assess says of them, on any day', { timeout: 120_000 }, () => {
    const accepted = new Set<string>();
    fc.assert(
      fc.property(
        fc.constantFrom(...starts),
        fc.array(fc.tuple(dice, fc.nat(15)), { minLength: 5, maxLength: 40 }),
        fc.integer({ min: -60, max: 200 }),
        (start, steps, shift) => {
          let state = start;
          let today = '2026-03-30' as PlainDate;
          for (const [rolled, later] of steps) {
            today = addDays(today, later);
            const now = instantAt(today, 36_000);
            const command = step(state, today, rolled);
            const decision = decide(state, command, {
              now,
              today: dayOf(now),
              calendar: [],
              bodyText,
              isRehearsal: false,
            });
            if (!decision.ok) {
              expect(refusalSentence(decision.error).length).toBeGreaterThan(5);
              continue;
            }
            accepted.add(command.type);
            state = evolve(state, { ...decision.value, seq: state.version + 1, at: now, operator: 'test' });
            const facts = parseFacts(JSON.parse(JSON.stringify(assessCase.facts(state, today, []))));
            if (!facts.ok) throw new Error(`${command.type} ${JSON.stringify(command.input)}: ${JSON.stringify(facts.error)}`);
          }
          const on = addDays(today, shift);
          const facts = parseFacts(JSON.parse(JSON.stringify(assessCase.facts(state, on, []))));
          if (!facts.ok) throw new Error(JSON.stringify(facts.error));
          const answer = assess(facts.value);
          const seen = limitsView(state, on, []);
          expect(
            seen.obligors.map(({ id, stage, grounds, period, meetings, mayDeclareFailure }) => ({
              id,
              stage,
              grounds,
              period,
              meetings,
              mayDeclareFailure,
            })),
          ).toEqual(
            answer.obligors.map(({ id, stage, grounds, period, meetings, mayDeclareFailure }) => ({
              id,
              stage,
              grounds,
              period,
              meetings,
              mayDeclareFailure,
            })),
          );
          expect([seen.entry, seen.nextActions, seen.warnings]).toEqual([answer.entry, answer.nextActions, answer.warnings]);
        },
      ),
      { numRuns: 500 },
    );
    expect(accepted.size).toBeGreaterThan(12);
  });
});
