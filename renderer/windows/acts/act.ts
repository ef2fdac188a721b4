import type { Command } from '../../../shared/decide.ts';
import type { RoomAct } from '../../../shared/room/room-act.ts';
import type { EntryKind } from '../../../shared/record/vocabulary.ts';
import type { Choice } from '../../components/choice.ts';

/** What a person put into a form, by field; every answer as text. */
export type Values = Readonly<Record<string, string>>;

type FieldOf<K extends string> = {
  readonly kind: K;
  readonly id: string;
  readonly label: string;
  readonly initial?: string;
  readonly isOptional?: boolean;
  readonly hint?: string;
  /** Said in place of the hint while it is being answered: what the answers come to so far. */
  readonly note?: (values: Values) => string | null;
  /** Why an answer that was given cannot be taken beside the others, in words; null when it can. */
  readonly check?: (value: string, values: Values) => string | null;
  /** Answered by the key that opened the form: it can be changed, but the form begins behind it. */
  readonly isGiven?: boolean;
  /** Asked only when this holds for what was answered so far. */
  readonly when?: (values: Values) => boolean;
};

/** One question of a form. `yuan` is an amount in 元, `day` and `moment` are written as lists show them, `clock` as a person reads a clock. */
export type ActField =
  | (FieldOf<'choice'> & { readonly choices: readonly Choice[] })
  | FieldOf<'line'>
  | (FieldOf<'prose'> & { readonly isLong?: boolean })
  | FieldOf<'day'>
  | FieldOf<'moment'>
  | FieldOf<'clock'>
  /** A signature on the board; its answer is the ink as JSON. */
  | (FieldOf<'drawing'> & { readonly again: string })
  | FieldOf<'yuan'>
  | FieldOf<'number'>;

/** A form that becomes one command, or one act in the room, once every question asked is answered. */
export type ActFormSpec = {
  readonly title: string;
  readonly basis?: string;
  readonly fields: readonly ActField[];
} & (
  | { readonly toCommand: (values: Values) => Command }
  /** Something beside the record. */
  | { readonly toRoom: (values: Values) => RoomAct }
);

/** What giving an answer sets off: one command, a form to fill in, or something in the window itself. */
export type Deed =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'form'; readonly form: ActFormSpec }
  | { readonly kind: 'room'; readonly act: RoomAct }
  | { readonly kind: 'speak'; readonly speaker: string | null; readonly entryKind: EntryKind; readonly answers: number | null }
  | { readonly kind: 'insert-after'; readonly entry: number }
  | { readonly kind: 'history'; readonly entry: number }
  | { readonly kind: 'window'; readonly role: 'signing' | 'case' }
  /** Opens the system's dialog for files. */
  | { readonly kind: 'attach'; readonly exhibit: string }
  /** Puts the first page of an exhibit on the display. */
  | { readonly kind: 'project'; readonly exhibit: string };

export type LocalDeed = Exclude<Deed, { readonly kind: 'command' | 'form' | 'room' }>;

export type ActAnswer = { readonly id: string; readonly label: string; readonly deed: Deed };

/** Something to be done, and the ways of doing it: the first one is what usually happens. */
export type Act = {
  readonly id: string;
  readonly title: string;
  readonly support?: string;
  /** The seat it is about: where nothing is chosen yet, the digit of a seat chooses it. */
  readonly seat?: number;
  /** Whether the step waits for it; the others are possible besides. */
  readonly isDue: boolean;
  readonly answers: readonly ActAnswer[];
};

export const asCommand = (command: Command): Deed => ({ kind: 'command', command });
export const asForm = (form: ActFormSpec): Deed => ({ kind: 'form', form });
