import { signOffEvents } from '../record/events/sign-off-events.ts';
import { defineCommand, notInFuture } from '../record/command.ts';
import { isOfficer, participantById, participantsOf, planOf, wasPresent, type Participant } from '../record/meeting-queries.ts';
import { refuse } from '../record/refusal.ts';
import { held, type Filed, type MeetingState } from '../record/state.ts';
import { dayOf } from '../time/instant.ts';
import { inPhase, knownParticipant } from './anytime.ts';
import { nameIn } from './name-in.ts';
import { signersOf, standingOf } from './sign-off.ts';

/** By which another signs in the place of an officer; null: the officer signs. */
export const handoverOf = (meeting: MeetingState, participant: string): Filed<'SigningHandedOver'> | null =>
  held(meeting, 'SigningHandedOver').findLast((item) => item.participant === participant) ?? null;

export type Office = 'presiding' | 'secretary';

/** Who holds an office: of those seated for it whoever was in the room, else as planned. `person` null: nobody is seated for it. */
export type Officer = {
  readonly name: string;
  readonly person: Participant | null;
  readonly handover: Filed<'SigningHandedOver'> | null;
};

export const officerOf = (meeting: MeetingState, office: Office): Officer => {
  const person = [...signersOf(meeting), ...participantsOf(meeting)].find(({ capacity }) => capacity === office) ?? null;
  const handover = person === null ? null : handoverOf(meeting, person.id);
  return { name: person?.name ?? planOf(meeting)?.[office] ?? '', person, handover };
};

/** Whose words a note at the signing is: the presiding officer's, or of whoever stands in for them; empty where nobody is known. */
export const actingOfficer = (meeting: MeetingState, office: Office): string => {
  const { name, handover } = officerOf(meeting, office);
  return handover?.successor ?? name;
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

/** One person does not sign as presiding officer and as secretary: each attests what the other did. Who never came signs as neither. */
const otherOfficerIs = (meeting: MeetingState, { participant, successor }: { participant: string; successor: string }): boolean =>
  participantsOf(meeting).some((other) => {
    if (!isOfficer(other) || other.id === participant) return false;
    const signer = handoverOf(meeting, other.id)?.successor ?? (wasPresent(meeting, other.id) ? other.name : '');
    return signer.trim() === successor.trim();
  });
