import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Problem } from '../../../shared/contract.ts';
import { bundleWindowText } from '../../../shared/text/zh/windows/bundle.ts';
import { registryText as text, weekdayName } from '../../../shared/text/zh/windows/registry.ts';
import { isPlainDate, weekday } from '../../../shared/time/plain-date.ts';
import { Button } from '../../components/button.tsx';
import { classesOf } from '../../components/classes.ts';
import { isOurKey } from '../../components/composition.ts';
import { EmptyState } from '../../components/empty-state.tsx';
import { NoticeBar } from '../../components/notice-bar.tsx';
import { SearchBox } from '../../components/search-box.tsx';
import { useLatest } from '../../components/use-latest.ts';
import { WindowFrame } from '../../components/window-frame.tsx';
import { call } from '../../state/backend.ts';
import { useSession } from '../../state/session.ts';
import { useView } from '../../state/view-store.ts';
import { AgendaStrip } from './agenda-strip.tsx';
import { CalendarScreen } from './calendar/calendar-screen.tsx';
import { OfficeScreen } from './office/office-screen.tsx';
import { officeWindowText } from '../../../shared/text/zh/windows/office.ts';
import { CaseList } from './case-list.tsx';
import { ImportCase } from './import-case.tsx';
import { NewCaseDialog } from './new-case-dialog.tsx';
import { openWindow } from './open-window.ts';
import { OperatorDialog } from './operator-dialog.tsx';
import css from './registry.module.css';

const c = classesOf(css);

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.closest('input, textarea, [role="dialog"]') !== null;

