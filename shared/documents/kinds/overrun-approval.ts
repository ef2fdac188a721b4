import { obligorName } from '../../record/case-queries.ts';
import { filed, latest, type Filed } from '../../record/state.ts';
import { dueInFull } from '../../text/zh/law.ts';
import { dayInFull } from '../../text/zh/terms.ts';
import { assessedObligors } from '../assessed.ts';
import { blanks } from '../blanks.ts';
import { approvalRows, caseRows, form, pairs, wide } from '../form.ts';
import { paper, type CaseFile, type Subjects } from '../paper.ts';
import type { ObligorAssessment } from '../../law/assessment.ts';

type Overrun = { readonly assessed: ObligorAssessment; readonly approval: Filed<'PeriodOverrunApproved'> | null };

/** Obligors with a recorded approval, or still consulting after the last day of the period. */
const eachOverrun: Subjects<Overrun> = {
  of: (file) =>
    assessedObligors(file).flatMap((assessed) => {
      const approval = latest(filed(file.state, 'PeriodOverrunApproved').filter(({ obligor }) => obligor === assessed.id));
      const over = assessed.stage === 'consulting' && assessed.period.remaining !== null && assessed.period.remaining < 0;
      return approval !== null || over ? [{ assessed, approval }] : [];
    }),
  none: '没有超过磋商期限仍在磋商的赔偿义务人。',
  label: ({ state }, { assessed }) => obligorName(state, assessed.id),
};

/** 超期磋商审批表 (Art. 27): the regulation has no route past the 90 days; whoever goes on gives a reason and answers for it. */
export const overrunApproval = paper({
  kind: 'overrun-approval',
  title: '超期磋商审批表',
  basis: '27',
  style: 'record',
  about: eachOverrun,
  needs: {},
  blocks: (file: CaseFile, { assessed, approval }) => {
    const { servedOn, period, meetings } = assessed;
    return [
      form(
        ...caseRows(file.opened),
        ...pairs(
          ['赔偿义务人', obligorName(file.state, assessed.id)],
          ['告知书送达', servedOn === null ? blanks.day : dayInFull(servedOn)],
          ['届满日', period.calendarEnd === null ? '—' : dueInFull(period.calendarEnd)],
          ['扣除鉴定后的届满日', period.netEnd === null ? '—' : dueInFull(period.netEnd)],
          ['已开会议', `计入${meetings.counted}次`],
          ['截止日', dayInFull(file.today)],
        ),
        wide('说明', '第二十七条：磋商期限原则上不超过90日；条文没有规定延长的途径，继续磋商须写明理由并由批准人负责。'),
        wide('继续磋商的理由', approval?.reason ?? blanks.line, 'tall'),
        ...approvalRows(file, approval),
      ),
    ];
  },
});
