/** Where one paper stands in a bound volume, its pages counted from 1 through all papers; null: no page of it is bound in. */
export type PageSpan = { readonly from: number; readonly to: number } | null;

/** Where each paper stands, by how many pages each has (whole numbers from 0), in the order they are bound. */
export const pageSpans = (counts: readonly number[]): readonly PageSpan[] => {
  let before = 0;
  return counts.map((count) => {
    const from = before + 1;
    before += count;
    return count === 0 ? null : { from, to: before };
  });
};
