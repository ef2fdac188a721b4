import type { ReactNode } from 'react';
import { ActDialog } from '../acts/act-dialog.tsx';
import type { Act, LocalDeed } from '../acts/act.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import { secretaryText } from '../../../shared/text/zh/windows/secretary.ts';
import type { EntryView } from '../../../shared/views/entry-view.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import type { RoomView } from '../../../shared/views/room-view.ts';
import { FloorDialog } from '../room/floor-dialog.tsx';
import { LineDialog } from '../room/line-dialog.tsx';
import { clockAct } from './acts/clock-act.ts';
import { correctingActs, movingActs, pauseActs } from './acts/conduct-acts.ts';
import { exhibitActs } from './acts/exhibit-acts.ts';
import { stepActs } from './acts/step-acts.ts';
import type { PanelName } from './keys.ts';
import { useWaits } from '../../state/room.ts';
import { useKeys } from './key-store.ts';
import { LegendDialog } from './legend-dialog.tsx';
import { HistoryDialog } from './history-dialog.tsx';
import { ReadBackDialog } from './read-back-dialog.tsx';
import { SearchDialog } from './search-dialog.tsx';
import { SeatsDialog } from './seats-dialog.tsx';
import type { RecordEntry } from '../../components/record-row.tsx';
import type { Selection } from './use-selection.ts';
import type { OpenPanel } from './use-panel.ts';
import { PositionsDialog } from './positions-dialog.tsx';
import { SentencesDialog } from './sentences-dialog.tsx';
import { UndoDialog } from './undo-dialog.tsx';
import { PhrasesDialog } from './phrases-dialog.tsx';

type Listed = { readonly title: string; readonly acts: readonly Act[]; readonly isForOne: boolean };

const listed = (
  view: SecretaryView,
  name: Exclude<
    PanelName,
    'legend' | 'phrases' | 'history' | 'read-back' | 'search' | 'seats' | 'floor' | 'line' | 'positions' | 'undo' | 'sentences'
  >,
  entry: EntryView | undefined,
): Listed => {
  const { panels } = secretaryText;
  switch (name) {
    case 'step':
      return { title: view.step === null ? panels.before : panels.step(terms.step[view.step]), acts: stepActs(view), isForOne: false };
    case 'recess':
      return { title: panels.recess, acts: [...pauseActs(view), clockAct(view)], isForOne: true };
    case 'moves':
      return { title: panels.moves, acts: movingActs(view), isForOne: false };
    case 'exhibits':
      return { title: panels.exhibits, acts: exhibitActs(view), isForOne: false };
    case 'correct':
      return { title: panels.correct, acts: correctingActs(view, entry), isForOne: true };
  }
};

/** Said where nothing waits: only a step that the meeting is in leads to a next one. */
const nothingDue = ({ phase, step, missing }: SecretaryView, name: PanelName, nextStep: string): string => {
  if (phase === 'archived') return secretaryText.archived;
  if (name === 'moves') return secretaryText.chooseSeat;
  if (phase === 'frozen') return secretaryText.frozen;
  return name === 'step' && missing.length === 0 && step !== 'check-and-sign' ? secretaryText.nothingDue(nextStep) : secretaryText.choose;
};

export type SecretaryDialogsProps = {
  readonly view: SecretaryView;
  readonly open: OpenPanel;
  readonly room: RoomView | null;
  readonly entry: EntryView | undefined;
  readonly rows: readonly RecordEntry[];
  readonly selection: Selection;
  readonly onLocal: (deed: LocalDeed) => void;
  readonly onClose: () => void;
  readonly onForm: (isOpen: boolean) => void;
  /** A row of this record that was found: the dialog is left for it. */
  readonly onHere: (id: string) => void;
  readonly speaker: string | null;
  readonly onPhrase: (text: string) => void;
  readonly onSpeaker: (id: string) => void;
  readonly onEntry: (entry: number) => void;
};

/** The dialog behind a function key. */
export const SecretaryDialogs = (props: SecretaryDialogsProps): ReactNode => {
  const { view, room, open, entry, rows, selection, onLocal, onClose, onForm, onHere, speaker, onPhrase, onSpeaker, onEntry } = props;
  const keys = useKeys();
  useWaits();
  if (open.name === 'legend') return <LegendDialog onForm={onForm} onClose={onClose} />;
  if (open.name === 'phrases') return <PhrasesDialog meeting={view.meeting} onPick={onPhrase} onClose={onClose} />;
  if (open.name === 'history') return <HistoryDialog meeting={view.meeting} entry={Number(open.startWith)} onClose={onClose} />;
  if (open.name === 'seats') {
    return <SeatsDialog meeting={view.meeting} seats={view.seats} speaker={speaker} onSeat={onSpeaker} onClose={onClose} />;
  }
  if (open.name === 'search') return <SearchDialog meeting={view.meeting} onHere={onHere} onClose={onClose} />;
  if (open.name === 'read-back') {
    return <ReadBackDialog view={view} rows={rows} selectedId={selection.id} onSelect={selection.select} onClose={onClose} />;
  }
  if (open.name === 'floor' || open.name === 'line') {
    if (room === null) return null;
    return open.name === 'line' ? (
      <LineDialog room={room} onClose={onClose} />
    ) : (
      <FloorDialog seats={view.seats} room={room} onGive={onSpeaker} onClose={onClose} />
    );
  }
  if (open.name === 'positions') return <PositionsDialog view={view} onEntry={onEntry} onForm={onForm} onClose={onClose} />;
  if (open.name === 'undo') return <UndoDialog version={view.version} onClose={onClose} />;
  if (open.name === 'sentences') return <SentencesDialog view={view} onClose={onClose} onForm={onForm} />;
  const { title, acts, isForOne } = listed(view, open.name, entry);
  return (
    <ActDialog
      key={open.name}
      title={title}
      acts={acts}
      version={view.version}
      nothingDue={nothingDue(view, open.name, keys['next-step'])}
      startWith={open.startWith}
      isForOne={isForOne}
      onLocal={onLocal}
      onClose={onClose}
      onForm={onForm}
    />
  );
};
