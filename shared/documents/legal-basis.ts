import type { ArticleRef } from '../record/article-ref.ts';
import { articleCited } from '../text/zh/citation.ts';
import type { CaseFile } from './paper.ts';

/** Something a paper is based on, for papers dated from `since` up to the day before `until`. */
type Instrument = { readonly cited: string; readonly since: string; readonly until: string | null };

/** 《生态环境法典》 is in force from this day and repeals the acts it takes the place of (its Art. 1242). */
const codeInForce = '2026-08-15';

/** In the order in which they are printed; the last is the regulation itself, with the article of the paper. */
const instruments: readonly Instrument[] = [
  { cited: '《中华人民共和国民法典》第一千二百三十四条、第一千二百三十五条', since: '2021-01-01', until: null },
  { cited: '《中华人民共和国环境保护法》第六十四条', since: '2015-01-01', until: codeInForce },
  { cited: '《中华人民共和国生态环境法典》第一千零七十三条', since: codeInForce, until: null },
  { cited: '《生态环境损害赔偿管理规定》（环法规〔2022〕31号）', since: '2022-04-26', until: null },
];

/** The regulation under the name that papers introduce it by. */
export const regulation = '《内蒙古自治区生态环境损害赔偿工作规定》（内政办发〔2025〕16号）';

/**
 * What a paper of this day is based on. Versioned by the day of the paper, never by the day it is printed; a lawyer of the department
 * checks it, and the paper says so. An office's own list takes the place of this one.
 */
export const legalBasisOn = ({ template }: Pick<CaseFile, 'template'>, day: string, ...articles: readonly ArticleRef[]): string =>
  [
    ...(template === null || template.basis.length === 0 ? instruments : template.basis)
      .filter(({ since, until }) => since <= day && (until === null || day < until))
      .map(({ cited }) => cited),
    `${regulation}${articles.map(articleCited).join('、')}`,
  ].join('、');

/** Stands under every paper that cites its legal basis, until the department's lawyer has checked it. */
export const basisToBeChecked = ({ template }: Pick<CaseFile, 'template'>): string =>
  template === null || template.basisCheckedBy === '' ? '（所引法律依据待法制审核）' : '';

/** Limitation for a claim (法典 1054 ¶2, before it 民法典 188): shown for a lawyer to confirm. */
export const limitationOn = (day: string): string =>
  day < codeInForce ? '《中华人民共和国民法典》第一百八十八条规定的三年' : '《中华人民共和国生态环境法典》第一千零五十四条第二款规定的五年';
