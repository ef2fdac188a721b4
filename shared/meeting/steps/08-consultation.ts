import { scriptPart } from '../script-part.ts';
import { obligorName, partyName } from '../../record/case-queries.ts';
import { meetingEvents } from '../../record/events/meeting-events.ts';
import { defineCommand } from '../../record/command.ts';
import { isPresent, obligorsPresent, obligorsSeated, sideOf, wasPresent } from '../../record/meeting-queries.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import { filedInMeetings, held, latest, type CaseState, type MeetingState } from '../../record/state.ts';
import { CLAIMANT, customIssues, requiredIssues, type Issue } from '../../record/vocabulary.ts';
import { offerText } from '../../text/zh/offers.ts';
import { inFull } from '../../text/zh/sayings.ts';
import { sentence } from '../../text/zh/stops.ts';
import { dayInFull, money, terms } from '../../text/zh/terms.ts';
import { inPhase, personIn } from '../anytime.ts';
import { speaksFor } from '../offers.ts';
import { issuesAt, issueTitle, lastWordOf, partiesAttending, settlementOf } from '../positions.ts';
import { lacks, unless, type StepDefinition } from '../step.ts';

/** Art. 26(8): 平等磋商 on the matters of Art. 8, each side's position, agreed or disputed, and a result with what comes next. */
export const consultation: StepDefinition = {
  id: 'consultation',
  title: terms.step.consultation,
  entry: () => [],
  missing: (state, meeting) => [
    ...requiredIssues.flatMap((issue) => {
      const outcome = settlementOf(state, meeting, issue);
      if (outcome?.outcome === 'not-applicable') return [];
      return [
        ...[CLAIMANT, ...obligorsPresent(meeting)]
          .filter((party) => lastWordOf(state, meeting, issue, party) === null)
          .map((party) => lacks('no-position', `${terms.issue[issue]}：${partyName(state, party)}没有意见`, `${issue}/${party}`)),
        ...unless(outcome !== null, lacks('issue-open', `${terms.issue[issue]}：一致或者分歧未定`, issue)),
      ];
    }),
    ...unless(latest(held(meeting, 'ResultRecorded')) !== null, lacks('no-result', '磋商结果：未选')),
    ...unless(latest(held(meeting, 'NextAnnounced')) !== null, lacks('next-not-announced', '下一步安排：未宣布')),
  ],
  opening: (state, meeting) => {
    const agreed = issuesAt(state, meeting).flatMap((issue) => {
      const settled = settlementOf(state, meeting, issue);
      return settled?.outcome === 'agreed' ? [`${issueTitle(state, issue)}（第${settled.meeting}次会议）`] : [];
    });
    return `主持人宣布，双方就修复方案、修复启动时间和期限、赔偿的责任承担方式和期限等具体问题进行平等磋商。${agreed.length === 0 ? '' : `此前已经一致的事项：${agreed.join('、')}，各方没有新的意见的，不再重复。`}`;
  },
  script: (state, meeting) => [
    ...requiredIssues
      .filter((issue) => settlementOf(state, meeting, issue) === null)
      .map((issue) =>
        scriptPart('issue', terms.issue[issue], '关于{事项}，请{权利人}和{义务人}分别提出意见。', {
          slots: {
            事项: terms.issue[issue],
            权利人: partyName(state, CLAIMANT),
            义务人: obligorsPresent(meeting)
              .map((id) => obligorName(state, id))
              .join('、'),
          },
        }),
      ),
    scriptPart('result', '磋商结果', '下面确认磋商结果：哪些事项一致，哪些事项存在分歧。', { keeps: ['一致', '分歧'] }),
    scriptPart('next', '下一步', '达成一致的，另行签署赔偿协议；存在分歧的，双方可以商定时间再次磋商（第二十七条）。', {
      keeps: ['赔偿协议', '再次磋商'],
    }),
  ],
};

/** Settling needs the party itself or an agent with special authority (民诉法62 by analogy; domain.md, Art. 26 step 8). */
const maySettle = (meeting: MeetingState, obligor: string): boolean =>
  sideOf(meeting, obligor).some(
    (p) => isPresent(meeting, p.id) && (p.capacity === 'obligor' || p.authority === 'principal' || p.authority === 'special'),
  );

