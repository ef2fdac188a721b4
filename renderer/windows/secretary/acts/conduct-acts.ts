import type { Act, ActAnswer } from '../../acts/act.ts';
import { asCommand, asForm } from '../../acts/act.ts';
import { answerOf, optionalProseField, proseField, wordsField } from '../../acts/people.ts';
import { dayOfText } from '../../acts/typed-values.ts';
import type { PlainDate } from '../../../../shared/time/plain-date.ts';
import { stepIds, stepNumber, type StepId } from '../../../../shared/record/vocabulary.ts';
import { terms } from '../../../../shared/text/zh/terms.ts';
import { actText } from '../../../../shared/text/zh/windows/secretary.ts';
import type { EntryView } from '../../../../shared/views/entry-view.ts';
import type { SeatView } from '../../../../shared/views/meeting-view.ts';
import type { SecretaryView } from '../../../../shared/views/secretary-view.ts';
import { offerFromEntry } from './offer-acts.ts';
import { openWindow } from './missing-answers.ts';
import { waitAnswers } from './wait-acts.ts';
import { checkAnswers, lateArrivalAnswers, seatAct } from './attendance-acts.ts';

/** F6: recess, resume, adjourn to another day. */
export const pauseActs = (view: SecretaryView): readonly Act[] => {
  const { meeting, phase } = view;
  if (phase === 'frozen' || phase === 'archived') return [];
  if (phase === 'recess' || phase === 'adjourned') {
    const resume = (proofRead: boolean, label: string): ActAnswer => ({
      id: String(proofRead),
      label,
      deed: asCommand({ type: 'Resume', input: { meeting, proofRead } }),
    });
    return [
      {
        id: 'resume',
        title: actText.resume,
        isDue: true,
        answers: [resume(true, actText.resumeRead), resume(false, actText.resumeUnread)],
      },
    ];
  }
  return [
    {
      id: 'recess',
      title: actText.recess,
      isDue: true,
      answers: [
        {
          id: 'recess',
          label: actText.recessForm,
          deed: asForm({
            title: actText.recess,
            fields: [proseField('reason', actText.recessReason)],
            toCommand: (values) => ({ type: 'TakeRecess', input: { meeting, reason: answerOf(values, 'reason') } }),
          }),
        },
      ],
    },
    {
      id: 'adjourn',
      title: actText.adjourn,
      isDue: true,
      answers: [
        {
          id: 'adjourn',
          label: actText.adjournForm,
          deed: asForm({
            title: actText.adjourn,
            fields: [{ kind: 'day', id: 'until', label: actText.adjournFields.until }, proseField('reason', actText.adjournFields.reason)],
            toCommand: (values) => ({
              type: 'Adjourn',
              input: { meeting, until: dayOfText(answerOf(values, 'until')) ?? ('' as PlainDate), reason: answerOf(values, 'reason') },
            }),
          }),
        },
      ],
    },
  ];
};

const leaving = (view: SecretaryView, seat: SeatView): readonly ActAnswer[] => [
  {
    id: 'leave',
    label: actText.leave,
    deed: asCommand({ type: 'Leave', input: { meeting: view.meeting, participant: seat.id, reason: '' } }),
  },
  {
    id: 'leave-form',
    label: actText.leaveForm,
    deed: asForm({
      title: `${seat.called} · ${actText.leave}`,
      fields: [{ kind: 'line', id: 'reason', label: actText.leaveReason }],
      toCommand: (values) => ({
        type: 'Leave',
        input: { meeting: view.meeting, participant: seat.id, reason: answerOf(values, 'reason') },
      }),
    }),
  },
];

/** Who runs the meeting neither walks out of it nor breaks its discipline. */
const keepsOrder = (seat: SeatView): boolean => seat.capacity === 'presiding' || seat.capacity === 'secretary';

/** Art. 29(2): the warning is read, one waits, and what the clock counted is recorded. Only who sits for a side walks out; others leave. */
const walkingOut = (view: SecretaryView, seat: SeatView): readonly ActAnswer[] => {
  if (seat.party === null || keepsOrder(seat)) return [];
  return waitAnswers(seat.id, actText.walkOut, (waited) => ({
    title: actText.walkOutTitle(seat.called),
    fields: [
      wordsField('warned', actText.walkOutFields.warned, actText.warnedChoice),
      { kind: 'number', id: 'minutes', label: actText.walkOutFields.minutes, initial: waited },
      optionalProseField('words', actText.walkOutFields.words),
    ],
    toCommand: (values) => ({
      type: 'WalkOut',
      input: {
        meeting: view.meeting,
        participant: seat.id,
        warned: values['warned'] === 'yes',
        minutes: Number(values['minutes']),
        words: answerOf(values, 'words'),
      },
    }),
  }));
};

