import type { PlainDate } from '../../time/plain-date.ts';
import type { Article } from '../article.ts';
import { parameterOn } from '../parameters.ts';

/** 第48条. */
export const article48: Article = {
  number: 48,
  paragraphs: [
    '本规定中所称“显著轻微”情形，是指损害数额极小或者生态环境损害行为并未造成明显影响。\n（一）案件损害数额极小的判定。',
    '损害数额在3000元以内。\n（二）未造成明显影响的判定。\n　　1.对水、大气、土壤污染案件，从排放的污染物性质、污染物超标倍数、pH值、污染排放持续时间、污染范围、赔偿义务人是否完成整改或者清除污染等方面进行综合评判；\n　　2.对固体废物案件，从固体废物堆放面积、堆放时长、堆放数量，堆放区域，是否造成渗漏、扩散等方面进行综合评判；\n　　3.对野生动植物资源破坏案件，从是否在国家、地方重点保护范围，是否在《国家保护的有益的或者有重要经济、科学研究价值的陆生野生动物名录》内，是否对生物资源和多样性造成损害等方面进行综合评判；\n　　4.符合本地区或者本领域行政处罚裁量基准规定的不予行政处罚情形的；\n　　5.自治区政府及其指定的部门或机构认为未造成明显影响的其他情形。',
  ],
  judgement: '是否造成明显影响，由人综合评判；程序只核对3000元的数额。',
};

/** (一) 损害数额极小: within 3000元, the amount included. The other half, no evident effect, is a person's to judge. `damage` in 分. */
export const negligibleByAmount = (damage: number, today: PlainDate): boolean => damage <= parameterOn('negligibleDamageFen', today);
