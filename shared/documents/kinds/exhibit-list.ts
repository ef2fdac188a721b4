import { partyName } from '../../record/case-queries.ts';
import { filed, held, type CaseState, type MeetingState } from '../../record/state.ts';
import { terms } from '../../text/zh/terms.ts';
import { choices } from '../blanks.ts';
import { paragraph, table } from '../document-model.ts';
import { paper } from '../paper.ts';
import { signedBy } from '../signature-places.ts';

/** 证据出示清单 (Art. 26(3), (5)): every exhibit with its purpose and where it was shown. Secret ones are listed apart and only counted. */
export const exhibitList = paper({
  kind: 'exhibit-list',
  title: '证据出示清单',
  basis: '26(3)',
  style: 'record',
  about: {
    of: ({ state }) => (filed(state, 'ExhibitListed').length === 0 ? [] : [null]),
    none: '还没有登记证据：请在案卷“概况·证据清单”登记。',
    label: () => '',
  },
  needs: {},
  blocks: ({ state, opened }) => {
    const listed = filed(state, 'ExhibitListed').toSorted((a, b) => a.number - b.number);
    const open = listed.filter(({ secret }) => !secret);
    const secret = listed.length - open.length;
    return [
      { kind: 'subtitle', text: opened.title },
      table(
        [7, 20, 13, 14, 7, 16, 23],
        [
          ['编号', '名称', '提出方', '来源', '页数', '证明目的', '出示情况、对方意见'],
          ...open.map((exhibit) => [
            String(exhibit.number),
            `《${exhibit.title}》`,
            partyName(state, exhibit.party),
            exhibit.source,
            String(exhibit.pages),
            exhibit.purpose,
            shownAt(state, exhibit.id),
          ]),
        ],
        ['center', 'left', 'left', 'left', 'center', 'left', 'left'],
      ),
      ...(secret === 0 ? [] : [paragraph(`另有涉密证据${secret}件，另册登记，不在会场大屏出示。`)]),
      paragraph(`以上证据共${listed.length}件。${choices('复印件与原件核对无异', '未核对原件')}`),
      signedBy('提供人', '接收人'),
    ];
  },
});

const shownAt = (state: CaseState, id: string): string =>
  state.meetings
    .flatMap((meeting) => [
      ...held(meeting, 'ExhibitShown')
        .filter(({ exhibit }) => exhibit === id)
        .slice(0, 1)
        .map(() => `第${meeting.number}次出示`),
      ...held(meeting, 'ExhibitNotShown')
        .filter(({ exhibit }) => exhibit === id)
        .slice(-1)
        .map(({ reason }) => `第${meeting.number}次未出示：${reason}`),
      ...held(meeting, 'ExhibitWithdrawn')
        .filter(({ exhibit }) => exhibit === id)
        .slice(-1)
        .map(({ reason }) => `第${meeting.number}次撤回：${reason}`),
      ...opinionsOn(state, meeting, id),
    ])
    .join('\n');

/** The last opinion of each side on one exhibit, with what of it is disputed. */
const opinionsOn = (state: CaseState, meeting: MeetingState, id: string): readonly string[] => {
  const given = held(meeting, 'ExhibitOpinionGiven').filter(({ exhibit }) => exhibit === id);
  return [...new Map(given.map((opinion) => [opinion.party, opinion])).values()].map(
    ({ party, opinion, authenticity, legality, relevance }) => {
      const disputed = [
        ...(authenticity === false ? ['真实性'] : []),
        ...(legality === false ? ['合法性'] : []),
        ...(relevance === false ? ['关联性'] : []),
      ];
      return `${partyName(state, party)}：${terms.exhibitOpinion[opinion]}${disputed.length === 0 ? '' : `（${disputed.join('、')}）`}`;
    },
  );
};
