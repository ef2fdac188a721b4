import type { Article } from '../article.ts';

/** 第49条. */
export const article49: Article = {
  number: 49,
  paragraphs: ['除注明工作日外，本规定中其他期限按自然日计算。'],
  judgement: '工作日的节假日安排以国务院通知为准，地方放假由人录入。',
};
