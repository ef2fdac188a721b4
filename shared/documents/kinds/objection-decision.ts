import { partyName } from '../../record/case-queries.ts';
import { held } from '../../record/state.ts';
import { sentence } from '../../text/zh/stops.ts';
import { blanks, choices } from '../blanks.ts';
import { caseRows, form, opinion, pairs, wide } from '../form.ts';
import { meetingTitle, momentInFull, personById } from '../minutes/wording.ts';
import { paper } from '../paper.ts';
import { eachAtMeeting } from '../subjects.ts';

const eachObjection = eachAtMeeting(
  (meeting) => held(meeting, 'PartyAnswered').filter(({ objection }) => objection !== ''),
  '没有对主持人、参会人员或者会议召开提出的异议。',
  ({ record }) => `记录${record}`,
);

/** 异议处理决定 (Art. 26(2)): an objection to who presides or attends, and what the head of the department decided. */
export const objectionDecision = paper({
  kind: 'objection-decision',
  title: '异议处理决定',
  basis: '26(2)',
  style: 'record',
  about: eachObjection,
  needs: {},
  blocks: ({ state, opened }, { meeting, item: answer }) => {
    const decision = held(meeting, 'ObjectionDecided').find((one) => one.answer === answer.record);
    return [
      form(
        ...caseRows(opened),
        ...pairs(
          ['会议', meetingTitle(meeting)],
          ['提出时间', momentInFull(answer.at)],
          ['提出人', personById(meeting, answer.by)],
          ['所属一方', partyName(state, answer.party)],
        ),
        wide('异议', answer.objection, 'tall'),
        wide('决定', decision === undefined ? choices('异议成立', '异议不成立') : decision.upheld ? '异议成立' : '异议不成立', 'line'),
        wide('理由', decision === undefined ? blanks.line : sentence(decision.reason), 'tall'),
        opinion('决定人', decision === undefined ? '' : `${decision.decidedBy}，${momentInFull(decision.at)}`),
      ),
    ];
  },
});
