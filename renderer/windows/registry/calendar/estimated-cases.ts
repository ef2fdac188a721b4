import type { RegistryView } from '../../../../shared/views/registry-view.ts';

/** How many cases have a limit that is only estimated because a year has no table. */
export const estimatedCases = (view: RegistryView, year: number): number =>
  view.cases.filter((item) =>
    item.obligors.some(({ reply, period }) =>
      [reply.due, period.calendarEnd, period.netEnd].some((due) => due !== null && due.date === null && due.calendarMissing.includes(year)),
    ),
  ).length;
