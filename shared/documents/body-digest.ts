import { canonicalJson } from '../record/canonical-json.ts';
import { digestOfText } from '../record/chain.ts';
import type { DocumentModel } from './document-model.ts';

/**
 * A body of minutes as canonical JSON. Foot and code are left out, because they name its digest themselves; so a window can make it of
 * what it shows, with its foot.
 */
export const textOfBody = (shown: DocumentModel): string => {
  const { kind, title, style, header, pageSignatures, blocks } = shown;
  return canonicalJson({ kind, title, style, header, footer: '', pageSignatures, blocks });
};

/** What is signed: SM3 (GB/T 32905) of a body of minutes, 64 lower-case hexadecimal digits. */
export const digestOfBody = (shown: DocumentModel): string => digestOfText(textOfBody(shown));
