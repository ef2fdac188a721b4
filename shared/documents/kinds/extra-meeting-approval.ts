import type { ObligorAssessment } from '../../law/assessment.ts';
import { obligorName } from '../../record/case-queries.ts';
import { filed, type Filed } from '../../record/state.ts';
import { assessedObligors, whenDecided } from '../assessed.ts';
import { blanks } from '../blanks.ts';
import { dueInFull } from '../../text/zh/law.ts';
import { sentence } from '../../text/zh/stops.ts';
import { dayInFull } from '../../text/zh/terms.ts';
import { approvalRows, caseRows, form, wide } from '../form.ts';
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
  blocks: (now, { meeting, approval }) => {
    const file = whenDecided(now, approval);
    return [
      form(
        ...caseRows(file.opened),
        wide('拟增加的会议', `第${meeting}次磋商会议`, 'line'),
        wide('依据', '第二十七条：磋商次数原则上不超过3次；案情重大复杂的，经指定部门负责人同意，可以适当增加。'),
        wide(
          '已开会议和期限',
          assessedObligors(file)
            .map((one) => standing(file, meeting, one))
            .join('\n'),
        ),
        wide('案情重大复杂的情形和增加理由', approval === null ? blanks.line : sentence(approval.reason), 'tall'),
        ...approvalRows(file, approval),
      ),
    ];
  },
});

/** How many meetings count for one obligor, until when the period runs, and which meetings were approved before this one. */
const standing = ({ state }: CaseFile, next: number, { id, meetings, period }: ObligorAssessment): string => {
  const end = period.calendarEnd === null ? '告知书尚未送达' : `磋商期限至${dueInFull(period.calendarEnd)}`;
  const before = filed(state, 'ExtraMeetingApproved')
    .filter(({ meeting }) => meeting < next)
    .map(({ meeting, on }) => `第${meeting}次（${dayInFull(on)}）`);
  return `${obligorName(state, id)}：已开磋商会议计入${meetings.counted}次，${end}${before.length === 0 ? '' : `；此前批准增加：${before.join('、')}`}。`;
};
