import { phaseOf, planOf } from '../record/meeting-queries.ts';
import type { CaseState } from '../record/state.ts';
import type { HeldMeeting } from './limits-view.ts';

/**
 * Meetings with one obligor (Art. 27) as every window shows them: over and counted, whether one is under way that counts or still may,
 * and how many can follow it.
 */
export type MeetingCount = { readonly past: number; readonly isUnderWay: boolean; readonly more: number };

const underWay: readonly string[] = ['attendance', 'open', 'recess', 'adjourned', 'frozen'];

export const meetingCount = (
  state: CaseState,
  { counted, limit }: { readonly counted: number; readonly limit: number },
  held: readonly HeldMeeting[],
): MeetingCount => {
  const now = state.meetings.find((meeting) => underWay.includes(phaseOf(meeting)) && planOf(meeting)?.kind !== 'renegotiation');
  const opened = held.find(({ number }) => number === now?.number);
  const isUnderWay = now !== undefined && opened?.counts !== false;
  const past = counted - (opened?.counts === true ? 1 : 0);
  return { past, isUnderWay, more: Math.max(0, limit - past - (isUnderWay ? 1 : 0)) };
};
