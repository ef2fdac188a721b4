import { expect, it } from 'vitest';
import { limitsView } from '../../shared/views/limits-view.ts';
import { meetingCountText } from '../../shared/text/zh/meeting-count.ts';
import { firstMeeting, upTo, type FirstMeeting } from '../support/first-meeting.ts';

const countsIn = (room: FirstMeeting): readonly string[] => {
  const { today, calendar } = room.context();
  return limitsView(room.state(), today, calendar).obligors.map(({ count }) => meetingCountText(count));
};

it('the first meeting is one under way from its calling to its archive, whether or not it counts already', () => {
  const room = firstMeeting();
  const wording = '已计入0次，本次进行中，此后可再开2次';
  expect(countsIn(room)).toEqual(['已计入0次，可再开3次', '已计入0次，可再开3次']);
  for (const step of [1, 2, 9]) expect(countsIn(upTo(firstMeeting(), step))).toEqual([wording, wording]);
});

it('a meeting that an obligor stays away from uses up none of theirs', () => {
  expect(countsIn(upTo(firstMeeting(), 2, ['second', 'agent']))).toEqual(['已计入0次，本次进行中，此后可再开2次', '已计入0次，可再开3次']);
});
