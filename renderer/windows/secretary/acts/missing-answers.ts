import { freezeAnswer } from '../../acts/freeze-answer.ts';
import type { ActAnswer } from '../../acts/act.ts';
import { asCommand, asForm } from '../../acts/act.ts';
import {
  answerOf,
  isHere,
  optionalProseField,
  partyNameOf,
  personField,
  proseField,
  seatOf,
  sideHere,
  wordsField,
} from '../../acts/people.ts';
import { dayOfText, fenOfYuan, yuanOfFen } from '../../acts/typed-values.ts';
import type { PlainDate } from '../../../../shared/time/plain-date.ts';
import { CLAIMANT, type Act as ActName, type AdmissionItem, type Issue } from '../../../../shared/record/vocabulary.ts';
import { terms } from '../../../../shared/text/zh/terms.ts';
import { actText, formText } from '../../../../shared/text/zh/windows/secretary.ts';
import type { SeatView } from '../../../../shared/views/meeting-view.ts';
import type { SecretaryView } from '../../../../shared/views/secretary-view.ts';
import { waitAnswers } from './wait-acts.ts';
import { awaitForm, checkAnswers, collapseAnswer, consentAnswers, seatAct } from './attendance-acts.ts';
import { nextAnswers, positionAnswer, resultAnswers, settleAnswers } from './consultation-acts.ts';
import { opinionAnswers, showAnswers } from './exhibit-acts.ts';

export type Missing = SecretaryView['missing'][number];

const perform = (view: SecretaryView, act: ActName, participant: string | null, label: string, words = ''): ActAnswer => ({
  id: `${act}/${participant ?? ''}`,
  label,
  deed: asCommand({ type: 'PerformAct', input: { meeting: view.meeting, act, participant, words } }),
});

const speak = (seat: SeatView, entryKind: 'statement' | 'question' | 'answer' | 'opinion', answers: number | null = null): ActAnswer => ({
  id: `speak/${seat.id}`,
  label: actText.type(seat.called),
  deed: { kind: 'speak', speaker: seat.id, entryKind, answers },
});

export const openWindow = (role: 'signing' | 'case', label: string): ActAnswer => ({ id: role, label, deed: { kind: 'window', role } });

const actAnswers = (view: SecretaryView, act: ActName): readonly ActAnswer[] =>
  act === 'interpreter-asked'
    ? [
        perform(view, act, null, actText.interpreterNotNeeded),
        {
          id: 'interpreter',
          label: actText.interpreterForm,
          deed: asForm({
            title: terms.act[act],
            fields: [proseField('words', actText.interpreterWords)],
            toCommand: (values) => ({
              type: 'PerformAct',
              input: { meeting: view.meeting, act, participant: null, words: answerOf(values, 'words') },
            }),
          }),
        },
      ]
    : [perform(view, act, null, actText.done)];

/** Art. 26(2): one answer of a side, by any of those in the room. */
const partyAnswers = (view: SecretaryView, party: string): readonly ActAnswer[] => {
  const people = sideHere(view, party);
  return [
    ...people.slice(0, 4).map((seat) => ({
      id: `heard/${seat.id}`,
      label: actText.heardBy(seat.called),
      deed: asCommand({
        type: 'AnswerForParty' as const,
        input: { meeting: view.meeting, party, by: seat.id, heard: true, objection: '' },
      }),
    })),
    {
      id: 'objection',
      label: actText.objectionForm,
      deed: asForm({
        title: partyNameOf(view, party),
        fields: [
          personField('by', formText.by, people),
          wordsField('heard', actText.heard, actText.heardChoice),
          optionalProseField('objection', actText.objection),
        ],
        toCommand: (values) => ({
          type: 'AnswerForParty',
          input: {
            meeting: view.meeting,
            party,
            by: answerOf(values, 'by'),
            heard: values['heard'] === 'yes',
            objection: answerOf(values, 'objection'),
          },
        }),
      }),
    },
  ];
};

