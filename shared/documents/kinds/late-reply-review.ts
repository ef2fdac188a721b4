import { obligorName, servedOn } from '../../record/case-queries.ts';
import { filed, latest, type Filed } from '../../record/state.ts';
import { dueInFull } from '../../text/zh/law.ts';
import { sentence } from '../../text/zh/stops.ts';
import { dayInFull } from '../../text/zh/terms.ts';
import { assessedObligors } from '../assessed.ts';
import { blanks, choices, orBlank } from '../blanks.ts';
import { approvalRows, caseRows, form, pairs, wide } from '../form.ts';
import { replyAnswers } from '../narrative.ts';
import { paper, type CaseFile, type Subjects } from '../paper.ts';

const dueOf = (file: CaseFile, obligor: string) => assessedObligors(file).find(({ id }) => id === obligor)?.reply ?? null;

const eachLateReply: Subjects<Filed<'ReplyReceived'>> = {
  of: (file) => filed(file.state, 'ReplyReceived').filter(({ obligor }) => dueOf(file, obligor)?.status.startsWith('late') === true),
  none: '没有逾期的答复。',
  label: ({ state }, { obligor }) => obligorName(state, obligor),
};

/** 逾期答复审查表 (Art. 23 proviso): whether the reason is 合理合法; until then the reply is neither in time nor missing. */
export const lateReplyReview = paper({
  kind: 'late-reply-review',
  title: '逾期答复审查表',
  basis: '23',
  style: 'record',
  about: eachLateReply,
  needs: {},
  blocks: (file, reply) => {
    const { state, opened } = file;
    const due = dueOf(file, reply.obligor)?.due ?? null;
    const served = servedOn(state, reply.obligor);
    const judged = latest(filed(state, 'LateReasonJudged').filter((one) => one.reply === reply.record));
    return [
      form(
        ...caseRows(opened),
        ...pairs(
          ['赔偿义务人', obligorName(state, reply.obligor)],
          ['告知书送达', served === null ? blanks.day : dayInFull(served)],
          ['答复期限', due === null ? blanks.day : dueInFull(due)],
          ['收到答复', dayInFull(reply.receivedOn)],
          ['交邮日期', reply.postedOn === null ? '—' : dayInFull(reply.postedOn)],
        ),
        wide('依据', '第二十三条：收到磋商告知书之日起5个工作日内提出答复意见，有合理合法理由的除外。', 'line'),
        wide('答复意见', replyAnswers(reply), 'line'),
        wide('答复内容和逾期理由', orBlank(reply.words, blanks.line), 'tall'),
        wide('证明材料', blanks.line),
        wide(
          '审查结论',
          judged === null ? choices('理由合理合法，按期答复论', '理由不成立') : judged.accepted ? '理由合理合法，按期答复论' : '理由不成立',
          'line',
        ),
        wide('审查理由', judged === null ? blanks.line : sentence(judged.reason)),
        ...approvalRows(file, judged === null ? null : { approver: judged.by, on: judged.on }),
      ),
    ];
  },
});
