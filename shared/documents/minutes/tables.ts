import { partyName } from '../../record/case-queries.ts';
import { isTakenBack } from '../../record/exhibit-queries.ts';
import { filed, held, latest, type CaseState, type Filed, type MeetingState } from '../../record/state.ts';
import { CLAIMANT } from '../../record/vocabulary.ts';
import { partiesAttending } from '../../meeting/positions.ts';
import { money, terms } from '../../text/zh/terms.ts';
import { heading, table, type Block } from '../document-model.ts';
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
  const others = partiesAttending(meeting).filter((party) => party !== exhibit?.party);
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
