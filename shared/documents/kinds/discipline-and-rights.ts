import { agenda } from '../../meeting/agenda.ts';
import { blanks } from '../blanks.ts';
import { heading, paragraph } from '../document-model.ts';
import { asIfAllCame, meetingPairs } from '../meeting-parts.ts';
import { paper } from '../paper.ts';
import { signedBy } from '../signature-places.ts';
import { eachMeeting } from '../subjects.ts';

/** Parts of step 2 that ask somebody in the room or name who is there: read out, not handed over. */
const readOutOnly: readonly string[] = ['会议人员', '翻译', '询问', '询问权利人'];

/** 会议纪律与权利义务告知书 (Art. 26(2)): the same words as are read out, with a signature for their receipt. */
export const disciplineAndRightsPaper = paper({
  kind: 'discipline-and-rights',
  title: '会议纪律与权利义务告知书',
  basis: '26(2)',
  style: 'record',
  about: eachMeeting,
  needs: {},
  blocks: ({ state, opened }, meeting) => [
    { kind: 'subtitle', text: opened.title },
    { kind: 'fields', rows: [...meetingPairs(meeting)] },
    ...agenda['discipline-and-rights']
      .script(state, asIfAllCame(meeting))
      .filter(({ title }) => !readOutOnly.includes(title))
      .flatMap(({ title, text }) => [heading(1, title), paragraph(text)]),
    paragraph(`以上内容已经阅读（听取宣读），已经知晓。参会人员所属一方：${blanks.word}。`),
    signedBy('参会人员签名', '记录人'),
  ],
});
