import type { Article } from '../article.ts';

/** 第31条. */
export const article31: Article = {
  number: 31,
  paragraphs: [
    '赔偿义务人积极参与生态环境损害赔偿磋商，并及时履行赔偿协议、开展生态环境损害修复的，赔偿权利人及其指定的部门或机构可以将其履行赔偿责任的情况提供给相关行政机关，供其在作出行政处罚裁量时予以考虑，或者提交司法机关，供其在办理案件时参考。',
  ],
  judgement: '是否积极参与、及时履行，是否提供情况说明，由人决定。',
};
