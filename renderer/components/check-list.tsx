import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import { CheckboxGroup } from 'react-aria-components/CheckboxGroup';
import { Label } from 'react-aria-components/TextField';
import type { Choice } from './choice.ts';
import { FieldNotes } from './field-notes.tsx';
import type { FieldWords } from './field-words.ts';
import { Icon } from './icon.tsx';
import css from './choice-mark.module.css';
import field from './field.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);
const f = classesOf(field);

/** Any number of several. */
export type CheckListProps = FieldWords & {
  readonly choices: readonly Choice[];
  readonly chosen: readonly string[];
  readonly onChoose: (ids: readonly string[]) => void;
};

export const CheckList = ({ label, layout = 'above', choices, chosen, onChoose, error, ...words }: CheckListProps): ReactNode => (
  <CheckboxGroup
    className={f('field', layout === 'side' && 'side')}
    value={[...chosen]}
    onChange={onChoose}
    isInvalid={error !== undefined}
  >
    <Label className={f('label')}>{label}</Label>
    <div className={c('column')}>
      {choices.map((choice) => (
        <CheckboxField key={choice.id} value={choice.id}>
          <CheckboxButton className={c('choice')}>
            <span className={c('mark', 'box')}>
              <Icon name="check" size={12} />
            </span>
            {choice.label}
            {choice.support !== undefined && <span className={c('support')}>{choice.support}</span>}
          </CheckboxButton>
        </CheckboxField>
      ))}
    </div>
    <FieldNotes {...words} {...(error === undefined ? {} : { error })} />
  </CheckboxGroup>
);
