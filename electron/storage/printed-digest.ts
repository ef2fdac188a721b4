/** Whether a digest is the one that stands on paper. */
export type PrintedDigest = (digest: string) => boolean;

/**
 * A digest as it is read off a page: all 64 digits, or the short form at the foot (the first eight and the last four, `…` between).
 * Spaces and capitals are how it is printed. null: neither.
 */
export const printedDigest = (text: string): PrintedDigest | null => {
  const typed = text
    .toLowerCase()
    .replaceAll(/\s+/gu, '')
    .replace(/\.{2,}|…+/u, '…');
  if (/^[0-9a-f]{64}$/u.test(typed)) return (digest) => digest === typed;
  const [, first, last] = /^([0-9a-f]{8})…([0-9a-f]{4})$/u.exec(typed) ?? [];
  return first === undefined || last === undefined ? null : (digest) => digest.startsWith(first) && digest.endsWith(last);
};
