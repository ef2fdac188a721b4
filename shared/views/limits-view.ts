import type { Assessment } from '../law/assessment.ts';
import { obligorsOf } from '../record/case-queries.ts';
import { assessCase } from '../record/facts-of-state.ts';
import type { CaseState } from '../record/state.ts';
import type { PlainDate } from '../time/plain-date.ts';
import type { CalendarYear } from '../time/working-days.ts';

/** One obligor's limits and grounds, with its name: what 期限 and 情形 are drawn from. Everything else is the assessment's own. */
export type ObligorLimits = Assessment['obligors'][number] & { readonly name: string };

export type LimitsView = {
  readonly today: PlainDate;
  readonly obligors: readonly ObligorLimits[];
  readonly entry: Assessment['entry'];
  readonly simpleAssessment: Assessment['simpleAssessment'];
  readonly nextActions: Assessment['nextActions'];
  readonly warnings: Assessment['warnings'];
};

/** Art. 27, 29 for every obligor on a day: the same answer that `assess` gives on the exported facts. */
export const limitsView = (state: CaseState, today: PlainDate, calendar: readonly CalendarYear[]): LimitsView => {
  if (obligorsOf(state).length === 0) {
    return { today, obligors: [], entry: [], simpleAssessment: null, nextActions: [], warnings: [] };
  }
  const assessment = assessCase(state, today, calendar);
  const names = new Map(obligorsOf(state).map((obligor) => [obligor.id, obligor.name]));
  return {
    today,
    obligors: assessment.obligors.map((obligor) => ({ ...obligor, name: names.get(obligor.id) ?? obligor.id })),
    entry: assessment.entry,
    simpleAssessment: assessment.simpleAssessment,
    nextActions: assessment.nextActions,
    warnings: assessment.warnings,
  };
};
