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
  /** Puts a phrase in at the caret as if it were typed, so that undo takes it out again. */
  readonly insert: (text: string) => void;
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
      insert: (text) => {
        const area = node.current;
        if (area === null) return;
        area.setRangeText(text, area.selectionStart, area.selectionEnd, 'end');
        listeners.current.onDraft(area.value);
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
