import { useState } from 'react';
import type { ReactNode } from 'react';
import { recordNames } from '../../../../shared/text/zh/record-kinds.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import { Button } from '../../../components/button.tsx';
import { EvidenceLink } from '../../../components/evidence-link.tsx';
import { withdrawForm } from '../forms/meeting-forms.ts';
import { paginationForm } from '../forms/pagination-form.ts';
import { RecordDialog } from '../limits/record-dialog.tsx';
import { OfficeTable } from '../office-table.tsx';
import { Part } from '../part.tsx';
import type { PapersTabProps } from '../tab-props.ts';
import { BoundPart } from './bound-part.tsx';
import { ExportActs } from './export-acts.tsx';

const text = caseText.contents;

/** Records that open the volume or take another back stand for good. */
const permanent: readonly string[] = ['CaseOpened', 'RecordWithdrawn', 'ClockJumpNoticed'];

/**
 * 卷内目录: every case record that stands, by its number, and the papers in the order they are bound with their page numbers. A wrong record
 * is taken back by a new one. The case leaves as one file from here.
 */
export const ContentsTab = ({ view, operator, onForm, volume, onFailure }: PapersTabProps): ReactNode => {
  const [shown, setShown] = useState<number | null>(null);
  return (
    <>
      <Part
        title={caseText.tabs.contents}
        note={text.note(view.version)}
        acts={
          <>
            <Button label={text.paginate} size="small" onPress={() => onForm(paginationForm(view, operator))} />
            <ExportActs volume={volume} onFailure={onFailure} />
          </>
        }
      >
        <OfficeTable
          label={caseText.tabs.contents}
          columns={[text.columns.record, text.columns.name, text.columns.at, text.columns.act]}
          rows={view.contents.map(({ record, at, type }) => ({
            id: String(record),
            cells: [
              { main: <EvidenceLink label={caseText.record(record)} onPress={() => setShown(record)} /> },
              { main: recordNames[type] },
              { main: `${at.slice(0, 10)} ${at.slice(11, 16)}` },
              {
                main: permanent.includes(type) ? (
                  ''
                ) : (
                  <Button
                    label={text.withdraw}
                    name={text.withdrawOf(record)}
                    size="small"
                    look="quiet"
                    onPress={() => onForm(withdrawForm(record, recordNames[type], operator))}
                  />
                ),
              },
            ],
          }))}
        />
      </Part>
      <BoundPart pagination={view.pagination} onRecord={setShown} />
      {shown !== null && <RecordDialog record={shown} onClose={() => setShown(null)} />}
    </>
  );
};
