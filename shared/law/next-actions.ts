import { lawText } from '../text/zh/law.ts';
import { addDays } from '../time/plain-date.ts';
import { exactly, expiry } from '../time/working-days.ts';
import { because } from './article.ts';
import type { ActionCode, NextAction, ObligorAssessment } from './assessment.ts';
import { latestAgreement, refusedOnReview, renegotiationTried, triedBecause } from './articles/art-28-agreement.ts';
import type { Will } from './articles/art-23-reply.ts';
import type { Matter } from './matter.ts';
import { parameterOn } from './parameters.ts';
import { failureOf } from './stage.ts';

/** What is to be done next for one obligor, with the day it is to be done by. An action goes when the fact that closes it is on file. */
export const nextActionsOf = (matter: Matter, assessed: ObligorAssessment, will: Will): readonly NextAction[] => [
  ...beforeConsultation(matter, assessed, will),
  ...consulting(matter, assessed),
  ...afterAgreement(matter, assessed),
  ...afterFailure(matter),
];

const { act } = lawText;

const action = (
  matter: Matter,
  code: ActionCode,
  by: NextAction['by'],
  article: string,
  text: string,
  facts: readonly string[] = [matter.obligor.path],
): NextAction => ({
  code,
  obligor: matter.obligor.id,
  by,
  article,
  because: [because(article, text, facts)],
});

const beforeConsultation = (matter: Matter, { stage, reply }: ObligorAssessment, will: Will): readonly NextAction[] => {
  const received = matter.obligor.reply;
  const undecided = will.decides === 'neither' && (stage === 'reply' || stage === 'notice');
  return [
    ...(stage === 'notice' ? [action(matter, 'serve-notice', null, '22(2)', act['serve-notice'])] : []),
    ...(stage === 'reply' && reply.status === 'awaited' && reply.due !== null
      ? [action(matter, 'await-reply', reply.due, '23', act['await-reply'](reply.due))]
      : []),
    ...(undecided && reply.status === 'late-pending' && received?.lateReasonAccepted === undefined
      ? [action(matter, 'judge-late-reply', null, '23', act['judge-late-reply'], [`${matter.obligor.path}/reply`])]
      : []),
    ...(undecided && received?.agrees === 'conditional' && received.classifiedAs === undefined
      ? [action(matter, 'classify-reply', null, '23', act['classify-reply'], [`${matter.obligor.path}/reply`])]
      : []),
  ];
};

const consulting = (matter: Matter, { stage, meetings, period, grounds, mayDeclareFailure }: ObligorAssessment): readonly NextAction[] => [
  ...(stage === 'consulting' && meetings.mayHoldAnother && period.calendarEnd !== null
    ? [
        action(
          matter,
          'hold-meeting',
          period.calendarEnd,
          '27',
          act['hold-meeting'](meetings.counted + 1, period.calendarEnd, expiry(period.calendarEnd, matter.today) === 'expired'),
        ),
      ]
    : []),
  ...(stage === 'consulting' && meetings.counted >= meetings.limit
    ? [action(matter, 'approve-extra-meeting', null, '27', act['approve-extra-meeting'](meetings.counted))]
    : []),
  ...(stage === 'consulting' && grounds[2]?.status === 'open'
    ? [action(matter, 'judge-hopeless', null, '29(3)', act['judge-hopeless'](meetings.counted))]
    : []),
  ...(mayDeclareFailure ? [declareFailure(matter, stage, grounds)] : []),
  ...(stage === 'consulting' && meetings.counted > 0 ? [action(matter, 'sign-agreement', null, '28¶1', act['sign-agreement'])] : []),
];

