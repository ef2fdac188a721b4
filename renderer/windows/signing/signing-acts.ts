import type { Act, ActAnswer, ActFormSpec } from '../acts/act.ts';
import { asCommand, asForm } from '../acts/act.ts';
import { answerOf, optionalProseField, proseField, wordsField } from '../acts/people.ts';
import { momentOfText, textOfMoment } from '../acts/typed-values.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import { signingText } from '../../../shared/text/zh/windows/signing.ts';
import { whenOf } from './signer-rows.ts';
import { handoverAct } from './handover-act.ts';
import { agreeAct, tabletAnswers } from './tablet-acts.ts';
import { takeBackAct } from './take-back-act.ts';
import { witnessFields, witnessOf } from './witness-field.ts';
import type { SignOffView, SignerView } from '../../../shared/views/sign-off-view.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';

const words = signingText.acts;
const { fields } = signingText;

/** The form has checked that the text is a moment. */
const moment = (text: string): Instant => momentOfText(text) ?? ('' as Instant);

const readForm = (view: SecretaryView, signOff: SignOffView, person: SignerView, how: 'read' | 'read-out', now: Instant): ActFormSpec => ({
  title: `${person.name} · ${terms.readHow[how]}`,
  fields: [
    { kind: 'moment', id: 'from', label: fields.from, initial: textOfMoment(signOff.frozenAt) },
    { kind: 'moment', id: 'to', label: fields.to, initial: textOfMoment(now) },
    ...(how === 'read-out' ? [{ kind: 'line' as const, id: 'readBy', label: fields.readBy, initial: signOff.secretary }] : []),
    { kind: 'line', id: 'language', label: fields.language, isOptional: true },
    { kind: 'line', id: 'interpreter', label: fields.interpreter, isOptional: true },
  ],
  toCommand: (values) => ({
    type: 'ReadMinutes',
    input: {
      meeting: view.meeting,
      version: signOff.version,
      participant: person.id,
      how,
      readBy: answerOf(values, 'readBy').trim(),
      from: moment(answerOf(values, 'from')),
      to: moment(answerOf(values, 'to')),
      language: answerOf(values, 'language').trim(),
      interpreter: answerOf(values, 'interpreter').trim(),
    },
  }),
});

const signAnswers = (view: SecretaryView, signOff: SignOffView, person: SignerView, displayed: string | null): readonly ActAnswer[] => {
  const sign = (reservation: string) =>
    ({
      type: 'Sign',
      input: { meeting: view.meeting, version: signOff.version, participant: person.id, method: 'paper', reservation },
    }) as const;
  return [
    { id: 'paper', label: words.signPaper, deed: asCommand(sign('')) },
    ...tabletAnswers(view, signOff, person, displayed),
    {
      id: 'reserved',
      label: words.signReserved,
      deed: asForm({
        title: `${person.name} · ${words.sign}`,
        fields: [proseField('reservation', fields.reservation)],
        toCommand: (values) => sign(answerOf(values, 'reservation')),
      }),
    },
  ];
};

const requestForm = (view: SecretaryView, signOff: SignOffView, person: SignerView): ActFormSpec => ({
  title: `${person.name} · ${words.correct}`,
  fields: [
    { kind: 'number', id: 'entry', label: fields.entry, isOptional: true, hint: fields.entryHint },
    proseField('what', fields.what),
    optionalProseField('proposed', fields.proposed),
  ],
  toCommand: (values) => ({
    type: 'RequestCorrection',
    input: {
      meeting: view.meeting,
      version: signOff.version,
      participant: person.id,
      entry: answerOf(values, 'entry').trim() === '' ? null : Number(values['entry']),
      what: answerOf(values, 'what'),
      proposed: answerOf(values, 'proposed'),
    },
  }),
});

