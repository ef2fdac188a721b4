import { obligorName, partyName } from '../../record/case-queries.ts';
import { held, latest, type Filed } from '../../record/state.ts';
import type { Issue } from '../../record/vocabulary.ts';
import {
  abandonedAgreement,
  awaitsPrincipal,
  issuesAt,
  issueTitle,
  lastWordOf,
  offersOf,
  partiesAttending,
  settlementOf,
  wordsOf,
} from '../../meeting/positions.ts';
import { offerText } from '../../text/zh/offers.ts';
import { dayInFull, terms } from '../../text/zh/terms.ts';
import { offerParts } from '../../views/positions-view.ts';
import { heading, paragraph, table, type Block } from '../document-model.ts';
import type { MinutesScope } from './as-of.ts';
import { personById } from './wording.ts';

/** More sides than this no longer fit beside each other: then one row for each side. */
const mostSidesAbreast = 4;

/**
 * The matters of Art. 26(8), each side's last word and whether they agree; what each side offered and how it moved; then the result
 * and the announced next step. What carries over from an earlier meeting says from which.
 */
export const positionTables = (scope: MinutesScope): readonly Block[] => [
  ...positions(scope),
  ...moves(scope),
  ...offers(scope),
  ...result(scope),
  ...next(scope),
];

const touchedIssues = ({ state, meeting }: MinutesScope): readonly Issue[] =>
  issuesAt(state, meeting).filter(
    (issue) =>
      partiesAttending(meeting).some((party) => lastWordOf(state, meeting, issue, party) !== null) ||
      settlementOf(state, meeting, issue) !== null,
  );

const positions = (scope: MinutesScope): readonly Block[] => {
  const { state, meeting } = scope;
  const sides = partiesAttending(meeting);
  const touched = touchedIssues(scope);
  if (touched.length === 0) return [];
  const earlier = (number: number): string => (number === meeting.number ? '' : `（${offerText.meeting(number)}）`);
  const said = (issue: Issue, party: string): string => {
    const word = lastWordOf(state, meeting, issue, party);
    return word === null ? '—' : `${word.brief}${word.isPending ? `（${offerText.pending}）` : ''}${earlier(word.meeting)}`;
  };
  const outcome = (issue: Issue): string => {
    const settled = settlementOf(state, meeting, issue);
    const abandoned = abandonedAgreement(state, meeting, issue);
    return [
      terms.issueOutcome[settled?.outcome ?? 'open'],
      settled === null || settled.text === '' ? '' : `：${settled.text}`,
      settled === null ? '' : earlier(settled.meeting),
      abandoned === null ? '' : `（${offerText.meeting(abandoned.meeting)}曾记为一致）`,
    ].join('');
  };
  const title = heading(2, '各方意见和磋商情况');
  if (sides.length <= mostSidesAbreast) {
    const each = Math.floor(54 / sides.length);
    return [
      title,
      table(
        [18, ...sides.map(() => each), 82 - each * sides.length],
        [
          ['磋商事项', ...sides.map((party) => partyName(state, party)), '结果'],
          ...touched.map((issue) => [issueTitle(state, issue), ...sides.map((party) => said(issue, party)), outcome(issue)]),
        ],
      ),
    ];
  }
  return [
    title,
    table(
      [18, 24, 38, 20],
      [
        ['磋商事项', '一方', '意见', '结果'],
        ...touched.flatMap((issue) =>
          sides.map((party) => [issueTitle(state, issue), partyName(state, party), said(issue, party), outcome(issue)]),
        ),
      ],
    ),
  ];
};

/** Sides that held something else before: every version in its order, with the entry that it stands in. */
const moves = (scope: MinutesScope): readonly Block[] => {
  const { state, meeting } = scope;
  const rows = touchedIssues(scope).flatMap((issue) =>
    partiesAttending(meeting).flatMap((party) => {
      const words = wordsOf(state, meeting, issue, party);
      return new Set(words.map(({ brief }) => brief)).size < 2 || words.every((word) => word.meeting !== meeting.number)
        ? []
        : [
            [
              issueTitle(state, issue),
              partyName(state, party),
              words.map((word, at) => `${at + 1}. ${word.brief}（${where(scope, word)}）`).join('\n'),
            ],
          ];
    }),
  );
  return rows.length === 0 ? [] : [heading(2, '意见的变化'), table([20, 24, 56], [['磋商事项', '一方', '先后所述'], ...rows])];
};

/** The entry of these minutes, or of those of an earlier meeting, that a record wrote. */
const where = ({ state, meeting }: MinutesScope, said: { readonly meeting: number; readonly record: number }): string => {
  const isHere = said.meeting === meeting.number;
  const spokenIn = isHere ? meeting : state.meetings.find(({ number }) => number === said.meeting);
  const entry = spokenIn?.entries.find(({ record }) => record === said.record)?.number;
  if (entry === undefined) return offerText.meeting(said.meeting);
  return isHere ? offerText.entry(entry) : offerText.entryOf(said.meeting, entry);
};

const offers = (scope: MinutesScope): readonly Block[] => {
  const { state, meeting } = scope;
  const made = held(meeting, 'OfferMade');
  if (made.length === 0) return [];
  return [
    heading(2, '各方方案'),
    table(
      [11, 20, 39, 22, 8],
      [
        ['方案', '一方', '内容', '与该方前一方案不同之处', '条'],
        ...made.map((offer) => {
          const before = offersOf(state, meeting, offer.party).findLast(({ record }) => record < offer.record) ?? null;
          const parts = offerParts(offer, before);
          return [
            offerText.name(offer.number),
            `${partyName(state, offer.party)}\n${personById(meeting, offer.by)}${awaitsPrincipal(meeting, offer.by, offer.party) ? `，${offerText.pending}` : ''}`,
            parts
              .filter(({ now }) => now !== '')
              .map(({ label, brief }) => `${label}：${brief}`)
              .join('\n'),
            changes(before, parts),
            entryOf(scope, offer),
          ];
        }),
      ],
      ['left', 'left', 'left', 'left', 'center'],
    ),
  ];
};

const changes = (before: Filed<'OfferMade'> | null, parts: ReturnType<typeof offerParts>): string => {
  if (before === null) return '—';
  return parts
    .filter((part) => part.before !== null)
    .map(({ label, before: was, now }) => (now === '' ? `${label}：不再提出“${was ?? ''}”` : `${label}：原为“${was ?? ''}”`))
    .concat(parts.some((part) => part.before === null && isNew(before, part.label)) ? ['增加了内容'] : [])
    .join('\n');
};

const isNew = (before: Filed<'OfferMade'>, label: string): boolean => offerParts(before, null).every((part) => part.label !== label);

const entryOf = ({ meeting }: MinutesScope, { record }: Filed<'OfferMade'>): string =>
  String(meeting.entries.find((entry) => entry.record === record)?.number ?? '');

const result = ({ state, meeting }: MinutesScope): readonly Block[] => {
  const recorded = latest(held(meeting, 'ResultRecorded'));
  if (recorded === null) return [];
  return [
    heading(2, '磋商结果'),
    ...recorded.results.map(({ obligor, outcome }) => paragraph(`与${obligorName(state, obligor)}：${terms.result[outcome]}。`)),
  ];
};

const next = ({ meeting }: MinutesScope): readonly Block[] => {
  const announced = latest(held(meeting, 'NextAnnounced'));
  if (announced === null) return [];
  const on = announced.on === null ? '' : `，${dayInFull(announced.on)}`;
  return [heading(2, '下一步安排'), paragraph(`${terms.next[announced.next]}${on}。${announced.words}`)];
};
