import { dayInFull } from '../../text/zh/terms.ts';
import { choices, orBlank } from '../blanks.ts';
import { caseRows, form, opinion, pairs, wide } from '../form.ts';
import { investigation } from '../needs.ts';
import { paper } from '../paper.ts';
import { obligorNames } from '../particulars.ts';
import { wholeCase } from '../subjects.ts';

/** 调查结论 (Arts. 16, 22(3)): what was found, and whether to consult or to end the claim. */
export const investigationConclusion = paper({
  kind: 'investigation-conclusion',
  title: '生态环境损害调查结论',
  basis: '16',
  style: 'record',
  about: wholeCase,
  needs: { investigation },
  blocks: (file, _case, { investigation: found }) => [
    form(
      ...caseRows(file.opened),
      ...pairs(['文号', orBlank(found.number)], ['调查终结日期', dayInFull(found.on)]),
      wide('赔偿义务人', orBlank(obligorNames(file)), 'line'),
      wide('是否发生生态环境损害', found.damageEstablished ? '已认定发生生态环境损害' : '没有认定发生生态环境损害', 'line'),
      wide('调查结论', found.conclusion, 'tall'),
      wide('是否可以采用简易评估认定程序（第二十条）', choices('可以', '不可以'), 'line'),
      wide('意见（第十六条）', choices('启动索赔磋商', '终止索赔程序'), 'line'),
      opinion('调查人员'),
      opinion('承办部门负责人意见'),
    ),
  ],
});
