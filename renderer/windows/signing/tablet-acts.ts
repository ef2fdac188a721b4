import { inkFault } from '../../../shared/record/ink.ts';
import { instantFromMs, type Instant } from '../../../shared/time/instant.ts';
import { inkFaults } from '../../../shared/text/zh/refusals.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import { signingText } from '../../../shared/text/zh/windows/signing.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';
import type { SignOffView, SignerView } from '../../../shared/views/sign-off-view.ts';
import type { Ink } from '../../components/signature-pad.tsx';
import { asForm, type Act, type ActAnswer, type ActFormSpec } from '../acts/act.ts';
import { answerOf, optionalProseField, wordsField } from '../acts/people.ts';
import { momentOfText, textOfMoment } from '../acts/typed-values.ts';
import { witnessFields, witnessOf } from './witness-field.ts';

const text = signingText.tablet;

const agreeForm = (view: SecretaryView, person: SignerView, now: Instant): ActFormSpec => ({
  title: `${text.agree} · ${person.name}`,
  basis: text.basis,
  fields: [
    wordsField('way', text.way, terms.esignWay, { initial: 'at-table' }),
    { kind: 'moment', id: 'agreedAt', label: text.agreedAt, initial: textOfMoment(now) },
    { kind: 'line', id: 'paper', label: text.paper, initial: text.paperUsual },
    ...witnessFields(view, person.id),
  ],
  toCommand: (values) => ({
    type: 'AgreeToESign',
    input: {
      meeting: view.meeting,
      participant: person.id,
      way: answerOf(values, 'way') as keyof typeof terms.esignWay,
      // The form has checked that the text is a moment.
      agreedAt: momentOfText(answerOf(values, 'agreedAt')) ?? now,
      paper: answerOf(values, 'paper').trim(),
      witness: witnessOf(view, values),
    },
  }),
});

/** Step before a signature on a screen; done once for a meeting. */
export const agreeAct = (view: SecretaryView, person: SignerView, now: Instant): readonly Act[] =>
  person.agreedAt !== null || person.handover !== null
    ? []
    : [
        {
          id: 'agree',
          title: text.agree,
          support: text.agreeSupport,
          isDue: false,
          answers: [{ id: 'agree', label: text.agreeForm, deed: asForm(agreeForm(view, person, now)) }],
        },
      ];

const identities = {
  'identity-card': terms.identity['identity-card'],
  'work-pass': terms.identity['work-pass'],
  'lawyer-licence': terms.identity['lawyer-licence'],
  known: terms.identity.known,
} as const;

const inkOf = (value: string): Ink => JSON.parse(value) as Ink;

const inkProblem = (value: string): string | null => {
  const fault = inkFault(inkOf(value).strokes);
  return fault === null ? null : inkFaults[fault];
};

/** `displayed`: SM3 of the body as this window shows it. */
const signForm = (view: SecretaryView, signOff: SignOffView, person: SignerView, displayed: string): ActFormSpec => ({
  title: `${text.sign} · ${person.name}`,
  basis: text.basis,
  fields: [
    wordsField('identity', text.identity, identities, { initial: 'identity-card' }),
    { kind: 'line', id: 'document', label: text.document, isOptional: true, initial: person.identityNumber },
    // The secretary checks, and the presiding officer the secretary.
    {
      kind: 'line',
      id: 'checkedBy',
      label: text.checkedBy,
      initial: person.capacity === 'secretary' ? signOff.presiding : signOff.secretary,
    },
    ...witnessFields(view, person.id, 'needed'),
    { kind: 'line', id: 'recording', label: signingText.fields.recording, isOptional: true },
    optionalProseField('reservation', signingText.fields.reservation),
    { kind: 'drawing', id: 'ink', label: text.pad(person.name), again: text.again, hint: text.padHint, check: inkProblem },
  ],
  toCommand: (values) => {
    const ink = inkOf(answerOf(values, 'ink'));
    return {
      type: 'Sign',
      input: {
        meeting: view.meeting,
        version: signOff.version,
        participant: person.id,
        method: 'tablet',
        reservation: answerOf(values, 'reservation'),
        drawn: {
          displayed,
          pointer: ink.pointer,
          begun: instantFromMs(ink.begunMs),
          strokes: ink.strokes.map((stroke) => [...stroke]),
          identity: answerOf(values, 'identity') as keyof typeof identities,
          document: answerOf(values, 'document').trim(),
          checkedBy: answerOf(values, 'checkedBy').trim(),
          witness: witnessOf(view, values),
          recording: answerOf(values, 'recording').trim(),
        },
      },
    };
  },
});

/** Signing on a screen, once the person has agreed to it. */
export const tabletAnswers = (
  view: SecretaryView,
  signOff: SignOffView,
  person: SignerView,
  displayed: string | null,
): readonly ActAnswer[] =>
  person.agreedAt === null || person.handover !== null || displayed === null
    ? []
    : [{ id: 'tablet', label: text.signForm, deed: asForm(signForm(view, signOff, person, displayed)) }];
