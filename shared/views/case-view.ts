import { claimTotalFen, partyName } from '../record/case-queries.ts';
import type { DecideContext } from '../record/command.ts';
import type { CaseEventType, EventPayload } from '../record/event.ts';
import { currentVersion, participantsOf, phaseOf, planOf, sittingsOf, type MeetingPhase } from '../record/meeting-queries.ts';
import { filed, held, latest, type CaseState, type Filed } from '../record/state.ts';
import { CLAIMANT } from '../record/vocabulary.ts';
import type { Instant } from '../time/instant.ts';
import { agreementProposal, type AgreementProposal } from './agreement-proposal.ts';
import { limitsView, type LimitsView } from './limits-view.ts';
import { paginationView, type PaginationView } from './pagination-view.ts';
import { seatViews, type SeatView } from './meeting-view.ts';

export type CaseMeeting = {
  readonly number: number;
  readonly kind: 'consultation' | 'renegotiation';
  readonly on: string;
  readonly time: string;
  readonly place: string;
  readonly phase: MeetingPhase;
  readonly sittings: readonly string[];
  readonly participants: number;
  readonly minutesVersion: number | null;
  readonly refusals: number;
  readonly plan: Filed<'MeetingScheduled'> | null;
  readonly seats: readonly SeatView[];
  readonly notified: readonly { readonly obligor: string; readonly on: string }[];
  readonly invited: readonly { readonly invitee: string; readonly on: string }[];
  /** What was announced for each obligor (Art. 26(8)); empty before that. */
  readonly results: EventPayload<'ResultRecorded'>['results'];
};

/** The case window: what stands on file, by the records themselves, and where the case stands in law. */
export type CaseView = {
  readonly version: number;
  /** The moment of the last record, null for a volume without one. */
  readonly savedAt: Instant | null;
  readonly opened: Filed<'CaseOpened'> | null;
  /** Where the device's clock was set. */
  readonly clockJumps: readonly Filed<'ClockJumpNoticed'>[];
  readonly designations: readonly Filed<'DesignationRecorded'>[];
  readonly obligors: readonly Filed<'ObligorAdded'>[];
  readonly agents: readonly Filed<'AgentAppointed'>[];
  readonly investigations: readonly Filed<'InvestigationConcluded'>[];
  readonly appraisals: readonly Filed<'AppraisalRecorded'>[];
  readonly claim: Filed<'ClaimItemised'> | null;
  readonly claimTotalFen: number;
  readonly exhibits: readonly Filed<'ExhibitListed'>[];
  readonly exhibitFiles: readonly Filed<'ExhibitFileAttached'>[];
  readonly notices: readonly Filed<'NoticeIssued'>[];
  readonly services: readonly Filed<'ServiceRecorded'>[];
  readonly replies: readonly Filed<'ReplyReceived'>[];
  readonly readings: readonly Filed<'ReplyClassified'>[];
  readonly lateReasons: readonly Filed<'LateReasonJudged'>[];
  readonly refusals: readonly Filed<'ConsultationRefused'>[];
  readonly reliefs: readonly Filed<'ReliefClaimed'>[];
  readonly custodies: readonly Filed<'CustodyRecorded'>[];
  readonly overrides: readonly Filed<'EntryConditionOverridden'>[];
  readonly overruns: readonly Filed<'PeriodOverrunApproved'>[];
  readonly absences: readonly Filed<'AbsenceJudged'>[];
  readonly findings: readonly Filed<'FindingMade'>[];
  /** What was agreed at the table, for a first wording of the agreement; null where nothing was. */
  readonly agreed: AgreementProposal | null;
  readonly drafts: readonly Filed<'AgreementDrafted'>[];
  readonly agreements: readonly Filed<'AgreementSigned'>[];
  readonly confirmations: readonly Filed<'ConfirmationApplied'>[];
  readonly rulings: readonly Filed<'ConfirmationRuled'>[];
  readonly rulingChecks: readonly Filed<'RulingChecked'>[];
  readonly breaches: readonly Filed<'BreachRecorded'>[];
  readonly failures: readonly Filed<'FailureDeclared'>[];
  readonly suits: readonly Filed<'SuitFiled'>[];
  readonly letters: readonly Filed<'ProcuratorateInformed'>[];
  readonly terminations: readonly Filed<'ClaimTerminated'>[];
  readonly approvals: readonly Filed<'ExtraMeetingApproved'>[];
  readonly supplements: readonly Filed<'SupplementaryAppraisalCommissioned'>[];
  readonly supplementsDelivered: readonly Filed<'SupplementaryAppraisalDelivered'>[];
  readonly meetings: readonly CaseMeeting[];
  readonly nextMeeting: number;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  /** 卷内目录: every case record that stands, in order of record. Withdrawn ones stay in the volume and are not listed. */
  readonly contents: readonly { readonly record: number; readonly at: Instant; readonly type: CaseEventType }[];
  /** The papers of 卷内目录 in the order they are bound, with their page numbers. */
  readonly pagination: PaginationView;
  readonly limits: LimitsView;
};

