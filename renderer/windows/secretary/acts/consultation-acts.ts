import type { Act, ActAnswer, ActFormSpec } from '../../acts/act.ts';
import { asCommand, asForm } from '../../acts/act.ts';
import { answerOf, isHere, optionalProseField, partyNameOf, personField, proseField, sideHere, wordsField } from '../../acts/people.ts';
import { dayOfText, fenOfYuan } from '../../acts/typed-values.ts';
import type { CommandInput } from '../../../../shared/decide.ts';
import { CLAIMANT, customIssues, issues, type Issue } from '../../../../shared/record/vocabulary.ts';
import { terms } from '../../../../shared/text/zh/terms.ts';
import { actText, formText } from '../../../../shared/text/zh/windows/secretary.ts';
import { positionsText } from '../../../../shared/text/zh/windows/positions.ts';
import type { SeatView } from '../../../../shared/views/meeting-view.ts';
import type { SecretaryView } from '../../../../shared/views/secretary-view.ts';

import { offerAct, raiseIssueForm } from './offer-acts.ts';

type Outcome = CommandInput<'SettleIssue'>['outcome'];
type ResultOutcome = CommandInput<'RecordResult'>['results'][number]['outcome'];
type Next = CommandInput<'AnnounceNext'>['next'];

const outcomes: Readonly<Record<Outcome, string>> = {
  agreed: terms.issueOutcome.agreed,
  disputed: terms.issueOutcome.disputed,
  'not-applicable': terms.issueOutcome['not-applicable'],
};

/** What a matter is called in this case. */
const titleOf = (view: SecretaryView, issue: Issue): string =>
  view.positions.find((row) => row.issue === issue)?.title ?? terms.issue[issue];

/** Matters that can be spoken on: those of the law, and those that were raised. */
const issueWords = (view: SecretaryView): Readonly<Record<string, string>> =>
  Object.fromEntries(
    issues
      .filter((issue) => !(customIssues as readonly Issue[]).includes(issue) || view.positions.some((row) => row.issue === issue))
      .map((issue) => [issue, titleOf(view, issue)]),
  );

const amountOf = (text: string): number | null => (text.trim() === '' ? null : fenOfYuan(text));

/** Who of a side speaks; with `party` null anybody who sits for one. */
const speakersOf = (view: SecretaryView, party: string | null): readonly SeatView[] =>
  party === null ? view.seats.filter((seat) => seat.party !== null && isHere(seat)) : sideHere(view, party);

const partyOf = (view: SecretaryView, by: string): string => view.seats.find((seat) => seat.id === by)?.party ?? CLAIMANT;

/** What a side holds on one matter. The party is that of whoever said it. */
export const positionForm = (view: SecretaryView, issue: Issue, party: string | null): ActFormSpec => ({
  title: party === null ? actText.positionOn(titleOf(view, issue)) : actText.position(partyNameOf(view, party), titleOf(view, issue)),
  fields: [
    proseField('text', actText.positionFields.text),
    { kind: 'yuan', id: 'amount', label: actText.positionFields.amount, isOptional: true, hint: formText.optional },
    personField('by', formText.by, speakersOf(view, party)),
  ],
  toCommand: (values) => ({
    type: 'StatePosition',
    input: {
      meeting: view.meeting,
      issue,
      party: partyOf(view, answerOf(values, 'by')),
      by: answerOf(values, 'by'),
      text: answerOf(values, 'text'),
      amountFen: amountOf(answerOf(values, 'amount')),
    },
  }),
});

export const positionAnswer = (view: SecretaryView, issue: Issue, party: string): readonly ActAnswer[] =>
  sideHere(view, party).length === 0
    ? []
    : [{ id: 'position', label: actText.positionForm, deed: asForm(positionForm(view, issue, party)) }];

/** A new word on any matter, also on one the law does not ask for or that was thought settled. */
const newPosition = (view: SecretaryView): Act => ({
  id: 'position-new',
  title: actText.positionNew,
  isDue: false,
  answers: [
    {
      id: 'position-new',
      label: actText.positionForm,
      deed: asForm({
        title: actText.positionNew,
        fields: [
          wordsField('issue', actText.positionNewFields.issue, issueWords(view)),
          personField(
            'by',
            actText.positionNewFields.by,
            view.seats.filter((seat) => seat.party !== null && isHere(seat)),
          ),
          proseField('text', actText.positionFields.text),
          { kind: 'yuan', id: 'amount', label: actText.positionFields.amount, isOptional: true, hint: formText.optional },
        ],
        toCommand: (values) => ({
          type: 'StatePosition',
          input: {
            meeting: view.meeting,
            issue: answerOf(values, 'issue') as Issue,
            party: partyOf(view, answerOf(values, 'by')),
            by: answerOf(values, 'by'),
            text: answerOf(values, 'text'),
            amountFen: amountOf(answerOf(values, 'amount')),
          },
        }),
      }),
    },
  ],
});

