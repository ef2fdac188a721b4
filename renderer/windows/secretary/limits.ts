import type { ObligorLimits } from '../../../shared/views/limits-view.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';

/** What limits are drawn from: every window on a meeting has it. */
type LimitBasis = Pick<SecretaryView, 'limits'>;

/** The obligor whose days end first (Art. 27 runs per obligor); undefined before anybody is on file. */
export const earliestObligor = (view: LimitBasis): ObligorLimits | undefined =>
  view.limits.obligors.toSorted(
    (a, b) => (a.period.remaining ?? Number.POSITIVE_INFINITY) - (b.period.remaining ?? Number.POSITIVE_INFINITY),
  )[0];

/** Red at 3 days left or over, amber within 30. */
export const limitTone = (remaining: number | null): 'ink' | 'amber' | 'red' =>
  remaining === null || remaining > 30 ? 'ink' : remaining > 3 ? 'amber' : 'red';
