import type { Act, ActAnswer, ActFormSpec, Values } from '../../acts/act.ts';
import { asCommand, asForm } from '../../acts/act.ts';
import { listExhibitAct } from './list-exhibit-act.ts';
import { answerOf, optionalProseField, partyNameOf, personField, proseField, sideHere, wordsField, yesNo } from '../../acts/people.ts';
import { pagesOf } from '../../../../shared/record/exhibit-queries.ts';
import { terms } from '../../../../shared/text/zh/terms.ts';
import { exhibitText } from '../../../../shared/text/zh/windows/exhibits.ts';
import { actText, formText } from '../../../../shared/text/zh/windows/secretary.ts';
import type { ExhibitView } from '../../../../shared/views/exhibits-view.ts';
import type { SecretaryView } from '../../../../shared/views/secretary-view.ts';

type Opinion = ExhibitView['opinions'][number]['opinion'];

/** Showing an exhibit, or leaving it out with a reason (Art. 26(3), (5)). */
export const showAnswers = (view: SecretaryView, exhibit: ExhibitView): readonly ActAnswer[] => {
  const by = sideHere(view, exhibit.party)[0];
  return [
    ...(by === undefined
      ? []
      : [
          {
            id: 'show',
            label: actText.show(by.called),
            deed: asCommand({ type: 'ShowExhibit', input: { meeting: view.meeting, exhibit: exhibit.id, by: by.id } }),
          },
        ]),
    {
      id: 'leave-out',
      label: actText.leaveOut,
      deed: asForm({
        title: actText.exhibitAct(exhibit.number, exhibit.title),
        fields: [proseField('reason', actText.leaveOutReason)],
        toCommand: (values) => ({
          type: 'LeaveExhibitOut',
          input: { meeting: view.meeting, exhibit: exhibit.id, reason: answerOf(values, 'reason') },
        }),
      }),
    },
  ];
};

const aspects = ['authenticity', 'legality', 'relevance'] as const;

/** What is accepted is not disputed in part. */
const contradicts = (_value: string, values: Values): string | null =>
  values['opinion'] === 'accepted' && aspects.some((aspect) => values[aspect] === 'no') ? exhibitText.contradicts : null;

/** `given`: the opinion that the key pressed stands for, where it stands for one. */
const opinionForm = (view: SecretaryView, exhibit: ExhibitView, party: string, given: Opinion | null): ActFormSpec => ({
  title: `${partyNameOf(view, party)} · ${actText.exhibitAct(exhibit.number, exhibit.title)}`,
  fields: [
    wordsField('opinion', actText.opinionFields.opinion, terms.exhibitOpinion, {
      ...(given === null ? {} : { initial: given, isGiven: true }),
      check: contradicts,
    }),
    personField('by', formText.by, sideHere(view, party)),
    wordsField('authenticity', actText.opinionFields.authenticity, actText.aspect, { initial: 'none' }),
    wordsField('legality', actText.opinionFields.legality, actText.aspect, { initial: 'none' }),
    wordsField('relevance', actText.opinionFields.relevance, actText.aspect, { initial: 'none' }),
    optionalProseField('words', formText.words),
  ],
  toCommand: (values) => ({
    type: 'GiveExhibitOpinion',
    input: {
      meeting: view.meeting,
      exhibit: exhibit.id,
      party,
      by: answerOf(values, 'by'),
      opinion: answerOf(values, 'opinion') as Opinion,
      authenticity: yesNo(answerOf(values, 'authenticity')),
      legality: yesNo(answerOf(values, 'legality')),
      relevance: yesNo(answerOf(values, 'relevance')),
      words: answerOf(values, 'words'),
    },
  }),
});

