import { obligorName } from '../../record/case-queries.ts';
import { filed, type Filed } from '../../record/state.ts';
import { article15 } from '../../law/articles/art-15-filing-and-termination.ts';
import { itemsOf } from '../../law/article.ts';
import { blanks, choices } from '../blanks.ts';
import { approvalRows, caseRows, form, wide } from '../form.ts';
import { paper, type CaseFile, type Subjects } from '../paper.ts';
import { obligorNames } from '../particulars.ts';

/** A recorded termination; before there is one, an empty form. */
const eachTermination: Subjects<Filed<'ClaimTerminated'> | null> = {
  of: ({ state }) => {
    const terminated = filed(state, 'ClaimTerminated');
    return terminated.length === 0 ? [null] : terminated;
  },
  none: '',
  label: (file, one) => (one === null ? '空白' : whose(file, one)),
};

const whose = (file: CaseFile, one: Filed<'ClaimTerminated'> | null): string =>
  one === null || one.obligor === null ? obligorNames(file) : obligorName(file.state, one.obligor);

/** 不予立案／终止索赔审批表 (Art. 15 ¶¶2–5, Art. 48): the six grounds, the three exceptions to the third, the head's decision. */
export const terminationApproval = paper({
  kind: 'termination-approval',
  title: '不予立案／终止索赔审批表',
  basis: '15',
  style: 'record',
  about: eachTermination,
  needs: {},
  blocks: (file, terminated) => [
    form(
      ...caseRows(file.opened),
      wide(
        '申请事项',
        terminated === null ? choices('不予立案（第十五条第三款）', '终止索赔程序（第十五条第四款）') : '终止索赔程序（第十五条第四款）',
        'line',
      ),
      wide('赔偿义务人', whose(file, terminated), 'line'),
      wide(
        '情形（第十五条第二款）',
        itemsOf(article15, 2)
          .map((item, index) => `${terminated?.ground === index + 1 ? '☑' : '□'}${item}`)
          .join('\n'),
      ),
      wide('依第三项的，有无应当启动的情形（第十五条第五款）', [...itemsOf(article15, 5), '均不具备'].map((item) => `□${item}`).join('\n')),
      wide('依第三项的，显著轻微的判定（第四十八条）', choices('损害数额在3000元以内', '未造成明显影响')),
      wide('理由', terminated?.reason ?? blanks.line),
      ...approvalRows(file, terminated),
    ),
  ],
});
