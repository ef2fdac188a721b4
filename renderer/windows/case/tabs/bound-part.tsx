import type { ReactNode } from 'react';
import { volumeContentsText } from '../../../../shared/text/zh/volume-contents.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import type { PaginationView } from '../../../../shared/views/pagination-view.ts';
import { EvidenceLink } from '../../../components/evidence-link.tsx';
import { OfficeTable } from '../office-table.tsx';
import { Part } from '../part.tsx';

const text = caseText.contents;
const { boundColumns: columns } = text;

export type BoundPartProps = {
  readonly pagination: PaginationView;
  /** Opens the record that a paper stands for. */
  readonly onRecord: (record: number) => void;
};

/** The papers of the volume in the order they are bound, with the page numbers of the last 编页. */
export const BoundPart = ({ pagination, onRecord }: BoundPartProps): ReactNode => {
  const { lines, recorded } = pagination;
  const isChanged = recorded !== null && recorded.added + recorded.gone > 0;
  return (
    <Part
      title={text.bound}
      note={
        recorded === null
          ? text.notPaginated
          : [
              text.paginated(recorded.record, recorded.on, recorded.by, recorded.total),
              ...(isChanged ? [text.changed(recorded.added, recorded.gone)] : []),
            ].join('；')
      }
    >
      <OfficeTable
        label={text.bound}
        columns={[columns.at, text.columns.record, columns.title, columns.on, columns.pages, columns.span]}
        rows={lines.map(({ record, number, title, on, pages, span }, at) => ({
          id: String(record),
          cells: [
            { main: String(at + 1) },
            { main: <EvidenceLink label={caseText.record(record)} onPress={() => onRecord(record)} /> },
            { main: title, ...(number === '' ? {} : { support: number }) },
            { main: on },
            { main: pages === null ? '' : text.pages(pages) },
            { main: span === undefined ? '' : volumeContentsText.span(span) },
          ],
        }))}
      />
    </Part>
  );
};
