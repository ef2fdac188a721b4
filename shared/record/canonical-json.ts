/** A value that JSON can carry. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one spelling of a JSON value, after RFC 8785: members sorted by UTF-16 code units, no white space, numbers as ECMAScript writes them.
 * Text is kept as it is: no normalisation. Throws on what has no such spelling: a lone surrogate, a number that is not finite, a whole
 * number beyond ±(2^53 − 1) (another reader could take it for its neighbour), undefined, a hole in an array, or anything that is not
 * JSON. The schemas at the boundary refuse these first, so here they are a bug.
 */
export const canonicalJson = (value: unknown): string => {
  if (value === null || typeof value === 'boolean') return String(value);
  if (typeof value === 'number') {
    // Every number beyond the safe ones is a whole number.
    if (!Number.isFinite(value) || Math.abs(value) > Number.MAX_SAFE_INTEGER)
      throw new TypeError(`no canonical JSON for the number ${String(value)}`);
    return JSON.stringify(value);
  }
  if (typeof value === 'string') {
    if (!value.isWellFormed()) throw new TypeError('no canonical JSON for a lone surrogate');
    return JSON.stringify(value);
  }
  // Array.from visits holes, which `map` would pass over.
  if (Array.isArray(value)) return `[${Array.from(value as readonly unknown[], (item) => canonicalJson(item)).join(',')}]`;
  if (typeof value === 'object' && isPlain(value)) {
    const members = Object.keys(value)
      .sort()
      .map((key) => `${canonicalJson(key)}:${canonicalJson(value[key])}`);
    return `{${members.join(',')}}`;
  }
  throw new TypeError(`no canonical JSON for ${typeof value}`);
};

/** Whether a text is the one spelling of what it says. */
export const isCanonicalJson = (text: string): boolean => {
  try {
    return canonicalJson(JSON.parse(text)) === text;
  } catch {
    return false;
  }
};

const isPlain = (value: object): value is Record<string, unknown> => {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
};
