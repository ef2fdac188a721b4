import { participantById, pausesOf, sideIsPresent } from '../record/meeting-queries.ts';
import { held, type MeetingState } from '../record/state.ts';
import type { Capacity } from '../record/vocabulary.ts';
import type { RoomKeeper } from '../room/room-act.ts';
import type { DisplayMode, PrivateWord, RoomState, RoomWait, ShownPage, SpeechClock, TablePlace } from '../room/room-state.ts';
import { outsidePauses } from '../room/speech-time.ts';
import type { Instant } from '../time/instant.ts';

/** What the two who keep the room see of it. */
export type RoomView = {
  readonly revision: number;
  /** With the meeting's pauses taken out. */
  readonly clock: SpeechClock | null;
  readonly limitSeconds: number | null;
  /** What each participant has spoken before the speech on the clock, in milliseconds. */
  readonly spoken: Readonly<Record<string, number>>;
  readonly queue: readonly { readonly participant: string; readonly at: Instant }[];
  readonly line: readonly PrivateWord[];
  /** How many private words of the other have not been seen. */
  readonly unseen: number;
  readonly waits: readonly RoomWait[];
  readonly display: DisplayMode;
  readonly exhibit: ShownPage | null;
  readonly table: readonly TablePlace[];
};

export const roomView = (room: RoomState, meeting: MeetingState, keeper: RoomKeeper): RoomView => ({
  revision: room.revision,
  clock: room.clock === null ? null : outsidePauses(room.clock, pausesOf(meeting)),
  limitSeconds: room.limitSeconds,
  spoken: room.spoken,
  queue: room.queue,
  line: room.line,
  unseen: room.line.filter((word) => word.by !== keeper && word.number > room.seen[keeper]).length,
  waits: room.waits.filter((wait) => isWaitedFor(meeting, wait)),
  display: room.display,
  exhibit: room.exhibit,
  table: room.table,
});

/** A wait is over with the record that it was for: the wait is noted, or whoever was waited for has come or has walked out for good. */
const isWaitedFor = (meeting: MeetingState, { subject, since }: RoomWait): boolean =>
  !sideIsPresent(meeting, subject) &&
  ![...held(meeting, 'ParticipantReturned'), ...held(meeting, 'ParticipantWalkedOut'), ...held(meeting, 'ParticipantArrived')].some(
    (move) => move.participant === subject && move.at >= since,
  ) &&
  !held(meeting, 'AbsentObligorAwaited').some((noted) => noted.obligor === subject && noted.at >= since);

/** What the public display gets of the room: made from a list of what may be shown. Nothing of the line, the queue or a wait. */
export type DisplayRoom = {
  readonly clock: {
    readonly name: string;
    readonly organisation: string;
    readonly capacity: Capacity | null;
    readonly spokenMs: number;
    readonly runningSince: Instant | null;
    readonly limitSeconds: number | null;
  } | null;
};

export const displayRoom = (room: RoomState, meeting: MeetingState): DisplayRoom => ({
  clock: room.clock === null ? null : displayClock(outsidePauses(room.clock, pausesOf(meeting)), meeting),
});

const displayClock = ({ speaker, spokenMs, runningSince, limitSeconds }: SpeechClock, meeting: MeetingState): DisplayRoom['clock'] => {
  const person = participantById(meeting, speaker);
  return {
    name: person?.name ?? '',
    organisation: person?.organisation ?? '',
    capacity: person?.capacity ?? null,
    spokenMs,
    runningSince,
    limitSeconds,
  };
};
