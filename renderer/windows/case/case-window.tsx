import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import type { Problem } from '../../../shared/contract.ts';
import { bundleWindowText } from '../../../shared/text/zh/windows/bundle.ts';
import { caseText } from '../../../shared/text/zh/windows/case.ts';
import { rehearsalText } from '../../../shared/text/zh/windows/rehearsal.ts';
import { registryText, weekdayName } from '../../../shared/text/zh/windows/registry.ts';
import { weekday } from '../../../shared/time/plain-date.ts';
import type { CaseView } from '../../../shared/views/case-view.ts';
import { BackLink } from '../../components/back-link.tsx';
import { Button } from '../../components/button.tsx';
import { classesOf } from '../../components/classes.ts';
import { NoticeBar } from '../../components/notice-bar.tsx';
import { SavedMark } from '../../components/saved-mark.tsx';
import { Tabs } from '../../components/tabs.tsx';
import { WindowFrame } from '../../components/window-frame.tsx';
import { command } from '../../state/commands.ts';
import { useSaving } from '../../state/saving-store.ts';
import { useSession } from '../../state/session.ts';
import { useView } from '../../state/view-store.ts';
import { ClockNotice } from '../secretary/clock-notice.tsx';
import { AttachNotice } from '../exhibits/attach-notice.tsx';
import { PreflightDialog } from '../preflight/preflight-dialog.tsx';
import { openRehearsal, openWindow } from '../registry/open-window.ts';
import { OperatorDialog } from '../registry/operator-dialog.tsx';
import css from './case.module.css';
import { RecordForm } from './form/record-form.tsx';
import type { OfficeForm } from './forms/office-form.ts';
import { LimitsPanel } from './limits/limits-panel.tsx';
import { SaveNotice } from './save-notice.tsx';
import { SeatsDialog } from './seats/seats-dialog.tsx';
import { ContentsTab } from './tabs/contents-tab.tsx';
import { MeetingsTab } from './tabs/meetings-tab.tsx';
import { OverviewTab } from './tabs/overview-tab.tsx';
import { PapersTab } from './tabs/papers-tab.tsx';
import { PartiesTab } from './tabs/parties-tab.tsx';
import { ResultTab } from './tabs/result-tab.tsx';
import { ServiceTab } from './tabs/service-tab.tsx';

const c = classesOf(css);

/** The part of the case that waits for work stands open when the window comes. */
const firstTab = (view: CaseView): keyof typeof caseText.tabs => {
  if (view.meetings.length > 0) return 'meetings';
  return view.services.length > 0 || view.notices.length > 0 ? 'service' : 'overview';
};

