import { useId, useLayoutEffect, useRef } from 'react';
import type { ReactNode, Ref } from 'react';
import { ComposedTextArea } from './composed-text-area.tsx';
import type { ComposedTextAreaHandle } from './composed-text-area.tsx';
import type { Choice } from './choice.ts';
import { isComposing, onComposing } from './composition.ts';
import { KeyCap } from './key-cap.tsx';
import { Select } from './select.tsx';
import { useLatest } from './use-latest.ts';
import css from './input-line.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

export type KeyHint = { readonly keys: string; readonly label: string };

/**
 * Where the record is typed. `onCommit` is called only outside composition, with text that is not blank, and returns whether the text
 * was taken (then the line is emptied). `onDraft` follows every change outside composition, for keeping the half-typed line.
 */
export type InputLineProps = {
  readonly label: string;
  readonly speakers: readonly Choice[];
  readonly speakerLabel: string;
  readonly speaker: string | undefined;
  readonly onSpeaker: (id: string) => void;
  readonly kinds: readonly Choice[];
  readonly kindLabel: string;
  readonly kind: string;
  readonly onKind: (id: string) => void;
  /** More about this entry, beside speaker and kind: which question it answers, where it is inserted. */
  readonly extra?: ReactNode;
  readonly initialText?: string;
  readonly draftNote?: string;
  readonly composingNote: string;
  readonly hints: readonly KeyHint[];
  readonly onCommit: (text: string) => boolean;
  readonly onDraft: (text: string) => void;
  /** Most UTF-16 units of an entry, and who hears of a paste beyond it; it is not let in. */
  readonly most: number;
  readonly onTooMuch: (length: number) => void;
  readonly ref: Ref<ComposedTextAreaHandle>;
};

export const InputLine = (props: InputLineProps): ReactNode => {
  const {
    label,
    speakers,
    speakerLabel,
    speaker,
    onSpeaker,
    kinds,
    kindLabel,
    kind,
    onKind,
    extra,
    initialText = '',
    draftNote,
    hints,
    ref,
  } = props;
  const hintsId = useId();
  const listeners = useLatest({ onCommit: props.onCommit, onDraft: props.onDraft, onTooMuch: props.onTooMuch });
  return (
    <div className={c('line')}>
      <div className={c('top')}>
        <Select looks="toolbar" label={speakerLabel} choices={speakers} chosen={speaker} onChoose={onSpeaker} />
        <Select looks="toolbar" label={kindLabel} choices={kinds} chosen={kind} onChoose={onKind} />
        {extra}
        <span className={c('state')}>
          <ComposingNote text={props.composingNote} />
          {draftNote !== undefined && <span>{draftNote}</span>}
        </span>
      </div>
      <ComposedTextArea
        className={c('area')}
        label={label}
        describedBy={hintsId}
        initialText={initialText}
        most={props.most}
        listeners={listeners}
        ref={ref}
      />
      <ul className={c('hints')} id={hintsId}>
        {hints.map((hint) => (
          <li key={hint.keys}>
            <KeyCap keys={hint.keys} /> {hint.label}
          </li>
        ))}
      </ul>
    </div>
  );
};

/**
 * Shown and hidden by itself, in a place that is always kept: the first letter of each word would otherwise wait until everything
 * about the line was rendered anew and had moved aside.
 */
const ComposingNote = ({ text }: { readonly text: string }): ReactNode => {
  const node = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const show = (): void => {
      node.current?.toggleAttribute('data-composing', isComposing());
    };
    show();
    return onComposing(show);
  }, []);
  return (
    <span ref={node} className={c('composing')}>
      {text}
    </span>
  );
};
