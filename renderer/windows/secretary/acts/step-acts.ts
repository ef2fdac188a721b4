import { freezeAnswer } from '../../acts/freeze-answer.ts';
import type { Act } from '../../acts/act.ts';
import { asCommand, asForm } from '../../acts/act.ts';
import { answerOf, isHere, personField, proseField } from '../../acts/people.ts';
import { terms } from '../../../../shared/text/zh/terms.ts';
import { actText, formText } from '../../../../shared/text/zh/windows/secretary.ts';
import type { SecretaryView } from '../../../../shared/views/secretary-view.ts';
import { checkAnswers, collapseAnswer, seatAct } from './attendance-acts.ts';
import { consultationExtras } from './consultation-acts.ts';
import { clockAct } from './clock-act.ts';
import { pauseActs } from './conduct-acts.ts';
import { answersTo, openWindow, type Missing } from './missing-answers.ts';

export const missingId = (missing: Missing): string => `${missing.code}/${missing.subject ?? ''}`;

const reappraisal = (view: SecretaryView): Act => ({
  id: 'reappraisal',
  title: actText.reappraisal,
  isDue: false,
  answers: [
    {
      id: 'reappraisal',
      label: actText.reappraisalForm,
      deed: asForm({
        title: actText.reappraisal,
        fields: [personField('by', formText.by, view.seats.filter(isHere)), proseField('reason', formText.reason)],
        toCommand: (values) => ({
          type: 'RequestReappraisal',
          input: { meeting: view.meeting, by: answerOf(values, 'by'), reason: answerOf(values, 'reason') },
        }),
      }),
    },
  ],
});

/** What can be done in a step besides what it waits for. */
const extras = (view: SecretaryView): readonly Act[] => {
  switch (view.step) {
    case 'attendance':
      return [
        ...view.seats
          .filter((seat) => ['present', 'absent'].includes(seat.presence))
          .map((seat) => ({
            id: `again/${seat.id}`,
            title: actText.checkPerson(seat.called),
            support: terms.presence[seat.presence],
            isDue: false,
            answers: checkAnswers(view, seat),
          })),
        { id: 'collapse', title: actText.collapse, isDue: false, answers: [collapseAnswer(view)] },
      ];
    case 'questions-answered':
      return [reappraisal(view)];
    case 'consultation':
      return [...consultationExtras(view), reappraisal(view)];
    default:
      return [];
  }
};

/** F2: what the current step waits for, one act for each thing missing, and what is possible besides. */
export const stepActs = (view: SecretaryView): readonly Act[] => {
  const { meeting, phase, available } = view;
  if (phase === 'planned') {
    const refusal = available.ConveneMeeting;
    return [
      {
        id: 'convene',
        title: actText.convene,
        ...(refusal === null ? {} : { support: refusal }),
        isDue: true,
        answers: [
          { id: 'convene', label: actText.conveneNow, deed: asCommand({ type: 'ConveneMeeting', input: { meeting, place: view.place } }) },
        ],
      },
      seatAct(view, false),
      clockAct(view),
    ];
  }
  if (phase === 'recess' || phase === 'adjourned') return pauseActs(view);
  if (phase === 'collapsed') {
    return [
      {
        id: 'not-frozen/',
        title: actText.freeze,
        isDue: true,
        answers: [freezeAnswer(view)],
      },
    ];
  }
  if (phase === 'frozen' || phase === 'archived') {
    const open = view.missing.filter((missing) => missing.code !== 'not-archived').length;
    return [
      {
        id: 'signing',
        title: actText.openSigning,
        ...(phase === 'frozen' ? { support: actText.stillToSign(open) } : {}),
        isDue: phase === 'frozen',
        answers: [openWindow('signing', actText.openSigningNow)],
      },
    ];
  }
  return [
    ...view.missing.map((missing) => ({ id: missingId(missing), title: missing.text, isDue: true, answers: answersTo(view, missing) })),
    ...extras(view),
  ];
};
