import { eventSchemas, type EventPayload, type EventType, type RecordedEvent } from '../record/event.ts';
import { participantsOf } from '../record/meeting-queries.ts';
import { filed, type CaseState } from '../record/state.ts';
import { CLAIMANT } from '../record/vocabulary.ts';
import { obligorsOf, partyName } from '../record/case-queries.ts';
import { isInstant, type Instant } from '../time/instant.ts';
import { fieldName } from '../text/zh/fields.ts';
import { money } from '../text/zh/format.ts';
import { recordKindNames } from '../text/zh/record-kinds.ts';
import { numberSaid, recordValueText, termOf } from '../text/zh/record-values.ts';
import { terms } from '../text/zh/terms.ts';

/** One record in words: what it is, who recorded it when, each field by its name, and whether it still stands. */
export type RecordView = {
  readonly record: number;
  readonly at: Instant;
  readonly operator: string;
  readonly name: string;
  readonly fields: readonly (readonly [label: string, value: string])[];
  /** The record that took it out of what stands; null while it stands. */
  readonly withdrawn: { readonly record: number; readonly at: Instant; readonly by: string; readonly reason: string } | null;
};

/** A record as the case window shows it. Private notes are not for this view: the caller keeps them back. */
export const recordView = (state: CaseState, event: RecordedEvent): RecordView => {
  const withdrawal = filed(state, 'RecordWithdrawn').find(({ target }) => target === event.seq);
  return {
    record: event.seq,
    at: event.at,
    operator: event.operator,
    name: recordKindNames[event.type],
    fields: fieldsOf(event.type, event.payload, namesIn(state)),
    withdrawn:
      withdrawal === undefined ? null : { record: withdrawal.record, at: withdrawal.at, by: withdrawal.by, reason: withdrawal.reason },
  };
};

type Names = ReadonlyMap<string, string>;

/** The ids of a volume with the names they stand for. */
const namesIn = (state: CaseState): Names =>
  new Map([
    [CLAIMANT, partyName(state, CLAIMANT)],
    ...[...obligorsOf(state), ...filed(state, 'AgentAppointed')].map(({ id, name }) => [id, name] as const),
    ...state.meetings.flatMap((meeting) => participantsOf(meeting).map(({ id, name }) => [id, name] as const)),
    ...filed(state, 'ExhibitListed').map(({ id, title }) => [id, title] as const),
    ...[...filed(state, 'AgreementSigned'), ...filed(state, 'SupplementaryAppraisalCommissioned')].map(
      ({ id, record }) => [id, numberSaid('', 'target', record)] as const,
    ),
  ]);

/** Fields whose text is an id of a party, a person, an exhibit or an agreement, or the name of a person. */
const idFields: readonly string[] = ['id', 'obligor', 'obligors', 'party', 'participant', 'speaker', 'by', 'exhibit', 'agreement', 'agent'];

/** The one kind of record whose id is that of another: of the commission that it delivers. */
const namesAnother: EventType = 'SupplementaryAppraisalDelivered';

/** In the order of the record's schema; what was left blank is left out, its own id too. */
const fieldsOf = (type: EventType, payload: object, names: Names): RecordView['fields'] =>
  Object.keys(eventSchemas[type].shape).flatMap((field): RecordView['fields'] => {
    const value = (payload as Readonly<Record<string, unknown>>)[field];
    if (value === '' || value === undefined || (field === 'id' && type !== namesAnother)) return [];
    if (type === 'AgreementDrafted' && field === 'items') return agreementItems(value as Readonly<Record<string, string>>);
    const said = Array.isArray(value) ? listSaid(type, field, value, names) : valueSaid(type, field, value, names);
    return said === '' ? [] : [[fieldName(field), said]];
  });

const agreementItems = (items: Readonly<Record<string, string>>): RecordView['fields'] =>
  Object.entries(terms.agreementItem).flatMap(([item, label]) => {
    const text = items[item] ?? '';
    return text === '' ? [] : [[label, text]];
  });

/** Simple values beside each other; items with several fields on a line each. */
const listSaid = (type: EventType, field: string, values: readonly unknown[], names: Names): string =>
  values.every((value) => typeof value !== 'object')
    ? recordValueText.list(values.map((value) => valueSaid(type, field, value, names)))
    : values
        .map((value) =>
          recordValueText.line(
            Object.entries(value as object)
              .map(([inner, item]) => valueSaid(type, inner, item, names))
              .filter((part) => part !== ''),
          ),
        )
        .join('\n');

const valueSaid = (type: EventType, field: string, value: unknown, names: Names): string => {
  if (value === null) return unstated[`${type}.${field}`] ?? '';
  if (typeof value === 'boolean') return value ? recordValueText.yes : recordValueText.no;
  if (typeof value === 'number') return field.endsWith('Fen') ? money(value) : numberSaid(type, field, value);
  if (type === 'SignatureGiven' && field === 'drawn') return drawnSaid(value as Drawn);
  if (type === 'MinutesFrozen' && field === 'body') return recordValueText.bodyKept;
  if (typeof value !== 'string') return '';
  if (isInstant(value)) return momentShown(value);
  return termOf(type, field, value) ?? (idFields.includes(field) ? nameOf(value, names) : value);
};

type Drawn = NonNullable<EventPayload<'SignatureGiven'>['drawn']>;

/** Who checked and witnessed, and how much was drawn: the strokes themselves are seen on the sign-off sheet. */
const drawnSaid = (drawn: Drawn): string =>
  recordValueText.drawn({
    ...drawn,
    begun: momentShown(drawn.begun),
    pointer: terms.pointer[drawn.pointer],
    identity: [terms.identity[drawn.identity], drawn.document].filter((part) => part !== '').join(' '),
    count: drawn.strokes.length,
  });

/** What null says, where it says something: elsewhere it is left out, as a blank is. */
const unstated: Readonly<Record<string, string>> = {
  'EntryCommitted.speaker': recordValueText.procedure,
  'ClaimTerminated.obligor': recordValueText.everybody,
  'ReplyReceived.admitsIdentity': recordValueText.unanswered,
};

/** Ids are record numbers with a letter; a name that is not known any more is that of a record withdrawn. */
const nameOf = (text: string, names: Names): string =>
  names.get(text) ?? (/^[a-z]\d+$/u.test(text) ? recordValueText.unnamed(text.slice(1)) : text);

/** 2026-03-30 09:30:00. */
const momentShown = (at: Instant): string => `${at.slice(0, 10)} ${at.slice(11, 19)}`;
