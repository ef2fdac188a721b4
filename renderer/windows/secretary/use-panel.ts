import { useState } from 'react';
import type { PanelName } from './keys.ts';

/** The dialog that is open, which of its acts it starts with, and what it was opened from and leads back to. */
export type OpenPanel = { readonly name: PanelName; readonly startWith: string | null; readonly backTo: PanelName | null };

export type Panels = {
  readonly panel: OpenPanel | null;
  /** A form with half-filled answers is open: the window's own keys wait. */
  readonly isInForm: boolean;
  readonly onForm: (isOpen: boolean) => void;
  readonly open: (name: PanelName, startWith?: string | null) => void;
  /** Back to what the dialog was opened from: what is corrected while reading over is read on from there. */
  readonly close: () => void;
  /** Back to the line, wherever the dialog was opened from. */
  readonly leave: () => void;
};

export const usePanel = (): Panels => {
  const [panel, setPanel] = useState<OpenPanel | null>(null);
  const [isInForm, setInForm] = useState(false);
  const go = (next: OpenPanel | null): void => {
    setPanel(next);
    setInForm(false);
  };
  return {
    panel,
    isInForm,
    onForm: setInForm,
    open: (name, startWith = null) => {
      const from = panel?.name === 'read-back' ? 'read-back' : (panel?.backTo ?? null);
      go({ name, startWith, backTo: name === 'read-back' ? null : from });
    },
    close: () => go(panel === null || panel.backTo === null ? null : { name: panel.backTo, startWith: null, backTo: null }),
    leave: () => go(null),
  };
};
