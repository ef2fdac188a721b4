import { filed, type CaseState } from '../../record/state.ts';
import { stepIds, stepNumber } from '../../record/vocabulary.ts';
import { inChinese, terms } from '../../text/zh/terms.ts';
import { spokenScript } from '../../views/script-view.ts';
import { heading, paragraph } from '../document-model.ts';
import { asIfAllCame, asIfClaimed, meetingPairs } from '../meeting-parts.ts';
import { paper } from '../paper.ts';
import { eachMeeting } from '../subjects.ts';

/** 主持词 (Art. 26): what the presiding window says in this office in each of the nine steps, as if all had come. */
export const script = paper({
  kind: 'script',
  title: '磋商会议主持词',
  basis: '26',
  style: 'record',
  about: eachMeeting,
  needs: {},
  blocks: ({ state, opened, wording }, meeting) => {
    const before = asIfClaimed(state, asIfAllCame(meeting));
    return [
      { kind: 'subtitle', text: opened.title },
      { kind: 'fields', rows: [...meetingPairs(meeting)] },
      paragraph('本主持词按参会人员全部到会编写；有人未到会的，以主持台当时显示的为准。', false),
      ...stepIds.flatMap((step) => [
        heading(1, `${inChinese(stepNumber(step))}、${terms.step[step]}`),
        ...spokenScript(withoutSecrets(state), { ...before, step }, wording).flatMap(({ title, text }) => [
          heading(2, title),
          paragraph(text),
        ]),
      ]),
    ];
  },
});

/** A script lies on the table: of a secret exhibit it names the number only. */
const withoutSecrets = (state: CaseState): CaseState => ({
  ...state,
  file: {
    ...state.file,
    ExhibitListed: filed(state, 'ExhibitListed').map((exhibit) => (exhibit.secret ? { ...exhibit, title: '涉密，另册' } : exhibit)),
  },
});
