import { obligorName, obligorsOf } from '../record/case-queries.ts';
import { held, type Filed, type MeetingState } from '../record/state.ts';
import type { Subjects } from './paper.ts';

/** One paper for the case. */
export const wholeCase: Subjects<null> = { of: () => [null], none: '', label: () => '' };

export type Obligor = Filed<'ObligorAdded'>;

/** One paper for each obligor (Art. 7). */
export const eachObligor: Subjects<Obligor> = {
  of: ({ state }) => obligorsOf(state),
  none: '还没有登记赔偿义务人：请在案卷“当事人”中登记。',
  label: (_file, obligor) => obligor.name,
};

/** One paper for the case, once there is an obligor. */
export const caseWithObligors: Subjects<readonly Obligor[]> = {
  of: ({ state }) => (obligorsOf(state).length === 0 ? [] : [obligorsOf(state)]),
  none: eachObligor.none,
  label: () => '',
};

const meetingLabel = (meeting: MeetingState): string => `第${meeting.number}次`;

/** One paper for each meeting that is planned or was held. */
export const eachMeeting: Subjects<MeetingState> = {
  of: ({ state }) => state.meetings.filter((meeting) => held(meeting, 'MeetingScheduled').length > 0),
  none: '还没有会议安排：请在案卷“磋商会议”中登记时间、地点和主持人、记录人。',
  label: (_file, meeting) => meetingLabel(meeting),
};

/** What was done at a meeting, one paper for each of them. */
export type AtMeeting<T> = { readonly meeting: MeetingState; readonly item: T };

export const eachAtMeeting = <T>(
  items: (meeting: MeetingState) => readonly T[],
  none: string,
  name: (item: T, meeting: MeetingState) => string,
): Subjects<AtMeeting<T>> => ({
  of: ({ state }) => state.meetings.flatMap((meeting) => items(meeting).map((item) => ({ meeting, item }))),
  none,
  label: (_file, { meeting, item }) => `${meetingLabel(meeting)}·${name(item, meeting)}`,
});

/** One paper for each record of one obligor, such as a declaration of failure; told apart by number where an obligor has several. */
export const eachOfObligor = <T extends { readonly obligor: string; readonly record: number }>(
  items: Subjects<T>['of'],
  none: string,
): Subjects<T> => ({
  of: items,
  none,
  label: (file, item) => {
    const name = obligorName(file.state, item.obligor);
    const same = items(file).filter((other) => other.obligor === item.obligor);
    return same.length > 1 ? `${name}·${same.indexOf(item) + 1}` : name;
  },
});