/** Names what it would rest on: the renegotiation that was tried (Art. 28¶2), or every ground whose facts are on file. */
const declareFailure = (matter: Matter, stage: ObligorAssessment['stage'], grounds: ObligorAssessment['grounds']): NextAction => {
  const ruledOn = stage === 'renegotiating' ? refusedOnReview(latestAgreement(matter)) : null;
  if (ruledOn !== null) {
    const proposed = action(matter, 'declare-failure', null, '28¶2', act['declare-renegotiation-failed'](ruledOn));
    return { ...proposed, because: [...proposed.because, ...triedBecause(matter, ruledOn)] };
  }
  const met = grounds.filter(({ status }) => status === 'met');
  // The grounds give their own reasons: here one sentence, and the places they were found in.
  const found = met.flatMap((ground) => ground.because.flatMap((reason) => reason.facts));
  return action(matter, 'declare-failure', null, '29', act['declare-failure'](met.map(({ ground }) => ground)), [...new Set(found)]);
};

const afterAgreement = (matter: Matter, { stage }: ObligorAssessment): readonly NextAction[] => {
  const agreement = latestAgreement(matter);
  if (agreement === null || stage === 'failed' || stage === 'terminated') return [];
  const ruledOn = refusedOnReview(agreement);
  const { id } = matter.obligor;
  const breach = matter.facts.breach.findLast((candidate) => candidate.obligor === id && candidate.on >= agreement.signedOn);
  const sued =
    breach !== undefined &&
    matter.facts.litigation.some((suit) => suit.obligor === id && suit.suedOn !== undefined && suit.suedOn >= breach.on);
  return [
    ...(stage === 'agreed'
      ? [
          action(
            matter,
            'apply-confirmation',
            exactly(addDays(agreement.signedOn, parameterOn('confirmationAlarmDays', matter.today))),
            '28¶1',
            act['apply-confirmation'](agreement.signedOn),
            [agreement.path],
          ),
        ]
      : []),
    ...(ruledOn !== null && !renegotiationTried(matter, ruledOn)
      ? [action(matter, 'hold-renegotiation', null, '28¶2', act['hold-renegotiation'](ruledOn), [`${agreement.path}/confirmation`])]
      : []),
    ...(breach !== undefined && stage === 'confirmed'
      ? [action(matter, 'enforce', null, '34¶1', act.enforce(breach.on), [breach.path])]
      : []),
    ...(breach !== undefined && stage !== 'confirmed' && !sued
      ? [action(matter, 'sue-on-agreement', null, '34¶2', act['sue-on-agreement'](breach.on), [breach.path])]
      : []),
  ];
};

const afterFailure = (matter: Matter): readonly NextAction[] => {
  const failure = failureOf(matter);
  if (failure === null || matter.facts.terminated.some((end) => end.obligor === undefined || end.obligor === matter.obligor.id)) return [];
  const suits = matter.facts.litigation.filter((suit) => suit.obligor === matter.obligor.id);
  const suedOn = suits.find((suit) => suit.suedOn !== undefined)?.suedOn;
  const target = exactly(addDays(failure.on, parameterOn('suitTargetDays', matter.today)));
  return [
    ...(suedOn === undefined
      ? [action(matter, 'sue', target, '30¶1', act.sue(failure.on, parameterOn('suitTargetDays', matter.today)), [failure.path])]
      : []),
    ...(suits.some((suit) => suit.procuratorateInformedOn !== undefined)
      ? []
      : [
          action(matter, 'inform-procuratorate', suedOn === undefined ? target : exactly(suedOn), '30¶1', act['inform-procuratorate'], [
            failure.path,
          ]),
        ]),
  ];
};

/** Years without a table that some answer needs. */
export const missingYears = (assessed: readonly ObligorAssessment[]): readonly number[] => {
  const dues = assessed.flatMap(({ reply, period }) => [reply.due, period.calendarEnd, period.netEnd]);
  return [...new Set(dues.flatMap((due) => (due !== null && due.date === null ? due.calendarMissing : [])))].sort((a, b) => a - b);
};

export const importCalendar = (years: readonly number[]): readonly NextAction[] =>
  years.length === 0
    ? []
    : [{ code: 'import-calendar', by: null, article: '民法典203', because: [because('民法典203', act['import-calendar'](years))] }];