export const consultationCommands = {
  StatePosition: defineCommand(meetingEvents.PositionStated.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, ['open'], (meeting) => ({
      event: {
        type: 'PositionStated',
        payload: {
          ...input,
          said: `${inFull(personIn(meeting, input.by))}关于${issueTitle(state, input.issue)}的意见：${offerText.position(input.text, input.amountFen)}。${goingBack(state, meeting, input.issue)}`,
        },
      },
      checks: [speaksFor(meeting, input.by, input.party), raised(state, input.issue)],
    })),
  ),
  SettleIssue: defineCommand(meetingEvents.IssueSettled.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, ['open'], (meeting) => ({
      event: {
        type: 'IssueSettled',
        payload: {
          ...input,
          said: `主持人确认，${issueTitle(state, input.issue)}：双方${input.outcome === 'not-applicable' ? '确认不涉及' : input.outcome === 'agreed' ? '一致' : '存在分歧'}${input.text === '' ? '' : `，${input.text}`}。`,
        },
      },
      checks: [
        raised(state, input.issue),
        input.outcome === 'agreed' && input.text.trim() === '' ? amountsDiffer(state, meeting, input.issue) : null,
      ],
    })),
  ),
  RecordResult: defineCommand(meetingEvents.ResultRecorded.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, ['open'], (meeting) => ({
      event: {
        type: 'ResultRecorded',
        payload: {
          ...input,
          said: `主持人宣布磋商结果：${input.results.map((result) => `与${obligorName(state, result.obligor)}${terms.result[result.outcome]}`).join('；')}。`,
        },
      },
      checks: [
        ...obligorsSeated(meeting)
          .filter((id) => sideOf(meeting, id).some((p) => wasPresent(meeting, p.id)))
          .map((id) =>
            input.results.some((result) => result.obligor === id)
              ? null
              : refuse('result.missing-obligor', { obligor: obligorName(state, id) }, '26(8)'),
          ),
        ...input.results.flatMap((result) => [
          obligorsSeated(meeting).includes(result.obligor) ? null : refuse('obligor.unknown', { id: result.obligor }, '26(8)'),
          result.outcome !== 'agreed' || maySettle(meeting, result.obligor)
            ? null
            : refuse('result.authority', { obligor: obligorName(state, result.obligor) }, '24'),
          result.outcome === 'agreed' || result.outcome === 'agreed-pending' ? issuesStillOpen(state, meeting) : null,
        ]),
      ],
    })),
  ),
  AnnounceNext: defineCommand(meetingEvents.NextAnnounced.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, ['open'], (meeting) => ({
      event: {
        type: 'NextAnnounced',
        payload: {
          ...input,
          said: `主持人宣布下一步安排：${terms.next[input.next]}${input.on === null ? '' : `，时间${dayInFull(input.on)}`}。${input.words === '' ? '' : sentence(input.words)}`,
        },
      },
      checks: [latest(held(meeting, 'ResultRecorded')) === null ? refuse('result.not-recorded', {}, '26(8)') : null],
    })),
  ),
} as const;

/** An agreement cannot be recorded while a required matter is open or disputed. */
const issuesStillOpen = (state: CaseState, meeting: MeetingState): Refusal | null => {
  const open = requiredIssues.filter((issue) => {
    const outcome = settlementOf(state, meeting, issue)?.outcome;
    return outcome !== 'agreed' && outcome !== 'not-applicable';
  });
  return open.length === 0 ? null : refuse('result.issues-open', { issues: open.map((issue) => issueTitle(state, issue)) }, '26(8)');
};

/** What was agreed before is not taken back unnoticed: the minutes say so beside the new position. */
const goingBack = (state: CaseState, meeting: MeetingState, issue: Issue): string => {
  const settled = settlementOf(state, meeting, issue);
  return settled?.outcome === 'agreed' ? `（该事项第${settled.meeting}次会议已记为一致，现就此再提意见。）` : '';
};

/** A matter of the parties' own has a title before anything is said on it. */
const raised = (state: CaseState, issue: Issue): Refusal | null =>
  (customIssues as readonly Issue[]).includes(issue) && !filedInMeetings(state, 'IssueRaised').some((one) => one.issue === issue)
    ? refuse('issue.not-raised', {}, '26(8)')
    : null;

/** Sides whose last sums differ have not agreed on one, unless the words of the settlement name it. */
const amountsDiffer = (state: CaseState, meeting: MeetingState, issue: Issue): Refusal | null => {
  const named = partiesAttending(meeting).flatMap((party) => {
    const fen = lastWordOf(state, meeting, issue, party)?.amountFen ?? null;
    return fen === null ? [] : [{ party, fen }];
  });
  return new Set(named.map(({ fen }) => fen)).size < 2
    ? null
    : refuse(
        'issue.amounts-differ',
        { issue: issueTitle(state, issue), amounts: named.map(({ party, fen }) => `${partyName(state, party)}${money(fen)}`) },
        '26(8)',
      );
};
