import type { Article } from '../article.ts';

/** 第7条. */
export const article7: Article = {
  number: 7,
  paragraphs: [
    '违反法律法规造成生态环境损害的单位或个人为生态环境损害赔偿义务人，应当按照法律法规的要求和范围，承担生态环境损害赔偿责任。民事法律和资源环境保护等法律法规有相关免除或者减轻生态环境损害赔偿责任规定的，按相应规定执行。',
  ],
  judgement: '是否存在法定的免除、减轻责任情形，由人认定，本程序只记录主张和依据。',
};
