import type { ObligorAssessment } from '../../law/assessment.ts';
import { obligorName } from '../../record/case-queries.ts';
import { filed, type Filed } from '../../record/state.ts';
import { assessedObligors } from '../assessed.ts';
import { blanks } from '../blanks.ts';
import { dueInFull } from '../../text/zh/law.ts';
import { dayInFull } from '../../text/zh/terms.ts';
import { approvalRows, caseRows, form, pairs, wide } from '../form.ts';
import { paper, type CaseFile, type Subjects } from '../paper.ts';

/** An extra meeting with its recorded approval, or the next one that would need it. */
type Extra = { readonly meeting: number; readonly approval: Filed<'ExtraMeetingApproved'> | null };

const eachExtra: Subjects<Extra> = {
  of: (file) => {
    const approved = filed(file.state, 'ExtraMeetingApproved').map((approval) => ({ meeting: approval.meeting, approval }));
    const next = Math.max(0, ...file.state.meetings.map(({ number }) => number)) + 1;
    const full = assessedObligors(file).some(({ stage, meetings }) => stage === 'consulting' && meetings.counted >= meetings.limit);
    return full && approved.every(({ meeting }) => meeting !== next) ? [...approved, { meeting: next, approval: null }] : approved;
  },
  none: '计入的磋商会议没有达到上限，不需要增加次数。',
  label: (_file, { meeting }) => `第${meeting}次`,
};

/** 增加磋商会议次数审批表 (Art. 27): one approval for one extra meeting, before it, because the case is weighty and complex. */
export const extraMeetingApproval = paper({
  kind: 'extra-meeting-approval',
  title: '增加磋商会议次数审批表',
  basis: '27',
  style: 'record',
  about: eachExtra,
  needs: {},
  blocks: (file, { meeting, approval }) => [
    form(
      ...caseRows(file.opened),
      ...pairs(['拟增加的会议', `第${meeting}次磋商会议`], ['依据', '第二十七条：案情重大复杂，经负责人同意']),
      wide(
        '已开会议和期限',
        assessedObligors(file)
          .map((one) => standing(file, one))
          .join('\n'),
      ),
      wide('案情重大复杂的情形和增加理由', approval?.reason ?? blanks.line, 'tall'),
      ...approvalRows(file, approval),
    ),
  ],
});

const standing = ({ state }: CaseFile, { id, meetings, period }: ObligorAssessment): string => {
  const end = period.calendarEnd === null ? '尚未送达' : `磋商期限至${dueInFull(period.calendarEnd)}`;
  const held = filed(state, 'ExtraMeetingApproved').map(({ meeting, on }) => `第${meeting}次${dayInFull(on)}批准`);
  return `${obligorName(state, id)}：计入${meetings.counted}次，${end}${held.length === 0 ? '' : `；已批准增加：${held.join('、')}`}`;
};
