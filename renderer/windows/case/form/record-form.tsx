import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import type { Problem } from '../../../../shared/contract.ts';
import type { Result } from '../../../../shared/result.ts';
import { fieldText } from '../../../../shared/text/zh/windows/form.ts';
import { Button } from '../../../components/button.tsx';
import { classesOf } from '../../../components/classes.ts';
import { isOurKey } from '../../../components/composition.ts';
import { Dialog } from '../../../components/dialog.tsx';
import { useLeaving } from '../../../components/use-leaving.ts';
import { Refusal } from '../../../components/refusal.tsx';
import { askedFields, fieldProblem, initialValues } from './field-problem.ts';
import { FormField } from './form-field.tsx';
import type { FormSpec, Values } from './form-spec.ts';
import css from './record-form.module.css';

const c = classesOf(css);

/** What takes the focus in a question: of a group of choices the chosen one. */
const focusable = 'input:checked, input:not([tabindex="-1"]), textarea, button';

export type RecordFormProps = {
  readonly form: FormSpec;
  readonly submitLabel?: string;
  readonly savingLabel?: string;
  /** Sends what was answered; a refusal stands beside the form until the next try, and nothing typed is lost. */
  readonly send: (values: Values) => Promise<Result<unknown, Problem>>;
  readonly onClose: () => void;
};

/** What is answered by a key or a day is given again as fast: nothing is asked before it is left. */
const isLittle = (field: Pick<FormSpec['fields'][number], 'kind'>): boolean => field.kind === 'choice' || field.kind === 'day';

/** A form in a dialog, for keyboard or mouse: Ctrl+Enter saves from anywhere in it. Mounted when it opens, so each opening starts anew. */
export const RecordForm = ({
  form,
  submitLabel = form.submit?.label ?? fieldText.save,
  savingLabel = form.submit?.saving ?? fieldText.saving,
  send,
  onClose,
}: RecordFormProps): ReactNode => {
  const [values, setValues] = useState<Values>(() => initialValues(form.fields));
  const [wasTried, setTried] = useState(false);
  const [isSending, setSending] = useState(false);
  const [refusal, setRefusal] = useState<Problem | null>(null);
  const body = useRef<HTMLDivElement>(null);
  const asked = askedFields(form.fields, values);
  const [initial] = useState(values);
  const leaving = useLeaving(asked.some((field) => !isLittle(field) && (values[field.id] ?? '') !== (initial[field.id] ?? '')));

  const focusField = (id: string | undefined): void =>
    body.current?.querySelector<HTMLElement>(`[data-field="${id ?? ''}"] :is(${focusable})`)?.focus();
  useEffect(() => {
    const first = body.current?.querySelector<HTMLElement>(`[data-field] :is(${focusable})`);
    first?.focus();
    // As Tab would: what stands there is typed over.
    if (first instanceof HTMLInputElement) first.select();
  }, []);

  const submit = async (): Promise<void> => {
    if (isSending) return;
    setTried(true);
    const wrong = asked.find((field) => fieldProblem(field, values[field.id] ?? '') !== null);
    if (wrong !== undefined) {
      focusField(wrong.id);
      return;
    }
    setSending(true);
    setRefusal(null);
    // Answers to questions that are no longer asked are not sent.
    const answer = await send(Object.fromEntries(asked.map((field) => [field.id, values[field.id] ?? ''])));
    setSending(false);
    if (answer.ok) onClose();
    else setRefusal(answer.error);
  };

  // Caught on its way down: choices and buttons keep the keys they handle to themselves.
  const onKeyDown = (event: KeyboardEvent): void => {
    leaving.onKey(event);
    if (event.key !== 'Enter' || !event.ctrlKey || event.repeat || !isOurKey(event.nativeEvent)) return;
    event.preventDefault();
    event.stopPropagation();
    void submit();
  };

  return (
    <Dialog title={form.title} isOpen width="wide" onClose={onClose} {...(form.basis === undefined ? {} : { basis: form.basis })}>
      <div ref={body} className={c('form')} onKeyDownCapture={onKeyDown}>
        {form.lead !== undefined && form.lead.length > 0 && (
          <ul className={c('whole', 'lead')}>
            {form.lead.map((line) => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        )}
        {asked.map((field) => (
          <div
            key={field.id}
            className={c('field', field.follows === undefined ? ['prose', 'many'].includes(field.kind) && 'whole' : 'row')}
            data-field={field.id}
          >
            <FormField
              field={field}
              value={values[field.id] ?? ''}
              values={values}
              wrong={wasTried ? fieldProblem(field, values[field.id] ?? '') : null}
              onChange={(value) => setValues((now) => ({ ...now, [field.id]: value }))}
            />
          </div>
        ))}
        {form.note !== undefined && <p className={c('whole', 'note')}>{form.note(values)}</p>}
        <div className={c('whole', 'foot')}>
          {refusal !== null && (
            <div className={c('refusal')}>
              <Refusal sentence={refusal.sentence} details={refusal.details} />
            </div>
          )}
          {leaving.isAsked && <Refusal sentence={fieldText.leave} details={[]} />}
          <div className={c('buttons')}>
            <Button
              label={isSending ? savingLabel : submitLabel}
              look="filled"
              keys={fieldText.keys}
              onPress={() => void submit()}
              {...(isSending ? { refusal: savingLabel, isRefusalShownElsewhere: true } : {})}
            />
            <Button label={fieldText.cancel} look="quiet" keys="Esc" onPress={onClose} />
          </div>
        </div>
      </div>
    </Dialog>
  );
};
