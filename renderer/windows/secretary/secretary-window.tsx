import { useEffect, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import type { ComposedTextAreaHandle } from '../../components/composed-text-area.tsx';
import type { RecordListHandle } from '../../components/record-list.tsx';
import { useLatest } from '../../components/use-latest.ts';
import { WindowFrame } from '../../components/window-frame.tsx';
import type { LocalDeed } from '../acts/act.ts';
import { openWindow } from '../acts/open-window.ts';
import { AttachNotice } from '../exhibits/attach-notice.tsx';
import { chooseFiles } from '../exhibits/choose-files.ts';
import { dismissAttached } from '../../state/attach-files.ts';
import { command, dismissRefusal } from '../../state/commands.ts';
import { useSecretaryView } from '../../state/meeting-view.ts';
import { actInRoom, useRoom } from '../../state/room.ts';
import { useSaving } from '../../state/saving-store.ts';
import { useSession } from '../../state/session.ts';
import { secretaryText } from '../../../shared/text/zh/windows/secretary.ts';
import { NoticeBar } from '../../components/notice-bar.tsx';
import { phraseText } from '../../../shared/text/zh/phrases.ts';
import { usePhrases } from './use-phrases.ts';
import { followSpeaker, turnClock } from '../room/turn-clock.ts';
import type { PanelName, WindowKey } from './keys.ts';
import { DisplayNotice } from './display-panel.tsx';
import { OperatorDialog } from './operator-dialog.tsx';
import { loadKeys } from './key-store.ts';
import { RecordColumn } from './record-column.tsx';
import { entryId, pendingRows, recordRows } from './record-entries.ts';
import { SecretaryDialogs } from './secretary-dialogs.tsx';
import { headFacts, HeadLimits, Saved } from './secretary-head.tsx';
import { Notices } from './secretary-notices.tsx';
import { SecretaryRail } from './secretary-rail.tsx';
import { SecretarySide } from './secretary-side.tsx';
import { useDisplay } from './use-display.ts';
import { useDraft } from './use-draft.ts';
import { useInput } from './use-input.ts';
import { useMark } from './use-mark.ts';
import { usePanel } from './use-panel.ts';
import { useSelection } from './use-selection.ts';
import { useSeatNumber } from './use-seat-number.ts';
import { useWindowKeys } from './use-window-keys.ts';
import css from './secretary.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

/** 记录台: the record is typed here, and the whole meeting is run from its keys. */
const SecretaryWindow = (): ReactNode => {
  const { view, problem } = useSecretaryView();
  const room = useRoom();
  const display = useDisplay(view, room);
  const { meeting, operator } = useSession();
  const slot = `secretary-m${meeting ?? 1}`;
  const draft = useDraft(slot);
  const area = useRef<ComposedTextAreaHandle>(null);
  const input = useInput(view, slot, draft, area);
  const pending = useSaving((saving) => saving.pending);
  const list = useRef<RecordListHandle>(null);
  const [isLive, setLive] = useState(true);
  const [isFinding, setFinding] = useState(false);
  const { panel, isInForm, onForm, open, close, leave } = usePanel();

  const rows = useMemo(() => (view === null ? [] : [...recordRows(view), ...pendingRows(pending, view.seats)]), [view, pending]);
  const selection = useSelection(rows, list);
  const entries = view?.entries ?? [];
  const chosenEntry = entries.find((entry) => entryId(entry.number) === selection.id) ?? entries.at(-1);

  const focusLine = (): void => area.current?.focus();
  const phrases = usePhrases(view, input, area);
  useEffect(() => void loadKeys(), []);
  const wasLive = useLatest(isLive);
  useEffect(() => {
    if (!wasLive.current) return undefined;
    list.current?.scrollToEnd();
    // A long entry is measured only when it is drawn: its end is where it ends after that.
    const frame = requestAnimationFrame(() => list.current?.scrollToEnd());
    return () => cancelAnimationFrame(frame);
  }, [rows.length, wasLive]);
  const isReady = view !== null && draft.loaded !== null && operator !== '';
  useEffect(() => {
    if (isReady) area.current?.focus();
  }, [isReady]);
  const wasOpen = useRef(false);
  useEffect(() => {
    // The dialog gives the focus back to where it was; while a meeting is recorded that is always the line.
    if (wasOpen.current && panel === null) {
      focusLine();
      phrases.insertPicked();
    }
    wasOpen.current = panel !== null;
  });
  const seatNumber = useSeatNumber();
  /** A seat begins an entry of its own: words that stand in the line become the entry of whoever spoke until now. */
  const isLineFree = (): boolean => area.current?.commit() ?? true;
  const follow = (id: string | null): void => {
    if (view !== null && room !== null) followSpeaker(room, view.seats, id);
  };
  const speakFrom = (id: string, isLonger = false): void => {
    leave();
    if (id !== input.speaker && !isLineFree()) {
      focusLine();
      return;
    }
    input.chooseSpeaker(id, undefined, isLonger);
    follow(id);
    focusLine();
  };
  const goLive = (): void => {
    setFinding(false);
    selection.select(undefined);
    input.insertAfter(null);
    list.current?.scrollToEnd();
    focusLine();
  };

  const mark = useMark(view, selection.id, input.lastTyped);
  const nextStep = (): void => {
    if (view !== null) void command('NextStep', { meeting: view.meeting });
  };

  const doKey = (key: WindowKey): void => {
    switch (key.does) {
      case 'seat': {
        const chosen = seatNumber(key.digit, view?.seats ?? []);
        if (chosen !== null) speakFrom(chosen.seat.id, chosen.isLonger);
        else if (key.digit === 0) {
          if (isLineFree()) follow(input.toggleSpeaker());
          focusLine();
        }
        break;
      }
      case 'panel':
        open(key.panel);
        break;
      case 'window':
        openWindow(key.role);
        break;
      case 'clock':
        if (view !== null && room !== null) turnClock(room, view.seats, input.kind === 'procedure' ? null : input.speaker);
        break;
      case 'more-time':
        void actInRoom({ type: 'extend-speech', seconds: 30 });
        break;
      case 'next-step':
        nextStep();
        break;
      case 'next-kind':
        input.turnKind(1);
        break;
      case 'previous-kind':
        input.turnKind(-1);
        break;
      case 'next-question':
        input.nextQuestion();
        break;
      case 'mark':
        mark();
        break;
      case 'add-phrase':
        void phrases.add();
        break;
      case 'next-mark':
        selection.jumpToMark(1);
        break;
      case 'previous-mark':
        selection.jumpToMark(-1);
        break;
      case 'find':
        leave();
        setFinding(true);
        break;
      case 'up':
        selection.move(-1);
        break;
      case 'down':
        selection.move(1);
        break;
      case 'live':
        dismissRefusal();
        dismissAttached();
        goLive();
        break;
      default:
        display.does(key.does);
    }
  };
  useWindowKeys({
    isReady: view !== null && operator !== '',
    hasPanel: panel !== null,
    isInForm,
    turnsPages: display.shown !== null,
    onKey: doKey,
  });

  const onLocal = (deed: LocalDeed): void => {
    switch (deed.kind) {
      case 'speak':
        leave();
        if (!isLineFree()) return;
        input.chooseSpeaker(deed.speaker, deed.entryKind);
        follow(deed.speaker);
        if (deed.answers !== null) input.chooseQuestion(deed.answers);
        return;
      case 'insert-after': {
        leave();
        input.insertAfter(deed.entry);
        return;
      }
      case 'history': {
        open('history', String(deed.entry));
        return;
      }
      case 'window': {
        openWindow(deed.role);
        return;
      }
      case 'attach': {
        const exhibit = view?.exhibits.find(({ id }) => id === deed.exhibit);
        if (exhibit !== undefined) chooseFiles(exhibit);
        return;
      }
      case 'project': {
        void actInRoom({ type: 'show-exhibit', exhibit: deed.exhibit, page: 1 });
        return;
      }
    }
  };

  if (view === null) return <p className={c('loading')}>{problem?.sentence ?? secretaryText.loading}</p>;
  return (
    <WindowFrame
      title={view.title}
      facts={headFacts(view)}
      limits={<HeadLimits view={view} />}
      saved={<Saved known={view.savedAt} />}
      columns="rail-main-side"
      notice={
        <>
          <DisplayNotice display={display} />
          <AttachNotice />
          <Notices onHandle={() => open('step')} returned={input.returned} onPutBack={input.putBack} jumps={view.clock.jumps} />
          {phrases.said !== null && (
            <NoticeBar tone={phrases.said.isProblem ? 'near' : 'said'} title={phraseText.title} text={phrases.said.text} />
          )}
        </>
      }
    >
      <SecretaryRail view={view} onMissing={(id) => open('step', id)} onAction={(id) => (id === 'mark' ? mark() : open(id as PanelName))} />
      <RecordColumn
        view={view}
        rows={rows}
        input={input}
        area={area}
        draft={draft}
        list={list}
        selectedId={selection.id}
        onSelect={selection.select}
        isLive={isLive}
        onLive={setLive}
        isFinding={isFinding}
        onFind={() => setFinding(true)}
        onFound={selection.show}
      />
      <SecretarySide
        view={view}
        room={room}
        speaker={input.kind === 'procedure' ? null : input.speaker}
        display={display}
        onSeat={speakFrom}
        onExhibit={(id) => open('exhibits', id)}
        onPanel={open}
        onWindow={openWindow}
      />
      {panel !== null && (
        <SecretaryDialogs
          view={view}
          room={room}
          open={panel}
          entry={chosenEntry}
          rows={rows}
          selection={selection}
          onLocal={onLocal}
          onClose={close}
          onForm={onForm}
          onHere={(id) => {
            leave();
            selection.show(id);
          }}
          speaker={input.speaker}
          onPhrase={phrases.pick}
          onSpeaker={speakFrom}
          onEntry={(entry) => {
            leave();
            selection.show(entryId(entry));
          }}
        />
      )}
      {operator === '' && <OperatorDialog proposed={view.seats.find((seat) => seat.capacity === 'secretary')?.name ?? ''} />}
    </WindowFrame>
  );
};

export default SecretaryWindow;
