import { useState } from 'react';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { useIsComposing } from './composition.ts';
import css from './dialog.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/**
 * A modal question. Escape and the caller close it, the focus stays inside and returns to where it was. It waits to open until
 * the input method lets go: taking the focus from a composition would lose what is being typed.
 */
export type DialogProps = {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly width?: 'narrow' | 'wide' | 'full';
  readonly basis?: string;
  readonly actions?: ReactNode;
  /** There is nothing to operate in it: the body has the focus, so that the keys that scroll scroll it. */
  readonly isRead?: boolean;
  readonly children: ReactNode;
};

const takeFocus = (body: HTMLElement | null): void => body?.focus();

export const Dialog = ({ title, isOpen, onClose, width = 'narrow', basis, actions, isRead = false, children }: DialogProps): ReactNode => {
  const isComposing = useIsComposing();
  const [isShown, setShown] = useState(false);
  if (isOpen !== isShown && (!isOpen || !isComposing)) setShown(isOpen);
  return (
    <ModalOverlay
      className={c('veil')}
      isOpen={isShown}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={c('modal', width)}>
        <AriaDialog className={c('dialog')}>
          <div className={c('head')}>
            <Heading slot="title" className={c('title')}>
              {title}
            </Heading>
            {basis !== undefined && <p className={c('basis')}>{basis}</p>}
          </div>
          <div className={c('body')} {...(isRead ? { ref: takeFocus, tabIndex: 0 } : {})}>
            {children}
          </div>
          {actions !== undefined && <div className={c('actions')}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
};
