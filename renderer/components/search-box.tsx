import type { ReactNode, Ref } from 'react';
import { Input } from 'react-aria-components/TextField';
import { SearchField } from 'react-aria-components/SearchField';
import { Icon } from './icon.tsx';
import { KeyCap } from './key-cap.tsx';
import css from './search-box.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** Searching as one types; Escape empties it. */
export type SearchBoxProps = {
  readonly label: string;
  readonly keys?: string;
  readonly onChange: (text: string) => void;
  readonly inputRef?: Ref<HTMLInputElement>;
};

export const SearchBox = ({ label, keys, onChange, inputRef }: SearchBoxProps): ReactNode => (
  <SearchField className={c('box')} aria-label={label} onChange={onChange}>
    <Icon name="search" />
    <Input className={c('input')} placeholder={label} spellCheck="false" {...(inputRef === undefined ? {} : { ref: inputRef })} />
    {keys !== undefined && <KeyCap keys={keys} />}
  </SearchField>
);
