import { memo, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { ReactNode, Ref, RefObject } from 'react';
import { isOurKey } from './composition.ts';
import { ownLetters } from './own-letters.ts';
import { createWordHistory, type ChangeKind } from './word-history.ts';

export type TextAreaListeners = {
  readonly onCommit: (text: string) => boolean;
  readonly onDraft: (text: string) => void;
  /** Pasting or dropping so much was not let in: the line would stand still, and no entry holds it. */
  readonly onTooMuch: (length: number) => void;
};

export type ComposedTextAreaHandle = {
  readonly focus: () => void;
  readonly text: () => string;
  /** Replaces all of it (a draft that comes back after a crash); the caret goes to its end. */
  readonly setText: (text: string) => void;
  /** Puts a phrase in at the caret; undo takes it out again as one; `select`: a part of it to type over. */
  readonly insert: (text: string, select?: { readonly from: number; readonly to: number }) => void;
  /** Selects a stretch of it, in UTF-16 units, and brings it into view. */
  readonly select: (from: number, to: number) => void;
  /** What is selected, else all of it. */
  readonly selected: () => string;
  /** Commits what stands in it, as Enter does; false where it was not taken and stays. */
  readonly commit: () => boolean;
};

/**
 * The node an input method composes in. React renders it once: its props never change (listeners arrive through a ref that stays the
 * same), so nothing of ours can touch it while it composes, and its text is its own.
 */
export type ComposedTextAreaProps = {
  readonly className: string;
  readonly label: string;
  readonly describedBy: string;
  readonly initialText: string;
  /** Most units the text may have after something was pasted or dropped. */
  readonly most: number;
  readonly listeners: RefObject<TextAreaListeners>;
  readonly ref: Ref<ComposedTextAreaHandle>;
};

const TextAreaNode = ({ className, label, describedBy, initialText, most, listeners, ref }: ComposedTextAreaProps): ReactNode => {
  const node = useRef<HTMLTextAreaElement>(null);
  const history = useRef(createWordHistory(initialText));

  // Not `defaultValue`: React writes it back into the node on every input event, composing or not.
  useLayoutEffect(() => {
    if (node.current !== null && node.current.value === '') node.current.value = initialText;
  }, [initialText]);

  const commit = useRef((): boolean => {
    const area = node.current;
    if (area === null || area.value.trim() === '') return true;
    if (!listeners.current.onCommit(area.value)) return false;
    area.value = '';
    history.current.reset('');
    listeners.current.onDraft('');
    return true;
  });

  useEffect(() => {
    const area = node.current;
    if (area === null) return undefined;
    const keepDraft = (): void => listeners.current.onDraft(area.value);
    const onInput = (event: Event): void => {
      // Letters on their way to becoming words are not yet a draft; the end of the composition brings the words.
      if (event instanceof InputEvent && event.isComposing) return;
      history.current.changed(area.value, changeKind(event));
      keepDraft();
    };
    const onComposed = (): void => {
      history.current.changed(area.value, 'composition');
      keepDraft();
    };
    const turnBack = (by: 'undo' | 'redo'): void => {
      const step = history.current[by]();
      if (step === null) return;
      area.setRangeText(step.text, step.from, step.to, 'end');
      keepDraft();
    };
    const onBeforeInput = (event: InputEvent): void => {
      const brought = isBrought(event) ? (event.data ?? event.dataTransfer?.getData('text/plain') ?? '') : '';
      if (brought.length + area.value.length - (area.selectionEnd - area.selectionStart) > most && brought !== '') {
        event.preventDefault();
        listeners.current.onTooMuch(brought.length);
        return;
      }
      // From the menu of the browser: its own undo knows nothing of ours.
      if (event.inputType !== 'historyUndo' && event.inputType !== 'historyRedo') return;
      event.preventDefault();
      turnBack(event.inputType === 'historyUndo' ? 'undo' : 'redo');
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (!isOurKey(event) || event.altKey || event.metaKey) return;
      const back = event.ctrlKey ? undoKey(event) : null;
      if (back !== null) {
        event.preventDefault();
        turnBack(back);
        return;
      }
      if (event.key !== 'Enter' || event.shiftKey || event.ctrlKey) return;
      event.preventDefault();
      commit.current();
    };
    const giveBack = ownLetters(area, { onInput, onBeforeInput });
    area.addEventListener('compositionend', onComposed);
    area.addEventListener('keydown', onKeyDown);
    return () => {
      giveBack();
      area.removeEventListener('compositionend', onComposed);
      area.removeEventListener('keydown', onKeyDown);
    };
  }, [listeners, most]);

  useImperativeHandle(
    ref,
    () => ({
      focus: () => node.current?.focus(),
      text: () => node.current?.value ?? '',
      setText: (text) => {
        const area = node.current;
        if (area === null) return;
        area.value = text;
        area.setSelectionRange(text.length, text.length);
        history.current.changed(text, 'whole');
      },
      insert: (text, select) => {
        const area = node.current;
        if (area === null) return;
        const from = area.selectionStart;
        area.focus();
        area.setRangeText(text, from, area.selectionEnd, 'end');
        history.current.changed(area.value, 'whole');
        if (select !== undefined) area.setSelectionRange(from + select.from, from + select.to);
        listeners.current.onDraft(area.value);
      },
      select: (from, to) => {
        node.current?.focus();
        node.current?.setSelectionRange(from, to);
      },
      selected: () => {
        const area = node.current;
        if (area === null) return '';
        return area.selectionStart === area.selectionEnd ? area.value : area.value.slice(area.selectionStart, area.selectionEnd);
      },
      commit: () => commit.current(),
    }),
    [listeners],
  );

  return (
    <textarea
      ref={node}
      className={className}
      aria-label={label}
      aria-describedby={describedBy}
      rows={2}
      spellCheck={false}
      autoComplete="off"
    />
  );
};

const isBrought = (event: InputEvent): boolean => event.inputType === 'insertFromPaste' || event.inputType === 'insertFromDrop';

/** Ctrl+Z, and Ctrl+Y or Ctrl+Shift+Z, by their places on the keyboard. */
const undoKey = (event: KeyboardEvent): 'undo' | 'redo' | null =>
  event.code === 'KeyZ' ? (event.shiftKey ? 'redo' : 'undo') : event.code === 'KeyY' && !event.shiftKey ? 'redo' : null;

/** Keys pressed one by one join to words; what comes as a whole (pasted, dropped, dictated) is one step. */
const changeKind = (event: Event): ChangeKind => {
  if (!(event instanceof InputEvent)) return 'whole';
  const isOneCharacter = event.data !== null && Array.from(event.data).length === 1;
  const isOneTaken = event.inputType === 'deleteContentBackward' || event.inputType === 'deleteContentForward';
  return (event.inputType === 'insertText' && isOneCharacter) || isOneTaken ? 'keys' : 'whole';
};

/** Compared by nothing: what could change is reached through refs, and a changed label is no reason to touch the node. */
export const ComposedTextArea = memo(TextAreaNode, () => true);
