import { keptBody } from '../../shared/documents/kept-body.ts';
import { bodyText } from '../../shared/documents/kinds/minutes.ts';
import { canonicalJson } from '../../shared/record/canonical-json.ts';
import { digestOfText } from '../../shared/record/chain.ts';
import type { RecordedEvent } from '../../shared/record/event.ts';
import { evolve } from '../../shared/record/evolve.ts';
import { emptyCase } from '../../shared/record/state.ts';
import { commandLineText } from '../../shared/text/zh/command-line.ts';
import { readArguments, refused, type Command } from './command.ts';
import { readCase } from '../backend/read-case.ts';

export const replayUsage = 'replay VOLUME';

/** One frozen body of minutes: the digest on record, whether its record keeps it, and the digest of what the records yield today. */
type Body = {
  readonly record: number;
  readonly meeting: number;
  readonly version: number;
  readonly recorded: string;
  readonly kept: boolean;
  readonly computed: string;
};

/**
 * Folds all events again and compares with what is stored: every frozen body must be kept with the digest that was signed, or come out
 * with it. One that is kept and comes out in other words is told and is no fault: programs word things differently.
 */
export const replayCommand: Command = async (args, output) => {
  const given = readArguments('replay', replayUsage, args, {}, { least: 1, most: 1 });
  if (!given.ok) return refused(output, given.error);
  const read = readCase(given.value.names[0] ?? '');
  if (!read.ok) return refused(output, read.error);
  const { events, head, state } = read.value;
  const minutes = bodiesAgain(events);
  const other = minutes.filter((body) => body.recorded !== body.computed);
  const differing = other.filter((body) => !body.kept);
  output.result({ ok: differing.length === 0, events: events.length, head, state: digestOfText(canonicalJson(state)), minutes });
  for (const { record, meeting, version, kept } of other) {
    output.problem(kept ? commandLineText.bodyReworded(record, meeting, version) : commandLineText.bodyDiffers(record, meeting, version));
  }
  return Promise.resolve(differing.length === 0 ? 0 : 1);
};

const bodiesAgain = (events: readonly RecordedEvent[]): readonly Body[] => {
  const bodies: Body[] = [];
  let state = emptyCase;
  for (const event of events) {
    if (event.type === 'MinutesFrozen') {
      const { meeting, version, digest } = event.payload;
      const computed = digestOfText(bodyText(state, meeting, version));
      bodies.push({ record: event.seq, meeting, version, recorded: digest, kept: keptBody(event.payload) !== null, computed });
    }
    state = evolve(state, event);
  }
  return bodies;
};
