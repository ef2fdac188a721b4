import { fieldText } from '../../../../shared/text/zh/windows/form.ts';
import { isPlainDate } from '../../../../shared/time/plain-date.ts';
import { fenOfYuan } from './fen-of-yuan.ts';
import type { FormField, Values } from './form-spec.ts';

/** Why an answer cannot be sent as it is, in words; null when it can. What the law says to it is the host's to say. */
export const fieldProblem = (field: FormField, value: string): string | null => {
  if (value.trim() === '') {
    if (field.isOptional === true) return null;
    if (field.follows !== undefined) return fieldText.neededHere;
    return field.kind === 'choice' || field.kind === 'many' ? fieldText.choose(field.label) : fieldText.needed(field.label);
  }
  switch (field.kind) {
    case 'day':
      return isPlainDate(value.trim()) ? null : fieldText.notADay;
    case 'time':
      return /^([01]\d|2[0-3]):[0-5]\d$/u.test(value.trim()) ? null : fieldText.notATime;
    case 'yuan': {
      const fen = fenOfYuan(value);
      return fen.ok ? null : fieldText.yuan[fen.error];
    }
    case 'number':
      return /^\d{1,5}$/u.test(value.trim()) ? null : fieldText.notANumber;
    case 'line':
    case 'document-number':
    case 'prose':
      return field.max !== undefined && value.length > field.max ? fieldText.tooLong(field.max) : null;
    case 'choice':
    case 'many':
      return null;
  }
};

/** The questions that are asked after what was answered so far. */
export const askedFields = (fields: readonly FormField[], values: Values): readonly FormField[] =>
  fields.filter((field) => field.when === undefined || field.when(values));

export const initialValues = (fields: readonly FormField[]): Values =>
  Object.fromEntries(fields.map((field) => [field.id, field.initial ?? '']));
