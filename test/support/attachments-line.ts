import { attachmentPaths } from '../../shared/record/attachments-of.ts';
import { eventSchemas, type EventType } from '../../shared/record/event.ts';

/** The table of the stand-alone verifier that says where records name attachments. */
export const ATTACHMENTS_LINE = /^ATTACHMENTS = \{(?:\}|\n(?: {4}.*\n)*\})/mu;

/** The same as the schemas have it. */
export const attachmentsLine = (): string => {
  const kinds = (Object.keys(eventSchemas) as EventType[]).flatMap((type) => {
    const paths = attachmentPaths(type);
    return paths.length === 0 ? [] : [`    ${JSON.stringify(type)}: ${JSON.stringify(paths).replaceAll(',', ', ')},\n`];
  });
  return kinds.length === 0 ? 'ATTACHMENTS = {}' : `ATTACHMENTS = {\n${kinds.join('')}}`;
};
