import type { ReactNode } from 'react';
import { Icon, type IconName } from './icon.tsx';
import css from './positions-table.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** What a party holds on an issue now, what it held before, if it moved, and what has to be known with it. */
export type Position = { readonly now: string; readonly before?: string; readonly remark?: string };

export type IssueState = 'agreed' | 'open' | 'disputed' | 'none';

export type IssueRow = {
  readonly id: string;
  readonly title: string;
  readonly positions: readonly Position[];
  readonly result: { readonly state: IssueState; readonly word: string; readonly remark?: string };
};

/** Issue × party × result. Two parties share the width; from three on the table scrolls sideways and the issue stays in view. */
export type PositionsTableProps = {
  readonly label: string;
  readonly issueHead: string;
  readonly resultHead: string;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly issues: readonly IssueRow[];
};

/** Each state has a shape of its own, beside its word. */
export const ISSUE_SHAPES = { agreed: 'check', open: 'circle', disputed: 'half', none: 'dash' } as const satisfies Record<
  IssueState,
  IconName
>;

export const PositionsTable = ({ label, issueHead, resultHead, parties, issues }: PositionsTableProps): ReactNode => (
  <div className={c('scroller')} {...(parties.length > 2 ? { role: 'region', tabIndex: 0, 'aria-label': label } : {})}>
    <table className={c('table', parties.length > 2 && 'many')} aria-label={label}>
      <thead>
        <tr>
          <th className={c('issue')} scope="col">
            {issueHead}
          </th>
          {parties.map((party) => (
            <th key={party.id} scope="col">
              {party.name}
            </th>
          ))}
          <th className={c('result')} scope="col">
            {resultHead}
          </th>
        </tr>
      </thead>
      <tbody>
        {issues.map((issue) => (
          <tr key={issue.id}>
            <th className={c('issue')} scope="row">
              {issue.title}
            </th>
            {parties.map((party, at) => {
              const position = issue.positions[at];
              return (
                <td key={party.id}>
                  {position?.before !== undefined && <s className={c('before')}>{position.before}</s>} {position?.now}
                  {position?.remark !== undefined && <span className={c('remark')}> {position.remark}</span>}
                </td>
              );
            })}
            <td className={c('result', issue.result.state)}>
              <Icon name={ISSUE_SHAPES[issue.result.state]} size={12} /> {issue.result.word}
              {issue.result.remark !== undefined && <span className={c('remark')}>{issue.result.remark}</span>}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  </div>
);
