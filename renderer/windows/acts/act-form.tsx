import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { formText } from '../../../shared/text/zh/windows/secretary.ts';
import { Button } from '../../components/button.tsx';
import { isOurKey } from '../../components/composition.ts';
import { DateField } from '../../components/date-field.tsx';
import { FieldList } from '../../components/field-list.tsx';
import { RadioGroup } from '../../components/radio-group.tsx';
import { SignaturePad } from '../../components/signature-pad.tsx';
import { useLeaving } from '../../components/use-leaving.ts';
import { TextArea } from '../../components/text-area.tsx';
import { TextField } from '../../components/text-field.tsx';
import type { ActField, ActFormSpec, Values } from './act.ts';
import { askedFields, fieldProblem, initialValues } from './field-problem.ts';
import { digitOf } from './digit-of.ts';
import css from './acts.module.css';
import { classesOf } from '../../components/classes.ts';

const c = classesOf(css);

/** The first thing in a part of the form that takes the focus; of a group of choices the chosen one. */
const FOCUSABLE = 'input:checked, input:not([tabindex="-1"]), textarea, [data-pad] button';

export type ActFormProps = {
  readonly form: ActFormSpec;
  readonly problem: string | null;
  readonly onSubmit: (values: Values) => void;
  readonly onCancel: () => void;
};

/** What is answered by a key or a day is given again as fast: nothing is asked before it is left. */
const isLittle = (field: ActField): boolean => field.kind === 'choice' || field.kind === 'day';

/** A form for the keyboard: digits choose and go on to the next question, Enter confirms, Shift+Enter breaks a line. */
export const ActForm = ({ form, problem, onSubmit, onCancel }: ActFormProps): ReactNode => {
  const [values, setValues] = useState<Values>(() => initialValues(form.fields));
  const [wasTried, setTried] = useState(false);
  const body = useRef<HTMLDivElement>(null);
  const asked = askedFields(form.fields, values);
  const leaving = useLeaving(asked.some((field) => !isLittle(field) && (values[field.id] ?? '') !== (field.initial ?? '')));

  const focusField = (id: string | undefined): void => {
    body.current?.querySelector<HTMLElement>(`[data-field="${id ?? ''}"] :is(${FOCUSABLE})`)?.focus();
  };
  const [first] = useState(() => asked.find((field) => field.isGiven !== true)?.id);
  useEffect(() => focusField(first), [first]);

  const set = (id: string, value: string): void => setValues((now) => ({ ...now, [id]: value }));
  const submit = (): void => {
    const wrong = asked.find((field) => fieldProblem(field, values) !== null);
    setTried(true);
    if (wrong === undefined) onSubmit(values);
    else focusField(wrong.id);
  };

  // Before the fields hear it: a radio button keeps Enter to itself.
  const onKeyDown = (event: KeyboardEvent): void => {
    leaving.onKey(event);
    if (!isOurKey(event.nativeEvent) || !(event.target instanceof HTMLElement)) return;
    const isButton = event.target.tagName === 'BUTTON';
    if (event.key === 'Enter' && !event.shiftKey && !event.altKey && !event.metaKey && !isButton) {
      event.preventDefault();
      event.stopPropagation();
      submit();
      return;
    }
    const id = event.target.closest('[data-field]')?.getAttribute('data-field');
    const at = asked.findIndex((field) => field.id === id);
    const field = asked[at];
    const digit = digitOf(event);
    if (field?.kind !== 'choice' || digit === null) return;
    const choice = field.choices[digit - 1];
    if (choice === undefined) return;
    event.preventDefault();
    // Drawn at once, so that the questions which this answer brings are there for the next key, however fast it comes.
    flushSync(() => set(field.id, choice.id));
    const next = askedFields(form.fields, { ...values, [field.id]: choice.id });
    focusField(next[next.findIndex((candidate) => candidate.id === field.id) + 1]?.id ?? field.id);
  };

  return (
    <div ref={body} className={c('form')} onKeyDownCapture={onKeyDown}>
      <FieldList>
        {asked.map((field) => {
          const wrong = wasTried ? fieldProblem(field, values) : null;
          return (
            <div key={field.id} data-field={field.id}>
              <FormField
                field={field}
                value={values[field.id] ?? ''}
                note={field.note?.(values) ?? null}
                wrong={wrong}
                onChange={(value) => set(field.id, value)}
              />
            </div>
          );
        })}
      </FieldList>
      {problem !== null && (
        <p className={c('problem')} role="alert">
          {problem}
        </p>
      )}
      {leaving.isAsked && (
        <p className={c('problem')} role="alert">
          {formText.leave}
        </p>
      )}
      <div className={c('buttons')}>
        <Button label={formText.confirm} keys="Enter" onPress={submit} />
        <Button label={formText.cancel} keys="Esc" look="quiet" onPress={onCancel} />
      </div>
    </div>
  );
};

type FormFieldProps = {
  readonly field: ActField;
  readonly value: string;
  readonly note: string | null;
  readonly wrong: string | null;
  readonly onChange: (value: string) => void;
};

const FormField = ({ field, value, note, wrong, onChange }: FormFieldProps): ReactNode => {
  const words = {
    label: field.label,
    layout: 'side' as const,
    ...((note ?? field.hint) === undefined ? {} : { hint: note ?? field.hint ?? '' }),
    ...(wrong === null ? {} : value.trim() === '' ? { stillNeeded: wrong } : { error: wrong }),
  };
  const text = { ...words, initialText: field.initial ?? '', onChange };
  switch (field.kind) {
    case 'choice':
      return (
        <RadioGroup
          {...words}
          choices={field.choices.map((choice, at) => (at < 9 ? { ...choice, keys: String(at + 1) } : choice))}
          chosen={value === '' ? undefined : value}
          onChoose={onChange}
        />
      );
    case 'drawing':
      return <SignaturePad {...words} again={field.again} onChange={(ink) => onChange(ink === null ? '' : JSON.stringify(ink))} />;
    case 'prose':
      return <TextArea {...text} length={field.isLong === true ? 'long' : 'short'} />;
    case 'day':
      return <DateField {...text} precision="day" />;
    case 'moment':
      return <DateField {...text} precision="minute" />;
    case 'clock':
    case 'line':
    case 'yuan':
    case 'number':
      return <TextField {...text} />;
  }
};
