import { authorities } from '../../../../shared/record/vocabulary.ts';
import { terms } from '../../../../shared/text/zh/terms.ts';
import { caseText } from '../../../../shared/text/zh/windows/case.ts';
import { caseForms } from '../../../../shared/text/zh/windows/case-forms.ts';
import type { CaseView } from '../../../../shared/views/case-view.ts';
import { answered } from '../form/form-spec.ts';
import { choicesOf, dayOf, lineOf, memberOf, obligorField, onField, partyField, yesNo, yesOrNull, type OfficeForm } from './office-form.ts';

const kinds = ['organisation', 'person'] as const;
/** An agent acts for somebody else: never 本人. */
const agentAuthorities = authorities.filter((authority) => authority !== 'principal');

export const obligorForm = (): OfficeForm => {
  const words = caseForms.obligorForm;
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      { kind: 'line', id: 'name', label: words.name, max: 200 },
      {
        kind: 'choice',
        id: 'kind',
        label: words.kind,
        choices: choicesOf({ organisation: caseText.parties.organisation, person: caseText.parties.person }, kinds),
      },
      { kind: 'line', id: 'identityNumber', label: words.identityNumber, isOptional: true, max: 60 },
      {
        kind: 'line',
        id: 'representative',
        label: words.representative,
        isOptional: true,
        max: 60,
        when: (values) => answered(values, 'kind') !== 'person',
      },
      { kind: 'line', id: 'address', label: words.address, isOptional: true, max: 300 },
      { kind: 'line', id: 'phone', label: words.phone, isOptional: true, max: 60 },
    ],
    toCommand: (values) => ({
      type: 'AddObligor',
      input: {
        name: lineOf(values, 'name'),
        kind: memberOf(values, 'kind', kinds),
        identityNumber: lineOf(values, 'identityNumber'),
        representative: lineOf(values, 'representative'),
        address: lineOf(values, 'address'),
        phone: lineOf(values, 'phone'),
      },
    }),
  };
};

const reliefKinds = ['exemption', 'reduction'] as const;

/** Art. 7: what an obligor claims; whether it is so is not decided here. */
export const reliefForm = (view: CaseView): OfficeForm => {
  const words = caseForms.relief;
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      obligorField(view),
      onField(view),
      { kind: 'choice', id: 'kind', label: words.kind, choices: choicesOf(words.kinds, reliefKinds) },
      { kind: 'prose', id: 'basis', label: words.claimed, max: 2_000 },
    ],
    toCommand: (values) => ({
      type: 'ClaimRelief',
      input: {
        obligor: answered(values, 'obligor'),
        on: dayOf(values, 'on'),
        kind: memberOf(values, 'kind', reliefKinds),
        basis: lineOf(values, 'basis'),
      },
    }),
  };
};

export const agentForm = (view: CaseView): OfficeForm => {
  const words = caseForms.agent;
  return {
    title: words.title,
    basis: words.basis,
    fields: [
      partyField(view),
      { kind: 'line', id: 'name', label: words.name, max: 60 },
      { kind: 'line', id: 'organisation', label: words.organisation, isOptional: true, max: 200 },
      { kind: 'choice', id: 'lawyer', label: words.lawyer, choices: yesNo },
      { kind: 'choice', id: 'authority', label: words.authority, choices: choicesOf(terms.authority, agentAuthorities) },
      { kind: 'line', id: 'document', label: words.document, isOptional: true, max: 200 },
      onField(view),
    ],
    toCommand: (values) => ({
      type: 'AppointAgent',
      input: {
        party: answered(values, 'party'),
        name: lineOf(values, 'name'),
        organisation: lineOf(values, 'organisation'),
        lawyer: yesOrNull(values, 'lawyer') === true,
        authority: memberOf(values, 'authority', agentAuthorities),
        document: lineOf(values, 'document'),
        on: dayOf(values, 'on'),
      },
    }),
  };
};
