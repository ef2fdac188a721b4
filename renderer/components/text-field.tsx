import type { ReactNode } from 'react';
import { Input } from 'react-aria-components/TextField';
import { Label } from 'react-aria-components/TextField';
import { TextField as AriaTextField } from 'react-aria-components/TextField';
import { FieldNotes } from './field-notes.tsx';
import type { FieldWords } from './field-words.ts';
import css from './field.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** One line of text. It keeps its own text, so that a push can never write into a composition; change `key` to start anew. */
export type TextFieldProps = FieldWords & {
  readonly initialText?: string;
  readonly placeholder?: string;
  readonly isReadOnly?: boolean;
  readonly shape?: 'line' | 'date';
  readonly onChange: (text: string) => void;
};

export const TextField = (props: TextFieldProps): ReactNode => {
  const { label, layout = 'above', initialText = '', placeholder, isReadOnly = false, shape = 'line', onChange, error, ...words } = props;
  return (
    <AriaTextField
      className={c('field', layout !== 'above' && layout)}
      defaultValue={initialText}
      isReadOnly={isReadOnly}
      isInvalid={error !== undefined}
      onChange={onChange}
      {...(shape === 'date' ? { inputMode: 'numeric', autoComplete: 'off' } : {})}
    >
      <Label className={c('label')}>{label}</Label>
      <Input
        className={c('input', shape === 'date' && 'date')}
        spellCheck="false"
        {...(placeholder === undefined ? {} : { placeholder })}
      />
      <FieldNotes {...words} {...(error === undefined ? {} : { error })} />
    </AriaTextField>
  );
};
