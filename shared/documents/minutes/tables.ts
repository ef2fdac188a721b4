import { obligorName, partyName } from '../../record/case-queries.ts';
import { isTakenBack } from '../../record/exhibit-queries.ts';
import { obligorsSeated, sideOf, wasPresent } from '../../record/meeting-queries.ts';
import { filed, held, latest, type CaseState, type Filed, type MeetingState } from '../../record/state.ts';
import { CLAIMANT, issues, type Issue } from '../../record/vocabulary.ts';
import { outcomeOf, positionOf } from '../../meeting/steps/08-consultation.ts';
import { dayInFull, money, terms } from '../../text/zh/terms.ts';
import { heading, paragraph, table, type Block } from '../document-model.ts';
import type { MinutesScope } from './as-of.ts';
import { personById } from './wording.ts';

/** The claim by the heads of Art. 4 ¶2 as stated at the table, with its sum. */
export const claimTable = ({ meeting }: MinutesScope): readonly Block[] => {
  const claim = latest(held(meeting, 'ClaimStated'));
  if (claim === null) return [];
  return [
    heading(2, '赔偿意见（第四条）'),
    table(
      [10, 62, 28],
      [
        ['序号', '赔偿范围', '金额'],
        ...claim.items.map((item, index) => [String(index + 1), terms.claimHead[item.head], money(item.amountFen)]),
        ['', '合计', money(claim.totalFen)],
      ],
      ['center', 'left', 'right'],
    ),
  ];
};

/** Every exhibit shown or left out, by number, with the last opinion of each side that did not produce it. */
export const exhibitTable = ({ state, meeting }: MinutesScope): readonly Block[] => {
  const touched = [
    ...new Set(
      [...held(meeting, 'ExhibitShown'), ...held(meeting, 'ExhibitNotShown'), ...held(meeting, 'ExhibitWithdrawn')].map(
        (item) => item.exhibit,
      ),
    ),
  ];
  if (touched.length === 0) return [];
  const listed = touched
    .map((id) => ({ id, on: filed(state, 'ExhibitListed').find((exhibit) => exhibit.id === id) ?? null }))
    .sort((a, b) => (a.on?.number ?? 0) - (b.on?.number ?? 0));
  return [
    heading(2, '证据出示和质证情况'),
    table(
      [7, 23, 14, 16, 10, 10, 10, 10],
      [
        ['编号', '名称', '出示人', '质证方', '意见', '真实性', '合法性', '关联性'],
        ...listed.flatMap(({ id, on }) => exhibitRows(state, meeting, id, on)),
      ],
      ['center', 'left', 'left', 'left', 'center', 'center', 'center', 'center'],
    ),
  ];
};

const exhibitRows = (
  state: CaseState,
  meeting: MeetingState,
  id: string,
  exhibit: Filed<'ExhibitListed'> | null,
): readonly (readonly string[])[] => {
  const shown = latest(held(meeting, 'ExhibitShown').filter((item) => item.exhibit === id));
  const start = [exhibit === null ? '' : String(exhibit.number), exhibit === null ? id : `《${exhibit.title}》`];
  if (isTakenBack(meeting, id)) return [[...start, '已撤回', '—', '—', '—', '—', '—']];
  if (shown === null) return [[...start, '未出示', '—', '—', '—', '—', '—']];
  const others = [CLAIMANT, ...obligorsAttending(meeting)].filter((party) => party !== exhibit?.party);
  const opinions = others.flatMap((party) => {
    const given = latest(held(meeting, 'ExhibitOpinionGiven').filter((opinion) => opinion.exhibit === id && opinion.party === party));
    if (given === null) return party === CLAIMANT ? [] : [[partyName(state, party), '未表示', '—', '—', '—']];
    const aspects = [given.authenticity, given.legality, given.relevance].map((accepted) =>
      accepted === null ? '—' : accepted ? '无异议' : '有异议',
    );
    return [[partyName(state, party), terms.exhibitOpinion[given.opinion], ...aspects]];
  });
  const rows = opinions.length === 0 ? [['—', '—', '—', '—', '—']] : opinions;
  return rows.map((opinion) => [...start, personById(meeting, shown.by), ...opinion]);
};

/** Obligors somebody of whose side came, in seat order. */
const obligorsAttending = (meeting: MeetingState): readonly string[] =>
  obligorsSeated(meeting).filter((id) => sideOf(meeting, id).some((person) => wasPresent(meeting, person.id)));

/** More sides than this no longer fit beside each other: then one row for each side. */
const mostSidesAbreast = 4;

/** The matters of Art. 26(8), each side's last position, and whether they agree; then the result and the announced next step. */
export const positionTable = (scope: MinutesScope): readonly Block[] => [...positions(scope), ...result(scope), ...next(scope)];

const positions = ({ state, meeting }: MinutesScope): readonly Block[] => {
  const sides = [CLAIMANT, ...obligorsAttending(meeting)];
  const touched = issues.filter(
    (issue) => sides.some((party) => positionOf(meeting, issue, party) !== null) || outcomeOf(meeting, issue) !== null,
  );
  if (touched.length === 0) return [];
  const said = (issue: Issue, party: string): string => {
    const position = positionOf(meeting, issue, party);
    return position === null ? '—' : `${position.text}${position.amountFen === null ? '' : `（${money(position.amountFen)}）`}`;
  };
  const outcome = (issue: Issue): string => {
    const settled = outcomeOf(meeting, issue);
    return `${terms.issueOutcome[settled?.outcome ?? 'open']}${settled === null || settled.text === '' ? '' : `：${settled.text}`}`;
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
          ...touched.map((issue) => [terms.issue[issue], ...sides.map((party) => said(issue, party)), outcome(issue)]),
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
          sides.map((party) => [terms.issue[issue], partyName(state, party), said(issue, party), outcome(issue)]),
        ),
      ],
    ),
  ];
};

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
