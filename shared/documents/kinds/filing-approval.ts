import { dayInFull } from '../../text/zh/terms.ts';
import { orBlank } from '../blanks.ts';
import { approvalRows, caseRows, form, pairs, wide } from '../form.ts';
import { paper } from '../paper.ts';
import { obligorNames } from '../particulars.ts';
import { wholeCase } from '../subjects.ts';

/** 立案审批表 (Art. 15 ¶1): filed once the head agrees. */
export const filingApproval = paper({
  kind: 'filing-approval',
  title: '生态环境损害赔偿立案审批表',
  basis: '15¶1',
  style: 'record',
  about: wholeCase,
  needs: {},
  blocks: (file) => {
    const { opened } = file;
    return [
      form(
        ...caseRows(opened),
        ...pairs(['赔偿权利人', opened.government], ['立案日期', dayInFull(opened.openedOn)]),
        wide('涉嫌赔偿义务人', orBlank(obligorNames(file)), 'line'),
        wide('损害发生地点', opened.place, 'line'),
        wide('案情', opened.cause, 'tall'),
        wide('立案依据', '第十四条、第十五条第一款：已造成生态环境损害，需要启动索赔', 'line'),
        ...approvalRows(file, null),
      ),
    ];
  },
});
