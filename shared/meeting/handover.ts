import { signOffEvents } from '../record/events/sign-off-events.ts';
import { defineCommand, notInFuture } from '../record/command.ts';
import { participantById, planOf, type Participant } from '../record/meeting-queries.ts';
import { refuse } from '../record/refusal.ts';
import { held, type Filed, type MeetingState } from '../record/state.ts';
import { dayOf } from '../time/instant.ts';
import { inPhase, knownParticipant } from './anytime.ts';
import { nameIn } from './name-in.ts';
import { standingOf } from './sign-off.ts';

export const isOfficer = ({ capacity }: Pick<Participant, 'capacity'>): boolean => capacity === 'presiding' || capacity === 'secretary';

/** By which another signs in the place of an officer; null: the officer signs. */
export const handoverOf = (meeting: MeetingState, participant: string): Filed<'SigningHandedOver'> | null =>
  held(meeting, 'SigningHandedOver').findLast((item) => item.participant === participant) ?? null;

/** Whose words a note at the signing is: the presiding officer's, or of whoever stands in for them; empty where nobody is known. */
export const actingOfficer = (meeting: MeetingState, capacity: 'presiding' | 'secretary'): string => {
  const seated = held(meeting, 'ParticipantSeated').find((person) => person.capacity === capacity);
  const handover = seated === undefined ? null : handoverOf(meeting, seated.id);
  return handover?.successor ?? seated?.name ?? planOf(meeting)?.[capacity] ?? '';
};

export const handoverCommands = {
  /** Art. 26(9): an officer who cannot sign is not passed over: somebody named signs in their place. */
  HandOverSigning: defineCommand(signOffEvents.SigningHandedOver, (state, payload, context) =>
    inPhase(state, payload.meeting, ['frozen'], (meeting) => {
      const officer = participantById(meeting, payload.participant);
      const name = nameIn(meeting, payload.participant);
      const { status } = standingOf(meeting, payload.participant);
      const there = handoverOf(meeting, payload.participant);
      return {
        event: { type: 'SigningHandedOver', payload },
        checks: [
          knownParticipant(meeting, payload.participant),
          officer !== null && !isOfficer(officer) ? refuse('handover.not-officer', { name }, '26(9)') : null,
          status === 'waiting' || status === 'exempt' ? null : refuse('handover.settled', { name }, '26(9)'),
          there === null ? null : refuse('handover.there', { name, successor: there.successor, record: there.record }, '26(9)'),
          payload.successor.trim() === officer?.name ? refuse('handover.same', { name }, '26(9)') : null,
          otherOfficerIs(meeting, payload) ? refuse('handover.both', { name: payload.successor.trim() }, '26(9)') : null,
          notInFuture('decidedAt', dayOf(payload.decidedAt), context),
        ],
      };
    }),
  ),
} as const;

/** One person does not sign as presiding officer and as secretary: each attests what the other did. */
const otherOfficerIs = (meeting: MeetingState, { participant, successor }: { participant: string; successor: string }): boolean =>
  held(meeting, 'ParticipantSeated').some(
    (other) =>
      isOfficer(other) && other.id !== participant && (handoverOf(meeting, other.id)?.successor ?? other.name).trim() === successor.trim(),
  );
