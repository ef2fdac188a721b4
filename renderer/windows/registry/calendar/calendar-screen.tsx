import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Problem } from '../../../../shared/contract.ts';
import { calendarText as text } from '../../../../shared/text/zh/windows/calendar.ts';
import type { RegionalDays } from '../../../../shared/time/calendars/regional-days.ts';
import type { CoveredYear } from '../../../../shared/views/calendars-view.ts';
import type { RegistryView } from '../../../../shared/views/registry-view.ts';
import { BackLink } from '../../../components/back-link.tsx';
import { Button } from '../../../components/button.tsx';
import { classesOf } from '../../../components/classes.ts';
import { FileButton } from '../../../components/file-button.tsx';
import { NoticeBar } from '../../../components/notice-bar.tsx';
import { Refusal } from '../../../components/refusal.tsx';
import { ToolRow } from '../../../components/tool-row.tsx';
import { WindowFrame } from '../../../components/window-frame.tsx';
import { useSession } from '../../../state/session.ts';
import { useView } from '../../../state/view-store.ts';
import { CalendarDialog, type CalendarQuestion } from './calendar-dialog.tsx';
import css from './calendar.module.css';
import { estimatedCases } from './estimated-cases.ts';
import { importFile } from './import-file.ts';
import { MissingYear } from './missing-year.tsx';
import { YearDetail } from './year-detail.tsx';
import { YearTable } from './year-table.tsx';

const c = classesOf(css);

/** How the last file or form ended: entered; refused; or waiting for a person to say that it replaces what stands. */
type Outcome =
  | { readonly kind: 'entered'; readonly year: number }
  | { readonly kind: 'refused'; readonly file: string; readonly problem: Problem }
  | { readonly kind: 'covered'; readonly file: File; readonly problem: Problem };

export type CalendarScreenProps = { readonly registry: RegistryView; readonly onBack: () => void };

/** 节假日表: which years are covered, from which documents; a year entered from a file or from the notice; regional days off. */
export const CalendarScreen = ({ registry, onBack }: CalendarScreenProps): ReactNode => {
  const { view, problem } = useView('calendar.list', () => ({}), null);
  const operator = useSession((session) => session.operator);
  const [chosen, setChosen] = useState(Number(registry.today.slice(0, 4)));
  const [question, setQuestion] = useState<CalendarQuestion | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);

  useEffect(() => {
    document.title = text.windowTitle();
  }, []);

  const entered = (year: number): void => {
    setChosen(year);
    setOutcome({ kind: 'entered', year });
  };
  const take = async (file: File, replaces: boolean): Promise<void> => {
    setOutcome(null);
    const answer = await importFile(file, operator, replaces);
    if (answer.ok) entered(answer.value.year);
    else if (answer.error.code === 'calendar-covered') setOutcome({ kind: 'covered', file, problem: answer.error });
    else setOutcome({ kind: 'refused', file: file.name, problem: answer.error });
  };
  const importButton = (
    <FileButton label={text.importFile} types={['.json', 'application/json']} onFile={(file) => void take(file, false)} />
  );
  const covered = view?.years.find(({ year }) => year === chosen);

  return (
    <WindowFrame
      size="registry"
      columns="one"
      title={text.title}
      back={<BackLink label={text.back} onPress={onBack} />}
      notice={
        <>
          {problem !== null && <NoticeBar tone="failed" title={text.title} text={problem.sentence} />}
          {outcome !== null && (
            <OutcomeNotice outcome={outcome} onReplace={(file) => void take(file, true)} onClose={() => setOutcome(null)} />
          )}
        </>
      }
    >
      <main className={c('screen')}>
        {view === null ? (
          <p className={c('quiet')}>{text.loading}</p>
        ) : (
          <>
            <div className={c('years')}>
              <ToolRow>
                {importButton}
                <Button label={text.enter} onPress={() => setQuestion({ kind: 'year', year: null })} />
              </ToolRow>
              <YearTable view={view} chosen={chosen} onChoose={setChosen} />
              <p className={c('hint')}>{text.importHint}</p>
            </div>
            <div className={c('year')}>
              {covered === undefined ? (
                <MissingYear year={chosen} estimated={estimatedCases(registry, chosen)}>
                  <Button label={text.enterYear(chosen)} look="filled" onPress={() => setQuestion({ kind: 'year', year: chosen })} />
                  {importButton}
                </MissingYear>
              ) : (
                <Year covered={covered} today={registry.today} onAsk={setQuestion} />
              )}
            </div>
          </>
        )}
      </main>
      {question !== null && view !== null && (
        <CalendarDialog question={question} view={view} operator={operator} onEntered={entered} onClose={() => setQuestion(null)} />
      )}
    </WindowFrame>
  );
};

type YearProps = { readonly covered: CoveredYear; readonly today: string; readonly onAsk: (question: CalendarQuestion) => void };

const Year = ({ covered, today, onAsk }: YearProps): ReactNode => (
  <YearDetail
    covered={covered}
    today={today}
    onCorrect={() => onAsk({ kind: 'correct-year', covered })}
    onAddRegional={() => onAsk({ kind: 'regional', covered })}
    onCorrectRegional={(days: RegionalDays) => onAsk({ kind: 'correct-regional', days })}
  />
);

type OutcomeNoticeProps = {
  readonly outcome: Outcome;
  readonly onReplace: (file: File) => void;
  readonly onClose: () => void;
};

const OutcomeNotice = ({ outcome, onReplace, onClose }: OutcomeNoticeProps): ReactNode => {
  switch (outcome.kind) {
    case 'entered':
      return (
        <NoticeBar tone="said" title={text.entered(outcome.year)}>
          <Button label={text.close} size="small" onPress={onClose} />
        </NoticeBar>
      );
    case 'covered':
      return (
        <NoticeBar tone="said" title={text.replaceQuestion(outcome.file.name)} text={outcome.problem.sentence}>
          <Button label={text.replace} size="small" onPress={() => onReplace(outcome.file)} />
          <Button label={text.keep} size="small" onPress={onClose} />
        </NoticeBar>
      );
    case 'refused':
      return (
        <div className={c('refused')}>
          <Refusal title={text.notImported(outcome.file)} sentence={outcome.problem.sentence} details={outcome.problem.details} />
          <Button label={text.close} size="small" onPress={onClose} />
        </div>
      );
  }
};
