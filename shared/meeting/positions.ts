import { obligorsSeated, participantById, planOf, sideOf, wasPresent } from '../record/meeting-queries.ts';
import { filedInMeetings, held, latest, type CaseState, type Filed, type MeetingState } from '../record/state.ts';
import { CLAIMANT, issues, requiredIssues, type Issue } from '../record/vocabulary.ts';
import type { Instant } from '../time/instant.ts';
import { offerText } from '../text/zh/offers.ts';
import { terms } from '../text/zh/terms.ts';

/** One thing a side said on one matter: in words of its own, or as part of an offer. `meeting` is the meeting it was said in. */
export type Word = {
  readonly meeting: number;
  readonly record: number;
  readonly at: Instant;
  /** The participant of that meeting who said it. */
  readonly by: string;
  /** In full, with the sum where one was named. */
  readonly text: string;
  /** In a line, where that is shorter. */
  readonly brief: string;
  readonly amountFen: number | null;
  /** Number of the offer it is part of, else null. */
  readonly offer: number | null;
  /** Art. 24: said by an agent without special authority, so that it binds nobody before the principal confirms it. */
  readonly isPending: boolean;
};

/** Where a matter stands at a meeting. `meeting` is where it was settled: an earlier one where what was agreed carries over. */
export type Settlement = {
  readonly outcome: Filed<'IssueSettled'>['outcome'];
  readonly text: string;
  readonly meeting: number;
  readonly record: number;
};

/** The meetings up to this one, which may be seen as of a version of its minutes; what came later plays no part. */
const upTo = (state: CaseState, meeting: MeetingState): readonly MeetingState[] => [
  ...state.meetings.filter((earlier) => earlier.number < meeting.number),
  meeting,
];

const isBinding = (meeting: MeetingState, by: string, party: string): boolean => {
  const person = participantById(meeting, by);
  if (party === CLAIMANT || person === null || person.capacity === 'obligor') return true;
  return person.authority === 'principal' || person.authority === 'special';
};

/** Whether somebody speaks for an obligor without special authority. */
export const awaitsPrincipal = (meeting: MeetingState, by: string, party: string): boolean => !isBinding(meeting, by, party);

const stated = (meeting: MeetingState, issue: Issue, party: string): readonly Word[] =>
  held(meeting, 'PositionStated')
    .filter((position) => position.issue === issue && position.party === party)
    .map(({ record, at, by, text, amountFen }) => {
      const words = offerText.position(text, amountFen);
      return {
        meeting: meeting.number,
        record,
        at,
        by,
        text: words,
        brief: words,
        amountFen,
        offer: null,
        isPending: !isBinding(meeting, by, party),
      };
    });

/** What an offer says on a matter: only sum, instalments and security have a place in it. */
const partOf = (offer: Filed<'OfferMade'>, issue: Issue): { readonly text: string; readonly brief: string } | null => {
  switch (issue) {
    case 'amount':
      return offer.amountFen === null
        ? null
        : { text: offerText.position('', offer.amountFen), brief: offerText.position('', offer.amountFen) };
    case 'instalments':
      return offer.instalments.length === 0
        ? null
        : { text: offerText.instalments(offer.instalments), brief: offerText.instalmentsBrief(offer.instalments) };
    case 'security':
      return offer.securities.length === 0
        ? null
        : { text: offerText.securities(offer.securities), brief: offerText.securities(offer.securities) };
    default:
      return null;
  }
};

const offered = (meeting: MeetingState, issue: Issue, party: string): readonly Word[] =>
  held(meeting, 'OfferMade').flatMap((offer) => {
    const part = offer.party === party ? partOf(offer, issue) : null;
    if (part === null) return [];
    const { record, at, by, amountFen, number } = offer;
    return [
      {
        meeting: meeting.number,
        record,
        at,
        by,
        ...part,
        amountFen: issue === 'amount' ? amountFen : null,
        offer: number,
        isPending: !isBinding(meeting, by, party),
      },
    ];
  });

/**
 * Everything one side said on a matter up to this meeting, oldest first; the last stands. An offer that repeats on it what the same
 * side said last is no new word: another part of the offer may have changed.
 */
export const wordsOf = (state: CaseState, meeting: MeetingState, issue: Issue, party: string): readonly Word[] =>
  upTo(state, meeting)
    .flatMap((one) => [...stated(one, issue, party), ...offered(one, issue, party)].toSorted((a, b) => a.record - b.record))
    .reduce<readonly Word[]>((words, word) => (word.offer !== null && isRepeated(words.at(-1), word) ? words : [...words, word]), []);

