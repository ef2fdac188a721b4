import { outcomeOf } from '../meeting/steps/08-consultation.ts';
import { held, type MeetingState } from '../record/state.ts';
import { issues, requiredIssues, type Issue } from '../record/vocabulary.ts';

export type PositionCell = {
  readonly party: string;
  /** Latest words of that side, or null where it has said nothing. */
  readonly text: string | null;
  readonly amountFen: number | null;
  readonly record: number | null;
  /** Earlier versions, oldest first. */
  readonly earlier: readonly string[];
};

export type IssueView = {
  readonly issue: Issue;
  readonly required: boolean;
  readonly outcome: 'agreed' | 'disputed' | 'not-applicable' | 'open';
  readonly cells: readonly PositionCell[];
};

/** 争点与方案: matter × side × version. Matters nobody has touched and the law does not ask for are left out. */
export const positionsView = (meeting: MeetingState, parties: readonly string[]): readonly IssueView[] =>
  issues
    .map((issue) => ({
      issue,
      required: requiredIssues.includes(issue),
      outcome: outcomeOf(meeting, issue)?.outcome ?? ('open' as const),
      cells: parties.map((party) => cellOf(meeting, issue, party)),
    }))
    .filter((row) => row.required || row.outcome !== 'open' || row.cells.some((cell) => cell.text !== null));

const cellOf = (meeting: MeetingState, issue: Issue, party: string): PositionCell => {
  const versions = held(meeting, 'PositionStated').filter((position) => position.issue === issue && position.party === party);
  const current = versions.at(-1);
  return {
    party,
    text: current?.text ?? null,
    amountFen: current?.amountFen ?? null,
    record: current?.record ?? null,
    earlier: versions.slice(0, -1).map((version) => version.text),
  };
};
