import { articles } from '../../shared/law/articles/articles.ts';
import { inChinese } from '../../shared/text/zh/format.ts';

/** Whether the text holds what is cited: a paragraph of that number, an item of that number. Other acts only by name and number. */
export const exists = (article: string): boolean => {
  const found = /^(\d+)(?:¶(\d+))?(?:\((\d+)\))?$/u.exec(article);
  if (found === null) return /^(民法典|民诉法)\d+$/u.test(article);
  const [, number = '', paragraph, item] = found;
  const paragraphs = Object.entries(articles).find(([key]) => key === number)?.[1].paragraphs ?? [];
  if (paragraphs.length === 0) return false;
  if (paragraph !== undefined && paragraphs[Number(paragraph) - 1] === undefined) return false;
  return item === undefined || paragraphs.some((text) => text.includes(`（${inChinese(Number(item))}）`));
};
