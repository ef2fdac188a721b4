import type { z } from 'zod';
import { eventSchemas, isEventType, type EventType } from './event.ts';
import { attachment } from './events/field.ts';

/** Keys from the payload down to a digest; `*` stands for every item of a list or record. */
export type AttachmentPath = readonly string[];

/** Where events of one kind name attachments. Found from the schema, so that a new kind of event answers by declaring its fields. */
export const attachmentPaths = (type: EventType): readonly AttachmentPath[] => pathsIn(eventSchemas[type], []);

/**
 * The attachments that a record names, by digest. `payload` is as it was read, before anybody checked it; a kind that this program does
 * not know names none.
 */
export const attachmentsOf = (type: string, payload: unknown): readonly string[] =>
  isEventType(type) ? attachmentPaths(type).flatMap((path) => valuesAt(payload, path)) : [];

const pathsIn = (schema: unknown, at: AttachmentPath): readonly AttachmentPath[] => {
  if (schema === attachment) return [at];
  const { def } = schema as { readonly def: Definition };
  switch (def.type) {
    case 'object':
      return Object.entries(def.shape).flatMap(([key, inner]) => pathsIn(inner, [...at, key]));
    case 'array':
      return pathsIn(def.element, [...at, '*']);
    case 'record':
      return pathsIn(def.valueType, [...at, '*']);
    case 'union':
      return def.options.flatMap((option) => pathsIn(option, at));
    case 'nullable':
    case 'default':
      return pathsIn(def.innerType, at);
    case 'other':
    default:
      return [];
  }
};

/** As much of zod's definitions as events are made of. */
type Definition =
  | { readonly type: 'object'; readonly shape: Readonly<Record<string, z.ZodType>> }
  | { readonly type: 'array'; readonly element: z.ZodType }
  | { readonly type: 'record'; readonly valueType: z.ZodType }
  | { readonly type: 'union'; readonly options: readonly z.ZodType[] }
  | { readonly type: 'nullable' | 'default'; readonly innerType: z.ZodType }
  | { readonly type: 'other' };

const valuesAt = (value: unknown, path: AttachmentPath): readonly string[] => {
  const [key, ...rest] = path;
  if (key === undefined) return typeof value === 'string' ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  if (key === '*') return Object.values(value).flatMap((item) => valuesAt(item, rest));
  return Object.hasOwn(value, key) ? valuesAt((value as Readonly<Record<string, unknown>>)[key], rest) : [];
};
