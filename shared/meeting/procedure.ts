import { renegotiationRefusal } from '../consultation/agreement.ts';
import { meetingEvents } from '../record/events/meeting-events.ts';
import { caseIsOpen, defineCommand, firstRefusal, knownObligor, notInFuture, recordUnless, type DecideContext } from '../record/command.ts';
import { assessCase } from '../record/facts-of-state.ts';
import { obligorsSeated, phaseOf, planOf } from '../record/meeting-queries.ts';
import { refuse, type Refusal } from '../record/refusal.ts';
import { meetingOf, type CaseState, type MeetingState } from '../record/state.ts';
import { stepNumber } from '../record/vocabulary.ts';
import { sayings } from '../text/zh/sayings.ts';
import { agenda, stepAfter } from './agenda.ts';
import { inPhase } from './anytime.ts';
import type { Missing } from './step.ts';
import { lateArrivalsNotAsked } from './steps/02-discipline-and-rights.ts';

/** Calling a meeting, and walking through the nine steps of Art. 26 in order: nothing is skipped, going back needs a reason. */
export const procedureCommands = {
  /** The next number, or a new plan for a meeting that has not begun. */
  ScheduleMeeting: defineCommand(meetingEvents.MeetingScheduled, (state, payload, context) => {
    const existing = meetingOf(state, payload.meeting);
    const next = Math.max(0, ...state.meetings.map((meeting) => meeting.number)) + 1;
    return recordUnless(
      { type: 'MeetingScheduled', payload },
      caseIsOpen(state),
      existing === null && payload.meeting !== next ? refuse('meeting.number', { expected: next }, '27') : null,
      existing !== null && phaseOf(existing) !== 'planned' ? refuse('meeting.begun', { meeting: payload.meeting }, '27') : null,
      payload.on < context.today
        ? refuse('date.before', { field: 'on', date: payload.on, other: 'today', otherDate: context.today }, '27')
        : null,
      payload.kind === 'renegotiation' ? renegotiationRefusal(state, payload.meeting) : null,
    );
  }),
  NotifyMeeting: defineCommand(meetingEvents.MeetingNotified, (state, payload, context) =>
    inPhase(state, payload.meeting, ['planned', 'attendance', 'collapsed'], () => ({
      event: { type: 'MeetingNotified', payload },
      checks: [knownObligor(state, payload.obligor), notInFuture('on', payload.on, context)],
    })),
  ),
  /** Art. 25: others who may be asked to come. Parties are notified, not invited. */
  InviteParticipant: defineCommand(meetingEvents.ParticipantInvited, (state, payload, context) =>
    inPhase(state, payload.meeting, ['planned', 'attendance', 'open', 'recess', 'collapsed'], () => ({
      event: { type: 'ParticipantInvited', payload },
      checks: [notInFuture('on', payload.on, context)],
    })),
  ),
  ConveneMeeting: defineCommand(meetingEvents.MeetingConvened.omit({ said: true, on: true }), (state, input, context) =>
    inPhase(state, input.meeting, ['planned'], (meeting) => ({
      event: { type: 'MeetingConvened', payload: { ...input, on: context.today, said: agenda.attendance.opening(state, meeting) } },
      checks: [
        planOf(meeting) === null ? refuse('meeting.unknown', { meeting: input.meeting }) : null,
        earlierMeetingsClosed(state, input.meeting),
        withinMeetingLimit(state, meeting, context),
      ],
    })),
  ),
  NextStep: defineCommand(meetingEvents.StepEntered.omit({ said: true, step: true }), (state, input, context) =>
    inPhase(state, input.meeting, ['attendance', 'open'], (meeting) => {
      const step = meeting.step ?? 'attendance';
      const next = stepAfter(step);
      return {
        event: {
          type: 'StepEntered',
          payload: { meeting: input.meeting, step: next ?? step, said: next === null ? '' : agenda[next].opening(state, meeting) },
        },
        checks: [next === null ? refuse('step.last', {}, '26(9)') : nextStepRefusal(state, meeting, context)],
      };
    }),
  ),
  ReturnToStep: defineCommand(meetingEvents.StepReturned.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, ['open'], (meeting) => ({
      event: { type: 'StepReturned', payload: { ...input, said: sayings.returnedToStep(input.step, input.reason) } },
      checks: [
        stepNumber(input.step) < stepNumber(meeting.step ?? 'attendance') && input.step !== 'attendance'
          ? null
          : refuse('step.not-earlier', {}, '26'),
      ],
    })),
  ),
} as const;

/** Everything that stands between the current step and the next, the way the window lists it. */
export const missingNow = (state: CaseState, meeting: MeetingState, context: DecideContext): readonly Missing[] => {
  const step = meeting.step ?? 'attendance';
  return [
    ...agenda[step].missing(state, meeting, context),
    ...(stepNumber(step) > 2 && stepNumber(step) < 9 ? lateArrivalsNotAsked(state, meeting) : []),
  ];
};

/** What the next step asks for before it can be entered; only Art. 22, before step 2. */
export const entryConditionsNow = (state: CaseState, meeting: MeetingState, context: DecideContext): readonly Missing[] => {
  const next = stepAfter(meeting.step ?? 'attendance');
  return next === null ? [] : agenda[next].entry(state, meeting, context);
};

const nextStepRefusal = (state: CaseState, meeting: MeetingState, context: DecideContext): Refusal | null => {
  const step = meeting.step ?? 'attendance';
  const missing = missingNow(state, meeting, context);
  const conditions = entryConditionsNow(state, meeting, context);
  return firstRefusal(
    missing.length === 0 ? null : refuse('step.missing', { step, missing: missing.map((item) => item.text) }, `26(${stepNumber(step)})`),
    conditions.length === 0 ? null : refuse('step.entry-condition', { step, missing: conditions.map((item) => item.text) }, '22'),
  );
};

/** A meeting keeps its number until its minutes are closed (Art. 27): the next cannot begin before. */
const earlierMeetingsClosed = (state: CaseState, number: number): Refusal | null => {
  const open = state.meetings.find((meeting) => meeting.number < number && !['archived', 'planned'].includes(phaseOf(meeting)));
  return open === undefined ? null : refuse('meeting.not-closed', { meeting: open.number }, '27');
};

/** Art. 27: a fourth meeting needs its own approval in advance. */
const withinMeetingLimit = (state: CaseState, meeting: MeetingState, context: DecideContext): Refusal | null => {
  if (planOf(meeting)?.kind === 'renegotiation') return null;
  const assessed = assessCase(state, context.today, context.calendar).obligors;
  const over = assessed.find(
    (obligor) => obligorsSeated(meeting).includes(obligor.id) && obligor.meetings.counted >= obligor.meetings.limit,
  );
  return over === undefined ? null : refuse('meeting.limit', { meeting: meeting.number, limit: over.meetings.limit }, '27');
};
