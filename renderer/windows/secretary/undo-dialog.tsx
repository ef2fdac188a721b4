import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import type { Answer } from '../../../shared/contract.ts';
import { undoText } from '../../../shared/text/zh/windows/undo.ts';
import type { UndoView } from '../../../shared/views/undo-view.ts';
import { Dialog } from '../../components/dialog.tsx';
import { call } from '../../state/backend.ts';
import { useSession } from '../../state/session.ts';
import { asCommand, type Act } from '../acts/act.ts';
import { ActDialog } from '../acts/act-dialog.tsx';

export type UndoDialogProps = { readonly version: number; readonly onClose: () => void };

const brief = (text: string): string => (text.length > 60 ? `${Array.from(text).slice(0, 60).join('')}……` : text);

const actOf = ({ record, at, name, words, command, refusal }: UndoView): Act => ({
  id: `undo/${record}`,
  title: `${at.slice(11, 16)} ${undoText.row(name, brief(words))}`,
  isDue: true,
  ...(refusal === null ? {} : { support: refusal }),
  answers:
    refusal === null
      ? [{ id: 'undo', label: undoText.opposite[command.type as keyof typeof undoText.opposite], deed: asCommand(command) }]
      : [],
});

/** The last acts of the meeting, the newest chosen: Enter takes it back. What cannot be taken back says why and what to do instead. */
export const UndoDialog = ({ version, onClose }: UndoDialogProps): ReactNode => {
  const { volume, meeting } = useSession();
  const [answer, setAnswer] = useState<Answer<'meeting.undo'> | null>(null);
  useEffect(() => {
    let isWanted = true;
    void call('meeting.undo', { volume: volume ?? '', meeting: meeting ?? 1 }).then((listed) => {
      if (isWanted) setAnswer(listed);
    });
    return () => {
      isWanted = false;
    };
    // What was last done when the key was pressed: the list does not move under the finger.
  }, [volume, meeting]);
  if (answer?.ok !== true || answer.value.length === 0) {
    return (
      <Dialog title={undoText.title} basis={undoText.basis} isOpen onClose={onClose}>
        <p role="status">{answer === null ? undoText.loading : answer.ok ? undoText.nothing : answer.error.sentence}</p>
      </Dialog>
    );
  }
  return (
    <ActDialog
      title={undoText.title}
      basis={undoText.basis}
      acts={answer.value.map(actOf)}
      version={version}
      nothingDue={undoText.nothing}
      startWith={`undo/${answer.value[0]?.record ?? 0}`}
      isForOne
      onLocal={onClose}
      onClose={onClose}
      onForm={() => undefined}
    />
  );
};
