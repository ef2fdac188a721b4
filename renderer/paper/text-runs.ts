/** A stretch of text in one look. */
export type TextRun = { readonly text: string; readonly look: 'plain' | 'bold' | 'underline' | 'speaker' };

/** The runs between two characters of the whole; `to` null: to the end. */
export const sliceRuns = (runs: readonly TextRun[], from: number, to: number | null): readonly TextRun[] => {
  let at = 0;
  return runs.flatMap(({ text, look }) => {
    const start = at;
    at += text.length;
    const part = text.slice(Math.max(0, from - start), to === null ? undefined : Math.max(0, to - start));
    return part === '' ? [] : [{ text: part, look }];
  });
};
