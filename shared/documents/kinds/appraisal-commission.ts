import { appraisalOf } from '../../record/case-queries.ts';
import { filed } from '../../record/state.ts';
import { blanks, orBlank } from '../blanks.ts';
import { heading, paragraph } from '../document-model.ts';
import { regulation } from '../legal-basis.ts';
import { addressee, closing } from '../official.ts';
import { paper, type CaseFile, type Subjects } from '../paper.ts';
import { obligorNames } from '../particulars.ts';

type Commission = { readonly to: string; readonly subject: string | null; readonly on: string | null };

/** The first appraisal, and each supplementary or repeated one (Art. 17). */
const eachCommission: Subjects<Commission> = {
  of: ({ state }) => [
    { to: appraisalOf(state)?.by ?? blanks.word, subject: null, on: null },
    ...filed(state, 'SupplementaryAppraisalCommissioned').map(({ to, subject, on }) => ({ to, subject, on })),
  ],
  none: '',
  label: ({ state }, { subject, on }) => {
    if (on === null) return '';
    const same = filed(state, 'SupplementaryAppraisalCommissioned').filter((other) => other.on === on);
    return `补充鉴定${on.replaceAll('-', '')}${same.length > 1 ? `·${same.findIndex((other) => other.subject === subject) + 1}` : ''}`;
  },
};

/** 鉴定评估委托书 (Arts. 17–19): what is to be appraised, on what materials, and that it must say whether the damage can be restored. */
export const appraisalCommission = paper({
  kind: 'appraisal-commission',
  title: '生态环境损害鉴定评估委托书',
  basis: '18',
  style: 'record',
  about: eachCommission,
  needs: {},
  blocks: (file, { to, subject, on }) => [
    addressee(to),
    paragraph(
      `我单位办理${file.opened.title}，涉嫌赔偿义务人为${obligorNames(file) || blanks.word}。依据${regulation}第十七条、第十八条，现委托你单位进行${subject === null ? '' : '补充、重新'}生态环境损害鉴定评估。`,
    ),
    heading(1, '一、委托事项'),
    paragraph(
      subject ??
        '生态环境损害的事实和范围、基线、因果关系、损害数额（按第四条五类范围分项），生态环境损害是否可以修复；部分可以修复的，可以修复的区域范围和要求（第十九条）。',
    ),
    heading(1, '二、提供的材料'),
    ...(subject === null ? [] : exhibits(file).map((title) => paragraph(title))),
    paragraph(`${subject === null ? '' : '其他材料：'}${blanks.line}`),
    heading(1, '三、要求和期限'),
    paragraph(
      `请按照生态环境损害鉴定评估技术标准出具意见，并对意见负责；接到会议通知的，派员到会说明和解答。办理时限：${blanks.word}；费用及支付：${blanks.word}。具体事项由双方签订委托协议。`,
    ),
    paragraph(`联系人：${file.opened.handler}；联系方式：${orBlank(file.opened.contact)}。`),
    closing(file.opened.department, on),
  ],
});

const exhibits = ({ state }: CaseFile): readonly string[] =>
  filed(state, 'ExhibitListed')
    .filter(({ secret }) => !secret)
    .map(({ number, title, pages }) => `${number}. 《${title}》，${pages}页`);
