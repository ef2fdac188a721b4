import { held, type MeetingState } from '../../record/state.ts';
import { dayInFull } from '../../text/zh/terms.ts';
import { table } from '../document-model.ts';
import { meetingPairs } from '../meeting-parts.ts';
import { momentInFull } from '../minutes/wording.ts';
import { paper, type Subjects } from '../paper.ts';
import { signedBy } from '../signature-places.ts';
import { eachMeeting } from '../subjects.ts';

const interrupted: Subjects<MeetingState> = {
  of: ({ state }) => state.meetings.filter((meeting) => held(meeting, 'RecessTaken').length + held(meeting, 'MeetingAdjourned').length > 0),
  none: '没有休会或者改期的会议。',
  label: eachMeeting.label,
};

/** 休会延期记录 (Art. 27): each interruption, why, and when the same meeting went on. */
export const adjournmentRecord = paper({
  kind: 'adjournment-record',
  title: '休会延期记录',
  basis: '27',
  style: 'record',
  about: interrupted,
  needs: {},
  blocks: ({ opened }, meeting) => {
    const moments = [
      ...held(meeting, 'RecessTaken').map(({ record, at, reason }) => ({ record, at, what: '休会', why: reason })),
      ...held(meeting, 'MeetingAdjourned').map(({ record, at, reason, until }) => ({
        record,
        at,
        what: '改期',
        why: `${reason}；改至${dayInFull(until)}继续，仍为同一次会议`,
      })),
      ...held(meeting, 'MeetingResumed').map(({ record, at, proofRead }) => ({
        record,
        at,
        what: '复会',
        why: proofRead ? '复会前已宣读此前的记录，各方核对' : '没有宣读此前的记录',
      })),
    ].toSorted((a, b) => a.record - b.record);
    return [
      { kind: 'subtitle', text: opened.title },
      { kind: 'fields', rows: [...meetingPairs(meeting)] },
      table(
        [8, 34, 10, 48],
        [
          ['序号', '时间', '事项', '原因、安排'],
          ...moments.map(({ at, what, why }, index) => [String(index + 1), momentInFull(at), what, why]),
        ],
        ['center', 'left', 'center', 'left'],
      ),
      signedBy('主持人', '记录人', '赔偿权利人指定部门代表', '赔偿义务人或者代理人'),
    ];
  },
});
