import type { GroundNumber } from '../../law/assessment.ts';

/** 情形 of Art. 29, as the table names them. */
export const groundNames: Readonly<Record<GroundNumber, string>> = {
  1: '拒绝磋商或逾期未答复',
  2: '无故不到会或退出',
  3: '已满三次难以一致',
  4: '告知书无法送达',
  5: '羁押等无法磋商',
  6: '超期未达成协议',
  7: '其他情形',
};

/** 启动磋商的条件 of Art. 22. */
export const entryNames: Readonly<Record<1 | 2 | 3 | 4 | 5, string>> = {
  1: '发生生态环境损害',
  2: '告知书送达且同意磋商',
  3: '损害调查已完成',
  4: '有鉴定意见、报告或者专家意见',
  5: '法律法规规定的其他条件',
};
