import { useSyncExternalStore } from 'react';

/**
 * Input methods that do not set isComposing report this code, which only the deprecated `keyCode` carries: `key` is then "Process" on
 * one system, "Unidentified" on another and the plain key on a third.
 */
const HELD_BY_INPUT_METHOD = 229;

/** A key that comes this much later, in ms by the clock of the events, is another press than the one that ended the composition. */
const ANOTHER_PRESS = 30;

type Key = { readonly isComposing: boolean; readonly keyCode: number; readonly timeStamp: number };

let isHeld = false;
const listeners = new Set<() => void>();

const setHeld = (next: boolean): void => {
  if (isHeld === next) return;
  isHeld = next;
  for (const listener of listeners) listener();
};

let release: ReturnType<typeof setTimeout> | undefined;
let endedAt: number | undefined;

const onStart = (): void => {
  clearTimeout(release);
  endedAt = undefined;
  setHeld(true);
};

// Some input methods send the key that ended the composition just after its end: for one tick it is still theirs.
const onEnd = (event: Event): void => {
  clearTimeout(release);
  endedAt = event.timeStamp;
  release = setTimeout(() => setHeld(false), 0);
};

/** A field can vanish while it composes (a dialog closed by a push): it then sends no end. */
const onFocusMoved = (event: Event): void => {
  if (isHeld) onEnd(event);
};

document.addEventListener('compositionstart', onStart, true);
document.addEventListener('compositionend', onEnd, true);
document.addEventListener('focusout', onFocusMoved, true);

/** Whether an input method holds the keyboard, or held it within this tick. */
export const isComposing = (): boolean => isHeld;

/** In a page too busy to let the tick pass, a key pressed well after the end waits in the queue: it was meant for us. */
const isPressedAfter = (event: Key): boolean => endedAt !== undefined && event.timeStamp - endedAt > ANOTHER_PRESS;

/** Whether a key event belongs to the program. Every key handler of ours asks this first and does nothing when it says no. */
export const isOurKey = (event: Key): boolean =>
  !event.isComposing && event.keyCode !== HELD_BY_INPUT_METHOD && (!isHeld || isPressedAfter(event));

/** Tells whenever an input method takes the keyboard or gives it back, until the returned function is called. */
export const onComposing = (listener: () => void): (() => void) => {
  listeners.add(listener);
  return () => listeners.delete(listener);
};

/** As {@link isComposing}, for a component that shows it or waits for it. */
export const useIsComposing = (): boolean => useSyncExternalStore(onComposing, isComposing);
