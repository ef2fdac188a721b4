import type { MeetingPip } from '../../components/meeting-pips.tsx';
import type { ObligorLimits } from '../../../shared/views/limits-view.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';

/** What limits are drawn from: every window on a meeting has it. */
type LimitBasis = Pick<SecretaryView, 'limits' | 'kind' | 'phase' | 'steps' | 'seats'>;

/** The obligor whose days end first (Art. 27 runs per obligor); undefined before anybody is on file. */
export const earliestObligor = (view: LimitBasis): ObligorLimits | undefined =>
  view.limits.obligors.toSorted(
    (a, b) => (a.period.remaining ?? Number.POSITIVE_INFINITY) - (b.period.remaining ?? Number.POSITIVE_INFINITY),
  )[0];

/** Red at 3 days left or over, amber within 30. */
export const limitTone = (remaining: number | null): 'ink' | 'amber' | 'red' =>
  remaining === null || remaining > 30 ? 'ink' : remaining > 3 ? 'amber' : 'red';

/** Whether this meeting is among those counted for an obligor: opened, and somebody of that side took part. */
const isCounted = (view: LimitBasis, obligor: string): boolean =>
  view.kind === 'consultation' &&
  ['open', 'recess', 'adjourned', 'frozen', 'archived'].includes(view.phase) &&
  view.steps[1]?.status !== 'ahead' &&
  view.seats.some((seat) => seat.party === obligor && seat.presence !== 'expected' && seat.presence !== 'absent');

/** Counted, this one, not used, in that order. */
export const pipsOf = (view: LimitBasis, { id, meetings }: ObligorLimits): readonly MeetingPip[] => {
  const isThis = view.phase !== 'collapsed' && view.phase !== 'archived' && view.kind === 'consultation';
  const earlier = meetings.counted - (isThis && isCounted(view, id) ? 1 : 0);
  const unused = Math.max(0, meetings.limit - earlier - (isThis ? 1 : 0));
  return [
    ...Array.from({ length: earlier }, (): MeetingPip => 'counted'),
    ...(isThis ? ['this' as const] : []),
    ...Array.from({ length: unused }, (): MeetingPip => 'unused'),
  ];
};
