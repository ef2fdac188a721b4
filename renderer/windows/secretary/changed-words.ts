/** Where two wordings differ: what they share before it, what was struck, what stands instead, what they share behind it. */
export type ChangedWords = { readonly before: string; readonly struck: string; readonly added: string; readonly behind: string };

const graphemes = new Intl.Segmenter('zh', { granularity: 'grapheme' });
const charactersOf = (text: string): readonly string[] => Array.from(graphemes.segment(text), ({ segment }) => segment);

/** Whole characters only: a rare character or one with its variation selector is never cut in two. */
export const changedWords = (old: string, now: string): ChangedWords => {
  const was = charactersOf(old);
  const is = charactersOf(now);
  const shortest = Math.min(was.length, is.length);
  let start = 0;
  while (start < shortest && was[start] === is[start]) start += 1;
  let end = 0;
  while (end < shortest - start && was.at(-1 - end) === is.at(-1 - end)) end += 1;
  return {
    before: is.slice(0, start).join(''),
    struck: was.slice(start, was.length - end).join(''),
    added: is.slice(start, is.length - end).join(''),
    behind: is.slice(is.length - end).join(''),
  };
};
