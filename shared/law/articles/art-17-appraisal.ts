import { addDays, dayNumber, type PlainDate } from '../../time/plain-date.ts';
import type { Article } from '../article.ts';
import type { Matter } from '../matter.ts';

/** 第17条. */
export const article17: Article = {
  number: 17,
  paragraphs: [
    '赔偿权利人及其指定的部门或机构办理生态环境损害赔偿案件，应当视情形组织开展生态环境损害鉴定评估或简易评估认定。开展生态环境损害鉴定评估的时间不计入办案期限。',
    '赔偿权利人及其指定的部门或机构可以根据相关规定委托符合条件的环境损害司法鉴定机构或者国务院生态环境、自然资源、住房城乡建设、水利、农业农村、林草等相关主管部门推荐的机构出具鉴定意见或者鉴定评估报告，也可以与赔偿义务人协商共同委托上述机构出具鉴定意见或者鉴定评估报告。 ',
  ],
  judgement: '鉴定期间是否也从磋商期限中扣除，条文没有写明：两种算法并列，由人判断。',
};

/**
 * Days of the consultation period spent on a supplementary or repeated appraisal, each once. A day d is excluded when
 * commissioned < d ≤ delivered and it is not later than the end reached so far: an appraisal begun after the end extends nothing.
 */
export const excludedDays = (matter: Matter, served: PlainDate, raw: PlainDate): number => {
  const spans = matter.facts.exclusions.map(
    ({ commissioned, delivered = matter.today }) => [dayNumber(commissioned) + 1, dayNumber(delivered)] as const,
  );
  const first = dayNumber(addDays(served, 1));
  const last = Math.max(first, ...spans.map(([, to]) => to));
  const end = dayNumber(raw);
  let counted = 0;
  for (let day = first; day <= last && day <= end + counted; day += 1) {
    if (spans.some(([from, to]) => from <= day && day <= to)) counted += 1;
  }
  return counted;
};
