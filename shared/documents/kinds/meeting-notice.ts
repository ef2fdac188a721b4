import { obligorsOf } from '../../record/case-queries.ts';
import { obligorsSeated } from '../../record/meeting-queries.ts';
import { held, type MeetingState } from '../../record/state.ts';
import { paragraph } from '../document-model.ts';
import { basisToBeChecked, legalBasisOn } from '../legal-basis.ts';
import { calledOn, meetingLines } from '../meeting-parts.ts';
import { contact, designation } from '../needs.ts';
import { officialPaper } from '../official.ts';
import { paper, type Subjects } from '../paper.ts';
import { isOrganisation, you } from '../particulars.ts';
import { eachMeeting, type Obligor } from '../subjects.ts';
import { worded } from '../wording.ts';

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
      attachments: ['授权委托书', ...(isOrganisation(obligor) ? ['法定代表人身份证明'] : []), '会议纪律与权利义务告知书'],
      text: [
        paragraph(
          `就${file.opened.title}的生态环境损害赔偿事宜，依据${legalBasisOn(file, calledOn(file, meeting), '25', '27')}，定于下列时间、地点召开磋商会议，请准时参加。${basisToBeChecked(file)}`,
        ),
        ...meetingLines(meeting),
        ...worded(file, 'meeting-notice.coming', { 对方: you(obligor) }),
        ...worded(file, 'meeting-notice.absence'),
        paragraph(`承办人：${file.opened.handler}；联系方式：${given.contact}。`),
      ],
    }),
  ],
});
