import { blanks } from '../blanks.ts';
import { paragraph } from '../document-model.ts';
import { meetingPairs, seatedAs } from '../meeting-parts.ts';
import { addressee } from '../official.ts';
import { paper } from '../paper.ts';
import { signedBy } from '../signature-places.ts';
import { eachMeeting } from '../subjects.ts';
import { worded } from '../wording.ts';

/** 保密承诺书 (Arts. 21, 25): observers and guests keep what they see and hear to themselves. */
export const confidentiality = paper({
  kind: 'confidentiality',
  title: '保密承诺书',
  basis: '25',
  style: 'record',
  about: eachMeeting,
  needs: {},
  blocks: (file, meeting) => {
    const { opened } = file;
    const guests = seatedAs(meeting, 'observer', 'interpreter', 'appraiser', 'expert', 'lawyer', 'department', 'justice').filter(
      ({ party }) => party === null,
    );
    return [
      addressee(opened.department),
      paragraph(`本人参加${opened.title}的下列磋商会议：`),
      { kind: 'fields', rows: [...meetingPairs(meeting)] },
      paragraph('现承诺：'),
      ...worded(file, 'confidentiality.promises'),
      signedBy(...(guests.length === 0 ? [`承诺人${blanks.word}`] : guests.map(({ name }) => ['承诺人', name] as const))),
    ];
  },
});
