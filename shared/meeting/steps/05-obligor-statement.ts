import { scriptPart } from '../script-part.ts';
import { obligorName, partyName } from '../../record/case-queries.ts';
import { meetingEvents } from '../../record/events/meeting-events.ts';
import { defineCommand } from '../../record/command.ts';
import { isTakenBack } from '../../record/exhibit-queries.ts';
import { actDone, obligorsPresent, participantById, sideOf } from '../../record/meeting-queries.ts';
import { refuse } from '../../record/refusal.ts';
import { filed, held, type CaseState, type MeetingState } from '../../record/state.ts';
import { CLAIMANT, type AdmissionItem } from '../../record/vocabulary.ts';
import { inFull } from '../../text/zh/sayings.ts';
import { terms } from '../../text/zh/terms.ts';
import { inPhase, personIn, presentParticipant } from '../anytime.ts';
import { lacks, unless, type Missing, type StepDefinition } from '../step.ts';
import { exhibitsNotDealtWith, shown, spokeIn } from './03-claimant-statement.ts';

/** Art. 26(5): 赔偿义务人进行陈述并发表意见, item by item, on the exhibits too; its own evidence; the claimant's reply. */
export const obligorStatement: StepDefinition = {
  id: 'obligor-statement',
  title: terms.step['obligor-statement'],
  entry: () => [],
  missing: (state, meeting) => [
    ...obligorsPresent(meeting).flatMap((obligor) => [
      ...unless(
        spokeIn(meeting, 'obligor-statement', obligor) || sideDeclined(meeting, obligor, 'no-statement'),
        lacks('no-obligor-statement', `${obligorName(state, obligor)}：没有陈述，也没有表示无意见`, obligor),
      ),
      ...itemsOf(meeting)
        .filter((item) => !held(meeting, 'AdmissionRecorded').some((said) => said.obligor === obligor && said.item === item))
        .map((item) =>
          lacks(
            'no-admission',
            `${obligorName(state, obligor)}：未就${terms.admissionItem[item]}表示承认、否认或者保留`,
            `${obligor}/${item}`,
          ),
        ),
      ...exhibitsNotDealtWith(state, meeting, obligor),
      ...exhibitsWithoutOpinion(state, meeting, obligor),
    ]),
    ...(obligorsPresent(meeting).length === 0
      ? []
      : unless(
          spokeIn(meeting, 'obligor-statement', CLAIMANT) || sideDeclined(meeting, CLAIMANT, 'no-reply'),
          lacks('no-claimant-reply', `${partyName(state, CLAIMANT)}：没有回应，也没有表示不作回应`, CLAIMANT),
        )),
  ],
  opening: (state, meeting) => `主持人请赔偿义务人${names(state, obligorsPresent(meeting))}进行陈述并发表意见。`,
  script: (state, meeting) => [
    ...obligorsPresent(meeting).map((id) =>
      scriptPart('statement', '陈述', '请{义务人}陈述。他人请勿打断。', { slots: { 义务人: obligorName(state, id) } }),
    ),
    scriptPart('items', '逐项意见', '请赔偿义务人逐项表明承认、否认或者保留：{承认事项}。', {
      slots: {
        承认事项: itemsOf(meeting)
          .map((item) => terms.admissionItem[item])
          .join('、'),
      },
      keeps: ['承认', '否认'],
    }),
    scriptPart('exhibits', '对证据的意见', '请赔偿义务人对已出示的证据发表意见，可以就真实性、合法性、关联性分别说明。', {
      keeps: ['证据'],
    }),
    scriptPart('reply', '回应', '请{权利人}回应。', { slots: { 权利人: partyName(state, CLAIMANT) } }),
  ],
};

const names = (state: CaseState, obligors: readonly string[]): string => obligors.map((id) => obligorName(state, id)).join('、');

/** The damage facts and every head of the claim that was stated. */
export const itemsOf = (meeting: MeetingState): readonly AdmissionItem[] => {
  const heads = held(meeting, 'ClaimStated').flatMap((claim) => claim.items.map((item) => item.head));
  return ['damage-facts', ...new Set(heads)];
};

const sideDeclined = (meeting: MeetingState, party: string, act: 'no-statement' | 'no-reply'): boolean =>
  sideOf(meeting, party).some((participant) => actDone(meeting, act, participant.id));

const exhibitsWithoutOpinion = (state: CaseState, meeting: MeetingState, obligor: string): readonly Missing[] =>
  filed(state, 'ExhibitListed')
    .filter((exhibit) => exhibit.party !== obligor && shown(meeting, exhibit.id) && !isTakenBack(meeting, exhibit.id))
    .filter((exhibit) => !held(meeting, 'ExhibitOpinionGiven').some((given) => given.exhibit === exhibit.id && given.party === obligor))
    .map((exhibit) =>
      lacks('no-exhibit-opinion', `${obligorName(state, obligor)}：未对证据${exhibit.number}发表意见`, `${obligor}/${exhibit.id}`),
    );

export const obligorCommands = {
  RecordAdmission: defineCommand(meetingEvents.AdmissionRecorded.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, ['open'], (meeting) => ({
      event: {
        type: 'AdmissionRecorded',
        payload: {
          ...input,
          said: `${inFull(personIn(meeting, input.by))}对${terms.admissionItem[input.item]}表示${terms.admission[input.answer]}${input.words === '' ? '' : `：${input.words}`}。`,
        },
      },
      checks: [
        presentParticipant(meeting, input.by),
        participantById(meeting, input.by)?.party === input.obligor
          ? null
          : refuse('participant.not-of-party', { name: personIn(meeting, input.by).name }, '26(5)'),
      ],
    })),
  ),
} as const;
