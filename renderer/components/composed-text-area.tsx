import { memo, useEffect, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import type { ReactNode, Ref, RefObject } from 'react';
import { isOurKey } from './composition.ts';

export type TextAreaListeners = {
  readonly onCommit: (text: string) => boolean;
  readonly onDraft: (text: string) => void;
};

export type ComposedTextAreaHandle = {
  readonly focus: () => void;
  readonly text: () => string;
  /** Replaces all of it (a draft that comes back after a crash); the caret goes to its end. */
  readonly setText: (text: string) => void;
  /** Puts a phrase in at the caret as if it were typed, so that undo takes it out again; `select`: a part of it to type over. */
  readonly insert: (text: string, select?: { readonly from: number; readonly to: number }) => void;
  /** What is selected, else all of it. */
  readonly selected: () => string;
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
  readonly listeners: RefObject<TextAreaListeners>;
  readonly ref: Ref<ComposedTextAreaHandle>;
};

const TextAreaNode = ({ className, label, describedBy, initialText, listeners, ref }: ComposedTextAreaProps): ReactNode => {
  const node = useRef<HTMLTextAreaElement>(null);

  // Not `defaultValue`: React writes it back into the node on every input event, composing or not.
  useLayoutEffect(() => {
    if (node.current !== null && node.current.value === '') node.current.value = initialText;
  }, [initialText]);

  useEffect(() => {
    const area = node.current;
    if (area === null) return undefined;
    const keepDraft = (): void => listeners.current.onDraft(area.value);
    const onInput = (event: Event): void => {
      // Letters on their way to becoming words are not yet a draft; the end of the composition brings the words.
      if (!(event instanceof InputEvent && event.isComposing)) keepDraft();
    };
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.key !== 'Enter' || !isOurKey(event) || event.shiftKey || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      if (area.value.trim() === '' || !listeners.current.onCommit(area.value)) return;
      area.value = '';
      keepDraft();
    };
    area.addEventListener('input', onInput);
    area.addEventListener('compositionend', keepDraft);
    area.addEventListener('keydown', onKeyDown);
    return () => {
      area.removeEventListener('input', onInput);
      area.removeEventListener('compositionend', keepDraft);
      area.removeEventListener('keydown', onKeyDown);
    };
  }, [listeners]);

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
      },
      insert: (text, select) => {
        const area = node.current;
        if (area === null) return;
        const from = area.selectionStart;
        area.focus();
        // The one way that the browser's own undo knows of; it is for ever in browsers because editors rest on it.
        // eslint-disable-next-line @typescript-eslint/no-deprecated
        if (!document.execCommand('insertText', false, text)) area.setRangeText(text, from, area.selectionEnd, 'end');
        if (select !== undefined) area.setSelectionRange(from + select.from, from + select.to);
        listeners.current.onDraft(area.value);
      },
      selected: () => {
        const area = node.current;
        if (area === null) return '';
        return area.selectionStart === area.selectionEnd ? area.value : area.value.slice(area.selectionStart, area.selectionEnd);
      },
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

/** Compared by nothing: what could change is reached through refs, and a changed label is no reason to touch the node. */
export const ComposedTextArea = memo(TextAreaNode, () => true);
