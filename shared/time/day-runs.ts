import { daysBetween, type PlainDate } from './plain-date.ts';

/** Days in a row, first and last included. */
export type DayRun = { readonly from: PlainDate; readonly to: PlainDate };

/** Days as runs, in order; a day named twice counts once. */
export const runsOf = (days: readonly PlainDate[]): readonly DayRun[] => {
  const runs: DayRun[] = [];
  for (const day of days.toSorted()) {
    const last = runs.at(-1);
    if (last !== undefined && daysBetween(last.to, day) <= 1) runs[runs.length - 1] = { from: last.from, to: day };
    else runs.push({ from: day, to: day });
  }
  return runs;
};

/** How many days a run has. */
export const runLength = (run: DayRun): number => daysBetween(run.from, run.to) + 1;
