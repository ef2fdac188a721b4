import { article33 } from '../../law/articles/art-33-evaluation.ts';
import { agreementSentence, partiesTo, signedAgreements } from '../agreements.ts';
import { blanks, choices } from '../blanks.ts';
import { approvalRows, caseRows, form, wide } from '../form.ts';
import { paper } from '../paper.ts';

/** 修复效果评估／免评估说明 (Art. 33): the evaluation and its result, or which of the three exemptions holds. */
export const restorationEvaluation = paper({
  kind: 'restoration-evaluation',
  title: '修复效果评估／免评估说明',
  basis: '33',
  style: 'record',
  about: signedAgreements,
  needs: {},
  blocks: (file, agreement) => [
    form(
      ...caseRows(file.opened),
      wide(
        '修复责任人',
        partiesTo(file.state, agreement)
          .map(({ name }) => name)
          .join('、'),
        'line',
      ),
      wide('赔偿协议', agreementSentence(agreement), 'line'),
      wide('收到修复完成通报', blanks.day, 'line'),
      wide('办理方式', choices('组织修复效果评估', '不组织评估'), 'line'),
      wide(
        '不组织评估的情形（第三十三条第二款）',
        (article33.paragraphs[1] ?? '')
          .split('\n')
          .slice(1)
          .map((item) => `□${item}`)
          .join('\n'),
      ),
      wide('评估机构、方法和依据', blanks.line),
      wide('评估结论', `${choices('达到修复目标', '未达到修复目标，继续开展修复（第三十三条第三款）')}\n${blanks.line}`),
      ...approvalRows(file, null),
    ),
  ],
});
