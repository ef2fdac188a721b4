import { dueInFull } from '../../text/zh/law.ts';
import { dayInFull } from '../../text/zh/terms.ts';
import { addDays } from '../../time/plain-date.ts';
import { rolled, shippedCalendars, workingDays } from '../../time/working-days.ts';
import { blanks, choices, orBlank } from '../blanks.ts';
import { caseRows, form, opinion, pairs, wide } from '../form.ts';
import { paper } from '../paper.ts';
import { obligorNames } from '../particulars.ts';
import { wholeCase } from '../subjects.ts';

/** Art. 14: natural days from the clue to the end of the check. */
const checkDays = 30;

/** 初步核查报告 (Arts. 12, 14): whether damage was done, within 30 days of the clue, and whether to start. */
export const preliminaryCheckReport = paper({
  kind: 'preliminary-check-report',
  title: '生态环境损害初步核查报告',
  basis: '14',
  style: 'record',
  about: wholeCase,
  needs: {
    discovered: { what: '发现或者接到线索的日期', enter: '立案时登记发现线索日期', find: ({ opened }) => opened.discoveredOn },
  },
  blocks: (file, _case, { discovered }) => {
    const due = rolled(workingDays([...shippedCalendars, ...file.calendar]), addDays(discovered, checkDays));
    return [
      form(
        ...caseRows(file.opened),
        ...pairs(['发现或者接到线索', dayInFull(discovered)], ['核查期限', `${dueInFull(due)}（第十四条：30日）`]),
        wide('线索来源（第十二条）', blanks.line, 'line'),
        wide('地点', file.opened.place, 'line'),
        wide('涉嫌赔偿义务人', orBlank(obligorNames(file)), 'line'),
        wide('基本情况', file.opened.cause, 'tall'),
        wide('核查过程和受损情况', blanks.line, 'tall'),
        wide('是否造成损害', choices('已造成生态环境损害', '未造成生态环境损害'), 'line'),
        wide('建议', choices('立案启动索赔程序', '不启动索赔程序（第十五条第二款第＿＿项）'), 'line'),
        opinion('核查人意见'),
        opinion('承办部门负责人意见'),
      ),
    ];
  },
});
