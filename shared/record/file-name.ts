/** A file's own name as a record keeps it: one line without control or direction marks, at most 255 characters, never empty. */
export const fileNameOf = (name: string): string => {
  const plain = name
    .toWellFormed()
    .replaceAll(/[\p{Cc}\p{Cf}\u2028\u2029\ufffe\uffff]/gu, '')
    .trim();
  const short = Array.from(plain).reduce((kept, character) => (kept.length + character.length <= 255 ? kept + character : kept), '');
  return short === '' ? '-' : short;
};
