import { obligorsOf } from '../../record/case-queries.ts';
import { obligorsSeated } from '../../record/meeting-queries.ts';
import { held, type MeetingState } from '../../record/state.ts';
import { paragraph } from '../document-model.ts';
import { basisToBeChecked, legalBasisOn } from '../legal-basis.ts';
import { calledOn, meetingPairs } from '../meeting-parts.ts';
import { contact, designation } from '../needs.ts';
import { officialPaper } from '../official.ts';
import { paper, type Subjects } from '../paper.ts';
import { you } from '../particulars.ts';
import { eachMeeting, type Obligor } from '../subjects.ts';

type Called = { readonly meeting: MeetingState; readonly obligor: Obligor };

/** The obligors a meeting is for: those notified or given a seat, and as long as there are none, all. */
const calledTo = (obligors: readonly Obligor[], meeting: MeetingState): readonly Obligor[] => {
  const named = new Set([...obligorsSeated(meeting), ...held(meeting, 'MeetingNotified').map(({ obligor }) => obligor)]);
  return named.size === 0 ? obligors : obligors.filter(({ id }) => named.has(id));
};

const eachCalled: Subjects<Called> = {
  of: (file) =>
    eachMeeting.of(file).flatMap((meeting) => calledTo(obligorsOf(file.state), meeting).map((obligor) => ({ meeting, obligor }))),
  none: eachMeeting.none,
  label: (file, { meeting, obligor }) => `${eachMeeting.label(file, meeting)}·${obligor.name}`,
};

/** 磋商会议通知书 (Arts. 25, 27, 29(2)): when and where, whom to bring, and what staying away without cause means. */
export const meetingNotice = paper({
  kind: 'meeting-notice',
  title: '磋商会议通知书',
  basis: '25',
  style: 'official',
  about: eachCalled,
  needs: { designation, contact },
  blocks: (file, { meeting, obligor }, given) => [
    ...officialPaper(file, {
      number: '',
      title: '生态环境损害赔偿磋商会议通知书',
      to: obligor.name,
      on: null,
      attachments: ['授权委托书', '法定代表人身份证明', '会议纪律与权利义务告知书'],
      text: [
        paragraph(
          `就${file.opened.title}的生态环境损害赔偿事宜，依据${legalBasisOn(calledOn(file, meeting), '25', '27')}，定于下列时间、地点召开磋商会议，请准时参加。${basisToBeChecked}`,
        ),
        ...meetingPairs(meeting).map(([name, value]) => paragraph(`${name}：${value}。`)),
        paragraph(
          `请${you(obligor)}由法定代表人或者本人携带身份证件参加；委托代理人参加的，应当提交授权委托书，写明代理权限，承认、变更赔偿方案和达成协议须有特别授权。有证据出示的，请携带原件和复印件。`,
        ),
        paragraph(
          '不能按时参加的，请在会前书面说明理由。依据《内蒙古自治区生态环境损害赔偿工作规定》第二十九条第（二）项，无故不参与磋商会议或者退出磋商会议的，视为磋商不成。',
        ),
        paragraph(`承办人：${file.opened.handler}；联系方式：${given.contact}。`),
      ],
    }),
  ],
});