/** Art. 26(9): who, when asked, how read, reason or silence, witness, and the presiding officer's note as they word it. */
const refuseForm = (view: SecretaryView, signOff: SignOffView, person: SignerView, now: Instant): ActFormSpec => {
  return {
    title: `${words.refuse} · ${person.name}`,
    basis: signingText.law,
    fields: [
      { kind: 'moment', id: 'askedAt', label: fields.askedAt, initial: textOfMoment(now) },
      wordsField('how', fields.how, terms.readHow, { initial: person.read?.how ?? '' }),
      wordsField('silent', fields.silent, signingText.silentChoice),
      { ...proseField('reason', fields.words), when: (values) => values['silent'] === 'no' },
      ...witnessFields(view, person.id),
      { kind: 'line', id: 'recording', label: fields.recording, isOptional: true },
      { kind: 'prose', isLong: true, id: 'note', label: fields.note, hint: fields.noteHint(signOff.presiding) },
    ],
    toCommand: (values) => ({
      type: 'RefuseToSign',
      input: {
        meeting: view.meeting,
        version: signOff.version,
        participant: person.id,
        askedAt: moment(answerOf(values, 'askedAt')),
        how: answerOf(values, 'how') as 'read' | 'read-out' | 'unread',
        reason: values['silent'] === 'yes' ? '' : answerOf(values, 'reason'),
        silent: values['silent'] === 'yes',
        witness: witnessOf(view, values),
        recording: answerOf(values, 'recording').trim(),
        note: answerOf(values, 'note'),
      },
    }),
  };
};

const departureForm = (view: SecretaryView, signOff: SignOffView, person: SignerView): ActFormSpec => ({
  title: `${person.name} · ${words.departed}`,
  fields: [{ kind: 'prose', isLong: true, id: 'note', label: fields.note, hint: fields.noteHint(signOff.presiding) }],
  toCommand: (values) => ({
    type: 'NoteDeparture',
    input: { meeting: view.meeting, version: signOff.version, participant: person.id, note: answerOf(values, 'note') },
  }),
});

/** What can be done with one person on the current version; once they have signed, refused or are noted as gone, only taking that back. */
export const signerActs = (
  view: SecretaryView,
  signOff: SignOffView,
  person: SignerView,
  now: Instant,
  displayed: string | null,
): readonly Act[] => {
  if (signOff.thawed || view.phase !== 'frozen') return [];
  const takeBack = takeBackAct(signOff, person);
  if (person.status !== 'waiting') return takeBack;
  // In the place of an officer somebody signs who has no seat: whether the officer is here is nothing to them.
  const isPresent = person.presence === 'present' || person.handover !== null;
  const answer = (id: string, label: string, form: ActFormSpec): ActAnswer => ({ id, label, deed: asForm(form) });
  const read: Act = {
    id: 'read',
    title: words.read,
    ...(person.read === null ? {} : { support: signingText.read(whenOf(signOff, person.read.to), terms.readHow[person.read.how]) }),
    isDue: isPresent && person.read === null,
    answers: [
      answer('read', words.readSelf, readForm(view, signOff, person, 'read', now)),
      answer('read-out', words.readOut, readForm(view, signOff, person, 'read-out', now)),
    ],
  };
  const sign: Act = {
    id: 'sign',
    title: words.sign,
    isDue: isPresent && person.read !== null,
    answers: signAnswers(view, signOff, person, displayed),
  };
  const request: Act = {
    id: 'request',
    title: words.correct,
    isDue: false,
    answers: [answer('request', words.correctForm, requestForm(view, signOff, person))],
  };
  const refuse: Act = {
    id: 'refuse',
    title: words.refuse,
    support: signingText.refusalIsNoWalkOut,
    isDue: false,
    answers: [answer('refuse', words.refuseForm, refuseForm(view, signOff, person, now))],
  };
  const leave: Act = {
    id: 'leave',
    title: words.leave,
    isDue: false,
    answers: [
      {
        id: 'leave',
        label: words.leaveNow,
        deed: asCommand({ type: 'Leave', input: { meeting: view.meeting, participant: person.id, reason: '' } }),
      },
    ],
  };
  const returned: ActAnswer = {
    id: 'return',
    label: words.comeBack,
    deed: asCommand({ type: 'Return', input: { meeting: view.meeting, participant: person.id } }),
  };
  const departed: Act = {
    id: 'departed',
    title: words.departed,
    isDue: true,
    answers: [answer('departed', words.departedForm, departureForm(view, signOff, person)), returned],
  };
  const comeBack: Act = { id: 'return', title: words.comeBack, isDue: false, answers: [returned] };
  const handOver = handoverAct(view, person, now);
  if (!isPresent) return person.isOfficer ? [...handOver, comeBack] : [departed, request, ...takeBack];
  if (person.handover !== null) return [read, sign, ...takeBack];
  return [
    read,
    sign,
    request,
    ...(person.isOfficer ? [] : [refuse]),
    leave,
    ...(person.isOfficer ? handOver : []),
    ...agreeAct(view, person, now),
    ...takeBack,
  ];
};
