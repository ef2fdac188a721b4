import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { Icon } from './icon.tsx';
import { ISSUE_SHAPES, type IssueRow } from './positions-table.tsx';
import css from './position-matrix.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** Row and column from 0; the column behind the last party is that of the result. */
export type MatrixPlace = { readonly row: number; readonly column: number };

export type PositionMatrixProps = {
  readonly label: string;
  readonly issueHead: string;
  readonly resultHead: string;
  readonly parties: readonly { readonly id: string; readonly name: string }[];
  readonly issues: readonly IssueRow[];
  readonly at: MatrixPlace;
  readonly onAt: (at: MatrixPlace) => void;
  /** Whether the grid has the focus: else something beside it does. */
  readonly takesFocus: boolean;
};

const steps: Readonly<Record<string, readonly [row: number, column: number]>> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
  PageUp: [-8, 0],
  PageDown: [8, 0],
  Home: [0, -999],
  End: [0, 999],
};

const within = (value: number, most: number): number => Math.max(0, Math.min(most, value));

/**
 * Issue × party × result as a grid: one cell has the focus, arrows move it. Heads and issues stay in view while it scrolls.
 */
export const PositionMatrix = (props: PositionMatrixProps): ReactNode => {
  const { label, issueHead, resultHead, parties, issues, at, onAt, takesFocus } = props;
  const body = useRef<HTMLTableElement>(null);
  useEffect(() => {
    if (!takesFocus) return;
    const cell = body.current?.querySelector<HTMLElement>('[data-active]');
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }, [at.row, at.column, takesFocus]);
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined || event.ctrlKey || event.altKey || event.metaKey) return;
    event.preventDefault();
    onAt({ row: within(at.row + step[0], issues.length - 1), column: within(at.column + step[1], parties.length) });
  };
  const cell = (row: number, column: number) => ({
    role: 'gridcell',
    tabIndex: row === at.row && column === at.column ? 0 : -1,
    onClick: () => onAt({ row, column }),
    ...(row === at.row && column === at.column ? { 'data-active': true, 'aria-selected': true } : {}),
  });
  return (
    <div className={c('scroller')}>
      <table ref={body} className={c('matrix')} role="grid" aria-label={label} onKeyDown={onKeyDown}>
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
          {issues.map((issue, row) => (
            <tr key={issue.id}>
              <th className={c('issue')} scope="row">
                {issue.title}
              </th>
              {parties.map((party, column) => {
                const position = issue.positions[column];
                return (
                  <td key={party.id} {...cell(row, column)}>
                    {position?.before !== undefined && <s className={c('before')}>{position.before}</s>} {position?.now}
                    {position?.remark !== undefined && <span className={c('remark')}> {position.remark}</span>}
                  </td>
                );
              })}
              <td className={c('result', issue.result.state)} {...cell(row, parties.length)}>
                <Icon name={ISSUE_SHAPES[issue.result.state]} size={12} /> {issue.result.word}
                {issue.result.remark !== undefined && <span className={c('remark')}>{issue.result.remark}</span>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
};
