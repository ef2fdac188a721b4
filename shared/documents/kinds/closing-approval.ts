import { obligorName } from '../../record/case-queries.ts';
import { filed } from '../../record/state.ts';
import { dayInFull, terms } from '../../text/zh/terms.ts';
import { agreementSentence, rulingSentence } from '../agreements.ts';
import { assessedObligors } from '../assessed.ts';
import { blanks, choices } from '../blanks.ts';
import { suitSentence } from '../failures.ts';
import { approvalRows, caseRows, form, pairs, wide } from '../form.ts';
import { paper, type CaseFile } from '../paper.ts';
import { caseWithObligors } from '../subjects.ts';

/** 结案审批表 (Arts. 10, 33): how it ended with each obligor, and what is still to be done. */
export const closingApproval = paper({
  kind: 'closing-approval',
  title: '结案审批表',
  basis: '10',
  style: 'record',
  about: caseWithObligors,
  needs: {},
  blocks: (file) => [
    form(
      ...caseRows(file.opened),
      ...pairs(['赔偿权利人', file.opened.government], ['立案日期', dayInFull(file.opened.openedOn)]),
      wide(
        '各赔偿义务人的结果',
        assessedObligors(file)
          .map(({ id, stage }) => `${obligorName(file.state, id)}：${terms.stage[stage]}。${ending(file, id)}`)
          .join('\n'),
      ),
      wide('赔偿金缴纳', `${choices('已缴清', '未缴清', '不涉及')}：${blanks.word}`, 'line'),
      wide('修复和效果评估', `${choices('已完成并评估', '免于评估', '未完成', '不涉及')}：${blanks.word}`, 'line'),
      wide('信息报送（第十一条）', choices('已录入改革进展报送系统', '未录入'), 'line'),
      wide('结案理由', blanks.line, 'tall'),
      ...approvalRows(file, null),
    ),
  ],
});

const ending = (file: CaseFile, obligor: string): string => {
  const { state } = file;
  const agreements = filed(state, 'AgreementSigned').filter(({ obligors }) => obligors.includes(obligor));
  const told = agreements.map((agreement) => `${agreementSentence(agreement)}${rulingSentence(state, agreement)}`);
  const failed = filed(state, 'FailureDeclared').some((failure) => failure.obligor === obligor);
  return [...told, ...(failed ? [suitSentence(file, obligor)] : [])].join('');
};
