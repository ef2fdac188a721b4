import { isOfficer, participantsOf } from '../../record/meeting-queries.ts';
import type { CaseState } from '../../record/state.ts';
import { distinctName } from '../../text/zh/names.ts';
import { terms } from '../../text/zh/terms.ts';
import { blanks } from '../blanks.ts';
import { paragraph, type Block } from '../document-model.ts';
import { officerPlace } from '../minutes/officers.ts';
import { paper } from '../paper.ts';
import { claimantInFull, obligorInFull } from '../particulars.ts';
import { signedBy, signedByParties } from '../signature-places.ts';
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
    paragraph(`赔偿权利人一方：${claimantInFull(file)}。`),
    ...obligors.map((obligor) => paragraph(`赔偿义务人：${obligorInFull(obligor)}。`)),
    paragraph(`就${file.opened.title}的磋商会议记录使用电子签名，依据《中华人民共和国电子签名法》第三条、第十三条，约定如下：`),
    ...worded(file, 'e-signature-agreement.terms'),
    signedByParties(file.opened.department, obligors),
    ...personsPlaces(file.state),
  ],
});

/** Places for people who are not known yet. */
const spare = 2;

/** The agreement is each person's own: whoever is to sign on a screen signs here; the officers check who they are. */
const personsPlaces = ({ meetings }: CaseState): readonly Block[] => {
  const meeting = meetings.findLast((candidate) => participantsOf(candidate).length > 0);
  const people = meeting === undefined ? [] : participantsOf(meeting).filter(({ capacity }) => capacity !== 'observer');
  return [
    paragraph('愿意在平板上签名的参会人员，由本人在下列本人姓名后签名并注明日期；没有在此签名的，在纸质记录上签名。'),
    signedBy(
      ...people
        .filter((person) => !isOfficer(person))
        .map((person) => [terms.capacityInFull[person.capacity], distinctName(people, person)] as const),
      ...Array.from({ length: spare }, () => ['参会人员', blanks.word] as const),
    ),
    paragraph('以上签名人的身份已经核对，由本人当面签名。'),
    signedBy(...officers.map((capacity) => (meeting === undefined ? terms.capacityInFull[capacity] : officerPlace(meeting, capacity)))),
  ];
};

const officers = ['presiding', 'secretary'] as const;
