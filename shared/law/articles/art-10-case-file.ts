import type { Article } from '../article.ts';

/** 第10条. */
export const article10: Article = {
  number: 10,
  paragraphs: [
    '赔偿权利人及其指定的部门或机构应当建立生态环境损害赔偿案件档案，包括调查材料、鉴定意见或评估报告、赔偿协议、修复工作等有关案件办理情况。档案材料应当一案一卷，长期保存。',
  ],
  judgement: '哪些材料归入案卷，由承办人决定；已经入卷的不删除。',
};
