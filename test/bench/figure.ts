/** One measured figure beside its rival's from the same run. `ratio` is rival ÷ ours where less is better: above 1 we are ahead. */
export type Figure = {
  readonly name: string;
  readonly unit: string;
  readonly ours: number;
  readonly rival: number;
  readonly rivalName: string;
  readonly ratio: number;
};

export const figure = (name: string, unit: string, ours: number, rivalName: string, rival: number): Figure => ({
  name,
  unit,
  ours,
  rival,
  rivalName,
  ratio: rival / ours,
});

export const median = (values: readonly number[]): number => {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
};

export const p95 = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[Math.floor(values.length * 0.95)] ?? Number.NaN;

/** Milliseconds that one call takes. */
export const timed = (work: () => void): number => {
  const start = performance.now();
  work();
  return performance.now() - start;
};
