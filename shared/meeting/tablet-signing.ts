import { signOffEvents } from '../record/events/sign-off-events.ts';
import { defineCommand, notInFuture, type DecideContext } from '../record/command.ts';
import { inkFault } from '../record/ink.ts';
import type { EventPayload } from '../record/event.ts';
import { currentVersion, participantById } from '../record/meeting-queries.ts';
import { refuse, type Refusal } from '../record/refusal.ts';
import { held, type Filed, type MeetingState } from '../record/state.ts';
import { dayOf } from '../time/instant.ts';
import { inPhase, knownParticipant } from './anytime.ts';
import { handoverOf } from './handover.ts';
import { nameIn } from './name-in.ts';
import { standingOf } from './sign-off.ts';

/** 电子签名使用约定 of a person that stands, for this meeting; null: they sign in ink. */
export const agreedToESign = (meeting: MeetingState, participant: string): Filed<'ESignatureAgreed'> | null =>
  held(meeting, 'ESignatureAgreed').findLast((agreed) => agreed.participant === participant) ?? null;

/** The fingerprint beside the signature that stands; null: none, or its signature is void. */
export const fingerprintOf = (meeting: MeetingState, participant: string): Filed<'FingerprintAttached'> | null => {
  const version = currentVersion(meeting)?.version;
  return held(meeting, 'FingerprintAttached').findLast((item) => item.participant === participant && item.version === version) ?? null;
};

type Given = Pick<EventPayload<'SignatureGiven'>, 'participant' | 'method' | 'drawn'>;

/**
 * What a signature on a screen needs besides what every signature needs (电子签名法 3, 13): the person's written agreement before, the
 * drawing itself, and that the text shown was the one frozen. One in ink has no drawing.
 */
export const drawnAsAgreed = (meeting: MeetingState, given: Given, frozen: string, context: DecideContext): Refusal | null => {
  const name = nameIn(meeting, given.participant);
  const { drawn } = given;
  const own = participantById(meeting, given.participant)?.name;
  if (given.method === 'paper') return drawn === null ? null : refuse('esign.on-paper', { name }, '26(9)');
  // The agreement is the officer's own: it does not bind whoever signs in their place.
  if (handoverOf(meeting, given.participant) !== null) return refuse('handover.on-paper', { name }, '26(9)');
  const agreed = agreedToESign(meeting, given.participant);
  if (agreed === null) return refuse('esign.not-agreed', { name }, '26(9)');
  if (drawn === null) return refuse('esign.ink', { fault: 'empty' }, '26(9)');
  if (drawn.displayed !== frozen) return refuse('esign.other-text', {}, '26(9)');
  const fault = inkFault(drawn.strokes);
  if (fault !== null) return refuse('esign.ink', { fault }, '26(9)');
  if (drawn.witness.trim() === own || drawn.checkedBy.trim() === own) return refuse('esign.own-witness', { name }, '26(9)');
  if (drawn.begun < agreed.agreedAt)
    return refuse('date.before', { field: 'begun', date: drawn.begun, other: 'agreedAt', otherDate: agreed.agreedAt }, '26(9)');
  return notInFuture('begun', dayOf(drawn.begun), context);
};

export const tabletSigningCommands = {
  AgreeToESign: defineCommand(signOffEvents.ESignatureAgreed, (state, payload, context) =>
    inPhase(state, payload.meeting, ['attendance', 'open', 'recess', 'adjourned', 'collapsed', 'frozen'], (meeting) => ({
      event: { type: 'ESignatureAgreed', payload },
      checks: [
        knownParticipant(meeting, payload.participant),
        agreedToESign(meeting, payload.participant) === null
          ? null
          : refuse('esign.agreed', { name: nameIn(meeting, payload.participant) }, '26(9)'),
        notInFuture('agreedAt', dayOf(payload.agreedAt), context),
      ],
    })),
  ),
  /** 捺印, of somebody whose signature was drawn. Given by the host, which has looked at the picture. */
  AttachFingerprint: defineCommand(signOffEvents.FingerprintAttached, (state, payload) =>
    inPhase(state, payload.meeting, ['frozen'], (meeting) => ({
      event: { type: 'FingerprintAttached', payload },
      checks: [knownParticipant(meeting, payload.participant), besideDrawing(meeting, payload)],
    })),
  ),
} as const;

const besideDrawing = (meeting: MeetingState, given: EventPayload<'FingerprintAttached'>): Refusal | null => {
  const name = nameIn(meeting, given.participant);
  const current = currentVersion(meeting)?.version ?? 0;
  if (given.version !== current) return refuse('minutes.old-version', { version: given.version, current }, '26(9)');
  if (standingOf(meeting, given.participant).signature?.method !== 'tablet') return refuse('esign.not-drawn', { name }, '26(9)');
  const there = fingerprintOf(meeting, given.participant);
  return there === null ? null : refuse('esign.fingerprint-there', { name, record: there.record }, '26(9)');
};
