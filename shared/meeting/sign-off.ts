import { currentVersion, isOfficer, participantsOf, wasPresent, type Participant } from '../record/meeting-queries.ts';
import { held, type Filed, type MeetingState } from '../record/state.ts';

export type SignOffStatus = 'waiting' | 'signed' | 'refused' | 'departed' | 'exempt';

/** How one person stands to the current version of the minutes; `record` is the record that says so. */
export type SignOffStanding = {
  readonly status: SignOffStatus;
  readonly record: number | null;
  readonly signature: Filed<'SignatureGiven'> | null;
  readonly refusal: Filed<'SignatureRefused'> | null;
  readonly departure: Filed<'DepartureNoted'> | null;
};

/** A place to sign for everyone who was in the room; observers need not. Officers sign last. */
export const signersOf = (meeting: MeetingState): readonly Participant[] => {
  const present = participantsOf(meeting).filter(
    (participant) => wasPresent(meeting, participant.id) && participant.capacity !== 'observer',
  );
  return [...present.filter((participant) => !isOfficer(participant)), ...present.filter(isOfficer)];
};

/** Signatures on an earlier version are void: only what refers to the current one counts. */
export const standingOf = (meeting: MeetingState, participant: string): SignOffStanding => {
  const version = currentVersion(meeting)?.version ?? 0;
  const onCurrent = <T extends { readonly participant: string; readonly version: number }>(items: readonly T[]): T | null =>
    items.find((item) => item.participant === participant && item.version === version) ?? null;
  const signature = onCurrent(held(meeting, 'SignatureGiven'));
  const refusal = onCurrent(held(meeting, 'SignatureRefused'));
  const departure = onCurrent(held(meeting, 'DepartureNoted'));
  const signer = signersOf(meeting).some((person) => person.id === participant);
  const status = signature ? 'signed' : refusal ? 'refused' : departure ? 'departed' : signer ? 'waiting' : 'exempt';
  return { status, record: (signature ?? refusal ?? departure)?.record ?? null, signature, refusal, departure };
};

export const openSlips = (meeting: MeetingState): readonly Filed<'CorrectionRequested'>[] =>
  held(meeting, 'CorrectionRequested').filter(
    (slip) => !held(meeting, 'CorrectionDecided').some((decision) => decision.slip === slip.slip),
  );

/** What stood on one earlier version: a signature, a refusal or a departure. */
type OnVersion = Filed<'SignatureGiven'> | Filed<'SignatureRefused'> | Filed<'DepartureNoted'>;
export type Noted = { readonly item: OnVersion; readonly what: 'signed' | 'refused' | 'departed' };

/**
 * What is void: given on an earlier version, or on the current one where a correction was granted since. Version by version, in the order
 * of the records.
 */
export const voidedOn = (meeting: MeetingState): readonly Noted[] => {
  const current = currentVersion(meeting);
  if (current === null) return [];
  const isThawed = held(meeting, 'CorrectionDecided').some((decision) => decision.granted && decision.record > current.record);
  const all: readonly Noted[] = [
    ...held(meeting, 'SignatureGiven').map((item) => ({ item, what: 'signed' as const })),
    ...held(meeting, 'SignatureRefused').map((item) => ({ item, what: 'refused' as const })),
    ...held(meeting, 'DepartureNoted').map((item) => ({ item, what: 'departed' as const })),
  ];
  return all
    .filter(({ item }) => item.version < current.version || isThawed)
    .toSorted((a, b) => a.item.version - b.item.version || a.item.record - b.item.record);
};

export type TakenBack = Noted & { readonly withdrawal: Filed<'RecordWithdrawn'> };

const notedKinds = { SignatureGiven: 'signed', SignatureRefused: 'refused', DepartureNoted: 'departed' } as const;

/** What was noted of somebody by mistake, on any version, and taken back with a reason: named, since somebody may have relied on it. */
export const takenBack = (meeting: MeetingState): readonly TakenBack[] =>
  meeting.withdrawn.flatMap(({ kind, item, withdrawal }) =>
    kind === 'SignatureGiven' || kind === 'SignatureRefused' || kind === 'DepartureNoted'
      ? [{ item, what: notedKinds[kind], withdrawal }]
      : [],
  );
