import { filed, type CaseState } from '../record/state.ts';
import { stateOnDay } from '../record/state-on-day.ts';
import { err, ok, type Result } from '../result.ts';
import { addDays, type PlainDate } from '../time/plain-date.ts';
import type { CalendarYear } from '../time/working-days.ts';
import { limitsView, type LimitsView } from './limits-view.ts';

/** The days that can be looked at: from the one on which the case was put on file. */
type WithinReach = { readonly from: PlainDate; readonly to: PlainDate };

/** How far ahead one can look, 5 years: no case runs so long, and no table of holidays reaches so far. */
const daysAhead = 5 * 365;

/**
 * 时限与判断 as it stands for another day. A past day: what is dated up to it, of the records that stand now. A future day: what
 * follows if nothing more is recorded. Nothing is decided or recorded by looking.
 */
export const limitsOn = (
  state: CaseState,
  on: PlainDate,
  { today, calendar }: { readonly today: PlainDate; readonly calendar: readonly CalendarYear[] },
): Result<LimitsView, WithinReach> => {
  const from = filed(state, 'CaseOpened')[0]?.openedOn ?? today;
  const to = addDays(today, daysAhead);
  if (on < from || on > to) return err({ from, to });
  return ok(limitsView(on < today ? stateOnDay(state, on) : state, on, calendar));
};
