import type { ReactNode } from 'react';
import { ActDialog } from '../acts/act-dialog.tsx';
import type { Act, LocalDeed } from '../acts/act.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import { secretaryText } from '../../../shared/text/zh/windows/secretary.ts';
import type { EntryView } from '../../../shared/views/entry-view.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import { correctingActs, movingActs, pauseActs } from './acts/conduct-acts.ts';
import { exhibitActs } from './acts/exhibit-acts.ts';
import { stepActs } from './acts/step-acts.ts';
import type { PanelName } from './keys.ts';
import { LegendDialog } from './legend-dialog.tsx';
import { PhrasesDialog } from './phrases-dialog.tsx';

/** The list that is open, and which of its acts it starts with. */
export type OpenPanel = { readonly name: PanelName; readonly startWith: string | null };

type Listed = { readonly title: string; readonly acts: readonly Act[]; readonly isForOne: boolean };

const listed = (view: SecretaryView, name: Exclude<PanelName, 'legend' | 'phrases'>, entry: EntryView | undefined): Listed => {
  const { panels } = secretaryText;
  switch (name) {
    case 'step':
      return { title: view.step === null ? panels.before : panels.step(terms.step[view.step]), acts: stepActs(view), isForOne: false };
    case 'recess':
      return { title: panels.recess, acts: pauseActs(view), isForOne: true };
    case 'moves':
      return { title: panels.moves, acts: movingActs(view), isForOne: false };
    case 'exhibits':
      return { title: panels.exhibits, acts: exhibitActs(view), isForOne: false };
    case 'correct':
      return { title: panels.correct, acts: correctingActs(view, entry), isForOne: true };
  }
};

export type SecretaryDialogsProps = {
  readonly view: SecretaryView;
  readonly open: OpenPanel;
  readonly entry: EntryView | undefined;
  readonly onLocal: (deed: LocalDeed) => void;
  readonly onClose: () => void;
  readonly onForm: (isOpen: boolean) => void;
  readonly onPhrase: (text: string) => void;
};

/** The dialog behind a function key. */
export const SecretaryDialogs = ({ view, open, entry, onLocal, onClose, onForm, onPhrase }: SecretaryDialogsProps): ReactNode => {
  if (open.name === 'legend') return <LegendDialog onClose={onClose} />;
  if (open.name === 'phrases') return <PhrasesDialog meeting={view.meeting} onPick={onPhrase} onClose={onClose} />;
  const { title, acts, isForOne } = listed(view, open.name, entry);
  return (
    <ActDialog
      key={open.name}
      title={title}
      acts={acts}
      version={view.version}
      nothingDue={open.name === 'step' && view.missing.length === 0 ? secretaryText.nothingDue : secretaryText.choose}
      startWith={open.startWith}
      isForOne={isForOne}
      onLocal={onLocal}
      onClose={onClose}
      onForm={onForm}
    />
  );
};
