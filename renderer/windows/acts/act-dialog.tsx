import { useLayoutEffect, type ReactNode } from 'react';
import { Dialog } from '../../components/dialog.tsx';
import type { Act, LocalDeed } from './act.ts';
import { ActForm } from './act-form.tsx';
import { ActPanel } from './act-panel.tsx';
import { useActs } from './use-acts.ts';

export type ActDialogProps = {
  readonly title: string;
  readonly basis?: string;
  readonly acts: readonly Act[];
  readonly version: number;
  readonly nothingDue: string;
  readonly startWith?: string | null;
  /** Closes after one act; else it stays for the next. */
  readonly isForOne: boolean;
  readonly onLocal: (deed: LocalDeed) => void;
  readonly onClose: () => void;
  /** Told when a form with half-filled answers is open: then the window's own keys wait. */
  readonly onForm: (isOpen: boolean) => void;
};

/** Acts in a dialog over the window. It is mounted when it opens, so each opening starts anew. */
export const ActDialog = (props: ActDialogProps): ReactNode => {
  const { title, basis, acts, version, nothingDue, startWith = null, isForOne, onLocal, onClose, onForm } = props;
  const work = useActs({
    acts,
    version,
    startWith,
    onLocal: (deed) => {
      onClose();
      onLocal(deed);
    },
    onDone: () => {
      if (isForOne) onClose();
    },
  });
  const isInForm = work.form !== null;
  useLayoutEffect(() => onForm(isInForm), [onForm, isInForm]);
  const shownBasis = work.form?.basis ?? basis;
  return (
    <Dialog
      title={work.form?.title ?? title}
      isOpen
      width="wide"
      onClose={onClose}
      {...(shownBasis === undefined ? {} : { basis: shownBasis })}
    >
      {work.form === null ? (
        <ActPanel label={title} work={work} nothingDue={nothingDue} takesFocus />
      ) : (
        <ActForm key={work.form.title} form={work.form} problem={work.problem} onSubmit={work.submit} onCancel={onClose} />
      )}
    </Dialog>
  );
};
