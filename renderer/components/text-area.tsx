import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/TextField';
import { TextArea as AriaTextArea } from 'react-aria-components/TextField';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldNotes } from './field-notes.tsx';
import type { FieldWords } from './field-words.ts';
import css from './field.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** Several lines of text, which it keeps itself as {@link TextField} does. */
export type TextAreaProps = FieldWords & {
  readonly initialText?: string;
  /** How much is expected: two lines or five. It grows with what is written. */
  readonly length?: 'short' | 'long';
  readonly onChange: (text: string) => void;
};

export const TextArea = ({
  label,
  layout = 'above',
  initialText = '',
  length = 'long',
  onChange,
  error,
  ...words
}: TextAreaProps): ReactNode => (
  <AriaTextField
    className={c('field', layout === 'side' && 'side')}
    defaultValue={initialText}
    isInvalid={error !== undefined}
    onChange={onChange}
  >
    <Label className={c('label')}>{label}</Label>
    <AriaTextArea className={c('input', 'area', length)} spellCheck="false" />
    <FieldNotes {...words} {...(error === undefined ? {} : { error })} />
  </AriaTextField>
);
