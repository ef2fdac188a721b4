import type { z } from 'zod';
import type { Instant } from '../time/instant.ts';
import { caseEvents } from './events/case-events.ts';
import { meetingEvents } from './events/meeting-events.ts';
import { officeEvents } from './events/office-events.ts';
import { signOffEvents } from './events/sign-off-events.ts';

/** Every kind of record a volume can hold, with the schema of its payload. Kinds are for ever; see docs/volume-format.md. */
export const eventSchemas = { ...caseEvents, ...officeEvents, ...meetingEvents, ...signOffEvents } as const;

export type EventType = keyof typeof eventSchemas;
/** Events of the case's file, outside any meeting. */
const fileEvents = { ...caseEvents, ...officeEvents } as const;
export type CaseEventType = keyof typeof fileEvents;
export type MeetingEventType = keyof typeof meetingEvents | keyof typeof signOffEvents;
export type EventPayload<K extends EventType> = z.infer<(typeof eventSchemas)[K]>;

/** What `decide` yields: one command, one event. */
export type DomainEvent = { readonly [K in EventType]: { readonly type: K; readonly payload: EventPayload<K> } }[EventType];

/**
 * An event as it stands in the record: `seq` from 1 without gaps, `at` the moment it was recorded, `operator` who sat at the keyboard,
 * `digest` its place in the chain, which only a volume gives it.
 */
export type RecordedEvent = DomainEvent & {
  readonly seq: number;
  readonly at: Instant;
  readonly operator: string;
  readonly digest?: string;
};

/** Current version of every payload. A second version of one kind gets an upcaster in upcast.ts and its number here. */
export const EVENT_VERSION = 1;

export const isEventType = (type: string): type is EventType => Object.hasOwn(eventSchemas, type);
export const isCaseEventType = (type: EventType): type is CaseEventType => Object.hasOwn(fileEvents, type);
