import type { RegistryCase } from '../../../shared/views/registry-view.ts';
import { dayOfDue, type Due } from '../../../shared/time/working-days.ts';

export type CaseAction = RegistryCase['nextActions'][number];

/** What a case waits for next, and the day the list puts it under; `day` null: it can be done today. `due`: the day by which it is due. */
export type NextOfCase = {
  readonly action: CaseAction;
  readonly day: string | null;
  readonly dayIsEstimate: boolean;
  readonly due: Due | null;
};

/** Waiting is all that can be done before its day; everything else can be done at once and is only due by a day. */
const nextOf = (item: RegistryCase, action: CaseAction): NextOfCase => {
  const due = action.by;
  if (action.code === 'hold-meeting' && item.liveMeeting === null && item.plannedMeeting !== null) {
    return { action, day: item.plannedMeeting.on, dayIsEstimate: false, due };
  }
  if (action.code === 'await-reply' && due !== null) return { action, day: dayOfDue(due), dayIsEstimate: due.date === null, due };
  return { action, day: null, dayIsEstimate: false, due };
};

/** Everything a case waits for, the first day first; what can be done today by its deadline. */
export const nextsOf = (item: RegistryCase): readonly NextOfCase[] =>
  item.nextActions
    .filter((action) => action.code !== 'import-calendar')
    .map((action) => nextOf(item, action))
    .toSorted((a, b) => rank(a).localeCompare(rank(b)));

const never = '9999-12-31';
const rank = (next: NextOfCase): string => `${next.day ?? ''} ${next.due === null ? never : dayOfDue(next.due)}`;
