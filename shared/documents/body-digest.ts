import { sm3 } from 'sm-crypto-v2';
import { canonicalJson } from '../record/canonical-json.ts';
import type { DocumentModel } from './document-model.ts';

/**
 * SM3 (GB/T 32905) over the canonical JSON of a body of minutes: 64 lower-case hexadecimal digits. Foot and code are left out, because
 * they name this digest themselves; so a window can make it of what it shows, with its foot.
 */
export const digestOfBody = (shown: DocumentModel): string => {
  const { kind, title, style, header, pageSignatures, blocks } = shown;
  return sm3(canonicalJson({ kind, title, style, header, footer: '', pageSignatures, blocks }));
};
