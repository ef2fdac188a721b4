import type { RegistryCase } from '../../../shared/views/registry-view.ts';
import { dayOfDue } from '../../../shared/time/working-days.ts';

export type CaseAction = RegistryCase['nextActions'][number];

/** What a case waits for next, and the day the list puts it under; `day` null: it can be done today. */
export type NextOfCase = {
  readonly action: CaseAction;
  readonly day: string | null;
  readonly deadline: string | null;
  readonly isEstimate: boolean;
};

/** Waiting is all that can be done before its day; everything else can be done at once and is only due by a day. */
const dayOf = (item: RegistryCase, action: CaseAction): string | null => {
  if (action.code === 'hold-meeting' && item.liveMeeting === null && item.plannedMeeting !== null) return item.plannedMeeting.on;
  return action.code === 'await-reply' && action.by !== null ? dayOfDue(action.by) : null;
};

const nextOf = (item: RegistryCase, action: CaseAction): NextOfCase => ({
  action,
  day: dayOf(item, action),
  deadline: action.by === null ? null : dayOfDue(action.by),
  isEstimate: action.by !== null && action.by.date === null,
});

/** Everything a case waits for, the first day first; what can be done today by its deadline. */
export const nextsOf = (item: RegistryCase): readonly NextOfCase[] =>
  item.nextActions
    .filter((action) => action.code !== 'import-calendar')
    .map((action) => nextOf(item, action))
    .toSorted((a, b) => rank(a).localeCompare(rank(b)));

const never = '9999-12-31';
const rank = (next: NextOfCase): string => `${next.day ?? ''} ${next.deadline ?? never}`;
