import type { Article } from '../article.ts';

/** 第24条. */
export const article24: Article = {
  number: 24,
  paragraphs: [
    '赔偿义务人可以委托律师处理磋商相关事宜。',
    '赔偿义务人委托律师代理的，应当向赔偿权利人及其指定的部门或机构提交委托代理证明。',
  ],
  judgement: '委托代理证明是否真实、权限是否足够，由人核对。',
};
