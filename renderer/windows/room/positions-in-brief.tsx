import type { ReactNode } from 'react';
import { PositionsTable } from '../../components/positions-table.tsx';
import { secretaryText } from '../../../shared/text/zh/windows/secretary.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import { sideRow } from '../secretary/position-rows.ts';

export type PositionsInBriefProps = { readonly label: string; readonly view: Pick<SecretaryView, 'parties' | 'positions' | 'meeting'> };

/** What each side holds now on each matter of step 8, beside what else goes on. */
export const PositionsInBrief = ({ label, view }: PositionsInBriefProps): ReactNode => (
  <PositionsTable
    label={label}
    issueHead={secretaryText.issueHead}
    resultHead={secretaryText.resultHead}
    parties={view.parties}
    issues={view.positions.map((issue) => sideRow(issue, view.meeting))}
  />
);
