import { paginationOf, type Pagination } from '../../consultation/pagination.ts';
import { filed } from '../../record/state.ts';
import { dayInFull } from '../../text/zh/terms.ts';
import { blanks, orBlank } from '../blanks.ts';
import { form, pairs, wide } from '../form.ts';
import { paper } from '../paper.ts';
import { wholeCase } from '../subjects.ts';

/** 备考表 (Art. 10; GB/T 9705): what the volume holds, what was withdrawn and why, who bound and who checked it. */
export const volumeNotes = paper({
  kind: 'volume-notes',
  title: '备考表',
  basis: '10',
  style: 'record',
  about: wholeCase,
  needs: {},
  blocks: ({ opened, state }) => {
    const withdrawn = filed(state, 'RecordWithdrawn').map(
      ({ target, reason, by, at }) => `记录${target}号由${by}于${dayInFull(at.slice(0, 10))}撤回，理由：${reason}`,
    );
    const exhibitPages = filed(state, 'ExhibitListed').reduce((sum, { pages }) => sum + pages, 0);
    return [
      form(
        wide('案卷题名', opened.title, 'line'),
        ...pairs(['案号', opened.number], ['电子记录', `第1号至第${state.version}号，一案一卷`]),
        wide('页数', pagesOf(paginationOf(state), exhibitPages)),
        wide('撤回的记录', withdrawn.length === 0 ? '无' : withdrawn.join('\n')),
        wide('本卷情况说明', `${blanks.line}\n缺件、破损、移出情况：${blanks.line}`, 'tall'),
        ...pairs(['立卷人', orBlank(opened.handler)], ['立卷时间', blanks.day], ['检查人', blanks.word], ['检查时间', blanks.day]),
      ),
    ];
  },
});

/** As the volume was numbered (编页); a blank where nobody has counted. */
const pagesOf = (pagination: Pagination | null, exhibitPages: number): string => {
  if (pagination === null) return `装订后共${blanks.word}页（其中证据登记${exhibitPages}页）；尚未编页，编页后由程序填写`;
  const { recorded, total, added, gone } = pagination;
  return [
    `全卷共${total}页，页号见卷内目录（${recorded.by}于${dayInFull(recorded.on)}编页，记录${recorded.record}号）`,
    ...(added === 0 && gone === 0 ? [] : [`编页以后新增${added}件、撤回或者代替${gone}件，应当重新编页`]),
  ].join('；');
};
