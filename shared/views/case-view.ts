import { claimTotalFen, partyName } from '../record/case-queries.ts';
import type { DecideContext } from '../record/command.ts';
import { participantsOf, phaseOf, planOf, sittingsOf, type MeetingPhase } from '../record/meeting-queries.ts';
import { filed, held, type CaseState, type Filed } from '../record/state.ts';
import { CLAIMANT } from '../record/vocabulary.ts';
import { currentVersion } from '../meeting/sign-off.ts';
import { limitsView, type LimitsView } from './limits-view.ts';
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
};

/** The case window: what stands on file, by the records themselves, and where the case stands in law. */
export type CaseView = {
  readonly version: number;
  readonly opened: Filed<'CaseOpened'> | null;
  readonly designations: readonly Filed<'DesignationRecorded'>[];
  readonly obligors: readonly Filed<'ObligorAdded'>[];
  readonly agents: readonly Filed<'AgentAppointed'>[];
  readonly investigations: readonly Filed<'InvestigationConcluded'>[];
  readonly appraisals: readonly Filed<'AppraisalRecorded'>[];
  readonly claim: Filed<'ClaimItemised'> | null;
  readonly claimTotalFen: number;
  readonly exhibits: readonly Filed<'ExhibitListed'>[];
  readonly notices: readonly Filed<'NoticeIssued'>[];
  readonly services: readonly Filed<'ServiceRecorded'>[];
  readonly replies: readonly Filed<'ReplyReceived'>[];
  readonly agreements: readonly Filed<'AgreementSigned'>[];
  readonly approvals: readonly Filed<'ExtraMeetingApproved'>[];
  readonly meetings: readonly CaseMeeting[];
  readonly nextMeeting: number;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly limits: LimitsView;
};

export const caseView = (state: CaseState, context: DecideContext): CaseView => {
  const claim = filed(state, 'ClaimItemised').at(-1) ?? null;
  const obligors = filed(state, 'ObligorAdded');
  return {
    version: state.version,
    opened: filed(state, 'CaseOpened')[0] ?? null,
    designations: filed(state, 'DesignationRecorded'),
    obligors,
    agents: filed(state, 'AgentAppointed'),
    investigations: filed(state, 'InvestigationConcluded'),
    appraisals: filed(state, 'AppraisalRecorded'),
    claim,
    claimTotalFen: claim === null ? 0 : claimTotalFen(claim),
    exhibits: filed(state, 'ExhibitListed'),
    notices: filed(state, 'NoticeIssued'),
    services: filed(state, 'ServiceRecorded'),
    replies: filed(state, 'ReplyReceived'),
    agreements: filed(state, 'AgreementSigned'),
    approvals: filed(state, 'ExtraMeetingApproved'),
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
        notified: held(meeting, 'MeetingNotified').map(({ obligor, on }) => ({ obligor, on })),
      };
    }),
    nextMeeting: Math.max(0, ...state.meetings.map((meeting) => meeting.number)) + 1,
    parties: [CLAIMANT, ...obligors.map((obligor) => obligor.id)].map((id) => ({ id, name: partyName(state, id) })),
    limits: limitsView(state, context.today, context.calendar),
  };
};
