import type { Act, ActAnswer, ActFormSpec } from '../acts/act.ts';
import { asCommand, asForm } from '../acts/act.ts';
import { answerOf, isHere, optionalProseField, proseField, wordsField } from '../acts/people.ts';
import { momentOfText, textOfMoment } from '../acts/typed-values.ts';
import type { Instant } from '../../../shared/time/instant.ts';
import { terms } from '../../../shared/text/zh/terms.ts';
import { signingText } from '../../../shared/text/zh/windows/signing.ts';
import { scanText } from '../../../shared/text/zh/windows/signed-pages.ts';
import type { SignOffView, SignerView, SlipView } from '../../../shared/views/sign-off-view.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';

const words = signingText.acts;
const { fields } = signingText;

const presidingName = (view: SecretaryView): string => view.seats.find((seat) => seat.capacity === 'presiding')?.name ?? '';
const secretaryName = (view: SecretaryView): string => view.seats.find((seat) => seat.capacity === 'secretary')?.name ?? '';

/** The form has checked that the text is a moment. */
const moment = (text: string): Instant => momentOfText(text) ?? ('' as Instant);

const readForm = (view: SecretaryView, signOff: SignOffView, person: SignerView, how: 'read' | 'read-out', now: Instant): ActFormSpec => ({
  title: `${person.name} · ${terms.readHow[how]}`,
  fields: [
    { kind: 'moment', id: 'from', label: fields.from, initial: textOfMoment(signOff.frozenAt) },
    { kind: 'moment', id: 'to', label: fields.to, initial: textOfMoment(now) },
    ...(how === 'read-out' ? [{ kind: 'line' as const, id: 'readBy', label: fields.readBy, initial: secretaryName(view) }] : []),
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

const signAnswers = (view: SecretaryView, signOff: SignOffView, person: SignerView): readonly ActAnswer[] => {
  const sign = (reservation: string) =>
    ({
      type: 'Sign',
      input: { meeting: view.meeting, version: signOff.version, participant: person.id, method: 'paper', reservation },
    }) as const;
  return [
    { id: 'paper', label: words.signPaper, deed: asCommand(sign('')) },
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
  const witnesses = view.seats.filter((seat) => seat.id !== person.id && isHere(seat));
  return {
    title: `${words.refuse} · ${person.name}`,
    basis: signingText.law,
    fields: [
      { kind: 'moment', id: 'askedAt', label: fields.askedAt, initial: textOfMoment(now) },
      wordsField('how', fields.how, terms.readHow, { initial: person.read?.how ?? '' }),
      wordsField('silent', fields.silent, signingText.silentChoice),
      { ...proseField('reason', fields.words), when: (values) => values['silent'] === 'no' },
      {
        kind: 'choice',
        id: 'witness',
        label: fields.witness,
        choices: [
          ...witnesses.map((seat) => ({ id: seat.id, label: seat.called, support: terms.capacity[seat.capacity] })),
          { id: '-none', label: signingText.witnessNone },
          { id: '-else', label: signingText.witnessElse },
        ],
      },
      { kind: 'line', id: 'witnessName', label: fields.witnessOther, when: (values) => values['witness'] === '-else' },
      { kind: 'line', id: 'recording', label: fields.recording, isOptional: true },
      { kind: 'prose', isLong: true, id: 'note', label: fields.note, hint: fields.noteHint(presidingName(view)) },
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
        witness:
          values['witness'] === '-else'
            ? answerOf(values, 'witnessName').trim()
            : (witnesses.find((seat) => seat.id === values['witness'])?.name ?? ''),
        recording: answerOf(values, 'recording').trim(),
        note: answerOf(values, 'note'),
      },
    }),
  };
};

const departureForm = (view: SecretaryView, signOff: SignOffView, person: SignerView): ActFormSpec => ({
  title: `${person.name} · ${words.departed}`,
  fields: [{ kind: 'prose', isLong: true, id: 'note', label: fields.note, hint: fields.noteHint(presidingName(view)) }],
  toCommand: (values) => ({
    type: 'NoteDeparture',
    input: { meeting: view.meeting, version: signOff.version, participant: person.id, note: answerOf(values, 'note') },
  }),
});

const officers: readonly string[] = ['presiding', 'secretary'];

/** What can be done with one person on the current version; nothing once they have signed, refused or are noted as gone. */
export const signerActs = (view: SecretaryView, signOff: SignOffView, person: SignerView, now: Instant): readonly Act[] => {
  if (person.status !== 'waiting' || signOff.thawed || view.phase !== 'frozen') return [];
  const isPresent = person.presence === 'present';
  const answer = (id: string, label: string, form: ActFormSpec): ActAnswer => ({ id, label, deed: asForm(form) });
  const read: Act = {
    id: 'read',
    title: words.read,
    ...(person.read === null ? {} : { support: signingText.read(person.read.to.slice(11, 16), terms.readHow[person.read.how]) }),
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
    answers: signAnswers(view, signOff, person),
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
  const departed: Act = {
    id: 'departed',
    title: words.departed,
    isDue: true,
    answers: [
      answer('departed', words.departedForm, departureForm(view, signOff, person)),
      {
        id: 'return',
        label: words.comeBack,
        deed: asCommand({ type: 'Return', input: { meeting: view.meeting, participant: person.id } }),
      },
    ],
  };
  if (!isPresent) return [departed, request];
  return [read, sign, request, ...(officers.includes(person.capacity) ? [] : [refuse]), leave];
};

const decideForm = (view: SecretaryView, slip: SlipView, title: string): ActFormSpec => ({
  title,
  fields: [
    wordsField('granted', fields.granted, signingText.grantedChoice),
    { kind: 'line', id: 'by', label: fields.grantedBy, initial: presidingName(view) },
    proseField('reason', fields.reason),
  ],
  toCommand: (values) => ({
    type: 'DecideCorrection',
    input: {
      meeting: view.meeting,
      slip: slip.slip,
      granted: values['granted'] === 'yes',
      by: answerOf(values, 'by').trim(),
      reason: answerOf(values, 'reason'),
    },
  }),
});

const correctForm = (view: SecretaryView, slip: SlipView | null, title: string): ActFormSpec => ({
  title,
  fields: [
    { kind: 'number', id: 'entry', label: fields.entry, initial: slip?.entry === null || slip === null ? '' : String(slip.entry) },
    proseField(
      'text',
      fields.text,
      slip === null ? '' : slip.proposed !== '' ? slip.proposed : (view.entries.find((entry) => entry.number === slip.entry)?.text ?? ''),
    ),
    {
      kind: 'line',
      id: 'reason',
      label: fields.reason,
      initial: slip === null ? '' : slip.what.replaceAll('\n', ' ').slice(0, 500),
      isOptional: true,
    },
  ],
  toCommand: (values) => ({
    type: 'CorrectEntry',
    input: {
      meeting: view.meeting,
      entry: Number(values['entry']),
      text: answerOf(values, 'text'),
      reason: answerOf(values, 'reason').trim(),
    },
  }),
});

const keepForm = (view: SecretaryView, signOff: SignOffView): ActFormSpec => ({
  title: scanText.keep,
  fields: [
    { kind: 'number', id: 'pages', label: scanText.keepPages },
    { kind: 'line', id: 'by', label: scanText.keepBy, initial: presidingName(view) },
    proseField('reason', scanText.keepReason),
  ],
  toCommand: (values) => ({
    type: 'KeepOriginalUnscanned',
    input: {
      meeting: view.meeting,
      version: signOff.version,
      pages: Number(values['pages']),
      by: answerOf(values, 'by').trim(),
      reason: answerOf(values, 'reason'),
    },
  }),
});

/** A granted slip of the current version whose entry does not stand as proposed yet. */
const isUncorrected = (view: SecretaryView, signOff: SignOffView, slip: SlipView): boolean =>
  slip.decision?.granted === true &&
  slip.version === signOff.version &&
  slip.entry !== null &&
  view.entries.find((entry) => entry.number === slip.entry)?.text !== slip.proposed;

/** What concerns the minutes as a whole: slips to decide, entries to correct, freezing again, the archive. */
export const minutesActs = (view: SecretaryView): readonly Act[] => {
  const { signOff, meeting, available } = view;
  const nameOf = (id: string): string => view.seats.find((seat) => seat.id === id)?.name ?? id;
  const freeze = (title: string): Act => ({
    id: 'freeze',
    title,
    ...(available.FreezeMinutes === null ? {} : { support: available.FreezeMinutes }),
    isDue: available.FreezeMinutes === null,
    answers: [{ id: 'freeze', label: words.freezeNow, deed: asCommand({ type: 'FreezeMinutes', input: { meeting } }) }],
  });
  if (signOff === null) return [freeze(words.freeze)];
  if (signOff.archivedAt !== null) return [];
  const decisions = signOff.slips
    .filter((slip) => slip.decision === null)
    .map((slip): Act => {
      const title = words.decide(slip.slip, nameOf(slip.participant));
      return {
        id: `slip/${slip.slip}`,
        title,
        support: [
          signingText.slipOn(slip.entry, slip.what),
          ...(slip.proposed === '' ? [] : [signingText.slipProposed(slip.proposed)]),
        ].join('；'),
        isDue: true,
        answers: [{ id: 'decide', label: words.decideForm, deed: asForm(decideForm(view, slip, title)) }],
      };
    });
  const corrections = !signOff.thawed
    ? []
    : [
        ...signOff.slips
          .filter((slip) => isUncorrected(view, signOff, slip))
          .map((slip): Act => {
            const title = words.correctEntry(slip.entry ?? 0);
            return {
              id: `correct/${slip.slip}`,
              title,
              support: signingText.slipProposed(slip.proposed),
              isDue: true,
              answers: [{ id: 'correct', label: words.correctEntryForm, deed: asForm(correctForm(view, slip, title)) }],
            };
          }),
        freeze(words.freezeAgain),
        {
          id: 'correct-any',
          title: words.correctAny,
          isDue: false,
          answers: [{ id: 'correct', label: words.correctEntryForm, deed: asForm(correctForm(view, null, words.correctAny)) }],
        },
      ];
  const keeping: readonly Act[] =
    !signOff.signedOnPaper ||
    signOff.thawed ||
    signOff.keptUnscanned !== null ||
    signOff.pages.every(({ of, missing }) => of !== null && missing.length === 0)
      ? []
      : [
          {
            id: 'keep-unscanned',
            title: scanText.keep,
            isDue: false,
            answers: [{ id: 'keep', label: scanText.keepForm, deed: asForm(keepForm(view, signOff)) }],
          },
        ];
  return [
    ...decisions,
    ...corrections,
    ...keeping,
    {
      id: 'archive',
      title: words.archive,
      ...(available.ArchiveMinutes === null ? {} : { support: available.ArchiveMinutes }),
      isDue: available.ArchiveMinutes === null,
      answers: [{ id: 'archive', label: words.archiveNow, deed: asCommand({ type: 'ArchiveMinutes', input: { meeting } }) }],
    },
  ];
};
