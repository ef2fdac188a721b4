import type { ReactNode } from 'react';
import { fieldText } from '../../../../shared/text/zh/windows/form.ts';
import { CheckList } from '../../../components/check-list.tsx';
import { DateField } from '../../../components/date-field.tsx';
import { RadioGroup } from '../../../components/radio-group.tsx';
import { Select } from '../../../components/select.tsx';
import { TextArea } from '../../../components/text-area.tsx';
import { TextField } from '../../../components/text-field.tsx';
import { chosenOf, type FormField as Field, type Values } from './form-spec.ts';
import { NumberField } from './number-field.tsx';

/** Choices that fit a line stand in view; more of them open as a list. */
const mostInView = 4;

export type FormFieldProps = {
  readonly field: Field;
  readonly value: string;
  /** What was answered to the other questions so far. */
  readonly values: Values;
  readonly wrong: string | null;
  readonly onChange: (value: string) => void;
};

/** One question of a form, drawn by its kind. */
export const FormField = ({ field, value, values, wrong, onChange }: FormFieldProps): ReactNode => {
  const named = field.kind === 'yuan' ? fieldText.yuanUnit(field.label) : field.label;
  const hint = field.follows === undefined ? (field.hint ?? null) : field.follows(values);
  const words = {
    label:
      field.isOptional === true ? (field.until === undefined ? fieldText.optional(named) : fieldText.until(named, field.until)) : named,
    layout: field.follows === undefined ? ('above' as const) : ('row' as const),
    ...(hint === null ? {} : { hint }),
    ...(wrong === null ? {} : value.trim() === '' ? { stillNeeded: wrong } : { error: wrong }),
  };
  const text = { ...words, initialText: field.initial ?? '', onChange };
  switch (field.kind) {
    case 'choice':
      return field.choices.length > mostInView ? (
        <Select {...words} choices={field.choices} chosen={value === '' ? undefined : value} onChoose={onChange} />
      ) : (
        <RadioGroup {...words} choices={field.choices} chosen={value === '' ? undefined : value} onChoose={onChange} />
      );
    case 'many':
      return <CheckList {...words} choices={field.choices} chosen={chosenOf(value)} onChoose={(ids) => onChange(ids.join(','))} />;
    case 'document-number':
      return <NumberField {...words} value={value} paper={field.paper} on={values[field.day] ?? ''} onChange={onChange} />;
    case 'prose':
      return <TextArea {...text} length="short" />;
    case 'day':
      return <DateField {...text} precision="day" />;
    case 'line':
    case 'time':
    case 'yuan':
    case 'number':
      return <TextField {...text} />;
  }
};
