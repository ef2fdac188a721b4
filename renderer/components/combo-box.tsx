import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/TextField';
import { Label } from 'react-aria-components/TextField';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { ChoiceItem } from './choice-item.tsx';
import type { Choice } from './choice.ts';
import { FieldNotes } from './field-notes.tsx';
import type { FieldWords } from './field-words.ts';
import { Icon } from './icon.tsx';
import css from './combo-box.module.css';
import field from './field.module.css';
import overlay from './overlay.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);
const f = classesOf(field);
const o = classesOf(overlay);

/** Text with suggestions; a text that is not among them is kept as typed (`onChange`), a choice also tells its id. */
export type ComboBoxProps = FieldWords & {
  readonly choices: readonly Choice[];
  readonly openLabel: string;
  readonly initialText?: string;
  readonly onChange: (text: string) => void;
  readonly onChoose: (id: string) => void;
};

export const ComboBox = (props: ComboBoxProps): ReactNode => {
  const { label, layout = 'above', choices, openLabel, initialText = '', onChange, onChoose, error, ...words } = props;
  return (
    <AriaComboBox
      className={f('field', layout === 'side' && 'side')}
      defaultItems={choices}
      defaultInputValue={initialText}
      allowsCustomValue
      menuTrigger="input"
      isInvalid={error !== undefined}
      onInputChange={onChange}
      onChange={(key) => {
        if (typeof key === 'string') onChoose(key);
      }}
    >
      <Label className={f('label')}>{label}</Label>
      <div className={c('row')}>
        <Input className={f('input')} spellCheck="false" />
        <Button className={c('open')} aria-label={openLabel}>
          <Icon name="down" size={12} />
        </Button>
      </div>
      <FieldNotes {...words} {...(error === undefined ? {} : { error })} />
      <Popover className={o('popover')}>
        <ListBox<Choice> className={o('list')}>
          {(choice) => (
            <ListBoxItem className={o('item')} id={choice.id} textValue={choice.label}>
              <ChoiceItem choice={choice} />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
};