const settleForm = (view: SecretaryView, choices: Readonly<Record<string, string>>, title: string, only?: Issue): ActFormSpec => ({
  title,
  fields: [
    wordsField('issue', actText.positionNewFields.issue, choices, only === undefined ? {} : { initial: only, isGiven: true }),
    wordsField('outcome', actText.settleFields.outcome, outcomes),
    optionalProseField('text', actText.settleFields.text),
  ],
  toCommand: (values) => ({
    type: 'SettleIssue',
    input: {
      meeting: view.meeting,
      issue: answerOf(values, 'issue') as Issue,
      outcome: answerOf(values, 'outcome') as Outcome,
      text: answerOf(values, 'text'),
    },
  }),
});

export const settleAnswers = (view: SecretaryView, issue: Issue): readonly ActAnswer[] => [
  ...(Object.keys(outcomes) as Outcome[]).map((outcome) => ({
    id: outcome,
    label: outcomes[outcome],
    deed: asCommand({ type: 'SettleIssue', input: { meeting: view.meeting, issue, outcome, text: '' } }),
  })),
  {
    id: 'form',
    label: actText.settleForm,
    deed: asForm(settleForm(view, { [issue]: titleOf(view, issue) }, actText.settle(titleOf(view, issue)), issue)),
  },
];

/** Obligors a result is owed to: those of whose side somebody was in the room. */
const obligorsAtTable = (view: SecretaryView): readonly string[] =>
  view.parties
    .filter((party) => party.id !== CLAIMANT)
    .filter((party) => view.seats.some((seat) => seat.party === party.id && seat.presence !== 'expected' && seat.presence !== 'absent'))
    .map((party) => party.id);

export const resultAnswers = (view: SecretaryView): readonly ActAnswer[] => {
  const obligors = obligorsAtTable(view);
  const only = obligors[0];
  if (only !== undefined && obligors.length === 1) {
    return (Object.keys(terms.result) as ResultOutcome[]).map((outcome) => ({
      id: outcome,
      label: terms.result[outcome],
      deed: asCommand({ type: 'RecordResult', input: { meeting: view.meeting, results: [{ obligor: only, outcome }] } }),
    }));
  }
  return [
    {
      id: 'results',
      label: actText.resultForm,
      deed: asForm({
        title: actText.result,
        fields: obligors.map((obligor) => wordsField(obligor, partyNameOf(view, obligor), terms.result)),
        toCommand: (values) => ({
          type: 'RecordResult',
          input: {
            meeting: view.meeting,
            results: obligors.map((obligor) => ({ obligor, outcome: answerOf(values, obligor) as ResultOutcome })),
          },
        }),
      }),
    },
  ];
};

export const nextAnswers = (view: SecretaryView): readonly ActAnswer[] =>
  (Object.keys(terms.next) as Next[]).map((next) => ({
    id: next,
    label: `${terms.next[next]}…`,
    deed: asForm({
      title: `${actText.next}：${terms.next[next]}`,
      fields: [
        { kind: 'day', id: 'on', label: actText.nextFields.on, isOptional: next !== 'next-meeting' },
        proseField('words', actText.nextFields.words),
      ],
      toCommand: (values) => ({
        type: 'AnnounceNext',
        input: { meeting: view.meeting, next, on: dayOfText(answerOf(values, 'on')), words: answerOf(values, 'words') },
      }),
    }),
  }));

/** Step 8, besides what is missing: new offers, matters settled anew, another result. */
export const consultationExtras = (view: SecretaryView): readonly Act[] => [
  newPosition(view),
  offerAct(view),
  {
    id: 'raise',
    title: positionsText.raise.title,
    isDue: false,
    answers: [{ id: 'raise', label: positionsText.acts.raise, deed: asForm(raiseIssueForm(view)) }],
  },
  {
    id: 'settle-again',
    title: actText.settleAgain,
    isDue: false,
    answers: [{ id: 'settle', label: actText.settleForm, deed: asForm(settleForm(view, issueWords(view), actText.settleAgain)) }],
  },
  { id: 'result-again', title: actText.result, isDue: false, answers: resultAnswers(view) },
  { id: 'next-again', title: actText.next, isDue: false, answers: nextAnswers(view) },
];
