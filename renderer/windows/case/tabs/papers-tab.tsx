import { useState } from 'react';
import type { ReactNode } from 'react';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { takeMinutes, type MinutesPart } from '../../../state/minutes-file.ts';
import { OfficeTable } from '../office-table.tsx';
import { Part } from '../part.tsx';
import type { PapersTabProps } from '../tab-props.ts';

const text = caseText.papers;

/** 文书: the minutes of each meeting that was convened, as a file to take away. */
export const PapersTab = ({ view, volume, onFailure }: PapersTabProps): ReactNode => {
  const [making, setMaking] = useState<string | null>(null);
  // A sign-off sheet is bound to a frozen body: before that there is only the draft of the record.
  const rows = view.meetings
    .filter((meeting) => meeting.phase !== 'planned')
    .flatMap((meeting) =>
      (meeting.minutesVersion === null ? (['body'] as const) : (['body', 'sign-off'] as const)).map((part) => ({ meeting, part })),
    );
  const take = async (id: string, meeting: number, part: MinutesPart): Promise<void> => {
    if (making !== null) return;
    setMaking(id);
    const problem = await takeMinutes(volume, meeting, part);
    setMaking(null);
    if (problem !== null) onFailure(problem);
  };
  return (
    <Part title={text.minutes}>
      {rows.length === 0 ? (
        <EmptyState {...text.none} />
      ) : (
        <OfficeTable
          label={text.minutes}
          columns={[text.columns.paper, text.columns.state, text.columns.act]}
          rows={rows.map(({ meeting, part }) => {
            const id = `${meeting.number}-${part}`;
            const name = text.name[part](meeting.number);
            return {
              id,
              cells: [
                { main: name, support: meeting.on },
                {
                  main: meeting.minutesVersion === null ? text.draft : caseText.meetings.version(meeting.minutesVersion),
                  ...(meeting.refusals === 0 || part === 'body' ? {} : { support: caseText.meetings.refusals(meeting.refusals) }),
                },
                {
                  main: (
                    <Button
                      label={making === id ? text.downloading : text.download}
                      name={text.downloadOf(name)}
                      size="small"
                      onPress={() => void take(id, meeting.number, part)}
                      {...(making === null ? {} : { refusal: text.downloading, isRefusalShownElsewhere: true })}
                    />
                  ),
                },
              ],
            };
          })}
        />
      )}
    </Part>
  );
};
