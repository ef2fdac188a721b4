import type { MeetingPip } from '../../components/meeting-pips.tsx';
import type { MeetingCount } from '../../../shared/views/meeting-count.ts';

/** The pips of 3 meetings are always drawn; more than that were granted one by one (Art. 27). */
const ordinary = 3;

/** Meetings that count, the one under way, those not used, and those granted beyond the ordinary number. */
export const pipsOf = ({ past, isUnderWay, more }: MeetingCount): readonly MeetingPip[] =>
  Array.from({ length: Math.max(ordinary, past + (isUnderWay ? 1 : 0) + more) }, (_, at): MeetingPip => {
    if (at < past) return 'counted';
    if (at === past && isUnderWay) return 'this';
    return at >= ordinary ? 'granted' : 'unused';
  });
