import { z } from 'zod';
import { id, line } from '../record/events/field.ts';
import { tablePlace } from './room-state.ts';

/** What can be done beside the record. Each says what is wanted, never "the other way round": two windows at once then want the same. */
export const roomAct = z.discriminatedUnion('type', [
  /** Gives somebody the floor: the clock of whoever had it stops and counts; asked again for the same speaker it goes on. */
  z.strictObject({ type: z.literal('start-clock'), speaker: id }),
  z.strictObject({ type: z.literal('pause-clock') }),
  /** Goes on with the speech that was paused. */
  z.strictObject({ type: z.literal('resume-clock') }),
  /** The speech is over: what was spoken is added to the totals. */
  z.strictObject({ type: z.literal('end-speech') }),
  /** More time for the speech under way. Without a limit it changes nothing. */
  z.strictObject({ type: z.literal('extend-speech'), seconds: z.int().min(1).max(3_600) }),
  /** Limit of a speech, for the one under way too; null: none. */
  z.strictObject({ type: z.literal('limit-speeches'), seconds: z.int().min(10).max(86_400).nullable() }),
  z.strictObject({ type: z.literal('ask-to-speak'), participant: id }),
  z.strictObject({ type: z.literal('withdraw-request'), participant: id }),
  /** A private word to the other of the two. Who says it the host knows. */
  z.strictObject({ type: z.literal('say-privately'), text: line(200) }),
  /** Every private word up to this one was seen. */
  z.strictObject({ type: z.literal('see-words'), upTo: z.int().min(0) }),
  z.strictObject({ type: z.literal('start-wait'), subject: id, minutes: z.int().min(1).max(1_440) }),
  z.strictObject({ type: z.literal('end-wait'), subject: id }),
  z.strictObject({ type: z.literal('show-live') }),
  /** The display stays at what stands in the record now. */
  z.strictObject({ type: z.literal('freeze-display') }),
  z.strictObject({ type: z.literal('blank-display') }),
  z.strictObject({ type: z.literal('show-exhibit'), exhibit: id, page: z.int().min(1).max(100_000) }),
  /** The exhibit on show over the whole display, or beside what was said. */
  z.strictObject({ type: z.literal('enlarge-exhibit'), full: z.boolean() }),
  z.strictObject({ type: z.literal('hide-exhibit') }),
  /** The whole arrangement of the table; empty: as one usually sits. */
  z.strictObject({ type: z.literal('arrange-table'), places: z.array(tablePlace).max(200) }),
]);

export type RoomAct = Readonly<z.infer<typeof roomAct>>;

/** Which of the two keep the room: the secretary everything, the presiding officer the floor, the clock and the private line. */
export type RoomKeeper = 'secretary' | 'presiding';

const secretaryActs: readonly RoomAct['type'][] = [
  'show-live',
  'freeze-display',
  'blank-display',
  'show-exhibit',
  'enlarge-exhibit',
  'hide-exhibit',
  'arrange-table',
];

export const mayAct = (by: RoomKeeper, act: RoomAct): boolean => by === 'secretary' || !secretaryActs.includes(act.type);
