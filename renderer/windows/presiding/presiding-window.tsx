import type { ReactNode } from 'react';
import { ActionBar } from '../../components/action-bar.tsx';
import { Button } from '../../components/button.tsx';
import { EmptyState } from '../../components/empty-state.tsx';
import { Facts } from '../../components/facts.tsx';
import { Icon } from '../../components/icon.tsx';
import { LargeNotice } from '../../components/large-notice.tsx';
import { NoticeBar } from '../../components/notice-bar.tsx';
import { PageHead } from '../../components/page-head.tsx';
import { Panel } from '../../components/panel.tsx';
import { Rail } from '../../components/rail.tsx';
import { SectionHead } from '../../components/section-head.tsx';
import { ScriptText } from '../../components/script-text.tsx';
import { StepsRail } from '../../components/steps-rail.tsx';
import { SubSteps } from '../../components/sub-steps.tsx';
import { WindowFrame } from '../../components/window-frame.tsx';
import { WorkColumn } from '../../components/work-column.tsx';
import { WorkSection } from '../../components/work-section.tsx';
import { useRoom } from '../../state/room.ts';
import { useSession } from '../../state/session.ts';
import { useSaving } from '../../state/saving-store.ts';
import { goOn } from './go-on.ts';
import { Saved } from '../secretary/secretary-head.tsx';
import { dismissRefusal } from '../../state/commands.ts';
import { useView } from '../../state/view-store.ts';
import { stepNumber } from '../../../shared/record/vocabulary.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import { presidingText } from '../../../shared/text/zh/windows/presiding.ts';
import type { Standing } from '../../../shared/text/zh/windows/standing.ts';
import type { PresidingView } from '../../../shared/views/presiding-view.ts';
import { UnreadWords } from '../room/unread-words.tsx';
import { standingOf } from '../room/standing-of.ts';
import { useMinuteNow } from '../secretary/clock.tsx';
import { stepRows } from '../secretary/secretary-rail.tsx';
import { PositionsNow } from './positions-now.tsx';
import { PresidingSide } from './presiding-side.tsx';
import { scriptLines } from './script-parts.ts';

/** 主持台: first of all a prompter to read from. It takes no focus, and whatever can be pressed in it has a key in 记录台. */
const PresidingWindow = (): ReactNode => {
  const { volume, meeting } = useSession();
  const { view, problem } = useView('presiding.view', () => ({ volume: volume ?? '', meeting: meeting ?? 1 }), volume);
  const room = useRoom();
  const minute = useMinuteNow();
  if (view === null) return <p role="status">{problem?.sentence ?? presidingText.loading}</p>;
  const missing = [...view.missing, ...view.conditions];
  const standing = standingOf(view);
  return (
    <WindowFrame
      notice={
        <>
          <Refused />
          {room !== null && <UnreadWords room={room} />}
        </>
      }
      saved={<Saved known={view.savedAt} />}
      title={view.title}
      facts={[
        presidingText.meetingOf(view.meeting, terms.meetingKind[view.kind]),
        view.step === null || standing !== null
          ? terms.phase[view.phase]
          : presidingText.stepOf(stepNumber(view.step), terms.step[view.step]),
      ]}
      limits={
        <span>
          <Icon name="eye-off" /> {presidingText.private}
        </span>
      }
      columns="prompter"
    >
      <Rail label={presidingText.steps}>
        <Panel ground="rail" title={presidingText.steps} note={presidingText.stepsLaw}>
          <StepsRail label={presidingText.stepsLabel} steps={stepRows(view, minute)} />
        </Panel>
        <Panel ground="rail" title={presidingText.attendance}>
          <Facts
            ground="rail"
            facts={[
              { label: presidingText.expected, value: presidingText.here(view.present.expected, view.present.here) },
              { label: presidingText.obligors, value: presidingText.obligorsHere(view.present.obligorsHere.map((id) => nameOf(view, id))) },
            ]}
          />
        </Panel>
      </Rail>
      <WorkColumn scrolls head={<Head view={view} />} foot={<Next view={view} missing={missing.map((item) => item.text)} />}>
        {view.step === null ? (
          <EmptyState title={presidingText.phase(terms.phase[view.phase])} text={presidingText.planned} />
        ) : (
          <Script view={view} standing={standing} />
        )}
      </WorkColumn>
      <PresidingSide view={view} room={room} missing={missing} />
    </WindowFrame>
  );
};

