import { obligorName } from '../../record/case-queries.ts';
import { filed, latest, type Filed } from '../../record/state.ts';
import { dueInFull } from '../../text/zh/law.ts';
import { sentence } from '../../text/zh/stops.ts';
import { dayInFull } from '../../text/zh/terms.ts';
import { assessedObligors, whenDecided } from '../assessed.ts';
import { blanks } from '../blanks.ts';
import { approvalRows, caseRows, form, pairs, wide } from '../form.ts';
import { paper, type Subjects } from '../paper.ts';
import type { ObligorAssessment } from '../../law/assessment.ts';

type Overrun = { readonly obligor: string; readonly approval: Filed<'PeriodOverrunApproved'> | null };

/** Obligors with a recorded approval, or still consulting after the last day of the period. */
const eachOverrun: Subjects<Overrun> = {
  of: (file) =>
    assessedObligors(file).flatMap((assessed) => {
      const approval = latest(filed(file.state, 'PeriodOverrunApproved').filter(({ obligor }) => obligor === assessed.id));
      const over = assessed.stage === 'consulting' && assessed.period.remaining !== null && assessed.period.remaining < 0;
      return approval !== null || over ? [{ obligor: assessed.id, approval }] : [];
    }),
  none: '没有超过磋商期限仍在磋商的赔偿义务人。',
  label: ({ state }, { obligor }) => obligorName(state, obligor),
};

/** 超期磋商审批表 (Art. 27): the regulation has no route past the 90 days; whoever goes on gives a reason and answers for it. */
export const overrunApproval = paper({
  kind: 'overrun-approval',
  title: '超期磋商审批表',
  basis: '27',
  style: 'record',
  about: eachOverrun,
  needs: {},
  blocks: (now, { obligor, approval }) => {
    const file = whenDecided(now, approval);
    return [
      form(
        ...caseRows(file.opened),
        ...pairs(['赔偿义务人', obligorName(file.state, obligor)], ...standing(assessedObligors(file).find(({ id }) => id === obligor))),
        wide('依据', '第二十七条：磋商期限原则上不超过90日。条文没有规定延长的途径，继续磋商的，应当写明理由，由批准人负责。'),
        wide('继续磋商的理由', approval === null ? blanks.line : sentence(approval.reason), 'tall'),
        ...approvalRows(file, approval),
      ),
    ];
  },
});

/** When the period began and ended, with and without the days of an appraisal (Art. 17), and how many meetings count. */
const standing = (assessed: ObligorAssessment | undefined): readonly (readonly [string, string])[] => {
  if (assessed === undefined) return [];
  const { servedOn, period, meetings } = assessed;
  return [
    ['告知书送达', servedOn === null ? blanks.day : dayInFull(servedOn)],
    ['磋商期限届满', period.calendarEnd === null ? '—' : dueInFull(period.calendarEnd)],
    ['扣除鉴定后届满', period.netEnd === null ? '—' : dueInFull(period.netEnd)],
    ['已开会议', `计入${meetings.counted}次`],
  ];
};
