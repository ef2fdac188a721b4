import { useState } from 'react';
import type { ReactNode } from 'react';
import type { CommandInput } from '../../../shared/decide.ts';
import { newCaseText } from '../../../shared/text/zh/windows/registry.ts';
import { isPlainDate, type PlainDate } from '../../../shared/time/plain-date.ts';
import { call } from '../../state/backend.ts';
import { useSession } from '../../state/session.ts';
import { RecordForm } from '../case/form/record-form.tsx';
import { answered, type FormSpec, type Values } from '../case/form/form-spec.ts';

const formOf = (today: string, operator: string, department: string): FormSpec => ({
  title: newCaseText.title,
  basis: newCaseText.basis,
  fields: [
    { kind: 'line', id: 'number', label: newCaseText.number, max: 60 },
    { kind: 'line', id: 'title', label: newCaseText.caseTitle, hint: newCaseText.titleHint, max: 200 },
    { kind: 'line', id: 'government', label: newCaseText.government, hint: newCaseText.governmentHint, max: 100 },
    { kind: 'line', id: 'department', label: newCaseText.department, initial: department, max: 100 },
    { kind: 'line', id: 'departmentHead', label: newCaseText.departmentHead, isOptional: true, max: 60 },
    { kind: 'line', id: 'contact', label: newCaseText.contact, isOptional: true, max: 200 },
    { kind: 'prose', id: 'cause', label: newCaseText.cause, max: 2_000 },
    { kind: 'line', id: 'place', label: newCaseText.place, max: 300 },
    { kind: 'line', id: 'handler', label: newCaseText.handler, initial: operator, max: 60 },
    { kind: 'day', id: 'discoveredOn', label: newCaseText.discoveredOn, isOptional: true },
    { kind: 'day', id: 'openedOn', label: newCaseText.openedOn, initial: today },
  ],
});

const inputOf = (values: Values): CommandInput<'OpenCase'> => {
  const text = (id: string): string => answered(values, id).trim();
  const discovered = text('discoveredOn');
  return {
    number: text('number'),
    title: text('title'),
    government: text('government'),
    department: text('department'),
    departmentHead: text('departmentHead'),
    contact: text('contact'),
    cause: text('cause'),
    place: text('place'),
    discoveredOn: isPlainDate(discovered) ? discovered : null,
    // The form sends nothing before this is a day.
    openedOn: text('openedOn') as PlainDate,
    handler: text('handler'),
    sample: false,
  };
};

export type NewCaseDialogProps = {
  readonly today: string;
  readonly department: string;
  readonly onOpened: (volume: string) => void;
  readonly onClose: () => void;
};

/** A new volume. The same id goes with every try, so that a volume made by an answer that got lost is found and not made twice. */
export const NewCaseDialog = ({ today, department, onOpened, onClose }: NewCaseDialogProps): ReactNode => {
  const operator = useSession((session) => session.operator);
  const [commandId] = useState(() => crypto.randomUUID());
  return (
    <RecordForm
      form={formOf(today, operator, department)}
      submitLabel={newCaseText.submit}
      savingLabel={newCaseText.saving}
      send={async (values) => {
        const answer = await call('registry.open-case', { commandId, operator, input: inputOf(values) });
        if (answer.ok) onOpened(answer.value.volume);
        return answer;
      }}
      onClose={onClose}
    />
  );
};
