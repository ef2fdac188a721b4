import type { Participant } from '../../record/meeting-queries.ts';
import type { MeetingState } from '../../record/state.ts';
import { obligorNames } from '../particulars.ts';
import { paragraph } from '../document-model.ts';
import { basisToBeChecked, legalBasisOn } from '../legal-basis.ts';
import { calledOn, meetingLines, seatedAs } from '../meeting-parts.ts';
import { contact } from '../needs.ts';
import { officialPaper } from '../official.ts';
import { paper, type Subjects } from '../paper.ts';
import { eachMeeting } from '../subjects.ts';
import { worded } from '../wording.ts';

type Invited = { readonly meeting: MeetingState; readonly organisation: string; readonly people: readonly Participant[] };

const eachInvited: Subjects<Invited> = {
  of: (file) =>
    eachMeeting.of(file).flatMap((meeting) => {
      const guests = seatedAs(meeting, 'appraiser', 'expert', 'procuratorate', 'department', 'justice', 'lawyer').filter(
        ({ party }) => party === null,
      );
      const hosts = [file.opened.department];
      return [...Map.groupBy(guests, ({ organisation, name }) => (organisation === '' ? name : organisation))]
        .filter(([organisation]) => !hosts.includes(organisation))
        .map(([organisation, people]) => ({ meeting, organisation, people }));
    }),
  none: '会议还没有登记当事人以外的席位：请在案卷“磋商会议”登记鉴定评估机构、专家、检察机关等席位。',
  label: (file, { meeting, organisation }) => `${eachMeeting.label(file, meeting)}·${organisation}`,
};

/** Art. 25: what each kind of guest is asked to come for. */
const purposes: Partial<Record<Participant['capacity'], string>> = {
  appraiser: '对鉴定评估情况进行说明，解答疑问和异议（第二十五条第二款、第二十六条第四项、第六项）',
  expert: '对专家意见进行说明，解答疑问和异议（第二十五条第二款、第二十六条第四项、第六项）',
  procuratorate: '参加会议，为磋商提供法律支持（第二十五条第三款）',
};
const otherPurpose = '参加会议并发表意见（第二十五条第四款、第二十六条第七项）';

/** 邀请函 (Art. 25): to the appraiser, experts, the procuratorate and other departments; one letter for each office. */
export const invitation = paper({
  kind: 'invitation',
  title: '邀请函',
  basis: '25',
  style: 'official',
  about: eachInvited,
  needs: { contact },
  blocks: (file, { meeting, organisation, people }, given) =>
    officialPaper(file, {
      number: '',
      title: '关于邀请参加生态环境损害赔偿磋商会议的函',
      to: organisation,
      on: null,
      text: [
        paragraph(
          `我单位办理${file.opened.title}，赔偿义务人为${obligorNames(file)}。依据${legalBasisOn(file, calledOn(file, meeting), '25')}，拟召开生态环境损害赔偿磋商会议，邀请你单位派员${[...new Set(people.map(({ capacity }) => purposes[capacity] ?? otherPurpose))].join('；')}。${basisToBeChecked(file)}`,
        ),
        ...meetingLines(meeting),
        ...worded(file, 'invitation.bring'),
        paragraph(`联系人：${file.opened.handler}；联系方式：${given.contact}。`),
      ],
    }),
});
