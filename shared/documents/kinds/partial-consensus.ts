import type { Issue } from '../../record/vocabulary.ts';
import { issuesAt, issueTitle, lastWordOf, partiesAttending, settlementOf, type Word } from '../../meeting/positions.ts';
import { obligorName, partyName } from '../../record/case-queries.ts';
import { held, type CaseState, type MeetingState } from '../../record/state.ts';
import { CLAIMANT } from '../../record/vocabulary.ts';
import { offerText } from '../../text/zh/offers.ts';
import { heading, paragraph, table, type Block } from '../document-model.ts';
import { form, pairs } from '../form.ts';
import { meetingPairs } from '../meeting-parts.ts';
import { entryOf } from '../positions-told.ts';
import { paper, type CaseFile, type Subjects } from '../paper.ts';
import { signedByParties } from '../signature-places.ts';
import { eachMeeting } from '../subjects.ts';

const agreedAt = (state: CaseState, meeting: MeetingState): readonly Issue[] =>
  issuesAt(state, meeting).filter((issue) => settlementOf(state, meeting, issue)?.outcome === 'agreed');

/** Meetings at which something was settled and something stands agreed, be it from an earlier one. */
const partlyAgreed: Subjects<MeetingState> = {
  of: ({ state }) => state.meetings.filter((meeting) => held(meeting, 'IssueSettled').length > 0 && agreedAt(state, meeting).length > 0),
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
  blocks: (file, meeting) => {
    const { state, opened } = file;
    const agreed = agreedAt(state, meeting);
    const others = issuesAt(state, meeting).filter(
      (issue) => !agreed.includes(issue) && settlementOf(state, meeting, issue)?.outcome !== 'not-applicable',
    );
    const obligors = partiesAttending(meeting).filter((party) => party !== CLAIMANT);
    return [
      { kind: 'subtitle', text: opened.title },
      form(...pairs(...meetingPairs(meeting))),
      heading(1, '一致的事项'),
      table(
        [7, 18, 30, 45],
        [
          ['序号', '磋商事项', '一致的内容', '各方所述'],
          ...agreed.map((issue, index) => [
            String(index + 1),
            issueTitle(state, issue),
            agreedWords(file, meeting, issue),
            eachSide(file, meeting, issue),
          ]),
        ],
        ['center', 'left', 'left', 'left'],
      ),
      ...openIssues(file, meeting, others),
      paragraph(
        others.length === 0
          ? '以上磋商事项均已达成一致。本确认单不是赔偿协议，双方另行签署生态环境损害赔偿协议（第二十八条）。'
          : '本确认单记录磋商的阶段性情况，不是赔偿协议；全部事项达成一致后，另行签署生态环境损害赔偿协议（第二十八条）。',
      ),
      signedByParties(
        opened.department,
        obligors.map((id) => ({ name: obligorName(state, id) })),
      ),
    ];
  },
});

const side = (state: CaseState, meeting: MeetingState, party: string, word: Word | null): string =>
  `${partyName(state, party)}：${word === null ? '未表示意见' : `${word.text}${word.isPending ? `（${offerText.pending}）` : ''}（${entryOf(state, word, meeting.number)}）`}`;

/** What each side said last on a matter, with the place where it stands in the minutes. */
const eachSide = ({ state }: CaseFile, meeting: MeetingState, issue: Issue): string =>
  partiesAttending(meeting)
    .map((party) => side(state, meeting, party, lastWordOf(state, meeting, issue, party)))
    .join('\n');

/** What was settled, with the place where it stands in the minutes. */
const agreedWords = ({ state }: CaseFile, meeting: MeetingState, issue: Issue): string => {
  const settled = settlementOf(state, meeting, issue);
  return settled === null ? '' : `${settled.text || '记为一致'}（${entryOf(state, settled, meeting.number)}）`;
};

const openIssues = (file: CaseFile, meeting: MeetingState, issues: readonly Issue[]): readonly Block[] =>
  issues.length === 0
    ? []
    : [
        heading(1, '尚存分歧或者未定的事项'),
        table(
          [19, 57, 24],
          [
            ['磋商事项', '各方最后所述', '结果'],
            ...issues.map((issue) => [
              issueTitle(file.state, issue),
              eachSide(file, meeting, issue),
              settlementOf(file.state, meeting, issue)?.outcome === 'disputed' ? '存在分歧' : '未定',
            ]),
          ],
        ),
      ];
