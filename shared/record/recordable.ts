/** Longest text of one entry, in UTF-16 units. */
export const longestProse = 20_000;

/** Control characters but the line feed, bidi controls that make a text read otherwise than it is stored, and non-characters. */
const controls = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufffe\uffff]/u;

/** What keeps a text out of the record: where it stands, in UTF-16 units, and its code. */
export type Unrecordable = { readonly at: number; readonly code: number };

/**
 * The first character that no record may hold; null: the text can be recorded as it was typed, whatever its script. Half a surrogate
 * pair is none: no file could keep it.
 */
export const unrecordable = (text: string): Unrecordable | null => {
  const control = controls.exec(text)?.index ?? text.length;
  const lone = text.isWellFormed() ? text.length : text.search(/\p{Surrogate}/u);
  const at = Math.min(control, lone);
  return at === text.length ? null : { at, code: text.charCodeAt(at) };
};
