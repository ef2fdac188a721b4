import { paginationOf } from '../../consultation/pagination.ts';
import type { CaseState } from '../../record/state.ts';
import { dayOf } from '../../time/instant.ts';
import { dayInFull } from '../../text/zh/terms.ts';
import { blanks, choices } from '../blanks.ts';
import { form, pairs, wide } from '../form.ts';
import { paper } from '../paper.ts';
import { wholeCase } from '../subjects.ts';

/** 案卷封面 (Art. 10; GB/T 9705-2008): one case, one volume. The retention period is decided by a person. */
export const volumeCover = paper({
  kind: 'volume-cover',
  title: '案卷封面',
  basis: '10',
  style: 'record',
  about: wholeCase,
  needs: {},
  blocks: ({ opened, state }) => [
    form(
      wide('全宗名称', opened.department),
      wide('类目名称', '生态环境损害赔偿'),
      wide('案卷题名', opened.title, 'tall'),
      wide('案号', opened.number),
      wide('时间', `自${dayInFull(opened.openedOn)}至${state.lastAt === null ? blanks.day : dayInFull(dayOf(state.lastAt))}`),
      wide('保管期限', `${choices('永久', '定期30年')}（第十条：一案一卷，长期保存；已司法确认、判决或者重大案件一般为永久）`),
      ...pairs(['件数', blanks.word], ['页数', pagesOf(state)], ['归档号', blanks.word], ['档号', blanks.word]),
    ),
  ],
});

/** Of the volume as it was numbered (编页), while that still holds for what is in it; else the blank to write them in. */
const pagesOf = (state: CaseState): string => {
  const pagination = paginationOf(state);
  return pagination === null || pagination.added + pagination.gone > 0 ? blanks.word : String(pagination.total);
};
