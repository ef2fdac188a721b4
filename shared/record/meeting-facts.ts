import type { Facts } from '../law/facts.ts';
import { held, filed, latest, type CaseState, type MeetingState } from './state.ts';
import { obligorsSeated, planOf, presenceOf, sideOf, sittingsOf, wasOpened, wasPresent } from './meeting-queries.ts';

type MeetingFacts = NonNullable<Facts['meetings']>[number];
type Attendance = NonNullable<MeetingFacts['attendance'][string]>;

/** One meeting as the law engine reads it; nothing before it was convened. An adjournment's day counts as a planned sitting. */
export const meetingFacts = (state: CaseState, meeting: MeetingState): readonly MeetingFacts[] => {
  const sittings = sittingsOf(meeting);
  const on = sittings[0];
  if (on === undefined) return [];
  const adjourned = latest(held(meeting, 'MeetingAdjourned'));
  const resumed = latest(held(meeting, 'MeetingResumed'));
  const planned = adjourned && adjourned.record > (resumed?.record ?? 0) ? [adjourned.until] : [];
  const known = new Set(filed(state, 'ObligorAdded').map((obligor) => obligor.id));
  const notified = held(meeting, 'MeetingNotified').filter((notice) => known.has(notice.obligor));
  const expected = [...new Set([...obligorsSeated(meeting), ...notified.map((notice) => notice.obligor)])].filter((id) => known.has(id));
  return [
    {
      number: meeting.number,
      kind: planOf(meeting)?.kind ?? 'consultation',
      on,
      opened: wasOpened(meeting),
      sittings: [...new Set([...sittings, ...planned])].sort(),
      notified: Object.fromEntries(notified.map((notice) => [notice.obligor, notice.on])),
      attendance: Object.fromEntries(
        expected.flatMap((id) => {
          const attendance = attendanceOf(state, meeting, id);
          return attendance === null ? [] : [[id, attendance]];
        }),
      ),
    },
  ];
};

/**
 * How one obligor attended. A side took part when anybody speaking for it was in the room; it walked out when all of them
 * had gone for good at the end. Who came to a 流会 has no entry.
 */
const attendanceOf = (state: CaseState, meeting: MeetingState, obligor: string): Attendance | null => {
  const side = sideOf(meeting, obligor);
  const cause = latest(
    filed(state, 'AbsenceJudged').filter((judged) => judged.meeting === meeting.number && judged.obligor === obligor),
  )?.cause;
  if (!side.some((participant) => wasPresent(meeting, participant.id))) {
    if (!held(meeting, 'MeetingCollapsed').length && !wasOpened(meeting)) return null;
    return cause === undefined ? 'absent' : `absent-${cause}`;
  }
  if (!wasOpened(meeting)) return null;
  const presences = side.map((participant) => presenceOf(meeting, participant.id).presence);
  const walkedOut = presences.includes('walked-out') && !presences.includes('present') && !presences.includes('left');
  if (!walkedOut) return 'took-part';
  return cause === undefined ? 'walked-out' : `walked-out-${cause}`;
};