/** A press that was refused, until it is read. */
const Refused = (): ReactNode => {
  const refusal = useSaving((saving) => saving.refusal);
  if (refusal === null) return null;
  return (
    <NoticeBar tone="said" title={presidingText.refused} text={refusal.sentence}>
      <Button size="small" look="quiet" label={presidingText.dismiss} onPress={dismissRefusal} />
    </NoticeBar>
  );
};

const nameOf = (view: PresidingView, party: string): string => view.parties.find((candidate) => candidate.id === party)?.name ?? party;

/** What was said already is only named at the top; what is still to be said stands in its order, the next first. */
const Script = ({ view, standing }: { readonly view: PresidingView; readonly standing: Standing | null }): ReactNode => {
  const names = [...view.seats.map((seat) => seat.name), ...view.parties.map((party) => party.name)];
  const toSay = view.script.filter((part) => part.said !== true);
  return (
    <WorkSection>
      {standing !== null && <LargeNotice title={standing.title} lines={standing.lines} place="prompter" />}
      {standing === null && <PositionsNow view={view} />}
      {(toSay.length === 0 ? view.script.slice(-1) : toSay).map((part, at) => (
        <div key={`${part.title}${at}`}>
          <SectionHead title={part.title} {...(part.isOffice ? { note: presidingText.office(part.lost) } : {})} />
          <ScriptText label={part.title} lines={scriptLines(part.text, names)} />
        </div>
      ))}
    </WorkSection>
  );
};

const Head = ({ view }: { readonly view: PresidingView }): ReactNode => {
  if (view.step === null) return null;
  const number = stepNumber(view.step);
  const current = view.script.findIndex((part) => part.said !== true);
  return (
    <>
      <PageHead title={presidingText.pageTitle(number, terms.step[view.step])} law={presidingText.law(number, terms.stepLaw[view.step])} />
      {view.script.some((part) => part.said !== undefined) && (
        <SubSteps
          label={presidingText.scriptParts}
          parts={view.script.map((part, at) => {
            const state = part.said === true ? 'done' : at === current ? 'current' : 'not-reached';
            return { id: String(at), title: part.title, state, stateWord: presidingText.part[state] };
          })}
        />
      )}
    </>
  );
};

/** As many as leave room for the script; the checklist at the side has them all. */
const listed = 4;

/** Whether the meeting may go on, and what still stands in the way; the same key is Ctrl+Enter in 记录台. */
const Next = ({ view, missing }: { readonly view: PresidingView; readonly missing: readonly string[] }): ReactNode => {
  if (view.step === null || view.next.step === null || view.pause !== null) return null;
  const number = stepNumber(view.next.step);
  const isOpen = view.next.refusal === null;
  const shown = missing.length <= listed ? missing : [...missing.slice(0, listed - 1), presidingText.more(missing.length - listed + 1)];
  const { step } = view;
  return (
    <ActionBar
      edge="script"
      title={isOpen ? presidingText.mayGoOn(number, terms.step[view.next.step]) : presidingText.mayNotGoOn(number, missing.length)}
      isNumbered
      items={shown}
    >
      <Button
        look="filled"
        size="next"
        label={presidingText.next}
        support={presidingText.nextSupport(number, terms.step[view.next.step])}
        icon="current"
        isRefusalShownElsewhere
        {...(isOpen ? {} : { refusal: missing.join('；') })}
        onPress={() => void goOn(step)}
      />
    </ActionBar>
  );
};

export default PresidingWindow;
