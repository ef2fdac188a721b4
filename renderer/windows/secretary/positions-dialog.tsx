import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { ActForm } from '../acts/act-form.tsx';
import { digitOf } from '../acts/digit-of.ts';
import { useActs } from '../acts/use-acts.ts';
import { Button } from '../../components/button.tsx';
import { isOurKey } from '../../components/composition.ts';
import { Dialog } from '../../components/dialog.tsx';
import { PositionMatrix, type MatrixPlace } from '../../components/position-matrix.tsx';
import { offerText } from '../../../shared/text/zh/offers.ts';
import { positionsText } from '../../../shared/text/zh/windows/positions.ts';
import { secretaryText } from '../../../shared/text/zh/windows/secretary.ts';
import type { EntryLink } from '../../../shared/views/positions-view.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import { cellAct } from './acts/cell-act.ts';
import { sideRow } from './position-rows.ts';
import { CellDetail } from './position-versions.tsx';
import css from './positions.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

export type PositionsDialogProps = {
  readonly view: SecretaryView;
  readonly onEntry: (entry: number) => void;
  readonly onForm: (isOpen: boolean) => void;
  readonly onClose: () => void;
};

/** 争点与方案 in full: arrows choose a cell, Enter leads to its entry, the space bar opens its versions, digits act on it. */
export const PositionsDialog = ({ view, onEntry, onForm, onClose }: PositionsDialogProps): ReactNode => {
  const [at, setAt] = useState<MatrixPlace>({ row: 0, column: 0 });
  const [versionAt, setVersionAt] = useState<number | null>(null);
  const [said, setSaid] = useState<string | null>(null);
  const versions = useRef<HTMLDivElement>(null);

  const row = Math.min(at.row, view.positions.length - 1);
  const issue = view.positions[row];
  const party = view.parties[at.column] ?? null;
  const cell = party === null ? undefined : issue?.cells.find((candidate) => candidate.party === party.id);
  const newestFirst = (cell?.versions ?? []).toReversed();
  const act = issue === undefined ? null : cellAct(view, issue, party?.id ?? null);
  const work = useActs({ acts: act === null ? [] : [act], version: view.version, startWith: null, onLocal: () => undefined });
  const isInForm = work.form !== null;
  useLayoutEffect(() => onForm(isInForm), [onForm, isInForm]);
  useEffect(() => {
    if (versionAt !== null) versions.current?.querySelector<HTMLElement>('[aria-current="true"]')?.focus();
  }, [versionAt]);

  const choose = (place: MatrixPlace): void => {
    setAt(place);
    setVersionAt(null);
    setSaid(null);
  };
  const follow = (link: EntryLink | null | undefined): void => {
    if (link === null || link === undefined || link.entry === null) setSaid(positionsText.notOnRecord);
    else if (link.meeting === view.meeting) onEntry(link.entry);
    else setSaid(positionsText.elsewhere(offerText.entryOf(link.meeting, link.entry)));
  };

  const onKeyDown = (event: KeyboardEvent): void => {
    if (isInForm || !isOurKey(event.nativeEvent) || event.ctrlKey || event.altKey || event.metaKey) return;
    const onButton = event.target instanceof HTMLElement && event.target.closest('button') !== null;
    const done = (): void => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (versionAt !== null && (event.key === 'ArrowUp' || event.key === 'ArrowDown')) {
      setVersionAt(Math.max(0, Math.min(newestFirst.length - 1, versionAt + (event.key === 'ArrowDown' ? 1 : -1))));
      done();
    } else if (versionAt !== null && event.key === 'Escape') {
      setVersionAt(null);
      done();
    } else if (event.key === 'Enter' && !onButton && !event.repeat) {
      follow(versionAt === null ? (cell === undefined ? issue?.settled : newestFirst[0]) : newestFirst[versionAt]);
      done();
    } else if (event.key === ' ' && !onButton) {
      setVersionAt(versionAt === null && newestFirst.length > 0 ? 0 : null);
      done();
    } else {
      const answer = act?.answers[(digitOf(event) ?? 0) - 1];
      if (answer === undefined || act === null || event.repeat || work.isUnderWay) return;
      setSaid(null);
      work.answer(act, answer);
      done();
    }
  };

  return (
    <Dialog
      title={work.form?.title ?? positionsText.matrixTitle}
      basis={work.form === null ? positionsText.matrixBasis : (work.form.basis ?? positionsText.matrixTitle)}
      isOpen
      width="full"
      onClose={onClose}
    >
      {work.form !== null ? (
        <ActForm key={work.form.title} form={work.form} problem={work.problem} onSubmit={work.submit} onCancel={work.cancel} />
      ) : (
        <div className={c('work')} onKeyDown={onKeyDown}>
          <PositionMatrix
            label={positionsText.matrixTitle}
            issueHead={secretaryText.issueHead}
            resultHead={secretaryText.resultHead}
            parties={view.parties}
            issues={view.positions.map((one) => sideRow(one, view.meeting))}
            at={{ row, column: at.column }}
            onAt={choose}
            takesFocus={versionAt === null}
          />
          {issue !== undefined && (
            <div ref={versions}>
              <CellDetail view={view} issue={issue} party={party} openAt={versionAt} onFollow={follow} onOpen={() => setVersionAt(0)} />
            </div>
          )}
          {act !== null && (
            <div className={c('acts')} role="group" aria-label={act.title}>
              {act.answers.map((answer, index) => (
                <Button
                  key={answer.id}
                  size="small"
                  label={answer.label}
                  keys={String(index + 1)}
                  onPress={() => work.answer(act, answer)}
                />
              ))}
            </div>
          )}
          {(work.problem ?? said) !== null && (
            <p className={c(work.problem === null ? 'said' : 'problem')} role={work.problem === null ? 'status' : 'alert'}>
              {work.problem ?? said}
            </p>
          )}
          <p className={c('hint')}>{versionAt === null ? positionsText.matrixHint : positionsText.versionsHint}</p>
        </div>
      )}
    </Dialog>
  );
};
