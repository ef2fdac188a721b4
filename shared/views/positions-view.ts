import { participantById } from '../record/meeting-queries.ts';
import { held, type CaseState, type Filed, type MeetingState } from '../record/state.ts';
import { requiredIssues, type Issue } from '../record/vocabulary.ts';
import type { Instant } from '../time/instant.ts';
import { offerText } from '../text/zh/offers.ts';
import {
  abandonedAgreement,
  awaitsPrincipal,
  issuesAt,
  issueTitle,
  offersOf,
  settlementOf,
  wordsOf,
  type Settlement,
  type Word,
} from '../meeting/positions.ts';

/** Where something stands in the minutes: the meeting, and the entry in it. */
export type EntryLink = { readonly meeting: number; readonly entry: number | null };

/** One version of what a side holds on a matter. */
export type CellVersion = EntryLink & {
  readonly record: number;
  readonly at: Instant;
  readonly by: string;
  readonly text: string;
  readonly brief: string;
  /** Number of the offer it is part of, else null. */
  readonly offer: number | null;
  readonly isPending: boolean;
};

/** Versions oldest first; the last stands. None where that side has said nothing. */
export type PositionCell = { readonly party: string; readonly versions: readonly CellVersion[] };

export type IssueView = {
  readonly issue: Issue;
  readonly title: string;
  readonly required: boolean;
  readonly outcome: 'agreed' | 'disputed' | 'not-applicable' | 'open';
  /** What was said with the outcome, where something was. */
  readonly words: string;
  /** Where the outcome stands; an earlier meeting where it carries over. */
  readonly settled: EntryLink | null;
  /** Where it was agreed before and is not any more. */
  readonly abandoned: EntryLink | null;
  readonly cells: readonly PositionCell[];
};

/** One part of an offer, with what the same side's offer before said on it; null where that was nothing or the same. */
export type OfferPart = {
  readonly label: string;
  readonly now: string;
  /** The same in a line: of many instalments the first and the last. */
  readonly brief: string;
  readonly before: string | null;
};

/** One offer of a side, and what changed in it. */
export type OfferView = EntryLink & {
  readonly record: number;
  readonly party: string;
  readonly number: number;
  readonly at: Instant;
  readonly by: string;
  readonly isPending: boolean;
  /** Entry it was said in, besides the one that the program wrote. */
  readonly source: number | null;
  readonly parts: readonly OfferPart[];
};

/** 争点与方案: matter × side × version. Matters nobody has touched and the law does not ask for are left out. */
export const positionsView = (state: CaseState, meeting: MeetingState, parties: readonly string[]): readonly IssueView[] => {
  const link = linkIn(state, meeting);
  return issuesAt(state, meeting).map((issue) => {
    const settled = settlementOf(state, meeting, issue);
    return {
      issue,
      title: issueTitle(state, issue),
      required: requiredIssues.includes(issue),
      outcome: settled?.outcome ?? ('open' as const),
      words: settled?.text ?? '',
      settled: linkOrNull(link, settled),
      abandoned: linkOrNull(link, abandonedAgreement(state, meeting, issue)),
      cells: parties.map((party) => ({
        party,
        versions: wordsOf(state, meeting, issue, party).map((word) => versionView(state, word, link)),
      })),
    };
  });
};

/** Every offer of these sides up to this meeting, in order of record. */
export const offersView = (state: CaseState, meeting: MeetingState, parties: readonly string[]): readonly OfferView[] => {
  const link = linkIn(state, meeting);
  return parties
    .flatMap((party) => {
      const offers = offersOf(state, meeting, party);
      return offers.map((offer, at) => offerView(state, offer, offers[at - 1] ?? null, link));
    })
    .toSorted((a, b) => a.record - b.record);
};

type Link = (meeting: number, record: number) => EntryLink;

/** Entries by the records that wrote them; only those of step 8 are asked for, so nothing else is indexed. */
const linkIn = (state: CaseState, meeting: MeetingState): Link => {
  const entries = new Map(
    [...state.meetings.filter(({ number }) => number < meeting.number), meeting].flatMap((one) => {
      const asked = new Set(
        [...held(one, 'PositionStated'), ...held(one, 'OfferMade'), ...held(one, 'IssueSettled')].map(({ record }) => record),
      );
      return asked.size === 0
        ? []
        : one.entries.filter(({ record }) => asked.has(record)).map(({ record, number }) => [record, number] as const);
    }),
  );
  return (number, record) => ({ meeting: number, entry: entries.get(record) ?? null });
};

const linkOrNull = (link: Link, settled: Settlement | null): EntryLink | null =>
  settled === null ? null : link(settled.meeting, settled.record);

const nameOf = (state: CaseState, meeting: number, by: string): string => {
  const spokenIn = state.meetings.find(({ number }) => number === meeting);
  return (spokenIn === undefined ? null : participantById(spokenIn, by))?.name ?? by;
};

const versionView = (state: CaseState, { meeting, record, at, by, text, brief, offer, isPending }: Word, link: Link): CellVersion => ({
  ...link(meeting, record),
  record,
  at,
  by: nameOf(state, meeting, by),
  text,
  brief,
  offer,
  isPending,
});

const offerView = (state: CaseState, offer: Filed<'OfferMade'>, before: Filed<'OfferMade'> | null, link: Link): OfferView => {
  const spokenIn = state.meetings.find(({ number }) => number === offer.meeting);
  return {
    ...link(offer.meeting, offer.record),
    record: offer.record,
    party: offer.party,
    number: offer.number,
    at: offer.at,
    by: nameOf(state, offer.meeting, offer.by),
    isPending: spokenIn !== undefined && awaitsPrincipal(spokenIn, offer.by, offer.party),
    source: offer.source,
    parts: offerParts(offer, before),
  };
};

type PartTexts = Readonly<Record<keyof typeof offerText.part, string>>;

const partTexts = (
  { amountFen, instalments, securities, words }: Filed<'OfferMade'>,
  sayInstalments: typeof offerText.instalments,
): PartTexts => ({
  amount: amountFen === null ? '' : offerText.position('', amountFen),
  instalments: sayInstalments(instalments),
  security: offerText.securities(securities),
  words,
});

/** What an offer says, part by part, beside the offer before it. What it leaves open is a part only where that one did not. */
export const offerParts = (offer: Filed<'OfferMade'>, before: Filed<'OfferMade'> | null): readonly OfferPart[] => {
  const now = partTexts(offer, offerText.instalments);
  const brief = partTexts(offer, offerText.instalmentsBrief);
  const was = before === null ? null : partTexts(before, offerText.instalments);
  const wasBrief = before === null ? null : partTexts(before, offerText.instalmentsBrief);
  return (Object.keys(offerText.part) as (keyof typeof offerText.part)[]).flatMap((part) => {
    const then = was?.[part] ?? '';
    return now[part] === '' && then === ''
      ? []
      : [
          {
            label: offerText.part[part],
            now: now[part],
            brief: brief[part],
            before: then === now[part] || then === '' ? null : (wasBrief?.[part] ?? null),
          },
        ];
  });
};
