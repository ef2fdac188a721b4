import type { Problem } from '../../shared/contract.ts';
import { EVENT_VERSION, eventSchemas, isEventType, type RecordedEvent } from '../../shared/record/event.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { isInstant } from '../../shared/time/instant.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import { problem } from './problem.ts';

/** A record as a volume hands it out, before anybody has looked at what it says. */
export type UncheckedRecord = {
  readonly seq: number;
  readonly at: string;
  readonly operator: string;
  readonly type: string;
  readonly v: number;
  readonly digest: string;
  /** The payload as parsed; undefined or null where it cannot be read. */
  readonly content: unknown;
};

/**
 * A record read from a file, as an event. A kind or version that this program does not know is refused rather than passed over:
 * deciding on half a record could let through what the whole record forbids.
 */
export const readRecord = (record: UncheckedRecord): Result<RecordedEvent, Problem> => {
  const { seq, at, operator, type, v, digest } = record;
  if (!isEventType(type) || v > EVENT_VERSION) return err(problem('newer-format', hostText.eventNewer(seq, type)));
  const payload = eventSchemas[type].safeParse(record.content);
  if (!payload.success || !isInstant(at)) return err(problem('damaged', hostText.eventDamaged(seq, type)));
  return ok({ type, payload: payload.data, seq, at, operator, digest } as RecordedEvent);
};
