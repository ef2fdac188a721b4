import type { Office } from '../../meeting/handover.ts';
import { isOfficer, participantsOf } from '../../record/meeting-queries.ts';
import type { CaseState, MeetingState } from '../../record/state.ts';
import { distinctName } from '../../text/zh/names.ts';
import { terms } from '../../text/zh/terms.ts';
import { paragraph, type Block } from '../document-model.ts';
import { officerPlace } from '../minutes/officers.ts';
import { paper } from '../paper.ts';
import { paperWords } from '../paper-words.ts';
import { signedByParties } from '../signature-places.ts';
import { caseWithObligors } from '../subjects.ts';
import { worded } from '../wording.ts';

/** 电子签名使用约定 (Art. 26(9); 电子签名法 3, 13): signed on paper before anybody signs on a screen. */
export const eSignatureAgreement = paper({
  kind: 'e-signature-agreement',
  title: '电子签名使用约定',
  basis: '26(9)',
  style: 'record',
  about: caseWithObligors,
  needs: {},
  blocks: (file, obligors) => [
    paragraph(`赔偿权利人：${file.opened.government}（指定部门：${file.opened.department}）。`),
    paragraph(`赔偿义务人：${obligors.map(({ name }) => name).join('、')}。`),
    paragraph(`就${file.opened.title}的磋商会议记录使用电子签名，依据《中华人民共和国电子签名法》第三条、第十三条，约定如下：`),
    ...worded(file, 'e-signature-agreement.terms'),
    signedByParties(file.opened.department, obligors),
    ...personsPlaces(file.state),
  ],
});

/**
 * The agreement is each person's own: whoever is to sign on a screen signs here, with a place for one who is not known yet; the officers
 * check who they are.
 */
const personsPlaces = ({ meetings }: CaseState): readonly Block[] => {
  const meeting = meetings.findLast((candidate) => participantsOf(candidate).length > 0);
  const people = meeting === undefined ? [] : participantsOf(meeting).filter(({ capacity }) => capacity !== 'observer');
  return [
    paragraph(
      '愿意在平板上签名的参会人员，由本人当面在下列本人姓名后签名并注明日期，主持人、记录人核对其身份；没有在此签名的，在纸质记录上签名。',
    ),
    {
      kind: 'table',
      widths: [30, 18, 26, 26],
      align: ['left', 'left', 'left', 'right'],
      head: true,
      rowHeight: 'line',
      rows: [
        ['身份', '姓名', '签名', '日期'],
        ...people
          .filter((person) => !isOfficer(person))
          .map((person) => rowToSign(terms.capacityInFull[person.capacity], distinctName(people, person))),
        ...officers.map((office) => rowToSign(...placeOf(meeting, office))),
        rowToSign('参会人员', ''),
      ],
    },
  ];
};

const rowToSign = (label: string, name: string): readonly string[] => [label, name, '', paperWords.dayByHand];

const officers = ['presiding', 'secretary'] as const;

/** Who checks the others: named once a meeting is planned. */
const placeOf = (meeting: MeetingState | undefined, office: Office): readonly [label: string, name: string] => {
  const [label, name] = meeting === undefined ? [terms.capacityInFull[office], ''] : officerPlace(meeting, office);
  return [`${label}（核对身份）`, name];
};
