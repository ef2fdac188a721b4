import { isLined, type Block } from './document-model.ts';

/** Stand above what they introduce. */
const heads: readonly Block['kind'][] = ['letterhead', 'title', 'subtitle', 'heading', 'divider'];

/** Stand below the text: never on a page without any of it. */
const ends: readonly Block['kind'][] = ['attachments', 'closing', 'imprint', 'signatures', 'blank-below'];

/** Whether a page ends above this block. */
export const startsPage = (block: Block): boolean => block.kind === 'heading' && block.startsPage === true;

const endsPaper = (block: Block): boolean => ends.includes(block.kind) || (block.kind === 'paragraph' && block.endsPaper === true);

/**
 * Whether no page may end between a block and the one after it: in the docx and on the pages of a window alike. Prose stays with the table
 * that it introduces.
 */
export const staysWithNext = (block: Block, next: Block | undefined): boolean =>
  next !== undefined &&
  !startsPage(next) &&
  (heads.includes(block.kind) || endsPaper(next) || (block.kind === 'paragraph' && isLined(next)));
