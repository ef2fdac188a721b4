import { assess } from '../law/assess.ts';
import type { Assessment } from '../law/assessment.ts';
import { parseFacts, type Facts, type FactsProblem } from '../law/facts.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { CalendarYear } from '../time/working-days.ts';
import { appraisalOf, designationOf, noticeFor, obligorsOf, replyOf, servedOn } from './case-queries.ts';
import { meetingFacts } from './meeting-facts.ts';
import { filed, latest, type CaseState } from './state.ts';

/** What the record says, in the form that the law engine reads (assess.md). Withdrawn records leave no trace in it. */
const factsOf = (state: CaseState, today: PlainDate, calendar: readonly CalendarYear[]): Facts => {
  const designation = designationOf(state);
  const investigation = latest(filed(state, 'InvestigationConcluded'));
  const appraisal = appraisalOf(state);
  return {
    today,
    ...(calendar.length > 0 && {
      calendar: calendar.map(({ year, off, work, source }) => ({ year, off: [...off], work: [...work], source })),
    }),
    ...(designation && { designation: { number: designation.number, on: designation.on, maySign: designation.maySign } }),
    ...(investigation && { damageEstablished: investigation.damageEstablished, investigationConcluded: true }),
    ...(appraisal && {
      appraisal: {
        basis: appraisal.basis,
        damage: appraisal.damageFen / 100,
        costs: appraisal.costsFen / 100,
        ...whereStated({
          experts: appraisal.experts,
          factsSimple: appraisal.factsSimple,
          responsibilityUndisputed: appraisal.responsibilityUndisputed,
          minorEffect: appraisal.minorEffect,
        }),
      },
    }),
    obligors: obligorsOf(state).map(({ id, name }) => ({ id, name, ...obligorFacts(state, id) })),
    meetings: state.meetings.flatMap((meeting) => meetingFacts(state, meeting)),
    approvals: filed(state, 'ExtraMeetingApproved').map(({ meeting, approver, on, reason }) => ({ meeting, approver, on, reason })),
    exclusions: filed(state, 'SupplementaryAppraisalCommissioned').map(({ id, on }) => ({
      commissioned: on,
      ...whereStated({ delivered: filed(state, 'SupplementaryAppraisalDelivered').find((delivery) => delivery.id === id)?.on ?? null }),
    })),
    findings: filed(state, 'FindingMade').map(({ ground, obligor, on, approver, text }) => ({ ground, obligor, on, approver, text })),
    agreements: filed(state, 'AgreementSigned').map(({ id, obligors, on }) => ({
      obligors: [...obligors],
      signedOn: on,
      ...confirmationFacts(state, id),
    })),
    failures: filed(state, 'FailureDeclared').map(({ obligor, basis, grounds, on, approver }) => ({
      obligor,
      basis,
      grounds: [...grounds],
      on,
      approver,
    })),
    breach: filed(state, 'BreachRecorded').map(({ obligor, on }) => ({ obligor, on })),
    litigation: litigationFacts(state),
    terminated: filed(state, 'ClaimTerminated').map(({ on, ground, approver, obligor }) => ({
      on,
      ground,
      approver,
      ...whereStated({ obligor }),
    })),
  };
};

/** Leaves out what is null: in a record null is "not stated", in facts the key is absent. */
const whereStated = <T extends Record<string, unknown>>(values: T): { [K in keyof T]?: NonNullable<T[K]> } =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== null)) as { [K in keyof T]?: NonNullable<T[K]> };

const obligorFacts = (state: CaseState, id: string): Omit<Facts['obligors'][number], 'id' | 'name'> => {
  const reply = replyOf(state, id);
  const reading = reply && latest(filed(state, 'ReplyClassified').filter((candidate) => candidate.reply === reply.record));
  const late = reply && latest(filed(state, 'LateReasonJudged').filter((candidate) => candidate.reply === reply.record));
  const refusal = latest(filed(state, 'ConsultationRefused').filter((candidate) => candidate.obligor === id));
  const custody = latest(filed(state, 'CustodyRecorded').filter((candidate) => candidate.obligor === id));
  const served = servedOn(state, id);
  return {
    service: filed(state, 'ServiceRecorded')
      .filter((attempt) => attempt.obligor === id)
      .map(({ method, on, outcome, reason }) => ({ method, on, outcome, ...(reason === '' ? {} : { reason }) })),
    ...whereStated({ noticeStatesReplyBy: noticeFor(state, id)?.replyBy ?? null }),
    ...(reply && {
      reply: {
        receivedOn: reply.postedOn ?? reply.receivedOn,
        admitsIdentity: reply.admitsIdentity,
        agrees: reply.agrees,
        ...whereStated({ classifiedAs: reading?.as ?? null, lateReasonAccepted: late?.accepted ?? null }),
      },
    }),
    ...(refusal && served !== null && { refusedOn: refusal.on }),
    ...(custody && {
      custody: {
        since: custody.since,
        channelExists: custody.channelExists,
        ...whereStated({ until: custody.until, consultationImpossible: custody.consultationImpossible }),
      },
    }),
  };
};

const confirmationFacts = (state: CaseState, agreement: string): Pick<NonNullable<Facts['agreements']>[number], 'confirmation'> => {
  const application = latest(filed(state, 'ConfirmationApplied').filter((candidate) => candidate.agreement === agreement));
  if (application === null) return {};
  const ruling = filed(state, 'ConfirmationRuled').findLast(
    (candidate) => candidate.agreement === agreement && candidate.record > application.record,
  );
  return { confirmation: { appliedOn: application.on, ...(ruling && { result: ruling.result, ruledOn: ruling.on }) } };
};

const litigationFacts = (state: CaseState): NonNullable<Facts['litigation']> =>
  obligorsOf(state).flatMap(({ id }) => {
    const suit = latest(filed(state, 'SuitFiled').filter((candidate) => candidate.obligor === id));
    const letter = latest(filed(state, 'ProcuratorateInformed').filter((candidate) => candidate.obligor === id));
    return suit || letter
      ? [{ obligor: id, ...whereStated({ suedOn: suit?.on ?? null, procuratorateInformedOn: letter?.on ?? null }) }]
      : [];
  });

/** The assessment of a case as its record stands, on a day. `assessCase.facts` is what it was computed from. */
export const assessCase = Object.assign(
  (state: CaseState, today: PlainDate, calendar: readonly CalendarYear[]): Assessment => assess(factsOf(state, today, calendar)),
  { facts: factsOf },
);

/** Whether the record, folded so far, still makes sense to the law engine: nothing rests on a record that was withdrawn. */
export const caseFactsProblems = (state: CaseState, today: PlainDate, calendar: readonly CalendarYear[]): readonly FactsProblem[] => {
  const parsed = parseFacts(factsOf(state, today, calendar));
  return parsed.ok ? [] : parsed.error;
};
