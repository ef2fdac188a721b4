import { clockActText } from '../../../shared/text/zh/clock.ts';
import { formText } from '../../../shared/text/zh/windows/secretary.ts';
import { clockTyped } from '../../../shared/time/typed-clock.ts';
import type { ActField, Values } from './act.ts';
import { deviceTime } from './device-time.ts';
import { dayOfText, fenOfYuan, momentOfText } from './typed-values.ts';

/** Why an answer cannot be taken, in words; null when it can. */
export const fieldProblem = (field: ActField, values: Values): string | null => {
  const value = values[field.id] ?? '';
  if (value.trim() === '') return field.isOptional === true ? null : formText.needed(field.label);
  const wrong = field.check?.(value, values) ?? null;
  if (wrong !== null) return wrong;
  switch (field.kind) {
    case 'day':
      return dayOfText(value) === null ? formText.notADay : null;
    case 'moment':
      return momentOfText(value) === null ? formText.notAMoment : null;
    case 'clock':
      return clockTyped(value, deviceTime()) === null ? clockActText.notAClock : null;
    case 'yuan':
      return fenOfYuan(value) === null ? formText.notYuan : null;
    case 'number':
      return /^\d{1,6}$/u.test(value.trim()) ? null : formText.notANumber;
    case 'choice':
    case 'drawing':
    case 'line':
    case 'prose':
      return null;
  }
};

/** The questions that are asked after what was answered so far. */
export const askedFields = (fields: readonly ActField[], values: Values): readonly ActField[] =>
  fields.filter((field) => field.when === undefined || field.when(values));

export const initialValues = (fields: readonly ActField[]): Values =>
  Object.fromEntries(fields.map((field) => [field.id, field.initial ?? '']));