const objectionAnswers = (view: SecretaryView, answer: number): readonly ActAnswer[] => {
  const objection = view.objections.find((candidate) => candidate.answer === answer);
  return [
    {
      id: 'decide',
      label: actText.decideForm,
      deed: asForm({
        title: actText.objectionTitle(seatOf(view, objection?.by ?? null)?.name ?? '', objection?.objection ?? ''),
        fields: [
          wordsField('upheld', actText.decideFields.upheld, actText.upheldChoice),
          { kind: 'line', id: 'decidedBy', label: actText.decideFields.decidedBy },
          proseField('reason', actText.decideFields.reason),
        ],
        toCommand: (values) => ({
          type: 'DecideObjection',
          input: {
            meeting: view.meeting,
            answer,
            upheld: values['upheld'] === 'yes',
            decidedBy: answerOf(values, 'decidedBy'),
            reason: answerOf(values, 'reason'),
          },
        }),
      }),
    },
  ];
};

const appraisalAnswers = (view: SecretaryView): readonly ActAnswer[] => {
  const people = view.seats.filter((seat) => ['appraiser', 'expert'].includes(seat.capacity) && isHere(seat));
  const by = personField('by', actText.appraisalFields.by, people);
  const onFile = view.appraisal;
  return [
    {
      id: 'explain',
      label: actText.appraisalForm,
      deed: asForm({
        title: actText.appraisalTitle,
        fields: [
          ...(by.kind === 'choice'
            ? [
                {
                  ...by,
                  choices: [...by.choices, { id: 'read-out', label: actText.appraisalFields.readOut }],
                  initial: people[0]?.id ?? 'read-out',
                },
              ]
            : []),
          { kind: 'line', id: 'report', label: actText.appraisalFields.report, initial: onFile?.report ?? '' },
          proseField('method', actText.appraisalFields.method),
          proseField('baseline', actText.appraisalFields.baseline),
          proseField('causation', actText.appraisalFields.causation),
          {
            kind: 'yuan',
            id: 'amount',
            label: actText.appraisalFields.amount,
            initial: onFile === null ? '' : yuanOfFen(onFile.amountFen),
          },
          wordsField('restorable', actText.appraisalFields.restorable, terms.restorable, { initial: onFile?.restorable ?? '' }),
        ],
        ...(onFile === null ? {} : { basis: onFile.summary }),
        toCommand: (values) => ({
          type: 'ExplainAppraisal',
          input: {
            meeting: view.meeting,
            by: values['by'] === 'read-out' ? null : answerOf(values, 'by'),
            report: answerOf(values, 'report').trim(),
            method: answerOf(values, 'method'),
            baseline: answerOf(values, 'baseline'),
            causation: answerOf(values, 'causation'),
            amountFen: fenOfYuan(answerOf(values, 'amount')) ?? 0,
            restorable: answerOf(values, 'restorable') as 'yes' | 'partly' | 'no',
          },
        }),
      }),
    },
  ];
};

type Admission = keyof typeof terms.admission;

const admissionAnswers = (view: SecretaryView, obligor: string, item: AdmissionItem): readonly ActAnswer[] => {
  const people = sideHere(view, obligor);
  const by = people[0];
  if (by === undefined) return [];
  return [
    ...(Object.keys(terms.admission) as Admission[]).map((answer) => ({
      id: answer,
      label: terms.admission[answer],
      deed: asCommand({ type: 'RecordAdmission' as const, input: { meeting: view.meeting, obligor, by: by.id, item, answer, words: '' } }),
    })),
    {
      id: 'form',
      label: actText.admissionForm,
      deed: asForm({
        title: actText.admissionTitle(partyNameOf(view, obligor), terms.admissionItem[item]),
        fields: [
          wordsField('answer', actText.admissionAnswer, terms.admission),
          personField('by', formText.by, people),
          optionalProseField('words', formText.words),
        ],
        toCommand: (values) => ({
          type: 'RecordAdmission',
          input: {
            meeting: view.meeting,
            obligor,
            by: answerOf(values, 'by'),
            item,
            answer: answerOf(values, 'answer') as Admission,
            words: answerOf(values, 'words'),
          },
        }),
      }),
    },
  ];
};

const questionAnswers = (view: SecretaryView, entry: number): readonly ActAnswer[] => {
  const appraisers = view.seats.filter((seat) => ['appraiser', 'expert'].includes(seat.capacity));
  const answering = appraisers.find(isHere);
  const by = personField('by', actText.deferFields.by, appraisers);
  return [
    ...(answering === undefined ? [] : [speak(answering, 'answer', entry)]),
    {
      id: 'defer',
      label: actText.defer,
      deed: asForm({
        title: actText.defer,
        fields: [
          ...(by.kind === 'choice'
            ? [
                {
                  ...by,
                  choices: [...by.choices, { id: 'nobody', label: actText.deferFields.nobody }],
                  initial: by.choices[0]?.id ?? 'nobody',
                },
              ]
            : []),
          { kind: 'day', id: 'dueOn', label: actText.deferFields.dueOn },
        ],
        toCommand: (values) => ({
          type: 'DeferQuestion',
          input: {
            meeting: view.meeting,
            entry,
            by: values['by'] === 'nobody' ? null : answerOf(values, 'by'),
            dueOn: dayOfText(answerOf(values, 'dueOn')) ?? ('' as PlainDate),
          },
        }),
      }),
    },
  ];
};

