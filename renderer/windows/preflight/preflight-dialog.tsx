import { useState } from 'react';
import type { ReactNode } from 'react';
import { instantFromMs } from '../../../shared/time/instant.ts';
import { preflightText } from '../../../shared/text/zh/preflight.ts';
import { preflightWindowText as text } from '../../../shared/text/zh/windows/preflight.ts';
import type { PreflightCheck, PreflightLevel, PreflightView } from '../../../shared/views/preflight-view.ts';
import { Button } from '../../components/button.tsx';
import { Checkbox } from '../../components/checkbox.tsx';
import { Dialog } from '../../components/dialog.tsx';
import { FindingList, type Finding } from '../../components/finding-list.tsx';
import { Refusal } from '../../components/refusal.tsx';
import { TextField } from '../../components/text-field.tsx';
import { useSecondNow } from '../secretary/clock.tsx';
import { usePreflight } from './use-preflight.ts';

const states = { ok: 'calm', warn: 'near', bad: 'pressing' } as const satisfies Record<PreflightLevel, Finding['state']>;

export type PreflightDialogProps = {
  readonly volume: string;
  readonly meeting: number;
  readonly onEnter: () => void;
  readonly onClose: () => void;
};

/** 开会前检查: whether the room is ready for a meeting. It advises: one can go in whatever it found. */
export const PreflightDialog = ({ volume, meeting, onEnter, onClose }: PreflightDialogProps): ReactNode => {
  const { view, busy, problem, said, check, confirmClock, backUp } = usePreflight(volume, meeting);
  const finding = ({ id, level, says, todo }: PreflightCheck): Finding => ({
    id,
    state: states[level],
    word: preflightText.levels[level],
    name: preflightText.names[id],
    says,
    todo,
    ...(id === 'clock' && view !== null ? { acts: <ClockCheck isRight={view.clockConfirmed} onChange={confirmClock} /> } : {}),
    ...(id === 'backup' && view !== null
      ? { acts: <BackupPlace place={view.place} isBusy={busy === 'backing-up'} onBackUp={backUp} /> }
      : {}),
  });
  return (
    <Dialog
      title={text.title(meeting)}
      basis={text.basis}
      isOpen
      width="wide"
      onClose={onClose}
      actions={
        <>
          <Button label={text.enter} look="filled" onPress={onEnter} />
          <Button label={text.again} onPress={check} />
          <Button label={text.close} look="quiet" keys="Esc" onPress={onClose} />
        </>
      }
    >
      <p role="status">{[statusOf(view, busy), said].filter((part) => part !== '').join('　')}</p>
      {problem !== null && <Refusal title={text.failed} sentence={problem.sentence} details={problem.details} />}
      {view !== null && <FindingList label={text.list} findings={view.checks.map(finding)} />}
    </Dialog>
  );
};

const statusOf = (view: PreflightView | null, busy: 'checking' | 'backing-up' | null): string => {
  if (busy !== null) return busy === 'checking' ? text.checking : text.backingUp;
  if (view === null) return '';
  const count = (level: PreflightLevel): number => view.checks.filter((one) => one.level === level).length;
  return text.summary(view.at, { ok: count('ok'), warn: count('warn'), bad: count('bad') });
};

/** The clock of this machine as it goes on, beside whether somebody found it right. */
const ClockCheck = ({ isRight, onChange }: { readonly isRight: boolean; readonly onChange: (isRight: boolean) => void }): ReactNode => {
  const now = instantFromMs(useSecondNow() * 1_000);
  return (
    <>
      <span>
        {text.clock} {now.slice(11, 19)}
      </span>
      <Checkbox label={text.clockConfirm} isChecked={isRight} onChange={onChange} />
    </>
  );
};

const BackupPlace = ({
  place,
  isBusy,
  onBackUp,
}: {
  readonly place: string;
  readonly isBusy: boolean;
  readonly onBackUp: (place: string) => void;
}): ReactNode => {
  const [typed, setTyped] = useState(place);
  return (
    <>
      <TextField label={text.place} hint={text.placeHint} initialText={place} onChange={setTyped} />
      <Button
        label={isBusy ? text.backingUp : text.backUp}
        size="small"
        onPress={() => onBackUp(typed.trim())}
        {...(isBusy ? { refusal: text.backingUp, isRefusalShownElsewhere: true } : {})}
      />
    </>
  );
};