const breach = (view: SecretaryView, seat: SeatView): ActAnswer => ({
  id: 'breach',
  label: actText.breach,
  deed: asForm({
    title: actText.breachTitle(seat.called),
    fields: [proseField('conduct', actText.breachFields.conduct), proseField('measure', actText.breachFields.measure)],
    toCommand: (values) => ({
      type: 'RecordBreachOfDiscipline',
      input: { meeting: view.meeting, participant: seat.id, conduct: answerOf(values, 'conduct'), measure: answerOf(values, 'measure') },
    }),
  }),
});

const moves = (view: SecretaryView, seat: SeatView): readonly ActAnswer[] => {
  const back: ActAnswer = {
    id: 'return',
    label: actText.comeBack,
    deed: asCommand({ type: 'Return', input: { meeting: view.meeting, participant: seat.id } }),
  };
  switch (seat.presence) {
    case 'present':
      return [...leaving(view, seat), ...walkingOut(view, seat), ...(keepsOrder(seat) ? [] : [breach(view, seat)])];
    case 'left':
      return [back, ...walkingOut(view, seat)];
    case 'walked-out':
      return [back];
    case 'expected':
      return view.step === 'attendance' ? checkAnswers(view, seat) : lateArrivalAnswers(view, seat);
    case 'absent':
      return lateArrivalAnswers(view, seat);
  }
};

/** F7: coming and going, seat by seat, and a seat for somebody new. */
export const movingActs = (view: SecretaryView): readonly Act[] => [
  ...view.seats.map((seat) => ({
    id: `moves/${seat.id}`,
    title: actText.who(seat.seat, terms.capacity[seat.capacity], seat.called),
    seat: seat.seat,
    support: [seat.organisation, terms.presence[seat.presence]].filter((part) => part !== '').join('，'),
    isDue: false,
    answers: moves(view, seat),
  })),
  seatAct(view, false),
];

const brief = (text: string): string => (text.length > 30 ? `${Array.from(text).slice(0, 30).join('')}……` : text);

const historyAnswers = (entry: EntryView): readonly ActAnswer[] =>
  entry.corrections.length === 0
    ? []
    : [
        {
          id: 'history',
          label: actText.history(entry.corrections.length),
          deed: { kind: 'history', entry: entry.number },
        },
      ];

/** What was frozen is not corrected any more: a participant asks for it in the signing window, where it is granted or refused. */
const correctingFrozen = (view: SecretaryView, entry: EntryView | undefined): readonly Act[] => [
  ...(view.phase === 'archived'
    ? []
    : [
        {
          id: 'request',
          title: actText.request,
          support: actText.requestSupport,
          isDue: true,
          answers: [openWindow('signing', actText.openSigningNow)],
        },
      ]),
  ...(entry === undefined || entry.corrections.length === 0
    ? []
    : [{ id: 'history', title: actText.correctedEntry(entry.number), isDue: false, answers: historyAnswers(entry) }]),
];

/** F10: correcting one entry, adding one behind it, going back to an earlier step. */
export const correctingActs = (view: SecretaryView, entry: EntryView | undefined): readonly Act[] => {
  const { meeting } = view;
  if (view.phase === 'frozen' || view.phase === 'archived') return correctingFrozen(view, entry);
  const now = view.step === null ? 0 : stepNumber(view.step);
  const earlier = stepIds.filter((step) => stepNumber(step) > 1 && stepNumber(step) < now);
  return [
    ...(entry === undefined
      ? []
      : [
          {
            id: 'correct',
            title: actText.correct(entry.number, brief(entry.text)),
            isDue: true,
            answers: [
              {
                id: 'correct',
                label: actText.correctForm,
                deed: asForm({
                  title: actText.correctTitle(entry.number),
                  fields: [
                    proseField('text', actText.correctFields.text, entry.text),
                    { kind: 'line', id: 'reason', label: actText.correctFields.reason, isOptional: true },
                  ],
                  toCommand: (values) => ({
                    type: 'CorrectEntry',
                    input: { meeting, entry: entry.number, text: answerOf(values, 'text'), reason: answerOf(values, 'reason') },
                  }),
                }),
              },
              { id: 'insert', label: actText.insertAfter(entry.number), deed: { kind: 'insert-after' as const, entry: entry.number } },
              ...historyAnswers(entry),
            ],
          },
        ]),
    ...(entry === undefined ? [] : offerFromEntry(view, entry)),
    ...(earlier.length === 0
      ? []
      : [
          {
            id: 'back',
            title: actText.back,
            isDue: true,
            answers: [
              {
                id: 'back',
                label: actText.backForm,
                deed: asForm({
                  title: actText.back,
                  fields: [
                    wordsField('step', actText.backFields.step, Object.fromEntries(earlier.map((step) => [step, terms.step[step]]))),
                    proseField('reason', actText.backFields.reason),
                  ],
                  toCommand: (values) => ({
                    type: 'ReturnToStep',
                    input: { meeting, step: answerOf(values, 'step') as StepId, reason: answerOf(values, 'reason') },
                  }),
                }),
              },
            ],
          },
        ]),
  ];
};
