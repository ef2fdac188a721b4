/** A line to be said, with the names it holds told apart. */
export type ScriptLine = readonly { readonly text: string; readonly isFilledIn?: boolean }[];

/** Sentences on lines of their own, and every name of the table underlined in them: the longest name first, so that none is split. */
export const scriptLines = (text: string, names: readonly string[]): readonly ScriptLine[] => {
  const known = [...new Set(names.filter((name) => name !== ''))].sort((a, b) => b.length - a.length);
  const sentences = text.match(/[^。？！；]+[。？！；]?/gu) ?? [text];
  if (known.length === 0) return sentences.map((sentence) => [{ text: sentence }]);
  const pattern = new RegExp(`(${known.map(escaped).join('|')})`, 'u');
  return sentences.map((sentence) =>
    sentence
      .split(pattern)
      .filter((part) => part !== '')
      .map((part) => (known.includes(part) ? { text: part, isFilledIn: true } : { text: part })),
  );
};

const escaped = (name: string): string => name.replace(/[.*+?^${}()|[\]\\]/gu, '\\$&');
