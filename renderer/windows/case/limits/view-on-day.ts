import type { CaseView } from '../../../../shared/views/case-view.ts';
import type { LimitsView } from '../../../../shared/views/limits-view.ts';

/** The view as the panel reads it on another day: its limits, and of the records it draws from those dated up to that day. */
export const viewOnDay = (view: CaseView, limits: LimitsView): CaseView => {
  const byThen = ({ on }: { readonly on: string }): boolean => on <= limits.today;
  return {
    ...view,
    limits,
    failures: view.failures.filter(byThen),
    supplements: view.supplements.filter(byThen),
    supplementsDelivered: view.supplementsDelivered.filter(byThen),
  };
};
