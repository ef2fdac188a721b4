import { scriptPart } from '../script-part.ts';
import { claimOf, claimTotalFen, partyName } from '../../record/case-queries.ts';
import { meetingEvents } from '../../record/events/meeting-events.ts';
import { defineCommand } from '../../record/command.ts';
import { exhibitOf, isTakenBack } from '../../record/exhibit-queries.ts';
import { entriesOfStep, participantById } from '../../record/meeting-queries.ts';
import { refuse } from '../../record/refusal.ts';
import { filed, held, type CaseState, type Filed, type MeetingState } from '../../record/state.ts';
import { CLAIMANT } from '../../record/vocabulary.ts';
import { inFull } from '../../text/zh/sayings.ts';
import { money, terms } from '../../text/zh/terms.ts';
import { inPhase, personIn, presentParticipant } from '../anytime.ts';
import { lacks, unless, type Missing, type StepDefinition } from '../step.ts';
import { nameIn } from '../name-in.ts';

/** Art. 26(3): 权利人陈述调查情况、发表赔偿意见并出示证据. The claim is stated by the five heads of Art. 4. */
export const claimantStatement: StepDefinition = {
  id: 'claimant-statement',
  title: terms.step['claimant-statement'],
  entry: () => [],
  missing: (state, meeting) => [
    ...unless(
      spokeIn(meeting, 'claimant-statement', CLAIMANT),
      lacks('no-claimant-statement', `${partyName(state, CLAIMANT)}：没有陈述`, CLAIMANT),
    ),
    ...unless(held(meeting, 'ClaimStated').length > 0, lacks('claim-not-stated', '没有按第四条五类范围发表赔偿意见')),
    ...exhibitsNotDealtWith(state, meeting, CLAIMANT),
  ],
  opening: (state) => `主持人请${partyName(state, CLAIMANT)}就案件调查情况进行陈述、发表赔偿意见并出示相关证据。`,
  script: (state, meeting) => {
    const claim = claimOf(state);
    return [
      scriptPart('statement', '陈述', '请{权利人}陈述生态环境损害的调查情况。', { slots: { 权利人: partyName(state, CLAIMANT) } }),
      claim === null
        ? scriptPart('claim-unlisted', '赔偿意见', '请按工作规定第四条规定的范围逐项说明赔偿意见。', { keeps: ['赔偿意见'] })
        : scriptPart('claim', '赔偿意见', '请逐项说明赔偿意见：{赔偿分项}；合计{合计}。', {
            slots: {
              赔偿分项: claim.items.map((item) => `${terms.claimHead[item.head]}${money(item.amountFen)}`).join('；'),
              合计: money(claimTotalFen(claim)),
            },
            keeps: ['赔偿意见'],
          }),
      ...exhibitsOf(state, CLAIMANT)
        .filter((exhibit) => !shown(meeting, exhibit.id) && !isTakenBack(meeting, exhibit.id))
        .map((exhibit) =>
          scriptPart('exhibit', `证据${exhibit.number}`, '请出示证据{证据号}《{证据名称}》，说明来源和证明目的。', {
            slots: { 证据号: String(exhibit.number), 证据名称: exhibit.title },
            keeps: ['来源', '证明目的'],
          }),
        ),
    ];
  },
};

export const exhibitsOf = (state: CaseState, party: string): readonly Filed<'ExhibitListed'>[] =>
  filed(state, 'ExhibitListed').filter((exhibit) => exhibit.party === party);

export const shown = (meeting: MeetingState, exhibit: string): boolean =>
  held(meeting, 'ExhibitShown').some((item) => item.exhibit === exhibit);

/** Every exhibit of a side is shown, said not to be shown and why, or taken back. */
export const exhibitsNotDealtWith = (state: CaseState, meeting: MeetingState, party: string): readonly Missing[] =>
  exhibitsOf(state, party)
    .filter(
      ({ id }) => !shown(meeting, id) && !isTakenBack(meeting, id) && !held(meeting, 'ExhibitNotShown').some((item) => item.exhibit === id),
    )
    .map((exhibit) => lacks('exhibit-not-shown', `未出示证据${exhibit.number}《${exhibit.title}》`, exhibit.id));

/** Whether a side has an entry of its own in a step. */
export const spokeIn = (meeting: MeetingState, step: Parameters<typeof entriesOfStep>[1], party: string): boolean =>
  entriesOfStep(meeting, step).some((entry) => participantById(meeting, entry.speaker)?.party === party);

const unknownExhibit = (state: CaseState, id: string) =>
  exhibitOf(state, id) === null ? refuse('exhibit.unknown', { id }, '26(3)') : null;

const titleOf = (state: CaseState, id: string): string => {
  const exhibit = exhibitOf(state, id);
  return exhibit === null ? id : `证据${exhibit.number}《${exhibit.title}》`;
};

