import type { z } from 'zod';
import { canonicalJson } from '../record/canonical-json.ts';
import { defineCommand } from '../record/command.ts';
import { meetingEvents } from '../record/events/meeting-events.ts';
import { participantById } from '../record/meeting-queries.ts';
import { refuse, type Refusal } from '../record/refusal.ts';
import { filedInMeetings, latest, meetingOf, type CaseState, type MeetingState } from '../record/state.ts';
import { customIssues, type CustomIssue } from '../record/vocabulary.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { offerText } from '../text/zh/offers.ts';
import { inPhase, knownEntry, personIn, presentParticipant } from './anytime.ts';
import { nameIn } from './name-in.ts';
import { awaitsPrincipal, issuesAt, issueTitle, offersOf } from './positions.ts';

const offerInput = meetingEvents.OfferMade.omit({ said: true, number: true });
type OfferInput = z.infer<typeof offerInput>;

/** Offers as a whole (方案), and matters that the parties add to those of Art. 26(8). Possible at any time of an open meeting. */
export const offerCommands = {
  MakeOffer: defineCommand(offerInput, (state, input, context) =>
    inPhase(state, input.meeting, ['open'], (meeting) => {
      const number = Math.max(0, ...offersOf(state, meeting, input.party).map((offer) => offer.number)) + 1;
      const isPending = awaitsPrincipal(meeting, input.by, input.party);
      return {
        event: {
          type: 'OfferMade',
          payload: { ...input, number, said: offerText.made(personIn(meeting, input.by), { ...input, number }, isPending) },
        },
        checks: [
          speaksFor(meeting, input.by, input.party),
          input.source === null ? null : (knownEntry(meeting, input.source) ?? isTheirs(meeting, input.source, input)),
          offerProblem(input, context.today),
          isRepeated(state, meeting, input),
        ],
      };
    }),
  ),
  RaiseIssue: defineCommand(meetingEvents.IssueRaised.omit({ said: true, issue: true }), (state, input) =>
    inPhase(state, input.meeting, ['open'], (meeting) => {
      const free = freeIssue(state);
      const known = issuesAt(state, meeting).map((issue) => issueTitle(state, issue));
      return {
        event: { type: 'IssueRaised', payload: { ...input, issue: free ?? customIssues[0], said: offerText.raised(input.title) } },
        checks: [
          free === null ? refuse('issue.none-left', { most: customIssues.length }, '26(8)') : null,
          known.includes(input.title.trim()) ? refuse('issue.raised-before', { title: input.title.trim() }, '26(8)') : null,
        ],
      };
    }),
  ),
} as const;

/** Somebody in the room who sits for that side. */
export const speaksFor = (meeting: MeetingState, by: string, party: string): Refusal | null =>
  presentParticipant(meeting, by) ??
  (participantById(meeting, by)?.party === party ? null : refuse('participant.not-of-party', { name: nameIn(meeting, by) }, '26(8)'));

const isTheirs = (meeting: MeetingState, number: number, { by, party }: OfferInput): Refusal | null => {
  const speaker = meeting.entries.find((entry) => entry.number === number)?.speaker ?? null;
  return participantById(meeting, speaker)?.party === party
    ? null
    : refuse('offer.source', { entry: number, name: nameIn(meeting, by) }, '26(8)');
};

/** What no offer can say: nothing, instalments without or beside their sum, days out of order or gone by. */
const offerProblem = ({ amountFen, instalments, securities, words }: OfferInput, today: PlainDate): Refusal | null => {
  if (amountFen === null && instalments.length === 0 && securities.length === 0 && words.trim() === '') {
    return refuse('offer.empty', {}, '26(8)');
  }
  if (instalments.length === 0) return null;
  if (amountFen === null) return refuse('offer.no-sum', {}, '26(8)');
  const disorder = instalments.findIndex(({ on }, at) => at > 0 && on <= (instalments[at - 1]?.on ?? on));
  const [disordered, before] = [instalments[disorder], instalments[disorder - 1]];
  if (disordered !== undefined && before !== undefined) {
    return refuse('offer.order', { instalment: disorder + 1, on: disordered.on, before: before.on }, '26(8)');
  }
  const past = instalments.findIndex(({ on }) => on < today);
  const gone = instalments[past];
  if (gone !== undefined) return refuse('offer.day-past', { instalment: past + 1, on: gone.on, today }, '26(8)');
  const sumFen = instalments.reduce((sum, instalment) => sum + instalment.amountFen, 0);
  return sumFen === amountFen ? null : refuse('offer.sum', { amountFen, sumFen }, '26(8)');
};

const isRepeated = (state: CaseState, meeting: MeetingState, input: OfferInput): Refusal | null => {
  const last = latest(offersOf(state, meeting, input.party));
  const spokenIn = last === null ? null : last.meeting === meeting.number ? meeting : meetingOf(state, last.meeting);
  if (last === null || spokenIn === null) return null;
  const isBinding = awaitsPrincipal(spokenIn, last.by, last.party) && !awaitsPrincipal(meeting, input.by, input.party);
  return content(last) === content(input) && !isBinding ? refuse('offer.same', { number: last.number }, '26(8)') : null;
};

const content = ({ amountFen, instalments, securities, words }: Omit<OfferInput, 'meeting'>): string =>
  canonicalJson({ amountFen, instalments, securities, words });

/** The first place no standing record has taken. A place is free again only when everything that named it is withdrawn. */
const freeIssue = (state: CaseState): CustomIssue | null => {
  const taken = new Set<string>(
    (['IssueRaised', 'PositionStated', 'IssueSettled'] as const).flatMap((kind) => filedInMeetings(state, kind).map(({ issue }) => issue)),
  );
  return customIssues.find((issue) => !taken.has(issue)) ?? null;
};
