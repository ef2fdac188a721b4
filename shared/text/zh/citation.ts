import type { ArticleRef } from '../../record/article-ref.ts';
import { inChinese } from './terms.ts';

/** `29(1)` → 第二十九条第（一）项, `28¶2` → 第二十八条第二款, `民法典203` → 民法典第二百零三条 stays as 民法典203条. */
export const articleCited = (article: ArticleRef): string => {
  const found = /^(\d+)(?:¶(\d+))?(?:\((\d+)\))?$/u.exec(article);
  if (found === null) return article.replace(/(\d+)$/u, '第$1条');
  const [, number = '', paragraph, item] = found;
  return `第${inChinese(Number(number))}条${paragraph === undefined ? '' : `第${inChinese(Number(paragraph))}款`}${item === undefined ? '' : `第（${inChinese(Number(item))}）项`}`;
};