/** What one side holds of an exhibit: accepted and reserved at once, disputed with its grounds. */
export const opinionAnswers = (view: SecretaryView, exhibit: ExhibitView, party: string): readonly ActAnswer[] => {
  const by = sideHere(view, party)[0];
  if (by === undefined) return [];
  const plain = (opinion: Opinion): ActAnswer => ({
    id: opinion,
    label: terms.exhibitOpinion[opinion],
    deed: asCommand({
      type: 'GiveExhibitOpinion',
      input: {
        meeting: view.meeting,
        exhibit: exhibit.id,
        party,
        by: by.id,
        opinion,
        authenticity: null,
        legality: null,
        relevance: null,
        words: '',
      },
    }),
  });
  return [
    plain('accepted'),
    { id: 'disputed', label: `${terms.exhibitOpinion.disputed}…`, deed: asForm(opinionForm(view, exhibit, party, 'disputed')) },
    plain('reserved'),
    { id: 'form', label: actText.admissionForm, deed: asForm(opinionForm(view, exhibit, party, null)) },
  ];
};

const withdrawAnswer = (view: SecretaryView, exhibit: ExhibitView): readonly ActAnswer[] => {
  const side = sideHere(view, exhibit.party);
  if (exhibit.status === 'withdrawn' || side.length === 0) return [];
  return [
    {
      id: 'withdraw',
      label: exhibitText.withdraw,
      deed: asForm({
        title: actText.exhibitAct(exhibit.number, exhibit.title),
        fields: [proseField('reason', exhibitText.withdrawReason), personField('by', exhibitText.withdrawBy, side)],
        toCommand: (values) => ({
          type: 'WithdrawExhibit',
          input: { meeting: view.meeting, exhibit: exhibit.id, by: answerOf(values, 'by'), reason: answerOf(values, 'reason') },
        }),
      }),
    },
  ];
};

/** What stands about an exhibit, in one line. */
const supportOf = (view: SecretaryView, exhibit: ExhibitView): string => {
  const files = pagesOf(exhibit.files);
  return [
    exhibit.partyName,
    exhibitText.state[exhibit.status],
    files === 0 ? `${exhibitText.paperPages(exhibit.pages)}，${exhibitText.noFile}` : exhibitText.filePages(files, exhibit.pages),
    ...(exhibit.secret ? [exhibitText.secret] : []),
    ...(exhibit.source === '' ? [] : [exhibitText.source(exhibit.source)]),
    ...(exhibit.purpose === '' ? [] : [exhibitText.purpose(exhibit.purpose)]),
    ...exhibit.opinions.map((given) =>
      exhibitText.opinion(
        partyNameOf(view, given.party),
        terms.exhibitOpinion[given.opinion],
        aspects.flatMap((aspect) => (given[aspect] === null ? [] : [exhibitText.aspectSaid(exhibitText.aspects[aspect], given[aspect])])),
      ),
    ),
  ].join('；');
};

/** F9: every exhibit of the case; what stands about it, and what can be done with it. At the end, one that is brought to the table. */
export const exhibitActs = (view: SecretaryView): readonly Act[] => [
  ...view.exhibits.map((exhibit): Act => ({
    id: `exhibit/${exhibit.id}`,
    title: actText.exhibitAct(exhibit.number, exhibit.title),
    support: supportOf(view, exhibit),
    isDue: exhibit.status === 'listed',
    answers: [
      ...(exhibit.status === 'shown' && !exhibit.secret
        ? [{ id: 'project', label: exhibitText.project, deed: { kind: 'project', exhibit: exhibit.id } as const }]
        : []),
      ...showAnswers(view, exhibit),
      ...view.parties
        .filter((party) => party.id !== exhibit.party && sideHere(view, party.id).length > 0)
        .map((party) => ({
          id: `opinion/${party.id}`,
          label: `${party.name}${actText.opinionForm}`,
          deed: asForm(opinionForm(view, exhibit, party.id, null)),
        })),
      { id: 'attach', label: exhibitText.attach, deed: { kind: 'attach', exhibit: exhibit.id } },
      ...withdrawAnswer(view, exhibit),
    ],
  })),
  listExhibitAct(view),
];
