import type { RegistryCase, RegistryView } from '../../../shared/views/registry-view.ts';
import { breaksIn } from '../../../shared/views/calendar-days.ts';
import { addDays, isPlainDate } from '../../../shared/time/plain-date.ts';
import { dayOfDue } from '../../../shared/time/working-days.ts';
import { nextsOf } from './next-of-case.ts';

export type GroupId = 'today' | 'before' | 'after' | 'week' | 'month' | 'later' | 'none';

/** Cases by when their next act can be done; `edge` is the day that parts it from the next group. */
export type CaseGroup = { readonly id: GroupId; readonly edge: string | null; readonly cases: readonly RegistryCase[] };

/** A holiday that begins within so many days parts the list into before and after it. */
const breakWithin = 14;

type Outlook = { readonly today: string; readonly breakFrom: string | null; readonly breakTo: string | null };

const outlookOf = (view: RegistryView): Outlook => {
  const first = breaksIn(view.days).find((run) => run.from > view.today && run.from <= shifted(view.today, breakWithin));
  return { today: view.today, breakFrom: first?.from ?? null, breakTo: first?.to ?? null };
};

const shifted = (day: string, by: number): string => (isPlainDate(day) ? addDays(day, by) : day);

const groupOf = (item: RegistryCase, outlook: Outlook): GroupId => {
  const next = nextsOf(item)[0];
  if (item.liveMeeting !== null) return 'today';
  if (next === undefined) return item.obligors.length === 0 ? 'today' : 'none';
  if (next.day === null || next.day <= outlook.today) return 'today';
  if (outlook.breakFrom !== null) return next.day < outlook.breakFrom ? 'before' : 'after';
  if (next.day <= shifted(outlook.today, 7)) return 'week';
  return next.day <= shifted(outlook.today, 30) ? 'month' : 'later';
};

const order: readonly GroupId[] = ['today', 'before', 'after', 'week', 'month', 'later', 'none'];

/** The list in groups, each in order of day, then of what is due first. Empty groups are left out. */
export const groupCases = (view: RegistryView, cases: readonly RegistryCase[]): readonly CaseGroup[] => {
  const outlook = outlookOf(view);
  const edges: Readonly<Partial<Record<GroupId, string | null>>> = {
    before: outlook.breakFrom === null ? null : shifted(outlook.breakFrom, -1),
    after: outlook.breakTo === null ? null : shifted(outlook.breakTo, 1),
  };
  return order.flatMap((id) => {
    const inGroup = cases
      .filter((item) => groupOf(item, outlook) === id)
      .toSorted((a, b) => sortKey(a, view.today).localeCompare(sortKey(b, view.today)));
    return inGroup.length === 0 ? [] : [{ id, edge: edges[id] ?? null, cases: inGroup }];
  });
};

const never = '9999-12-31';

/** A meeting of today comes first, because its hour cannot be moved; then by day, by deadline, by what is left of the 90 days. */
const sortKey = (item: RegistryCase, today: string): string => {
  const next = nextsOf(item)[0];
  const isMeetingToday = item.liveMeeting !== null || item.plannedMeeting?.on === today;
  const left = Math.min(...item.obligors.map((obligor) => obligor.period.remaining ?? 9_999), 9_999);
  return `${isMeetingToday ? 0 : 1} ${next?.day ?? ''} ${next === undefined || next.due === null ? never : dayOfDue(next.due)} ${String(left + 10_000).padStart(6, '0')} ${item.number}`;
};
