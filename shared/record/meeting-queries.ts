import type { Instant } from '../time/instant.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { meetingEvents } from './events/meeting-events.ts';
import { held, latest, type Entry, type Filed, type MeetingState } from './state.ts';
import { stepIds, type StepId } from './vocabulary.ts';

export type Participant = Filed<'ParticipantSeated'>;

/**
 * Where a meeting stands: planned → attendance (step 1) → open (step 2 entered) → frozen → archived;
 * recess and adjourned interrupt; collapsed is a 流会.
 */
export type MeetingPhase = 'planned' | 'attendance' | 'open' | 'recess' | 'adjourned' | 'collapsed' | 'frozen' | 'archived';

export const phaseOf = (meeting: MeetingState): MeetingPhase => {
  if (held(meeting, 'MinutesArchived').length > 0) return 'archived';
  if (isFrozen(meeting)) return 'frozen';
  if (held(meeting, 'MeetingCollapsed').length > 0) return 'collapsed';
  const pause = Math.max(lastRecord(meeting, 'RecessTaken'), lastRecord(meeting, 'MeetingAdjourned'));
  if (pause > lastRecord(meeting, 'MeetingResumed')) {
    return lastRecord(meeting, 'MeetingAdjourned') > lastRecord(meeting, 'RecessTaken') ? 'adjourned' : 'recess';
  }
  if (wasOpened(meeting)) return 'open';
  return held(meeting, 'MeetingConvened').length > 0 ? 'attendance' : 'planned';
};

/** Art. 27: opened when step 2 began. A meeting that never got there is a 流会 and does not count. */
export const wasOpened = (meeting: MeetingState): boolean => held(meeting, 'StepEntered').some((entered) => entered.step !== 'attendance');

/** The version of the body that was last frozen, also while a granted correction waits for the next one. */
export const currentVersion = (meeting: MeetingState): Filed<'MinutesFrozen'> | null => latest(held(meeting, 'MinutesFrozen'));

/** Frozen for signing, and not thawed by a granted correction that awaits its new version. */
export const isFrozen = (meeting: MeetingState): boolean => {
  const version = latest(held(meeting, 'MinutesFrozen'));
  return version !== null && !held(meeting, 'CorrectionDecided').some((decision) => decision.granted && decision.record > version.record);
};

const lastRecord = (meeting: MeetingState, kind: keyof typeof meetingEvents): number => latest(held(meeting, kind))?.record ?? 0;

/** The course of a meeting is not withdrawn: one goes back, or on. */
const structural: readonly string[] = [
  'MeetingConvened',
  'StepEntered',
  'StepReturned',
  'RecessTaken',
  'MeetingResumed',
  'MeetingAdjourned',
  'MeetingScheduled',
];
/** What is noted at the signing of one person, or of the original: a wrong one is taken back until the archive closes the sheet (Art. 26(9)). */
export const isNotedAtSigning = (kind: string): boolean =>
  isSomebodysAct(kind) || ['ESignatureAgreed', 'FingerprintAttached', 'OriginalKeptUnscanned'].includes(kind);

/** Of these what somebody did themselves: taken back only with a reason that a person gives, and on a named person's word. */
export const isSomebodysAct = (kind: string): boolean =>
  ['MinutesRead', 'SignatureGiven', 'SignatureRefused', 'DepartureNoted', 'SigningHandedOver'].includes(kind);

/** What the sign-off sheet tells besides: the slips and what was decided on them. */
export const isOnSheet = (kind: string): boolean => isNotedAtSigning(kind) || ['CorrectionRequested', 'CorrectionDecided'].includes(kind);

/** Of the sign-off also a scanned page, at any time: a better picture takes its place. Slips, decisions and versions stand. */
export const isWithdrawableKind = (kind: string): boolean =>
  isNotedAtSigning(kind) || kind === 'SignedPageBound' || (Object.hasOwn(meetingEvents, kind) && !structural.includes(kind));

/** Scheduled particulars that stand: the last plan. */
export const planOf = (meeting: MeetingState): Filed<'MeetingScheduled'> | null => latest(held(meeting, 'MeetingScheduled'));

export type Presence = 'expected' | 'present' | 'absent' | 'left' | 'walked-out';
export type PresenceOf = { readonly presence: Presence; readonly since: Instant | null };

const presenceEvents = {
  AttendanceChecked: null,
  ParticipantArrived: 'present',
  ParticipantReturned: 'present',
  ParticipantLeft: 'left',
  ParticipantWalkedOut: 'walked-out',
} as const;

/** Where a participant is now, from the last record about them. */
export const presenceOf = (meeting: MeetingState, participant: string): PresenceOf => {
  let last: { readonly record: number; readonly presence: Presence; readonly at: Instant } | null = null;
  for (const kind of Object.keys(presenceEvents) as (keyof typeof presenceEvents)[]) {
    for (const item of held(meeting, kind)) {
      if (item.participant !== participant || (last !== null && item.record < last.record)) continue;
      const presence = presenceEvents[kind] ?? ((item as Filed<'AttendanceChecked'>).present ? 'present' : 'absent');
      last = { record: item.record, presence, at: item.at };
    }
  }
  return last === null ? { presence: 'expected', since: null } : { presence: last.presence, since: last.at };
};

export const participantsOf = (meeting: MeetingState): readonly Participant[] =>
  held(meeting, 'ParticipantSeated').toSorted((a, b) => a.seat - b.seat || a.record - b.record);

export const participantById = (meeting: MeetingState, id: string | null): Participant | null =>
  id === null ? null : (held(meeting, 'ParticipantSeated').find((participant) => participant.id === id) ?? null);

