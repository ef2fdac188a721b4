import { useState } from 'react';
import type { ReactNode } from 'react';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { call } from '../../../state/backend.ts';
import { download } from '../download.ts';
import { OfficeTable } from '../office-table.tsx';
import { Part } from '../part.tsx';
import type { PapersTabProps } from '../tab-props.ts';

const text = caseText.papers;

/** 文书: the minutes of each meeting that was convened, as a file to take away. */
export const PapersTab = ({ view, volume, onFailure }: PapersTabProps): ReactNode => {
  const [making, setMaking] = useState<number | null>(null);
  const convened = view.meetings.filter((meeting) => meeting.phase !== 'planned');
  const take = async (meeting: number): Promise<void> => {
    if (making !== null) return;
    setMaking(meeting);
    const answer = await call('minutes.docx', { volume, meeting });
    setMaking(null);
    if (answer.ok) download(answer.value.name, answer.value.base64);
    else onFailure(answer.error);
  };
  return (
    <Part title={text.minutes}>
      {convened.length === 0 ? (
        <EmptyState {...text.none} />
      ) : (
        <OfficeTable
          label={text.minutes}
          columns={[text.columns.paper, text.columns.state, text.columns.act]}
          rows={convened.map((meeting) => ({
            id: String(meeting.number),
            cells: [
              { main: text.name(meeting.number), support: meeting.on },
              {
                main: meeting.minutesVersion === null ? text.draft : caseText.meetings.version(meeting.minutesVersion),
                ...(meeting.refusals === 0 ? {} : { support: caseText.meetings.refusals(meeting.refusals) }),
              },
              {
                main: (
                  <Button
                    label={making === meeting.number ? text.downloading : text.download}
                    name={text.downloadOf(meeting.number)}
                    size="small"
                    onPress={() => void take(meeting.number)}
                    {...(making === null ? {} : { refusal: text.downloading, isRefusalShownElsewhere: true })}
                  />
                ),
              },
            ],
          }))}
        />
      )}
    </Part>
  );
};
