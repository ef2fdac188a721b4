import type { z } from 'zod';
import { err, ok, type Result } from '../result.ts';
import type { Instant } from '../time/instant.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { CalendarYear } from '../time/working-days.ts';
import { eventSchemas, type CaseEventType, type DomainEvent, type EventPayload } from './event.ts';
import { refuse, type Refusal } from './refusal.ts';
import { filed, type CaseState } from './state.ts';

/** What a decision may know besides the record: passed in, never asked for. */
export type DecideContext = {
  readonly now: Instant;
  readonly today: PlainDate;
  /** Calendars imported on this machine, added to the shipped years. */
  readonly calendar: readonly CalendarYear[];
  /** The body of a meeting's minutes as it would be frozen now: canonical JSON of its document model. Its SM3 is what is signed. */
  readonly bodyText: (state: CaseState, meeting: number, version: number) => string;
  /** Whether the volume is a copy that the host made for a rehearsal. */
  readonly isRehearsal: boolean;
};

/** One command, one event; or a refusal, and nothing happened. */
export type Decision = Result<DomainEvent, Refusal>;

export type CommandDefinition<S extends z.ZodType> = {
  readonly schema: S;
  readonly decide: (state: CaseState, input: z.infer<S>, context: DecideContext) => Decision;
};

/** Binds a command's input schema to its decision, so that the two cannot drift apart. */
export const defineCommand = <S extends z.ZodType>(
  schema: S,
  decide: (state: CaseState, input: z.infer<S>, context: DecideContext) => Decision,
): CommandDefinition<S> => ({ schema, decide });

/** A decision made of checks in order: the first refusal wins, else the event is recorded. */
export const recordUnless = (event: DomainEvent, ...checks: readonly (Refusal | null)[]): Decision => {
  const refusal = checks.find((check) => check !== null);
  return refusal ? err(refusal) : ok(event);
};

/** The id of whatever the next record brings to the file: unique in the volume, because record numbers are. */
export const nextId = (prefix: string, state: CaseState): string => `${prefix}${state.version + 1}`;

/** A command whose input is the event's own payload. */
export const fileCommand = <K extends CaseEventType>(
  type: K,
  check: (state: CaseState, input: EventPayload<K>, context: DecideContext) => Refusal | null,
): CommandDefinition<(typeof eventSchemas)[K]> => ({
  schema: eventSchemas[type],
  decide: (state, payload, context) =>
    recordUnless({ type, payload } as unknown as DomainEvent, caseIsOpen(state), check(state, payload, context)),
});

export const caseIsOpen = (state: CaseState): Refusal | null =>
  filed(state, 'CaseOpened').length > 0 ? null : refuse('case.not-open', {});

/** A fact cannot be recorded before it happened. */
export const notInFuture = (field: string, date: PlainDate, context: DecideContext): Refusal | null =>
  date > context.today ? refuse('date.in-future', { field, date, today: context.today }) : null;

export const notBefore = (field: string, date: PlainDate, other: string, otherDate: PlainDate | null | undefined): Refusal | null =>
  otherDate !== null && otherDate !== undefined && date < otherDate ? refuse('date.before', { field, date, other, otherDate }) : null;

export const knownObligor = (state: CaseState, id: string): Refusal | null =>
  filed(state, 'ObligorAdded').some((obligor) => obligor.id === id) ? null : refuse('obligor.unknown', { id }, '7');

export const firstRefusal = (...checks: readonly (Refusal | null)[]): Refusal | null => checks.find((check) => check !== null) ?? null;