/** 案件台账: which case is to be handled today, what falls due on the next days, and the way into each case. */
const RegistryWindow = (): ReactNode => {
  const { view, problem } = useView('registry.list', () => ({}), null);
  const operator = useSession((session) => session.operator);
  const [query, setQuery] = useState('');
  const [dialog, setDialog] = useState<'none' | 'operator' | 'new-case'>('none');
  const [isLoadingSamples, setLoadingSamples] = useState(false);
  const [failure, setFailure] = useState<Problem | null>(null);
  const [screen, setScreen] = useState<'cases' | 'calendar' | 'office'>('cases');
  const [imported, setImported] = useState<string | null>(null);
  const search = useRef<HTMLInputElement>(null);
  const calendar = useRef<HTMLButtonElement>(null);
  const office = useRef<HTMLButtonElement>(null);

  useEffect(() => {
    if (screen === 'cases') document.title = text.windowTitle();
  }, [screen]);

  const isAsking = operator === '' || dialog !== 'none' || screen !== 'cases';
  const onKey = (event: KeyboardEvent): void => {
    if (!isOurKey(event) || isAsking || event.altKey || event.metaKey || event.shiftKey) return;
    const wantsSearch = (event.ctrlKey && event.key === 'k') || (event.key === '/' && !event.ctrlKey && !isTyping(event.target));
    // A browser keeps Ctrl+N for itself; the letter alone does the same wherever nothing is being typed.
    const wantsNew = event.key === 'n' && (event.ctrlKey || !isTyping(event.target));
    if (!wantsSearch && !wantsNew) return;
    event.preventDefault();
    if (wantsNew) setDialog('new-case');
    else search.current?.focus();
  };
  const latest = useLatest(onKey);
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => latest.current(event);
    document.addEventListener('keydown', listener);
    return () => document.removeEventListener('keydown', listener);
  }, [latest]);

  const openCase = async (volume: string): Promise<void> => setFailure(await openWindow('case', volume, null));
  const enterMeeting = async (volume: string, meeting: number): Promise<void> => setFailure(await openWindow('secretary', volume, meeting));
  const loadSamples = async (): Promise<void> => {
    if (isLoadingSamples) return;
    setLoadingSamples(true);
    const answer = await call('registry.samples', {});
    setLoadingSamples(false);
    setFailure(answer.ok ? null : answer.error);
  };

  const handlers = useMemo(() => [...new Set(view?.cases.map((item) => item.handler) ?? [])].filter((name) => name !== ''), [view]);
  const departments = useMemo(() => [...new Set(view?.cases.map((item) => item.department) ?? [])].filter((name) => name !== ''), [view]);
  const department = departments.length === 1 ? (departments[0] ?? '') : '';
  const today = view === null || !isPlainDate(view.today) ? '' : text.today(view.today, weekdayName(weekday(view.today)));
  const shownFailure = failure ?? problem;

  if (screen !== 'cases' && view !== null) {
    const backToCases = (): void => {
      flushSync(() => setScreen('cases'));
      (screen === 'calendar' ? calendar : office).current?.focus();
    };
    return screen === 'calendar' ? <CalendarScreen registry={view} onBack={backToCases} /> : <OfficeScreen onBack={backToCases} />;
  }
  return (
    <WindowFrame
      size="registry"
      columns="one"
      title={text.title}
      facts={departments.length === 0 ? [] : [department === '' ? text.departments(departments.length) : department]}
      middle={<SearchBox label={text.search} keys="Ctrl+K" onChange={setQuery} inputRef={search} />}
      limits={
        <>
          <span>{today}</span>
          <Button label={text.calendarTable} look="quiet" size="small" ref={calendar} onPress={() => setScreen('calendar')} />
          <Button label={officeWindowText.title} look="quiet" size="small" ref={office} onPress={() => setScreen('office')} />
          <AriaButton
            className={c('operator')}
            aria-label={operator === '' ? text.operatorNone : text.operatorChange(operator)}
            onPress={() => setDialog('operator')}
          >
            {operator === '' ? text.operatorNone : operator}
          </AriaButton>
        </>
      }
      saved={
        <span className={c('acts')}>
          <ImportCase
            onImported={(volume) => {
              setFailure(null);
              setImported(volume);
            }}
            onFailure={setFailure}
          />
          <Button label={text.newCase} keys="Ctrl+N" onPress={() => setDialog('new-case')} />
        </span>
      }
      notice={
        <>
          {shownFailure !== null && (
            <NoticeBar
              tone="failed"
              title={failure === null ? text.title : failure.code.startsWith('bundle-') ? bundleWindowText.notImported : text.notOpened}
              text={shownFailure.sentence}
            >
              {failure !== null && <Button label={text.close} size="small" onPress={() => setFailure(null)} />}
            </NoticeBar>
          )}
          {imported !== null && failure === null && (
            <NoticeBar tone="said" title={bundleWindowText.importedTitle} text={bundleWindowText.imported(imported)}>
              <Button label={text.close} size="small" onPress={() => setImported(null)} />
            </NoticeBar>
          )}
          {view !== null && view.problems.length > 0 && (
            <NoticeBar
              tone="near"
              title={text.problems(view.problems.length)}
              text={view.problems.map((one) => text.problemOf(one.volume, one.problem)).join('　')}
            />
          )}
        </>
      }
    >
      <main className={c('page')}>
        {view === null ? (
          <p className={c('foot')}>{text.loading}</p>
        ) : view.cases.length === 0 ? (
          <EmptyState title={text.empty.title} text={text.empty.text}>
            <Button label={text.newCase} look="filled" keys="Ctrl+N" onPress={() => setDialog('new-case')} />
            {view.samplesOffered && (
              <Button
                label={isLoadingSamples ? text.samplesBusy : text.samples}
                onPress={() => void loadSamples()}
                {...(isLoadingSamples ? { refusal: text.samplesBusy, isRefusalShownElsewhere: true } : {})}
              />
            )}
          </EmptyState>
        ) : (
          <>
            <AgendaStrip view={view} onEnter={(volume, meeting) => void enterMeeting(volume, meeting)} />
            <CaseList view={view} query={query} operator={operator} handlers={handlers} onOpen={(volume) => void openCase(volume)} />
          </>
        )}
      </main>
      <OperatorDialog isOpen={operator === '' || dialog === 'operator'} known={handlers} onClose={() => setDialog('none')} />
      {dialog === 'new-case' && operator !== '' && view !== null && (
        <NewCaseDialog
          today={view.today}
          department={department}
          onOpened={(volume) => void openCase(volume)}
          onClose={() => setDialog('none')}
        />
      )}
    </WindowFrame>
  );
};

export default RegistryWindow;
