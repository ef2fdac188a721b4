import { attachment, clockTime, day, id, meetingNumber, moment, recordNumber } from '../../shared/record/events/field.ts';
import type { CaseState } from '../../shared/record/state.ts';
import { instantAt } from '../../shared/time/instant.ts';
import { addDays, type PlainDate } from '../../shared/time/plain-date.ts';

/** Whole numbers from 0 up to (not including) `below`. */
export type Dice = (below: number) => number;

type Schema = {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly element?: Schema;
    readonly keyType?: Schema;
    readonly valueType?: Schema;
    readonly innerType?: Schema;
    readonly options?: readonly Schema[];
    readonly values?: readonly unknown[];
  };
  readonly options?: readonly unknown[];
};

/** Input of a command, made from its schema: text of its own, and ids, numbers and days that the case knows, so that some of it is accepted. */
export const randomInput = (schema: unknown, state: CaseState, today: PlainDate, dice: Dice): unknown => {
  const known = idsIn(state);
  const pick = <T>(from: readonly T[]): T | undefined => from[dice(from.length)];
  const make = ({ def, ...given }: Schema, self: unknown): unknown => {
    if (self === day) return addDays(today, -dice(4) * dice(8));
    if (self === moment) return instantAt(today, 36_000 + dice(3_600));
    if (self === clockTime) return '09:30';
    if (self === id) return pick(known);
    if (self === meetingNumber) return 1 + dice(Math.max(1, state.meetings.length + dice(2)));
    if (self === recordNumber) return 1 + dice(Math.max(1, state.version));
    if (self === attachment) return '0'.repeat(64);
    const inner = (schema: Schema | undefined): unknown => (schema === undefined ? null : make(schema, schema));
    switch (def.type) {
      case 'object':
        return Object.fromEntries(Object.entries(def.shape ?? {}).map(([key, field]) => [key, inner(field)]));
      case 'array':
        return Array.from({ length: 1 + dice(2) }, () => inner(def.element));
      case 'record':
        return Object.fromEntries((def.keyType?.options ?? []).map((key) => [String(key), inner(def.valueType)]));
      case 'enum':
        return pick(given.options ?? []);
      case 'literal':
        return pick(def.values ?? []);
      case 'union':
        return inner(pick(def.options ?? []));
      case 'nullable':
        return dice(3) === 0 ? null : inner(def.innerType);
      case 'default':
        return inner(def.innerType);
      case 'boolean':
        return dice(2) === 0;
      case 'number':
        return dice(4) === 0 ? 52_940_000 : 1 + dice(12);
      default:
        return pick(['某某', '承认', '理由一', 'ᠮᠣᠩᠭᠣᠯ']);
    }
  };
  return make(schema as Schema, schema);
};

const idsIn = (state: CaseState): readonly string[] => {
  const found = new Set(['claimant']);
  const walk = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    if ('id' in value && typeof value.id === 'string') found.add(value.id);
    for (const inner of Object.values(value)) walk(inner);
  };
  walk(state.file);
  for (const meeting of state.meetings) walk(meeting.on);
  return [...found];
};
