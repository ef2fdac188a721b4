import { blanks } from '../blanks.ts';
import { paragraph } from '../document-model.ts';
import { meetingPairs, seatedAs } from '../meeting-parts.ts';
import { addressee } from '../official.ts';
import { paper } from '../paper.ts';
import { signedBy } from '../signature-places.ts';
import { eachMeeting } from '../subjects.ts';

/** 保密承诺书 (Arts. 21, 25): observers and guests keep what they see and hear to themselves. */
export const confidentiality = paper({
  kind: 'confidentiality',
  title: '保密承诺书',
  basis: '25',
  style: 'record',
  about: eachMeeting,
  needs: {},
  blocks: ({ opened }, meeting) => {
    const guests = seatedAs(meeting, 'observer', 'interpreter', 'appraiser', 'expert', 'lawyer', 'department', 'justice').filter(
      ({ party }) => party === null,
    );
    return [
      addressee(opened.department),
      paragraph(`本人参加${opened.title}的磋商会议，承诺：`),
      { kind: 'fields', rows: [...meetingPairs(meeting)] },
      paragraph('一、对会上知悉的国家秘密、商业秘密、个人隐私和其他不公开的内容，不向任何人透露；'),
      paragraph('二、未经主持人许可，不录音、录像、拍照、摘抄，不带走会议材料；'),
      paragraph('三、会议出示涉密材料时，按照主持人的要求离场；'),
      paragraph('四、违反承诺的，依法承担责任。'),
      signedBy(...(guests.length === 0 ? [`承诺人${blanks.word}`] : guests.map(({ name }) => ['承诺人', name] as const))),
    ];
  },
});
