import { useState } from 'react';
import type { ReactNode } from 'react';
import type { Problem } from '../../../../shared/contract.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import { officeWindowText } from '../../../../shared/text/zh/windows/office.ts';
import { papersText } from '../../../../shared/text/zh/windows/papers.ts';
import type { PaperKindView } from '../../../../shared/views/papers-view.ts';
import { Button } from '../../../components/button.tsx';
import { EmptyState } from '../../../components/empty-state.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { classesOf } from '../../../components/classes.ts';
import { takeMinutes, takePaper } from '../../../state/paper-file.ts';
import { useView } from '../../../state/view-store.ts';
import { FontNotice } from '../../../paper/font-notice.tsx';
import css from '../case.module.css';
import { PaperPreview, type PaperShown } from '../papers/paper-preview.tsx';
import { minutesOfCase, paperOfCase } from '../papers/take-all.ts';
import { WholeSet } from '../papers/whole-set.tsx';
import { PaperNumber } from '../papers/paper-number.tsx';
import { passagesForm } from '../papers/passages-form.ts';
import { TemplateNote } from '../papers/template-note.tsx';
import { OfficeTable } from '../office-table.tsx';
import { Part } from '../part.tsx';
import type { PapersTabProps } from '../tab-props.ts';

const c = classesOf(css);
const text = papersText;

/** 文书: the minutes of each meeting that was convened, every other paper that can be made, and what is missing for the rest. */
export const PapersTab = ({ view, operator, volume, onForm, onFailure }: PapersTabProps): ReactNode => {
  const { view: papers, problem } = useView('papers.list', () => ({ volume }), volume);
  const [making, setMaking] = useState<string | null>(null);
  const [sought, setSought] = useState('');
  const [shown, setShown] = useState<PaperShown | null>(null);
  // One at a time: a second press while a paper is being made does nothing.
  const take = async (id: string, paper: () => Promise<Problem | null>): Promise<void> => {
    if (making !== null) return;
    setMaking(id);
    const failed = await paper();
    setMaking(null);
    if (failed !== null) onFailure(failed);
  };
  const download = (id: string, name: string, paper: () => Promise<Problem | null>): ReactNode => (
    <Button
      label={making === id ? text.downloading : text.download}
      name={text.downloadOf(name)}
      size="small"
      onPress={() => void take(id, paper)}
      {...(making === null ? {} : { refusal: text.downloading, isRefusalShownElsewhere: true })}
    />
  );
  // A sign-off sheet is bound to a frozen body: before that there is only the draft of the record.
  const minutes = view.meetings
    .filter((meeting) => meeting.phase !== 'planned')
    .flatMap((meeting) =>
      (meeting.minutesVersion === null ? (['body'] as const) : (['body', 'sign-off'] as const)).map((part) => ({ meeting, part })),
    );
  const kinds = papers?.kinds ?? [];
  const wholeSet = [
    ...allMade(kinds).map(({ kind, at, paper }) => paperOfCase(volume, kind, at, paper.label)),
    ...minutes.map(({ meeting, part }) => minutesOfCase(volume, meeting.number, part, text.name[part](meeting.number))),
  ];
  const found = kinds.filter(({ title, made }) => [title, ...made.map(({ label }) => label)].some((name) => name.includes(sought.trim())));
  const lacking = found.flatMap((kind) => (kind.missing === null ? [] : [{ ...kind, missing: kind.missing }]));
  return (
    <>
      <Part title={text.minutes}>
        {minutes.length === 0 ? (
          <EmptyState {...text.none} />
        ) : (
          <OfficeTable
            label={text.minutes}
            columns={[text.columns.paper, text.columns.state, text.columns.act]}
            rows={minutes.map(({ meeting, part }) => {
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
                  { main: download(id, name, () => takeMinutes(volume, meeting.number, part)) },
                ],
              };
            })}
          />
        )}
      </Part>
      <div className={c('search')}>
        <TextField label={text.search} initialText="" onChange={setSought} />
      </div>
      <Part
        title={text.others}
        acts={papers !== null && <WholeSet papers={wholeSet} name={text.setName(view.opened?.number ?? volume)} onFailure={onFailure} />}
        note={papers === null ? (problem?.sentence ?? text.loading) : text.count(allMade(kinds).length, kinds.length)}
        nothing={papers !== null && found.length === 0 && text.notFound}
      >
        <FontNotice />
        {papers !== null && <TemplateNote volume={volume} operator={operator} papers={papers} onFailure={onFailure} />}
        <OfficeTable
          label={text.others}
          columns={[text.columns.paper, text.columns.basis, text.columns.number, text.columns.act]}
          rows={allMade(found).map(({ kind, basis, paper, at }) => ({
            id: `${kind}-${at}`,
            cells: [
              { main: paper.label },
              { main: basis },
              {
                main: paper.numbering !== null && (
                  <PaperNumber {...{ volume, operator, kind, at, onFailure }} label={paper.label} number={paper.numbering.number} />
                ),
              },
              {
                main: (
                  <span className={c('acts')}>
                    <Button
                      label={text.preview}
                      name={text.previewOf(paper.label)}
                      size="small"
                      onPress={() => setShown({ kind, at, label: paper.label })}
                    />
                    {download(`${kind}-${at}`, paper.label, () => takePaper(volume, kind, at))}
                    {paper.passages.length > 0 && (
                      <Button
                        label={officeWindowText.passages}
                        name={officeWindowText.passagesOf(paper.label)}
                        size="small"
                        look="quiet"
                        onPress={() => onForm(passagesForm(kind, paper))}
                      />
                    )}
                  </span>
                ),
              },
            ],
          }))}
        />
      </Part>
      {lacking.length > 0 && (
        <Part title={text.waiting}>
          <OfficeTable
            label={text.waiting}
            columns={[text.columns.paper, text.columns.basis, text.columns.missing]}
            rows={lacking.map(({ kind, title, basis, missing }) => ({
              id: kind,
              cells: [{ main: title }, { main: basis }, { main: missing }],
            }))}
          />
        </Part>
      )}
      {shown !== null && <PaperPreview key={shown.label} volume={volume} paper={shown} onClose={() => setShown(null)} />}
    </>
  );
};

const allMade = (kinds: readonly PaperKindView[]) =>
  kinds.flatMap(({ kind, basis, made }) => made.map((paper, at) => ({ kind, basis, paper, at })));
