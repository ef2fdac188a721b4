import { unbindAct } from './take-back-act.ts';
import { freezeAnswer } from '../acts/freeze-answer.ts';
import { asCommand, asForm, type Act, type ActFormSpec } from '../acts/act.ts';
import { answerOf, proseField, wordsField } from '../acts/people.ts';
import { signingText } from '../../../shared/text/zh/windows/signing.ts';
import { scanText } from '../../../shared/text/zh/windows/signed-pages.ts';
import type { SignOffView, SlipView } from '../../../shared/views/sign-off-view.ts';
import type { SecretaryView } from '../../../shared/views/secretary-view.ts';

const words = signingText.acts;
const { fields } = signingText;

const presidingName = (view: SecretaryView): string =>
  view.signOff?.presiding ?? view.seats.find((seat) => seat.capacity === 'presiding')?.name ?? '';

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
    answers: [freezeAnswer(view)],
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
    signOff.thawed || signOff.keptUnscanned !== null || signOff.pages.every(({ of, missing }) => of !== null && missing.length === 0)
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
    ...(signOff.thawed ? [] : unbindAct(signOff)),
    {
      id: 'archive',
      title: words.archive,
      ...(available.ArchiveMinutes === null ? {} : { support: available.ArchiveMinutes }),
      isDue: available.ArchiveMinutes === null,
      answers: [{ id: 'archive', label: words.archiveNow, deed: asCommand({ type: 'ArchiveMinutes', input: { meeting } }) }],
    },
  ];
};
