import { noticeFor } from '../../record/case-queries.ts';
import { blanks, choices } from '../blanks.ts';
import { paragraph } from '../document-model.ts';
import { form, wide } from '../form.ts';
import { addressee, officialNumber } from '../official.ts';
import { paper } from '../paper.ts';
import { obligorInFull } from '../particulars.ts';
import { signedBy } from '../signature-places.ts';
import { eachObligor } from '../subjects.ts';

/** 答复意见书 (Art. 23), to be filled in by the obligor: the two questions, and room for reasons. */
export const replyForm = paper({
  kind: 'reply-form',
  title: '答复意见书',
  basis: '23',
  style: 'record',
  about: eachObligor,
  needs: {},
  blocks: ({ state, opened }, obligor) => [
    addressee(opened.department),
    paragraph(
      `关于${opened.title}，${blanks.day}收到《生态环境损害索赔磋商告知书》（${officialNumber(noticeFor(state, obligor.id)?.number ?? '')}），现答复如下：`,
    ),
    form(
      wide('答复人', obligorInFull(obligor)),
      wide('一、是否承认赔偿义务人身份', `${choices('承认', '不承认')}\n理由：${blanks.line}`),
      wide('二、是否同意磋商', `${choices('同意', '不同意', '附条件同意')}\n条件或者理由：${blanks.line}`),
      wide('三、对损害事实、鉴定评估意见的意见', blanks.line, 'tall'),
      wide('四、免除或者减轻责任的主张和依据', blanks.line),
      wide('五、是否委托代理人', `${choices('否', '是')}：${blanks.word}`, 'line'),
      wide('六、逾期答复的理由（按期的不填）', blanks.line),
      wide(
        '收文登记（指定部门填写）',
        `收到时间：${blanks.day}${blanks.time}　收文人：${blanks.word}\n${choices('当面递交', '邮寄')}　交邮日期：${blanks.day}`,
      ),
    ),
    signedBy('答复人签名、盖章', '法定代表人、委托代理人签名'),
  ],
});
