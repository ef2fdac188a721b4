import { eventSchemas, type EventType } from '../../shared/record/event.ts';
import { attachment } from '../../shared/record/events/field.ts';
import { termOf } from '../../shared/text/zh/record-values.ts';
import { recordKindNames } from '../../shared/text/zh/record-kinds.ts';

/** The table of docs/volume-format.md: every kind of record with its name and the fields of its payload, as the schemas have them. */
export const eventTable = (): string =>
  [
    '| type | fields of the payload |',
    '| --- | --- |',
    ...(Object.keys(eventSchemas) as EventType[]).map(
      (type) => `| \`${type}\` ${recordKindNames[type]} | ${fieldsOf(type, eventSchemas[type])} |`,
    ),
  ].join('\n');

type Schema = {
  readonly def: {
    readonly type: string;
    readonly shape?: Readonly<Record<string, Schema>>;
    readonly element?: Schema;
    readonly valueType?: Schema;
    readonly innerType?: Schema;
    readonly options?: readonly Schema[];
    readonly values?: readonly unknown[];
    readonly error?: () => unknown;
    readonly checks?: readonly unknown[];
  };
  readonly options?: readonly unknown[];
  readonly maxLength?: number | null;
  readonly minValue?: number | null;
  readonly maxValue?: number | null;
};

const fieldsOf = (type: EventType, schema: unknown): string =>
  Object.entries((schema as Schema).def.shape ?? {})
    .map(([name, field]) => `\`${name}\` ${said(type, name, field)}`)
    .join('; ');

/** Words of a closed list stand with the official term. */
const said = (type: EventType, name: string, schema: Schema): string => {
  const inner = (within: Schema | undefined): string => (within === undefined ? '' : said(type, name, within));
  if ((schema as unknown) === attachment) return 'digest of an attachment';
  const { def } = schema;
  switch (def.type) {
    case 'string':
      return typeof schema.maxLength !== 'number' ? 'text' : `text of at most ${schema.maxLength}`;
    case 'number':
      return 'whole number';
    case 'boolean':
      return 'true or false';
    case 'custom':
      return String(def.error?.()) === 'date' ? 'day' : 'moment';
    case 'enum':
      return (schema.options ?? []).map((option) => `\`${String(option)}\`${termOf(type, name, String(option)) ?? ''}`).join(' ');
    case 'literal':
      return `\`${String(def.values?.[0])}\``;
    case 'union':
      return (def.options ?? []).map(inner).join(' ');
    case 'nullable':
      return `${inner(def.innerType)} or null`;
    // Written in every record; missing only in records of before the field was thought of.
    case 'default':
      return inner(def.innerType);
    case 'array':
      return `list of (${def.element?.def.type === 'object' ? fieldsOf(type, def.element) : inner(def.element)})`;
    case 'record':
      return `member for each: ${inner(def.valueType)}`;
    case 'object':
      return `object of (${fieldsOf(type, schema)})`;
    default:
      throw new Error(`no words for a schema of type ${def.type}`);
  }
};
