import type { IssueRow, IssueState, Position } from '../../components/positions-table.tsx';
import { terms } from '../../../shared/text/zh/terms.ts';
import { positionsText } from '../../../shared/text/zh/windows/positions.ts';
import type { IssueView, PositionCell } from '../../../shared/views/positions-view.ts';

export const issueState = {
  agreed: 'agreed',
  disputed: 'disputed',
  open: 'open',
  'not-applicable': 'none',
} as const satisfies Record<IssueView['outcome'], IssueState>;

/** A side's last word on a matter, what it held before, and whether it is of an earlier meeting or binds nobody yet. */
export const cellPosition = ({ versions }: PositionCell, meeting: number): Position => {
  const last = versions.at(-1);
  if (last === undefined) return { now: positionsText.nothing };
  const before = versions.at(-2)?.brief;
  const remark = [
    ...(last.isPending ? [positionsText.pending] : []),
    ...(last.meeting === meeting ? [] : [positionsText.carried(last.meeting)]),
  ].join(' ');
  return {
    now: last.brief,
    ...(before === undefined || before === last.brief ? {} : { before }),
    ...(remark === '' ? {} : { remark }),
  };
};

const resultRemark = ({ settled, abandoned }: IssueView, meeting: number): string | null => {
  if (abandoned !== null) return positionsText.abandoned(abandoned.meeting);
  return settled === null || settled.meeting === meeting ? null : positionsText.carried(settled.meeting);
};

export const issueResult = (issue: IssueView, meeting: number): IssueRow['result'] => {
  const remark = resultRemark(issue, meeting);
  return { state: issueState[issue.outcome], word: terms.issueOutcome[issue.outcome], ...(remark === null ? {} : { remark }) };
};

/** A matter as a row of the table beside the record. */
export const sideRow = (issue: IssueView, meeting: number): IssueRow => ({
  id: issue.issue,
  title: issue.title,
  positions: issue.cells.map((cell) => cellPosition(cell, meeting)),
  result: issueResult(issue, meeting),
});
