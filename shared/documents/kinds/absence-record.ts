import { obligorName } from '../../record/case-queries.ts';
import { obligorsSeated, presenceOf, sideOf, wasPresent } from '../../record/meeting-queries.ts';
import { filed, held, latest, type CaseState, type MeetingState } from '../../record/state.ts';
import { sentence } from '../../text/zh/stops.ts';
import { dayInFull } from '../../text/zh/terms.ts';
import { blanks, choices } from '../blanks.ts';
import { approvalRows, caseRows, form, pairs, wide } from '../form.ts';
import { meetingPairs } from '../meeting-parts.ts';
import { paper, type Subjects } from '../paper.ts';
import { signedBy } from '../signature-places.ts';

/** An obligor nobody of whose side came, or all of whose side walked out. */
type Absent = { readonly meeting: MeetingState; readonly obligor: string };

const hasWalkedOut = (meeting: MeetingState, obligor: string): boolean =>
  sideOf(meeting, obligor).some((person) => presenceOf(meeting, person.id).presence === 'walked-out');

const isAbsent = (meeting: MeetingState, obligor: string): boolean =>
  hasWalkedOut(meeting, obligor) || !sideOf(meeting, obligor).some((person) => wasPresent(meeting, person.id));

const eachAbsent: Subjects<Absent> = {
  of: ({ state }) =>
    state.meetings
      .filter((meeting) => held(meeting, 'MeetingConvened').length > 0)
      .flatMap((meeting) =>
        obligorsSeated(meeting)
          .filter((obligor) => isAbsent(meeting, obligor))
          .map((obligor) => ({ meeting, obligor })),
      ),
  none: '没有赔偿义务人未到会或者退出磋商会议。',
  label: ({ state }, { meeting, obligor }) => `第${meeting.number}次·${obligorName(state, obligor)}`,
};

/** 未到会／退出磋商会议情况记录 (Art. 29(2)): notice, wait, call, warning; a person says whether it was without cause. */
export const absenceRecord = paper({
  kind: 'absence-record',
  title: '未到会／退出磋商会议情况记录',
  basis: '29(2)',
  style: 'record',
  about: eachAbsent,
  needs: {},
  blocks: (file, { meeting, obligor }) => {
    const { state, opened } = file;
    const waited = latest(held(meeting, 'AbsentObligorAwaited').filter((one) => one.obligor === obligor));
    const judged = latest(filed(state, 'AbsenceJudged').filter((one) => one.meeting === meeting.number && one.obligor === obligor));
    return [
      form(
        ...caseRows(opened),
        ...pairs(...meetingPairs(meeting)),
        wide('赔偿义务人', obligorName(state, obligor), 'line'),
        wide('会议通知', noticeText(meeting, obligor), 'line'),
        ...(waited === null && hasWalkedOut(meeting, obligor)
          ? []
          : [
              wide(
                '等候和联系',
                waited === null ? blanks.line : sentence(`等候${waited.minutes}分钟；电话联系情况：${waited.call}`),
                'line',
              ),
            ]),
        wide('未到会、退出的经过', storyText(state, meeting, obligor), 'tall'),
        ...(judged === null ? [wide('3个工作日内说明理由', `${choices('已说明', '未说明')}　理由：${blanks.line}`, 'line')] : []),
        wide(
          '是否无故',
          judged === null
            ? choices('有正当理由', '无故')
            : `${judged.cause === 'with-cause' ? '有正当理由' : '无故'}：${sentence(judged.reason)}`,
          'line',
        ),
        ...approvalRows(file, judged === null ? null : { approver: judged.by, on: judged.on }),
      ),
      signedBy('主持人', '记录人'),
    ];
  },
});

const noticeText = (meeting: MeetingState, obligor: string): string => {
  const notified = latest(held(meeting, 'MeetingNotified').filter((one) => one.obligor === obligor));
  return notified === null ? '没有会议通知送达的记录' : `${dayInFull(notified.on)}送达${notified.how === '' ? '' : `（${notified.how}）`}`;
};

const storyText = (state: CaseState, meeting: MeetingState, obligor: string): string => {
  const side = new Set(sideOf(meeting, obligor).map(({ id }) => id));
  const ofSide = (items: readonly { readonly participant: string; readonly said: string }[]): readonly string[] =>
    items.filter(({ participant }) => side.has(participant)).map(({ said }) => said);
  const said = [
    ...ofSide(held(meeting, 'AttendanceChecked').filter(({ present }) => !present)),
    ...ofSide(held(meeting, 'ParticipantWalkedOut')),
  ];
  return said.length === 0 ? `${obligorName(state, obligor)}未到会。` : said.join('\n');
};
