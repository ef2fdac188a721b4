import { useEffect } from 'react';
import { isOurKey } from '../../components/composition.ts';
import { useLatest } from '../../components/use-latest.ts';
import { secretaryText } from '../../../shared/text/zh/windows/secretary.ts';
import { useKeys } from './key-store.ts';
import { windowKey, type WindowKey } from './keys.ts';

export type KeyListener = {
  /** Nobody works at the keyboard yet, or the record is not here yet. */
  readonly isReady: boolean;
  readonly hasPanel: boolean;
  /** Half-filled answers are not thrown away by a key of the window. */
  readonly isInForm: boolean;
  /** An exhibit is on the display, and the keys for pages turn it; else they belong to whatever has the focus. */
  readonly turnsPages: boolean;
  readonly onKey: (key: WindowKey) => void;
};

/** The record is a list box too, and Escape in it leads back to the line. */
const isRecord = (target: EventTarget | null): boolean =>
  target instanceof Element && target.closest(`[role="listbox"][aria-label="${secretaryText.recordLabel}"]`) !== null;

/** Hears every key of the window before whatever has the focus, and takes none that belongs to an input method. */
export const useWindowKeys = ({ isReady, hasPanel, isInForm, turnsPages, onKey }: KeyListener): void => {
  const inForce = useKeys();
  const hear = (event: KeyboardEvent): void => {
    if (!isReady || !isOurKey(event)) return;
    const key = windowKey(event, inForce);
    if (key === null) return;
    // Escape closes a dialog and a list of choices by itself.
    const inOverlay =
      event.target instanceof Element && event.target.closest('[role="dialog"], [role="listbox"]:not([aria-activedescendant])') !== null;
    if (key.does === 'live' && (hasPanel || (inOverlay && !isRecord(event.target)))) return;
    const isPage = key.does === 'page-back' || key.does === 'page-forward';
    // In a list, the record or one that is read over, they turn its own pages.
    const isInList = event.target instanceof Element && event.target.closest('[role="listbox"], [role="combobox"]') !== null;
    if (isPage && (!turnsPages || isInForm || isInList)) return;
    event.preventDefault();
    if (isInForm || event.repeat) return;
    onKey(key);
  };
  const latest = useLatest(hear);
  useEffect(() => {
    const listener = (event: KeyboardEvent): void => latest.current(event);
    document.addEventListener('keydown', listener, true);
    return () => document.removeEventListener('keydown', listener, true);
  }, [latest]);
};
