import { CLAIMANT, issues, type Issue } from '../../record/vocabulary.ts';
import { outcomeOf, positionOf } from '../../meeting/steps/08-consultation.ts';
import { obligorName, partyName } from '../../record/case-queries.ts';
import { obligorsSeated, sideOf, wasPresent } from '../../record/meeting-queries.ts';
import { held, type CaseState, type MeetingState } from '../../record/state.ts';
import { terms } from '../../text/zh/terms.ts';
import { heading, paragraph, table } from '../document-model.ts';
import { meetingPairs } from '../meeting-parts.ts';
import { paper, type Subjects } from '../paper.ts';
import { signedByParties } from '../signature-places.ts';
import { eachMeeting } from '../subjects.ts';

const partlyAgreed: Subjects<MeetingState> = {
  of: ({ state }) =>
    state.meetings.filter((meeting) => held(meeting, 'IssueSettled').some(({ issue }) => outcomeOf(meeting, issue)?.outcome === 'agreed')),
  none: '还没有达成一致的磋商事项。',
  label: eachMeeting.label,
};

/** 阶段性一致事项确认单 (Arts. 26(8), 27): what is agreed so far, and what is still in dispute; neither an agreement nor a failure. */
export const partialConsensus = paper({
  kind: 'partial-consensus',
  title: '阶段性一致事项确认单',
  basis: '26(8)',
  style: 'record',
  about: partlyAgreed,
  needs: {},
  blocks: ({ state, opened }, meeting) => {
    const settled = issues.flatMap((issue) => {
      const outcome = outcomeOf(meeting, issue);
      return outcome === null ? [] : [{ issue, outcome: outcome.outcome, text: outcome.text || positions(state, meeting, issue) }];
    });
    const agreed = settled.filter(({ outcome }) => outcome === 'agreed');
    const disputed = settled.filter(({ outcome }) => outcome === 'disputed');
    const obligors = obligorsSeated(meeting).filter((id) => sideOf(meeting, id).some((person) => wasPresent(meeting, person.id)));
    return [
      { kind: 'subtitle', text: opened.title },
      { kind: 'fields', rows: [...meetingPairs(meeting)] },
      heading(1, '一致的事项'),
      table(
        [8, 27, 65],
        [['序号', '磋商事项', '一致的内容'], ...agreed.map(({ issue, text }, index) => [String(index + 1), terms.issue[issue], text])],
        ['center', 'left', 'left'],
      ),
      heading(1, '尚存分歧的事项'),
      paragraph(disputed.length === 0 ? '无。' : `${disputed.map(({ issue }) => terms.issue[issue]).join('、')}。`),
      paragraph('本确认单记录磋商的阶段性情况，不是赔偿协议；全部事项达成一致后，另行签署生态环境损害赔偿协议（第二十八条）。'),
      signedByParties(
        opened.department,
        obligors.map((id) => ({ name: obligorName(state, id) })),
      ),
    ];
  },
});

/** What each side last held, where the record does not say in words what was agreed. */
const positions = (state: CaseState, meeting: MeetingState, issue: Issue): string =>
  [CLAIMANT, ...obligorsSeated(meeting)]
    .flatMap((party) => {
      const position = positionOf(meeting, issue, party);
      return position === null ? [] : [`${partyName(state, party)}：${position.text}`];
    })
    .join('；');
