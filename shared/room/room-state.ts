import { z } from 'zod';
import { tableSides } from './table-sides.ts';
import { id, line, meetingNumber, moment } from '../record/events/field.ts';

/**
 * What goes on in the room beside the record: kept by the host per meeting, on disk, and in no record, no paper and no export. Losing it
 * costs a clock, never a word of the minutes. Read through this schema; what does not fit counts as none.
 */
const milliseconds = z.int().min(0);

/** How long whoever has the floor has spoken: `spokenMs` up to `runningSince`, and from then on as time goes; null: it stands. */
const speechClock = z.strictObject({
  speaker: id,
  spokenMs: milliseconds,
  runningSince: moment.nullable(),
  limitSeconds: z.int().nullable(),
});

/** A time that has to pass before one goes on: for an obligor who has not come, or for somebody who walked out. */
const wait = z.strictObject({ subject: id, since: moment, minutes: z.int().min(1).max(1_440) });

/** One sentence between the presiding officer and the secretary. `number` counts from 1 in the meeting. */
const privateWord = z.strictObject({ number: z.int().min(1), by: z.enum(['secretary', 'presiding']), at: moment, text: line(200) });

/** The page of an exhibit on the display, counted from 1 through its files; `full`: it takes the whole display. */
const shownPage = z.strictObject({ exhibit: id, page: z.int().min(1).max(100_000), full: z.boolean() });

/** What the display does: follows the record, stands at a version of it and at what was shown then, or shows nothing. */
const displayMode = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('live') }),
  z.strictObject({ mode: z.literal('frozen'), version: z.int().min(0), exhibit: shownPage.nullable() }),
  z.strictObject({ mode: z.literal('blank') }),
]);

/** One place at the table. Their order is the order on each side, left to right and from the head down. */
export const tablePlace = z.strictObject({ participant: id, side: z.enum(tableSides) });
export type TablePlace = Readonly<z.infer<typeof tablePlace>>;

export const roomStateSchema = z.strictObject({
  meeting: meetingNumber,
  /** Goes up by one with every act that changed something. */
  revision: z.int().min(0),
  clock: speechClock.nullable(),
  /** What each participant has spoken, in milliseconds, without what runs on the clock now. */
  spoken: z.record(id, milliseconds),
  /** Limit of a speech in seconds for whoever gets the floor next; null: none. */
  limitSeconds: z.int().nullable(),
  /** Who asks to speak, in the order they asked. */
  queue: z.array(z.strictObject({ participant: id, at: moment })),
  line: z.array(privateWord),
  /** Number of the last private word that each of the two has seen. */
  seen: z.strictObject({ secretary: z.int().min(0), presiding: z.int().min(0) }),
  waits: z.array(wait),
  display: displayMode,
  exhibit: shownPage.nullable(),
  /** Who sits where, as the secretary arranged it; whoever is not in it sits where one usually does. */
  table: z.array(tablePlace).default([]),
  /** Ids of the last acts, so that one sent twice counts once. */
  acts: z.array(z.string()),
});

export type RoomState = Readonly<z.infer<typeof roomStateSchema>>;
export type SpeechClock = Readonly<z.infer<typeof speechClock>>;
export type RoomWait = Readonly<z.infer<typeof wait>>;
export type PrivateWord = Readonly<z.infer<typeof privateWord>>;
export type DisplayMode = Readonly<z.infer<typeof displayMode>>;
export type ShownPage = Readonly<z.infer<typeof shownPage>>;

export const emptyRoom = (meeting: number): RoomState => ({
  meeting,
  revision: 0,
  clock: null,
  spoken: {},
  limitSeconds: null,
  queue: [],
  line: [],
  seen: { secretary: 0, presiding: 0 },
  waits: [],
  display: { mode: 'live' },
  exhibit: null,
  table: [],
  acts: [],
});
