import type { ReactNode } from 'react';
import { FieldError } from 'react-aria-components/FieldError';
import { Text } from 'react-aria-components/TextField';
import { Icon } from './icon.tsx';
import type { FieldWords } from './field-words.ts';
import css from './field.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

/** What stands under a field: hint, missing answer or error, each read with the field. */
export const FieldNotes = ({ hint, stillNeeded, error }: Pick<FieldWords, 'hint' | 'stillNeeded' | 'error'>): ReactNode => (
  <>
    {(hint !== undefined || stillNeeded !== undefined) && (
      <Text slot="description" className={c(stillNeeded === undefined ? 'hint' : 'required')}>
        {stillNeeded !== undefined && <Icon name="square" size={12} />}
        {stillNeeded ?? hint}
      </Text>
    )}
    {error !== undefined && (
      <FieldError className={c('error')}>
        <Icon name="triangle" size={12} />
        {error}
      </FieldError>
    )}
  </>
);
