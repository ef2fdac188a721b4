import { partyName } from '../../record/case-queries.ts';
import { participantsOf } from '../../record/meeting-queries.ts';
import { terms } from '../../text/zh/terms.ts';
import { paragraph, type TableBlock } from '../document-model.ts';
import { meetingPairs } from '../meeting-parts.ts';
import { paper } from '../paper.ts';
import { signedBy } from '../signature-places.ts';
import { eachMeeting } from '../subjects.ts';

/** Empty rows for people who come without having been given a seat. */
const spareRows = 4;

/** 签到表 (Art. 26(1)): everybody expected, with room for document, telephone, hour and signature. */
export const signIn = paper({
  kind: 'sign-in',
  title: '磋商会议签到表',
  basis: '26(1)',
  style: 'record',
  about: eachMeeting,
  needs: {},
  blocks: ({ state, opened }, meeting) => [
    { kind: 'subtitle', text: opened.title },
    { kind: 'fields', rows: [...meetingPairs(meeting)] },
    {
      kind: 'table',
      widths: [6, 9, 17, 14, 16, 16, 9, 13],
      align: ['center', 'left', 'left', 'left', 'left', 'left', 'center', 'left'],
      head: true,
      rowHeight: 'line',
      rows: [
        ['席位', '姓名', '单位、职务', '身份', '代表何方、权限', '证件号码、联系电话', '到会时间', '签名'],
        ...participantsOf(meeting).map((person) => [
          String(person.seat),
          person.name,
          person.organisation,
          terms.capacityInFull[person.capacity],
          [person.party === null ? '' : partyName(state, person.party), person.authority === null ? '' : terms.authority[person.authority]]
            .filter((part) => part !== '')
            .join('，'),
          person.identityNumber,
          '',
          '',
        ]),
        ...Array.from({ length: spareRows }, () => ['', '', '', '', '', '', '', '']),
      ],
    } satisfies TableBlock,
    paragraph('到会人员应当出示身份证件；代理人应当出示授权委托书，律师并应当出示执业证。'),
    signedBy('记录人'),
  ],
});
