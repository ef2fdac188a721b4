import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/TextField';
import { RadioButton, RadioField, RadioGroup as AriaRadioGroup } from 'react-aria-components/RadioGroup';
import type { Choice } from './choice.ts';
import { FieldNotes } from './field-notes.tsx';
import type { FieldWords } from './field-words.ts';
import { KeyCap } from './key-cap.tsx';
import css from './choice-mark.module.css';
import field from './field.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);
const f = classesOf(field);

/** One of a few, all in view. `chosen` undefined: nobody has answered yet, which is not the same as a default. */
export type RadioGroupProps = FieldWords & {
  readonly choices: readonly Choice[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
};

export const RadioGroup = ({ label, layout = 'above', choices, chosen, onChoose, error, ...words }: RadioGroupProps): ReactNode => (
  <AriaRadioGroup
    className={f('field', layout === 'side' && 'side')}
    value={chosen ?? null}
    onChange={onChoose}
    isInvalid={error !== undefined}
    orientation="horizontal"
  >
    <Label className={f('label')}>{label}</Label>
    <div className={c('choices')}>
      {choices.map((choice) => (
        <RadioField key={choice.id} value={choice.id}>
          <RadioButton className={c('choice')}>
            <span className={c('mark', 'round')} />
            {choice.label}
            {choice.support !== undefined && <span className={c('support')}>{choice.support}</span>}
            {choice.keys !== undefined && <KeyCap keys={choice.keys} />}
          </RadioButton>
        </RadioField>
      ))}
    </div>
    <FieldNotes {...words} {...(error === undefined ? {} : { error })} />
  </AriaRadioGroup>
);
