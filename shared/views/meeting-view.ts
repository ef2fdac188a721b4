import { partyName } from '../record/case-queries.ts';
import type { DecideContext } from '../record/command.ts';
import {
  frozenAt,
  participantsOf,
  pauseUnderWay,
  phaseOf,
  planOf,
  presenceOf,
  stepTimes,
  type MeetingPhase,
  type PauseUnderWay,
  type Presence,
} from '../record/meeting-queries.ts';
import { filed, held, type CaseState, type MeetingState } from '../record/state.ts';
import { distinctName } from '../text/zh/names.ts';
import { CLAIMANT, stepIds, stepNumber, type Authority, type Capacity, type StepId } from '../record/vocabulary.ts';
import type { Instant } from '../time/instant.ts';
import { entryConditionsNow, missingNow } from '../meeting/procedure.ts';
import type { Missing } from '../meeting/step.ts';

export type StepView = {
  readonly id: StepId;
  readonly number: number;
  readonly status: 'done' | 'current' | 'ahead';
  readonly at: Instant | null;
};

export type SeatView = {
  readonly id: string;
  readonly seat: number;
  readonly name: string;
  /** The name that tells the person from everybody else in the meeting. */
  readonly called: string;
  readonly organisation: string;
  readonly capacity: Capacity;
  readonly party: string | null;
  readonly authority: Authority | null;
  readonly presence: Presence;
  readonly since: Instant | null;
};

/** What every window on a meeting shows: identity, step, seats. Nothing in it is private to a role. */
export type MeetingHead = {
  readonly version: number;
  readonly title: string;
  readonly caseNumber: string;
  readonly sample: boolean;
  readonly meeting: number;
  readonly kind: 'consultation' | 'renegotiation';
  readonly on: string;
  readonly time: string;
  readonly place: string;
  readonly phase: MeetingPhase;
  readonly pause: PauseUnderWay | null;
  readonly step: StepId | null;
  readonly convenedAt: Instant | null;
  readonly frozenAt: Instant | null;
  readonly stepSince: Instant | null;
  readonly steps: readonly StepView[];
  readonly parties: readonly { readonly id: string; readonly name: string }[];
};

export const meetingHead = (state: CaseState, meeting: MeetingState): MeetingHead => {
  const opened = filed(state, 'CaseOpened')[0];
  const plan = planOf(meeting);
  const times = stepTimes(meeting);
  const now = meeting.step === null ? 0 : stepNumber(meeting.step);
  const seatedParties = participantsOf(meeting).flatMap((p) => (p.party === null || p.party === CLAIMANT ? [] : [p.party]));
  return {
    version: state.version,
    title: opened?.title ?? '',
    caseNumber: opened?.number ?? '',
    sample: opened?.sample ?? false,
    meeting: meeting.number,
    kind: plan?.kind ?? 'consultation',
    on: plan?.on ?? '',
    time: plan?.time ?? '',
    place: plan?.place ?? '',
    phase: phaseOf(meeting),
    pause: pauseUnderWay(meeting),
    step: meeting.step,
    convenedAt: held(meeting, 'MeetingConvened')[0]?.at ?? null,
    frozenAt: frozenAt(meeting),
    stepSince:
      meeting.step === null
        ? null
        : ([...held(meeting, 'StepEntered'), ...held(meeting, 'StepReturned')].findLast((item) => item.step === meeting.step)?.at ??
          times.get(meeting.step) ??
          null),
    steps: stepIds.map((id) => {
      const number = stepNumber(id);
      return {
        id,
        number,
        status: number < now || phaseOf(meeting) === 'archived' ? 'done' : number === now ? 'current' : 'ahead',
        at: times.get(id) ?? null,
      };
    }),
    parties: [CLAIMANT, ...new Set(seatedParties)].map((id) => ({ id, name: partyName(state, id) })),
  };
};

export const seatViews = (meeting: MeetingState): readonly SeatView[] =>
  participantsOf(meeting).map(({ id, seat, name, organisation, capacity, party, authority }) => ({
    id,
    seat,
    name,
    called: distinctName(held(meeting, 'ParticipantSeated'), { id, seat, name, organisation }),
    organisation,
    capacity,
    party,
    authority,
    ...presenceOf(meeting, id),
  }));

/** What stands between the current step and the next, for the rail and the prompter. */
export const missingViews = (state: CaseState, meeting: MeetingState, context: DecideContext): readonly Missing[] =>
  meeting.step === null
    ? []
    : [...missingNow(state, meeting, context), ...(phaseOf(meeting) === 'attendance' ? entryConditionsNow(state, meeting, context) : [])];
