import { meetingEvents } from '../record/events/meeting-events.ts';
import { defineCommand, firstRefusal, nextId, recordUnless, type DecideContext, type Decision } from '../record/command.ts';
import type { DomainEvent } from '../record/event.ts';
import { nextEntry } from '../record/evolve.ts';
import { refuse, type Refusal } from '../record/refusal.ts';
import { CLAIMANT } from '../record/vocabulary.ts';
import { obligorsOf } from '../record/case-queries.ts';
import { participantById, participantsOf, phaseOf, presenceOf, type MeetingPhase, type Participant } from '../record/meeting-queries.ts';
import { meetingOf, type CaseState, type MeetingState } from '../record/state.ts';
import { nameIn } from './name-in.ts';
import { oneStop } from '../text/zh/stops.ts';
import { sayings } from '../text/zh/sayings.ts';

const inRoom: readonly MeetingPhase[] = ['attendance', 'open'];
/** People also come and go while the minutes are read and signed. */
const comingAndGoing: readonly MeetingPhase[] = [...inRoom, 'frozen', 'collapsed'];
const beforeFreeze: readonly MeetingPhase[] = ['attendance', 'open', 'recess', 'adjourned', 'collapsed'];

/** The meeting a command is about, in one of the phases it is possible in; or why not. */
export const inPhase = (
  state: CaseState,
  number: number,
  phases: readonly MeetingPhase[],
  then: (meeting: MeetingState) => { readonly event: DomainEvent; readonly checks?: readonly (Refusal | null)[] },
): Decision => {
  const meeting = meetingOf(state, number);
  if (meeting === null) return { ok: false, error: refuse('meeting.unknown', { meeting: number }) };
  const phase = phaseOf(meeting);
  if (!phases.includes(phase)) return { ok: false, error: refuse('meeting.phase', { meeting: number, phase }, '26') };
  const { event, checks = [] } = then(meeting);
  const { payload } = event;
  return recordUnless(
    'said' in payload ? ({ ...event, payload: { ...payload, said: oneStop(payload.said) } } as DomainEvent) : event,
    ...checks,
  );
};

export const knownParticipant = (meeting: MeetingState, id: string): Refusal | null =>
  participantById(meeting, id) === null ? refuse('participant.unknown', { id }) : null;

/** Only somebody who sits in the room speaks, shows or answers. */
export const presentParticipant = (meeting: MeetingState, id: string): Refusal | null => {
  const participant = participantById(meeting, id);
  if (participant === null) return refuse('participant.unknown', { id });
  return presenceOf(meeting, id).presence === 'present' ? null : refuse('participant.not-present', { name: nameIn(meeting, id) }, '26(1)');
};

const moved = (meeting: MeetingState, id: string, from: readonly string[]): Refusal | null => {
  const { presence } = presenceOf(meeting, id);
  return (
    knownParticipant(meeting, id) ??
    (from.includes(presence) ? null : refuse('participant.already', { name: nameIn(meeting, id), status: presence }))
  );
};

/** Art. 24, 25: who may have a seat, and for whom. */
const seatable = (state: CaseState, meeting: MeetingState, input: Omit<Participant, 'id' | 'record' | 'at'>): Refusal | null => {
  const seats = participantsOf(meeting);
  const taken = seats.find((participant) => participant.seat === input.seat);
  const partyNeeded = ['claimant', 'obligor', 'agent'].includes(input.capacity);
  return firstRefusal(
    taken === undefined ? null : refuse('seat.taken', { seat: input.seat, name: taken.name }),
    input.identityNumber !== '' &&
      seats.some(
        (other) => other.identityNumber === input.identityNumber && other.capacity === input.capacity && other.party === input.party,
      )
      ? refuse('seat.same-person', { name: input.name, capacity: input.capacity }, '25')
      : null,
    partyNeeded && input.party === null ? refuse('seat.party-needed', {}, '24') : null,
    input.party === null || input.party === CLAIMANT || obligorsOf(state).some((obligor) => obligor.id === input.party)
      ? null
      : refuse('party.unknown', { id: input.party }),
  );
};

