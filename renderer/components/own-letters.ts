import { isOurKey } from './composition.ts';

/** A key that only writes: a letter, or whatever an input method takes for itself. */
const isLetter = (event: KeyboardEvent): boolean =>
  !isOurKey(event) || (event.key.length === 1 && !event.ctrlKey && !event.altKey && !event.metaKey);

/** What the page hears of a letter besides its key; `input` is told to the text area's owner alone. */
const echoes = ['keypress', 'beforeinput', 'textInput', 'compositionupdate'] as const;

/**
 * Letters typed into the area go into it and are heard by nobody else: each would otherwise pass seven times through the listeners
 * of the whole window, a tenth of the time from the key to the paint. Keys with a modifier, Enter, Escape, function keys, and the
 * begin and the end of a composition go their usual way. `onInput` and `onBeforeInput` stand for the area's own listeners.
 */
export const ownLetters = (
  area: HTMLTextAreaElement,
  { onInput, onBeforeInput }: { readonly onInput: (event: Event) => void; readonly onBeforeInput: (event: InputEvent) => void },
): (() => void) => {
  const off = new AbortController();
  // The window hears of an event before the document and the root of the components do.
  const before = { capture: true, signal: off.signal };
  const isHere = (event: Event): boolean => event.target === area;
  for (const type of ['keydown', 'keyup'] as const) {
    window.addEventListener(
      type,
      (event) => {
        if (isHere(event) && isLetter(event)) event.stopPropagation();
      },
      before,
    );
  }
  for (const type of echoes) {
    window.addEventListener(
      type,
      (event) => {
        if (!isHere(event)) return;
        event.stopPropagation();
        if (event instanceof InputEvent && type === 'beforeinput') onBeforeInput(event);
      },
      before,
    );
  }
  window.addEventListener(
    'input',
    (event) => {
      if (!isHere(event)) return;
      event.stopPropagation();
      onInput(event);
    },
    before,
  );
  area.addEventListener('selectionchange', (event) => event.stopPropagation(), { signal: off.signal });
  return () => off.abort();
};
