import { attachmentPaths } from './attachments-of.ts';
import { eventSchemas, isEventType } from './event.ts';
import { privateEvents } from './events/meeting-events.ts';

type Read = { readonly type: string; readonly content: unknown };

/**
 * What an exported open part withholds: private notes, and the files of secret exhibits with the records that name them. That a secret
 * exhibit is on the list, and what was said of it at the table, stands in the minutes that everybody signs.
 */
export const withheldFrom = (records: Iterable<Read>): ((record: Read) => boolean) => {
  const secret = new Set<unknown>();
  for (const { type, content } of records) {
    if (type === 'ExhibitListed' && valueOf(content, 'secret') === true) secret.add(valueOf(content, 'id'));
  }
  return ({ type, content }) => privateEvents.includes(type) || (isExhibitFile(type) && secret.has(valueOf(content, 'exhibit')));
};

/** Kinds of record that may be withheld: nothing is computed from them, so a case can be read without. */
export const mayBeWithheld = (type: string): boolean => privateEvents.includes(type) || isExhibitFile(type);

/** A record that names files of an exhibit. */
const isExhibitFile = (type: string): boolean =>
  isEventType(type) && 'exhibit' in eventSchemas[type].shape && attachmentPaths(type).length > 0;

const valueOf = (content: unknown, key: string): unknown =>
  typeof content === 'object' && content !== null ? (content as Readonly<Record<string, unknown>>)[key] : undefined;
