import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Label } from 'react-aria-components/TextField';
import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { ChoiceItem } from './choice-item.tsx';
import { FieldNotes } from './field-notes.tsx';
import type { FieldWords } from './field-words.ts';
import type { Choice } from './choice.ts';
import { Icon } from './icon.tsx';
import css from './select.module.css';
import field from './field.module.css';
import overlay from './overlay.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);
const f = classesOf(field);
const o = classesOf(overlay);

/** One of several. `looks` bare: no label is shown (it is still read), for use in a line of text or a toolbar. */
export type SelectProps = FieldWords & {
  readonly choices: readonly Choice[];
  readonly chosen: string | undefined;
  readonly onChoose: (id: string) => void;
  readonly placeholder?: string;
  readonly looks?: 'field' | 'toolbar' | 'quiet';
};

export const Select = (props: SelectProps): ReactNode => {
  const { label, layout = 'above', choices, chosen, onChoose, placeholder = '—', looks = 'field', error, ...words } = props;
  const isBare = looks !== 'field';
  const shown = choices.find((choice) => choice.id === chosen);
  return (
    <AriaSelect
      className={isBare ? c('bare') : f('field', layout === 'side' && 'side')}
      value={chosen ?? null}
      onChange={(key) => {
        if (typeof key === 'string') onChoose(key);
      }}
      isInvalid={error !== undefined}
      {...(isBare ? { 'aria-label': label } : {})}
    >
      {!isBare && <Label className={f('label')}>{label}</Label>}
      <Button className={c('button', looks)}>
        <SelectValue className={c('value')}>{shown === undefined ? placeholder : <ChoiceItem choice={shown} />}</SelectValue>
        <Icon name="down" size={12} />
      </Button>
      {!isBare && <FieldNotes {...words} {...(error === undefined ? {} : { error })} />}
      <Popover className={o('popover')}>
        <ListBox className={o('list')} items={choices}>
          {(choice) => (
            <ListBoxItem className={o('item')} id={choice.id} textValue={choice.label}>
              {({ isSelected }) => (
                <>
                  <span className={o('tick')}>{isSelected && <Icon name="check" size={12} />}</span>
                  <ChoiceItem choice={choice} />
                </>
              )}
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
};
