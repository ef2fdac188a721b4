import type { Instant } from '../time/instant.ts';
import type { CaseEventType, EventPayload, EventType, MeetingEventType } from './event.ts';
import type { EntryKind, StepId } from './vocabulary.ts';

/** A payload as it stands on file: with the number of its record and the moment it was recorded. */
export type Filed<K extends EventType> = EventPayload<K> & { readonly record: number; readonly at: Instant };

/** What stands of each kind, oldest first. A withdrawn record is not in it; the record itself keeps it for ever. */
export type OnFile<K extends EventType> = { readonly [T in K]?: readonly Filed<T>[] };

/** One entry of the minutes, typed by the secretary or written by the program with an event. */
export type Entry = {
  /** 1, 2, 3 … within the meeting. */
  readonly number: number;
  readonly record: number;
  /** Last record that touched it: what a window needs to know what changed. */
  readonly changed: number;
  readonly at: Instant;
  readonly step: StepId;
  readonly kind: EntryKind;
  readonly speaker: string | null;
  readonly text: string;
  readonly answers: number | null;
  /** 补记: the entry it belongs behind. */
  readonly after: number | null;
  readonly marked: boolean;
  /** Words before each correction, oldest first. */
  readonly corrections: readonly { readonly before: string; readonly reason: string; readonly record: number; readonly at: Instant }[];
  /** The event that wrote it, where the program did: a withdrawn act is struck from the minutes with it. */
  readonly source: 'typed' | 'program';
  /** The record that withdrew it, else null. A withdrawn entry keeps its number and is not printed. */
  readonly withdrawn: number | null;
};

/** What was taken back of a meeting, as it stood, and the record that did it. */
export type Withdrawn = {
  readonly [K in MeetingEventType]: { readonly kind: K; readonly item: Filed<K>; readonly withdrawal: Filed<'RecordWithdrawn'> };
}[MeetingEventType];

/** One meeting: what stands of its events by kind, what was withdrawn, and its entries in order of record. */
export type MeetingState = {
  readonly number: number;
  readonly on: OnFile<MeetingEventType>;
  readonly withdrawn: readonly Withdrawn[];
  /** The last record of its signing with its digest in the chain, what the sign-off sheet bears witness to; null: none, or a case in memory. */
  readonly lastNoted: { readonly record: number; readonly digest: string } | null;
  readonly entries: readonly Entry[];
  readonly step: StepId | null;
};

/** The folded record of one case. Everything else about a case is derived from this by pure functions. */
export type CaseState = {
  /** Number of the last record folded; 0 for a new volume. */
  readonly version: number;
  readonly lastAt: Instant | null;
  readonly file: OnFile<CaseEventType>;
  readonly meetings: readonly MeetingState[];
  /** Digest in the chain of each record that froze a body of minutes, by its number: what signed pages bear witness to. */
  readonly frozenHeads: Readonly<Record<number, string>>;
  /** Id of the volume that the records stand in; empty for a case in memory. Printed on what is signed, so that a page finds its case. */
  readonly volumeId: string;
};

export const emptyCase: CaseState = { version: 0, lastAt: null, file: {}, meetings: [], frozenHeads: {}, volumeId: '' };

/** The state of a volume before its first record. */
export const caseIn = (volumeId: string): CaseState => ({ ...emptyCase, volumeId });

/** What stands of one kind on the case's file. */
export const filed = <K extends CaseEventType>(state: CaseState, kind: K): readonly Filed<K>[] => state.file[kind] ?? [];

/** What stands of one kind in a meeting. */
export const held = <K extends MeetingEventType>(meeting: MeetingState, kind: K): readonly Filed<K>[] => meeting.on[kind] ?? [];

/** What stands of one kind in all meetings, in order of record. */
export const filedInMeetings = <K extends MeetingEventType>(state: CaseState, kind: K): readonly Filed<K>[] =>
  state.meetings.flatMap((meeting) => held(meeting, kind));

/** The last of a list, where later records replace earlier ones. */
export const latest = <T>(items: readonly T[]): T | null => items.at(-1) ?? null;

export const meetingOf = (state: CaseState, number: number): MeetingState | null =>
  state.meetings.find((meeting) => meeting.number === number) ?? null;
