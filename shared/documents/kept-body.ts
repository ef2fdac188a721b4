import { z } from 'zod';
import { digestOfText } from '../record/chain.ts';
import type { EventPayload } from '../record/event.ts';
import type { Block, DocumentModel } from './document-model.ts';

const text = z.string();
const yes = z.literal(true);
const align = z.enum(['left', 'center', 'right']);

/** The blocks a body of minutes is made of. Bodies are kept for ever: a block can be added here, and none be changed or taken away. */
const block: z.ZodType<Block> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('title'), text }),
  z.strictObject({ kind: z.literal('subtitle'), text }),
  z.strictObject({ kind: z.literal('heading'), level: z.literal([1, 2]), text, startsPage: yes.exactOptional() }),
  z.strictObject({
    kind: z.literal('paragraph'),
    runs: z.array(z.strictObject({ text, bold: yes.exactOptional(), underline: yes.exactOptional() })),
    indent: z.boolean(),
    endsPaper: yes.exactOptional(),
  }),
  z.strictObject({ kind: z.literal('divider'), text }),
  z.strictObject({ kind: z.literal('entry'), number: z.int(), time: text, speaker: text, remark: text, text }),
  z.strictObject({ kind: z.literal('fields'), rows: z.array(z.tuple([text, text])) }),
  z.strictObject({
    kind: z.literal('table'),
    widths: z.array(z.number()),
    align: z.array(align),
    head: z.boolean(),
    rows: z.array(z.array(text)),
    rowHeight: z.enum(['line', 'short', 'tall']).exactOptional(),
  }),
  z.strictObject({ kind: z.literal('blank-below') }),
]);

const body: z.ZodType<DocumentModel> = z.strictObject({
  kind: z.literal('minutes'),
  title: text,
  style: z.literal('record'),
  header: text,
  footer: text,
  pageSignatures: z.array(text),
  blocks: z.array(block),
});

type Frozen = Pick<EventPayload<'MinutesFrozen'>, 'body' | 'digest'>;

const read = new WeakMap<Frozen, DocumentModel | null>();

/**
 * The body of minutes as it was frozen (Art. 26(9)): what was read, printed and signed, whatever words this program would choose today.
 * null: the record keeps none (it was made by a program that did not), or what it keeps is not what its digest says.
 */
export const keptBody = (frozen: Frozen): DocumentModel | null => {
  const known = read.get(frozen);
  if (known !== undefined) return known;
  const found = frozen.body !== '' && digestOfText(frozen.body) === frozen.digest ? parsed(frozen.body) : null;
  read.set(frozen, found);
  return found;
};

/** Whether what is shown of a frozen version is what its digest says: the kept body, or one worded anew with the same digest. */
export const isShownAsFrozen = (frozen: Frozen, worded: () => string): boolean =>
  keptBody(frozen) !== null || digestOfText(worded()) === frozen.digest;

const parsed = (kept: string): DocumentModel | null => {
  try {
    return body.safeParse(JSON.parse(kept)).data ?? null;
  } catch {
    return null;
  }
};
