import { eventSchemas, type DomainEvent, type EventPayload, type EventType, type RecordedEvent } from '../../shared/record/event.ts';
import { evolve } from '../../shared/record/evolve.ts';
import { emptyCase, type CaseState } from '../../shared/record/state.ts';
import { instantFromMs, msOfInstant, type Instant } from '../../shared/time/instant.ts';

/**
 * Given-when helper: events are recorded one after the other, a minute apart, and folded as the program folds them. Each is
 * checked against its schema, so that no test stands on a record that could not be written.
 */
export class GivenRecord {
  state: CaseState;
  readonly events: RecordedEvent[] = [];
  #now: Instant;

  /** `on`: what is on record already. */
  constructor(from: string, on: CaseState = emptyCase) {
    this.state = on;
    this.#now = `${from}:00.000+08:00` as Instant;
  }

  get now(): Instant {
    return this.#now;
  }

  /** From here on it is this moment, `YYYY-MM-DDTHH:MM`. */
  at(moment: string): this {
    this.#now = `${moment}:00.000+08:00` as Instant;
    return this;
  }

  record<K extends EventType>(type: K, payload: EventPayload<K>): number {
    eventSchemas[type].parse(payload);
    const seq = this.state.version + 1;
    const event = { ...({ type, payload } as unknown as DomainEvent), seq, at: this.#now, operator: '刘某' } as RecordedEvent;
    this.events.push(event);
    this.state = evolve(this.state, event);
    this.#now = instantFromMs(msOfInstant(this.#now) + 60_000);
    return seq;
  }
}
