import type { ReactNode } from 'react';
import { CheckboxButton, CheckboxField } from 'react-aria-components/Checkbox';
import { Icon } from './icon.tsx';
import css from './choice-mark.module.css';
import { classesOf } from './classes.ts';

const c = classesOf(css);

export type CheckboxProps = {
  readonly label: string;
  readonly support?: string;
  readonly isChecked: boolean;
  readonly onChange: (isChecked: boolean) => void;
};

/** A yes or no that stands by itself. */
export const Checkbox = ({ label, support, isChecked, onChange }: CheckboxProps): ReactNode => (
  <CheckboxField isSelected={isChecked} onChange={onChange}>
    <CheckboxButton className={c('choice')}>
      <span className={c('mark', 'box')}>
        <Icon name="check" size={12} />
      </span>
      {label}
      {support !== undefined && <span className={c('support')}>{support}</span>}
    </CheckboxButton>
  </CheckboxField>
);