/** The ways of settling one thing that a step waits for; the usual one first. */
export const answersTo = (view: SecretaryView, { code, subject }: Missing): readonly ActAnswer[] => {
  const [first = '', second = ''] = (subject ?? '').split('/');
  const seat = seatOf(view, subject);
  const side = sideHere(view, subject ?? '');
  const exhibit = view.exhibits.find((candidate) => candidate.id === (second === '' ? first : second));
  switch (code) {
    case 'presiding-absent':
    case 'secretary-absent':
    case 'claimant-absent': {
      const absent = view.seats.find((candidate) => `${candidate.capacity}-absent` === code && !isHere(candidate));
      return absent === undefined ? seatAct(view, true).answers : checkAnswers(view, absent);
    }
    case 'not-checked':
    case 'authority-unchecked':
      return seat === undefined ? [] : checkAnswers(view, seat);
    case 'absent-obligor-not-awaited':
      return waitAnswers(first, actText.awaitForm, (minutes) => awaitForm(view, first, partyNameOf(view, first), minutes));
    case 'no-obligor-seated':
      return seatAct(view, true).answers;
    case 'no-obligor-present':
      return [collapseAnswer(view)];
    case 'entry-2':
      return [...consentAnswers(view, first), openWindow('case', actText.openCase)];
    case 'entry-1':
    case 'entry-3':
    case 'entry-4':
      return [openWindow('case', actText.openCase)];
    case 'not-answered':
    case 'late-not-asked':
      return partyAnswers(view, first);
    case 'objection-undecided':
      return objectionAnswers(view, Number(first));
    case 'no-claimant-statement':
      return side.map((person) => speak(person, 'statement'));
    case 'claim-not-stated':
      return [
        { id: 'claim', label: actText.stateClaim, deed: asCommand({ type: 'StateClaim', input: { meeting: view.meeting } }) },
        openWindow('case', actText.openCase),
      ];
    case 'exhibit-not-shown':
      return exhibit === undefined ? [] : showAnswers(view, exhibit);
    case 'appraisal-not-explained':
      return appraisalAnswers(view);
    case 'no-obligor-statement':
      return side.flatMap((person) => [
        speak(person, 'statement'),
        perform(view, 'no-statement', person.id, actText.declineStatement(person.called)),
      ]);
    case 'no-admission':
      return admissionAnswers(view, first, second as AdmissionItem);
    case 'no-exhibit-opinion':
      return exhibit === undefined ? [] : opinionAnswers(view, exhibit, first);
    case 'no-claimant-reply':
      return side.flatMap((person) => [
        speak(person, 'statement'),
        perform(view, 'no-reply', person.id, actText.declineReply(person.called)),
      ]);
    case 'no-questions-asked': {
      const asking = view.seats.find((person) => person.party !== null && person.party !== CLAIMANT && isHere(person));
      return [perform(view, 'no-questions', null, actText.noQuestions), ...(asking === undefined ? [] : [speak(asking, 'question')])];
    }
    case 'question-open':
      return questionAnswers(view, Number(first));
    case 'no-opinion-given':
      return seat === undefined ? [] : [perform(view, 'no-opinion', seat.id, actText.declineOpinion(seat.called)), speak(seat, 'opinion')];
    case 'no-position':
      return positionAnswer(view, first as Issue, second);
    case 'issue-open':
      return settleAnswers(view, first as Issue);
    case 'no-result':
      return resultAnswers(view);
    case 'next-not-announced':
      return nextAnswers(view);
    case 'not-frozen':
      return [freezeAnswer(view)];
    case 'slip-open':
    case 'not-signed':
    case 'page-unbound':
    case 'not-archived':
      return [openWindow('signing', actText.openSigningNow)];
    default:
      return code.startsWith('act-') ? actAnswers(view, subject as ActName) : [];
  }
};