export const caseView = (state: CaseState, context: DecideContext): CaseView => {
  const claim = filed(state, 'ClaimItemised').at(-1) ?? null;
  const obligors = filed(state, 'ObligorAdded');
  return {
    version: state.version,
    savedAt: state.lastAt,
    opened: filed(state, 'CaseOpened')[0] ?? null,
    clockJumps: filed(state, 'ClockJumpNoticed'),
    designations: filed(state, 'DesignationRecorded'),
    obligors,
    agents: filed(state, 'AgentAppointed'),
    investigations: filed(state, 'InvestigationConcluded'),
    appraisals: filed(state, 'AppraisalRecorded'),
    claim,
    claimTotalFen: claim === null ? 0 : claimTotalFen(claim),
    exhibits: filed(state, 'ExhibitListed'),
    exhibitFiles: filed(state, 'ExhibitFileAttached'),
    notices: filed(state, 'NoticeIssued'),
    services: filed(state, 'ServiceRecorded'),
    replies: filed(state, 'ReplyReceived'),
    readings: filed(state, 'ReplyClassified'),
    lateReasons: filed(state, 'LateReasonJudged'),
    refusals: filed(state, 'ConsultationRefused'),
    reliefs: filed(state, 'ReliefClaimed'),
    custodies: filed(state, 'CustodyRecorded'),
    overrides: filed(state, 'EntryConditionOverridden'),
    overruns: filed(state, 'PeriodOverrunApproved'),
    absences: filed(state, 'AbsenceJudged'),
    findings: filed(state, 'FindingMade'),
    agreed: agreementProposal(state),
    drafts: filed(state, 'AgreementDrafted'),
    agreements: filed(state, 'AgreementSigned'),
    confirmations: filed(state, 'ConfirmationApplied'),
    rulings: filed(state, 'ConfirmationRuled'),
    failures: filed(state, 'FailureDeclared'),
    rulingChecks: filed(state, 'RulingChecked'),
    breaches: filed(state, 'BreachRecorded'),
    suits: filed(state, 'SuitFiled'),
    letters: filed(state, 'ProcuratorateInformed'),
    terminations: filed(state, 'ClaimTerminated'),
    approvals: filed(state, 'ExtraMeetingApproved'),
    supplements: filed(state, 'SupplementaryAppraisalCommissioned'),
    supplementsDelivered: filed(state, 'SupplementaryAppraisalDelivered'),
    meetings: state.meetings.map((meeting) => {
      const plan = planOf(meeting);
      return {
        number: meeting.number,
        kind: plan?.kind ?? 'consultation',
        on: plan?.on ?? '',
        time: plan?.time ?? '',
        place: plan?.place ?? '',
        phase: phaseOf(meeting),
        sittings: sittingsOf(meeting),
        participants: participantsOf(meeting).length,
        minutesVersion: currentVersion(meeting)?.version ?? null,
        refusals: held(meeting, 'SignatureRefused').length,
        plan,
        seats: seatViews(meeting),
        invited: held(meeting, 'ParticipantInvited').map(({ invitee, on }) => ({ invitee, on })),
        results: latest(held(meeting, 'ResultRecorded'))?.results ?? [],
        notified: held(meeting, 'MeetingNotified').map(({ obligor, on }) => ({ obligor, on })),
      };
    }),
    nextMeeting: Math.max(0, ...state.meetings.map((meeting) => meeting.number)) + 1,
    parties: [CLAIMANT, ...obligors.map((obligor) => obligor.id)].map((id) => ({ id, name: partyName(state, id) })),
    contents: (Object.entries(state.file) as [CaseEventType, readonly Filed<CaseEventType>[]][])
      .flatMap(([type, items]) => items.map(({ record, at }) => ({ record, at, type })))
      .toSorted((a, b) => a.record - b.record),
    pagination: paginationView(state),
    limits: limitsView(state, context.today, context.calendar),
  };
};