/** What can happen at any time while a meeting lasts: seats, coming and going, entries, notes, recess, discipline. */
export const anytimeCommands = {
  SeatParticipant: defineCommand(meetingEvents.ParticipantSeated.omit({ id: true }), (state, input) =>
    inPhase(state, input.meeting, ['planned', ...beforeFreeze], (meeting) => ({
      event: { type: 'ParticipantSeated', payload: { id: nextId('p', state), ...input } },
      checks: [seatable(state, meeting, input)],
    })),
  ),
  CommitEntry: defineCommand(meetingEvents.EntryCommitted.omit({ entry: true }), (state, input) =>
    inPhase(state, input.meeting, beforeFreeze, (meeting) => ({
      event: { type: 'EntryCommitted', payload: { entry: nextEntry(meeting.entries), ...input } },
      checks: [
        input.speaker === null
          ? input.kind === 'procedure'
            ? null
            : refuse('entry.speaker-needed', {})
          : knownParticipant(meeting, input.speaker),
        ...[input.answers, input.after].map((entry) => (entry === null ? null : knownEntry(meeting, entry))),
        input.answers === null || meeting.entries.find((entry) => entry.number === input.answers)?.kind === 'question'
          ? null
          : refuse('entry.not-a-question', { entry: input.answers }, '26(6)'),
      ],
    })),
  ),
  WriteNote: defineCommand(meetingEvents.NoteWritten, (state, payload) =>
    inPhase(state, payload.meeting, ['planned', ...beforeFreeze, 'frozen'], () => ({ event: { type: 'NoteWritten', payload } })),
  ),
  CorrectEntry: defineCommand(meetingEvents.EntryCorrected, (state, payload) =>
    inPhase(state, payload.meeting, beforeFreeze, (meeting) => ({
      event: { type: 'EntryCorrected', payload },
      checks: [
        knownEntry(meeting, payload.entry),
        meeting.entries.find((entry) => entry.number === payload.entry)?.text === payload.text ? refuse('entry.same-text', {}) : null,
      ],
    })),
  ),
  MarkEntry: defineCommand(meetingEvents.EntryMarked, (state, payload) =>
    inPhase(state, payload.meeting, beforeFreeze, (meeting) => ({
      event: { type: 'EntryMarked', payload },
      checks: [knownEntry(meeting, payload.entry)],
    })),
  ),
  ArriveLate: defineCommand(meetingEvents.ParticipantArrived.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, inRoom, (meeting) => ({
      event: { type: 'ParticipantArrived', payload: { ...input, said: sayings.arrived(personIn(meeting, input.participant), input) } },
      checks: [moved(meeting, input.participant, ['expected', 'absent'])],
    })),
  ),
  Leave: defineCommand(meetingEvents.ParticipantLeft.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, comingAndGoing, (meeting) => ({
      event: { type: 'ParticipantLeft', payload: { ...input, said: sayings.left(personIn(meeting, input.participant), input.reason) } },
      checks: [moved(meeting, input.participant, ['present'])],
    })),
  ),
  Return: defineCommand(meetingEvents.ParticipantReturned.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, comingAndGoing, (meeting) => ({
      event: { type: 'ParticipantReturned', payload: { ...input, said: sayings.returned(personIn(meeting, input.participant)) } },
      checks: [moved(meeting, input.participant, ['left', 'walked-out'])],
    })),
  ),
  WalkOut: defineCommand(meetingEvents.ParticipantWalkedOut.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, comingAndGoing, (meeting) => ({
      event: { type: 'ParticipantWalkedOut', payload: { ...input, said: sayings.walkedOut(personIn(meeting, input.participant), input) } },
      checks: [moved(meeting, input.participant, ['present', 'left'])],
    })),
  ),
  RecordBreachOfDiscipline: defineCommand(meetingEvents.DisciplineBroken.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, inRoom, (meeting) => ({
      event: {
        type: 'DisciplineBroken',
        payload: { ...input, said: sayings.disciplineBroken(personIn(meeting, input.participant), input) },
      },
      checks: [knownParticipant(meeting, input.participant)],
    })),
  ),
  TakeRecess: defineCommand(meetingEvents.RecessTaken.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, inRoom, () => ({
      event: { type: 'RecessTaken', payload: { ...input, said: sayings.recess(input.reason) } },
    })),
  ),
  Resume: defineCommand(meetingEvents.MeetingResumed.omit({ said: true, on: true }), (state, input, context) =>
    inPhase(state, input.meeting, ['recess', 'adjourned'], () => ({
      event: { type: 'MeetingResumed', payload: { ...input, on: context.today, said: sayings.resumed(input.proofRead) } },
    })),
  ),
  Adjourn: defineCommand(meetingEvents.MeetingAdjourned.omit({ said: true }), (state, input, context: DecideContext) =>
    inPhase(state, input.meeting, inRoom, () => ({
      event: { type: 'MeetingAdjourned', payload: { ...input, said: sayings.adjourned(input.until, input.reason) } },
      checks: [
        input.until < context.today
          ? refuse('date.before', { field: 'until', date: input.until, other: 'today', otherDate: context.today })
          : null,
      ],
    })),
  ),
  ConfirmClock: defineCommand(meetingEvents.ClockConfirmed, (state, payload) =>
    inPhase(state, payload.meeting, ['planned', ...beforeFreeze], () => ({ event: { type: 'ClockConfirmed', payload } })),
  ),
  /** Step 6 on: recorded; the Art. 17 clock starts only when commissioned. */
  RequestReappraisal: defineCommand(meetingEvents.ReappraisalRequested.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, ['open'], (meeting) => ({
      event: {
        type: 'ReappraisalRequested',
        payload: { ...input, said: sayings.reappraisalRequested(personIn(meeting, input.by), input.reason) },
      },
      checks: [presentParticipant(meeting, input.by)],
    })),
  ),
} as const;

/** An entry that stands in this meeting. */
export const knownEntry = (meeting: MeetingState, number: number): Refusal | null =>
  meeting.entries.some((entry) => entry.number === number && entry.withdrawn === null) ? null : refuse('entry.unknown', { entry: number });

/** A person as the minutes name them. */
export const personIn = (
  meeting: MeetingState,
  id: string,
): { readonly name: string; readonly capacity: Participant['capacity']; readonly organisation: string } => {
  const participant = participantById(meeting, id);
  return participant ?? { name: id, capacity: 'observer', organisation: '' };
};