const isRepeated = (last: Word | undefined, word: Word): boolean =>
  last !== undefined && last.text === word.text && last.isPending === word.isPending;

export const lastWordOf = (state: CaseState, meeting: MeetingState, issue: Issue, party: string): Word | null =>
  latest(wordsOf(state, meeting, issue, party));

/** Claimant and the obligors somebody of whose side came, in seat order. */
export const partiesAttending = (meeting: MeetingState): readonly string[] => [CLAIMANT, ...obligorsAttending(meeting)];

const obligorsAttending = (meeting: MeetingState): readonly string[] =>
  obligorsSeated(meeting).filter((id) => sideOf(meeting, id).some((person) => wasPresent(meeting, person.id)));

const settledIn = (meeting: MeetingState, issue: Issue): readonly Settlement[] =>
  held(meeting, 'IssueSettled')
    .filter((settled) => settled.issue === issue)
    .map(({ outcome, text, record }) => ({ outcome, text, record, meeting: meeting.number }));

const settlements = (state: CaseState, meeting: MeetingState, issue: Issue): readonly Settlement[] =>
  upTo(state, meeting).flatMap((one) => settledIn(one, issue));

/**
 * What was settled at an earlier meeting stands at this one if all who come to it took part in that one; what was disputed is
 * consulted on again. A renegotiation (Art. 28 ¶2) starts anew: the court refused what had been agreed.
 */
const carriesOver = (state: CaseState, meeting: MeetingState, settled: Settlement): boolean => {
  const earlier = state.meetings.find(({ number }) => number === settled.meeting);
  const isAnew = (one: MeetingState): boolean => planOf(one)?.kind === 'renegotiation';
  return (
    earlier !== undefined &&
    settled.outcome !== 'disputed' &&
    isAnew(meeting) === isAnew(earlier) &&
    obligorsAttending(meeting).every((obligor) => obligorsAttending(earlier).includes(obligor))
  );
};

const anyWordAfter = (state: CaseState, meeting: MeetingState, issue: Issue, record: number): boolean =>
  upTo(state, meeting).some((one) =>
    [...new Set([...held(one, 'PositionStated'), ...held(one, 'OfferMade')].map(({ party }) => party))].some((party) =>
      wordsOf(state, meeting, issue, party).some((word) => word.record > record),
    ),
  );

/** How a matter stands at a meeting; null while it is open, also because somebody said something new on it since. */
export const settlementOf = (state: CaseState, meeting: MeetingState, issue: Issue): Settlement | null => {
  const last = latest(settlements(state, meeting, issue));
  if (last === null || anyWordAfter(state, meeting, issue, last.record)) return null;
  return last.meeting === meeting.number || carriesOver(state, meeting, last) ? last : null;
};

/** Where a matter was agreed before and is not now: that agreement. */
export const abandonedAgreement = (state: CaseState, meeting: MeetingState, issue: Issue): Settlement | null => {
  if (settlementOf(state, meeting, issue)?.outcome === 'agreed') return null;
  return settlements(state, meeting, issue).findLast((settled) => settled.outcome === 'agreed') ?? null;
};

/** Matters of the law and those that were touched or raised, in their order. */
export const issuesAt = (state: CaseState, meeting: MeetingState): readonly Issue[] => {
  const touched = new Set<Issue>([
    ...requiredIssues,
    ...upTo(state, meeting).flatMap((one) => [
      ...held(one, 'PositionStated').map(({ issue }) => issue),
      ...held(one, 'IssueSettled').map(({ issue }) => issue),
      ...held(one, 'IssueRaised').map(({ issue }) => issue),
      ...held(one, 'OfferMade').flatMap((offer) =>
        (['amount', 'instalments', 'security'] as const).filter((part) => partOf(offer, part) !== null),
      ),
    ]),
  ]);
  return issues.filter((issue) => touched.has(issue));
};

/** What a matter is called: by the law, or as it was raised in this case. */
export const issueTitle = (state: CaseState, issue: Issue): string =>
  filedInMeetings(state, 'IssueRaised').find((raised) => raised.issue === issue)?.title ?? terms.issue[issue];

/** Every offer of a side up to this meeting, oldest first. */
export const offersOf = (state: CaseState, meeting: MeetingState, party: string): readonly Filed<'OfferMade'>[] =>
  upTo(state, meeting).flatMap((one) => held(one, 'OfferMade').filter((offer) => offer.party === party));
