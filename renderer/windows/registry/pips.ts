import type { MeetingPip } from '../../components/meeting-pips.tsx';

/** The pips of 3 meetings are always drawn; more than that were granted one by one (Art. 27). */
const ordinary = 3;

/** Meetings that count, the one under way, those not used, and those granted beyond the ordinary number. */
export const pipsOf = (counted: number, limit: number, isLive: boolean): readonly MeetingPip[] =>
  Array.from({ length: Math.max(limit, counted, ordinary) }, (_, at): MeetingPip => {
    if (at < counted) return 'counted';
    if (at === counted && isLive) return 'this';
    return at >= ordinary ? 'granted' : 'unused';
  });
