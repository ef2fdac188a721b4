import { filed, latest } from '../record/state.ts';
import { dayInFull } from '../text/zh/terms.ts';
import type { CaseFile } from './paper.ts';
import { eachOfObligor } from './subjects.ts';

/** One paper for each declared failure (Arts. 29, 28 ¶2). */
export const declaredFailures = eachOfObligor(
  ({ state }) => filed(state, 'FailureDeclared'),
  '还没有认定磋商不成：负责人批准后，请在案卷“协议与结果”登记。',
);

/** Art. 30: whether, when and where it was sued. */
export const suitSentence = ({ state }: CaseFile, obligor: string): string => {
  const suit = latest(filed(state, 'SuitFiled').filter((one) => one.obligor === obligor));
  return suit === null
    ? '起诉材料正在准备，起诉后将受理法院和日期另行告知。'
    : `${dayInFull(suit.on)}已向${suit.court}提起生态环境损害赔偿诉讼${suit.number === '' ? '' : `，案号${suit.number}`}。`;
};