/** 案卷: one case, its records by subject at the left, its limits and judgements always at the right. */
const CaseWindow = (): ReactNode => {
  const { volume, operator, rehearsal } = useSession();
  const { view, problem } = useView('case.view', () => ({ volume: volume ?? '' }), volume);
  const [tab, setTab] = useState<string | null>(null);
  const [form, setForm] = useState<OfficeForm | null>(null);
  const [seats, setSeats] = useState<number | null>(null);
  const [preflight, setPreflight] = useState<number | null>(null);
  const [isChoosing, setChoosing] = useState(false);
  const [failure, setFailure] = useState<Problem | null>(null);
  const opened = view?.opened ?? null;
  const title = opened?.title ?? volume ?? '';

  useEffect(() => {
    document.title = caseText.windowTitle(title);
  }, [title]);

  const go = async (role: 'registry' | 'secretary', meeting: number | null): Promise<void> =>
    setFailure(await openWindow(role, role === 'registry' ? null : volume, meeting));
  const rehearse = async (number: number): Promise<void> => setFailure(await openRehearsal(volume ?? '', number, operator));
  const shown = failure ?? problem;
  const meeting = view?.meetings.find((candidate) => candidate.number === seats) ?? null;

  const tabs = (loaded: CaseView): ReactNode => {
    const given = { view: loaded, operator, onForm: setForm };
    const contents = {
      overview: <OverviewTab {...given} />,
      parties: <PartiesTab {...given} />,
      service: <ServiceTab {...given} />,
      meetings: (
        <MeetingsTab
          {...given}
          onEnter={(number) => void go('secretary', number)}
          onSeats={setSeats}
          onPreflight={rehearsal === null ? setPreflight : null}
          onRehearse={rehearsal === null ? (number) => void rehearse(number) : null}
        />
      ),
      result: <ResultTab {...given} />,
      papers: <PapersTab {...given} volume={volume ?? ''} onFailure={setFailure} />,
      contents: <ContentsTab {...given} volume={volume ?? ''} onFailure={setFailure} />,
    } satisfies Record<keyof typeof caseText.tabs, ReactNode>;
    return (
      <Tabs
        label={caseText.tabsLabel}
        chosen={tab ?? firstTab(loaded)}
        onChoose={setTab}
        items={Object.entries(caseText.tabs).map(([id, label]) => ({ id, label, content: contents[id as keyof typeof contents] }))}
      />
    );
  };

  return (
    <WindowFrame
      title={title}
      back={<BackLink label={caseText.back} onPress={() => void go('registry', null)} />}
      facts={opened === null ? [] : [opened.number]}
      limits={
        <>
          {view !== null && <span>{registryText.today(view.limits.today, weekdayName(weekday(view.limits.today)))}</span>}
          <AriaButton
            aria-label={operator === '' ? registryText.operatorNone : registryText.operatorChange(operator)}
            onPress={() => setChoosing(true)}
          >
            {operator === '' ? registryText.operatorNone : operator}
          </AriaButton>
        </>
      }
      saved={<Saved at={view?.savedAt ?? null} today={view?.limits.today ?? ''} />}
      notice={
        <>
          <SaveNotice />
          <AttachNotice />
          {/* What was set before the window was opened stands in 卷内目录. */}
          {view !== null && <ClockNotice jumps={view.clockJumps} since={view.version} />}
          {shown !== null && (
            <NoticeBar
              tone="failed"
              title={
                failure === null
                  ? caseText.tabsLabel
                  : failure.code.startsWith('bundle-')
                    ? bundleWindowText.notExported
                    : failure.code.startsWith('rehearsal-')
                      ? rehearsalText.notBegun
                      : caseText.notOpened
              }
              text={shown.sentence}
            >
              {failure !== null && <Button label={caseText.close} size="small" onPress={() => setFailure(null)} />}
            </NoticeBar>
          )}
        </>
      }
      columns="main-panel"
    >
      <main className={c('page')}>{view === null ? <p className={c('nothing')}>{caseText.loading}</p> : tabs(view)}</main>
      {view !== null && <LimitsPanel view={view} operator={operator} onForm={setForm} />}
      {form !== null && (
        <RecordForm
          form={form}
          send={(values) => {
            const order = form.toCommand(values);
            return command(order.type, order.input as never, { expectedVersion: form.seenAt ?? null });
          }}
          onClose={() => setForm(null)}
        />
      )}
      {view !== null && meeting !== null && <SeatsDialog view={view} meeting={meeting} onClose={() => setSeats(null)} />}
      {preflight !== null && (
        <PreflightDialog
          volume={volume ?? ''}
          meeting={preflight}
          onEnter={() => {
            setPreflight(null);
            void go('secretary', preflight);
          }}
          onClose={() => setPreflight(null)}
        />
      )}
      <OperatorDialog
        isOpen={operator === '' || isChoosing}
        known={opened === null ? [] : [opened.handler]}
        onClose={() => setChoosing(false)}
      />
    </WindowFrame>
  );
};

/** The time of the last durable write, as far as this window knows it. */
const Saved = ({ at, today }: { readonly at: string | null; readonly today: string }): ReactNode => {
  const { savedAt, pending } = useSaving();
  const last = savedAt ?? at;
  if (pending.length > 0) return <SavedMark text={caseText.savingCount(pending.length)} isWaiting />;
  return (
    <SavedMark
      text={last === null ? caseText.nothingSavedYet : caseText.saved(last.startsWith(today) ? last.slice(11, 19) : last.slice(0, 10))}
    />
  );
};

export default CaseWindow;