export const claimantCommands = {
  /** The claim on file, by its heads, as stated at the table. */
  StateClaim: defineCommand(meetingEvents.ClaimStated.pick({ meeting: true }), (state, input) => {
    const claim = claimOf(state);
    const items = (claim?.items ?? []).map(({ head, amountFen }) => ({ head, amountFen }));
    const totalFen = claimTotalFen({ items: claim?.items ?? [] });
    const listed = items.map((item) => `${terms.claimHead[item.head]}${money(item.amountFen)}`).join('；');
    return inPhase(state, input.meeting, ['open'], () => ({
      event: {
        type: 'ClaimStated',
        payload: {
          meeting: input.meeting,
          items,
          totalFen,
          said: `${partyName(state, CLAIMANT)}发表赔偿意见：${listed}；合计${money(totalFen)}。`,
        },
      },
      checks: [claim === null ? refuse('claim.not-itemised', {}, '4') : null],
    }));
  }),
  ShowExhibit: defineCommand(meetingEvents.ExhibitShown.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, ['open'], (meeting) => {
      const exhibit = exhibitOf(state, input.exhibit);
      const source = exhibit === null || exhibit.source === '' ? '' : `，来源：${exhibit.source}`;
      const purpose = exhibit === null || exhibit.purpose === '' ? '' : `，证明目的：${exhibit.purpose}`;
      return {
        event: {
          type: 'ExhibitShown',
          payload: {
            ...input,
            said: `${inFull(personIn(meeting, input.by))}出示${titleOf(state, input.exhibit)}，共${exhibit?.pages ?? 0}页${source}${purpose}。`,
          },
        },
        checks: [unknownExhibit(state, input.exhibit), presentParticipant(meeting, input.by)],
      };
    }),
  ),
  LeaveExhibitOut: defineCommand(meetingEvents.ExhibitNotShown.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, ['open'], () => ({
      event: {
        type: 'ExhibitNotShown',
        payload: { ...input, said: `${titleOf(state, input.exhibit)}本次会议不出示，原因：${input.reason}。` },
      },
      checks: [unknownExhibit(state, input.exhibit)],
    })),
  ),
  WithdrawExhibit: defineCommand(meetingEvents.ExhibitWithdrawn.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, ['open'], (meeting) => {
      const by = personIn(meeting, input.by);
      const exhibit = exhibitOf(state, input.exhibit);
      return {
        event: {
          type: 'ExhibitWithdrawn',
          payload: { ...input, said: `${inFull(by)}撤回${titleOf(state, input.exhibit)}，原因：${input.reason}。` },
        },
        checks: [
          unknownExhibit(state, input.exhibit),
          presentParticipant(meeting, input.by),
          exhibit === null || participantById(meeting, input.by)?.party === exhibit.party
            ? null
            : refuse('exhibit.not-theirs', { name: by.name, number: exhibit.number }, '26(3)'),
          isTakenBack(meeting, input.exhibit) ? refuse('exhibit.taken-back', { number: exhibit?.number ?? 0 }) : null,
        ],
      };
    }),
  ),
  GiveExhibitOpinion: defineCommand(meetingEvents.ExhibitOpinionGiven.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, ['open'], (meeting) => ({
      event: {
        type: 'ExhibitOpinionGiven',
        payload: { ...input, said: `${inFull(personIn(meeting, input.by))}对${titleOf(state, input.exhibit)}${opinionWords(input)}。` },
      },
      checks: [
        unknownExhibit(state, input.exhibit),
        presentParticipant(meeting, input.by),
        participantById(meeting, input.by)?.party === input.party
          ? null
          : refuse('participant.not-of-party', { name: nameIn(meeting, input.by) }, '26(5)'),
        input.opinion === 'accepted' && [input.authenticity, input.legality, input.relevance].includes(false)
          ? refuse('exhibit.opinion-contradicts', {}, '26(5)')
          : null,
      ],
    })),
  ),
} as const;

const opinionWords = (given: {
  opinion: keyof typeof terms.exhibitOpinion;
  authenticity: boolean | null;
  legality: boolean | null;
  relevance: boolean | null;
  words: string;
}): string => {
  const sides = [
    ['真实性', given.authenticity],
    ['合法性', given.legality],
    ['关联性', given.relevance],
  ] as const;
  const stated = sides.flatMap(([name, accepted]) => (accepted === null ? [] : [`对${name}${accepted ? '无异议' : '有异议'}`]));
  const opinion = given.opinion === 'reserved' ? '保留意见' : terms.exhibitOpinion[given.opinion];
  return [`的意见：${opinion}`, ...stated, ...(given.words === '' ? [] : [given.words])].join('，');
};