/** Who presides and who keeps the minutes. */
export const isOfficer = ({ capacity }: Pick<Participant, 'capacity'>): boolean => capacity === 'presiding' || capacity === 'secretary';

export const isPresent = (meeting: MeetingState, participant: string): boolean => presenceOf(meeting, participant).presence === 'present';

/** Whether somebody was in the room at any time of this meeting. */
export const wasPresent = (meeting: MeetingState, participant: string): boolean =>
  held(meeting, 'AttendanceChecked').some((check) => check.participant === participant && check.present) ||
  held(meeting, 'ParticipantArrived').some((arrival) => arrival.participant === participant);

/** Those who speak for a side: the party itself and its agents. */
export const sideOf = (meeting: MeetingState, party: string): readonly Participant[] =>
  participantsOf(meeting).filter((participant) => participant.party === party);

export const sideIsPresent = (meeting: MeetingState, party: string): boolean =>
  sideOf(meeting, party).some((p) => isPresent(meeting, p.id));

/** The obligors who have a seat at this meeting, by id, in seat order. */
export const obligorsSeated = (meeting: MeetingState): readonly string[] => [
  ...new Set(participantsOf(meeting).flatMap((p) => (p.party !== null && p.party !== 'claimant' ? [p.party] : []))),
];

export const obligorsPresent = (meeting: MeetingState): readonly string[] =>
  obligorsSeated(meeting).filter((id) => sideIsPresent(meeting, id));

/** Third persons who give an opinion in step 7: not the parties, the officers, interpreters or observers. */
export const thirdPersonsPresent = (meeting: MeetingState): readonly Participant[] =>
  participantsOf(meeting).filter(
    (p) =>
      p.party === null &&
      !['presiding', 'secretary', 'interpreter', 'observer', 'witness'].includes(p.capacity) &&
      isPresent(meeting, p.id),
  );

/** Recesses, adjournments, and the time since the minutes were frozen: nobody has the floor in them. `to` null: it still lasts. */
export const pausesOf = (meeting: MeetingState): readonly { readonly from: Instant; readonly to: Instant | null }[] => {
  const resumed = held(meeting, 'MeetingResumed');
  const thawed = held(meeting, 'CorrectionDecided').filter((decision) => decision.granted);
  const upTo =
    (ends: readonly { readonly record: number; readonly at: Instant }[]) =>
    ({ record, at }: { readonly record: number; readonly at: Instant }) => ({
      record,
      from: at,
      to: ends.find((end) => end.record > record)?.at ?? null,
    });
  return [
    ...[...held(meeting, 'RecessTaken'), ...held(meeting, 'MeetingAdjourned')].map(upTo(resumed)),
    ...held(meeting, 'MinutesFrozen').map(upTo(thawed)),
  ]
    .toSorted((a, b) => a.record - b.record)
    .map(({ from, to }) => ({ from, to }));
};

/** The recess or adjournment under way. `until`: the day on which the meeting goes on, where one was set. */
export type PauseUnderWay = { readonly since: Instant; readonly reason: string; readonly until: PlainDate | null };

export const pauseUnderWay = (meeting: MeetingState): PauseUnderWay | null => {
  const phase = phaseOf(meeting);
  const recess = phase === 'recess' ? latest(held(meeting, 'RecessTaken')) : null;
  if (recess !== null) return { since: recess.at, reason: recess.reason, until: null };
  const adjourned = phase === 'adjourned' ? latest(held(meeting, 'MeetingAdjourned')) : null;
  return adjourned === null ? null : { since: adjourned.at, reason: adjourned.reason, until: adjourned.until };
};

/** When the clock of the meeting stopped: with the freezing of its minutes; null while it goes on. */
export const frozenAt = (meeting: MeetingState): Instant | null =>
  isFrozen(meeting) ? (latest(held(meeting, 'MinutesFrozen'))?.closedAt ?? null) : null;

/** Days on which the meeting sat: the first, and each day it was resumed on. */
export const sittingsOf = (meeting: MeetingState): readonly PlainDate[] => [
  ...new Set([...held(meeting, 'MeetingConvened'), ...held(meeting, 'MeetingResumed')].map((sitting) => sitting.on)),
];

/** When each step began for the first time. */
export const stepTimes = (meeting: MeetingState): ReadonlyMap<StepId, Instant> => {
  const times = new Map<StepId, Instant>();
  const convened = held(meeting, 'MeetingConvened')[0];
  if (convened) times.set(stepIds[0], convened.at);
  for (const entered of held(meeting, 'StepEntered')) if (!times.has(entered.step)) times.set(entered.step, entered.at);
  return times;
};

/** Entries in the order they are read: late insertions behind the entry they belong to, withdrawn ones left out. */
export const entriesInOrder = (entries: readonly Entry[]): readonly Entry[] => {
  const standing = entries.filter((entry) => entry.withdrawn === null);
  if (standing.every((entry) => entry.after === null)) return standing;
  const inserted = Map.groupBy(
    standing.filter((entry) => entry.after !== null),
    (entry) => entry.after,
  );
  const known = new Set(standing.map((entry) => entry.number));
  const withInsertions = (entry: Entry): readonly Entry[] => [entry, ...(inserted.get(entry.number) ?? []).flatMap(withInsertions)];
  return standing.filter((entry) => entry.after === null || !known.has(entry.after)).flatMap(withInsertions);
};

export const entriesOfStep = (meeting: MeetingState, step: StepId): readonly Entry[] =>
  meeting.entries.filter((entry) => entry.step === step && entry.withdrawn === null);

export const actDone = (meeting: MeetingState, act: Filed<'ActPerformed'>['act'], participant: string | null = null): boolean =>
  held(meeting, 'ActPerformed').some((done) => done.act === act && (participant === null || done.participant === participant));
