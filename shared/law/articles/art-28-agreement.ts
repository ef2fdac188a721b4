import { lawText } from '../../text/zh/law.ts';
import { because, type Article, type Reason } from '../article.ts';
import { pointer } from '../json-pointer.ts';
import { attendanceOf, attendancePath, attended, isConsultation, notifiedOn, type AgreementFact, type Matter } from '../matter.ts';

/** 第28条. */
export const article28: Article = {
  number: 28,
  paragraphs: [
    '经磋商达成一致意见的， 赔偿权利人及其指定的部门或机构与赔偿义务人签署生态环境损害赔偿协议，赔偿协议应当包含协议双方基本信息，生态环境损害事实、相关证据和法律依据，协议双方对鉴定评估结论、修复目标、修复方案等的意见，履行赔偿责任的承担方式及期限，修复效果评估的方式及期限，违约责任的承担和其他有必要明确的内容等。赔偿权利人及其指定的部门或机构可以向具有管辖权的人民法院申请司法确认。',
    '经人民法院审查未予司法确认的，应当根据裁判文书核实有关情况后重新磋商一次。重新磋商不成的，应当及时提起诉讼。',
  ],
  judgement: '协议是否一致、是否申请司法确认、裁判文书所指问题是否核实，由人判断。',
};

/** The agreement that decides for this obligor: the latest signed, the later in the list on the same day. */
export const latestAgreement = (matter: Matter): AgreementFact | null =>
  matter.facts.agreements
    .filter((agreement) => agreement.obligors.includes(matter.obligor.id))
    .reduce<AgreementFact | null>(
      (latest, agreement) => (latest === null || agreement.signedOn >= latest.signedOn ? agreement : latest),
      null,
    );

/** ¶2: refused on review. The agreement stands as a contract; the facts are checked and one renegotiation follows. */
export const refusedOnReview = (agreement: AgreementFact | null): AgreementFact['signedOn'] | null =>
  agreement?.confirmation?.result === 'refused-on-review' ? (agreement.confirmation.ruledOn ?? null) : null;

/** The one renegotiation was tried: met for it after the ruling, stayed away from it without cause though notified, or a ground-7 finding. */
export const renegotiationTried = (matter: Matter, ruledOn: AgreementFact['signedOn']): boolean => triedBecause(matter, ruledOn).length > 0;

/** What shows that it was tried; nothing where it was not. */
export const triedBecause = (matter: Matter, ruledOn: AgreementFact['signedOn']): readonly Reason[] => {
  const { id } = matter.obligor;
  const { act } = lawText;
  const met = matter.facts.meetings.flatMap((meeting) => {
    if (isConsultation(meeting) || meeting.on <= ruledOn) return [];
    const path = attendancePath(meeting, id);
    if (attended(meeting, id)) return [because('28¶2', act['renegotiation-held'](meeting.number, meeting.on), [path])];
    const notified = notifiedOn(meeting, id);
    return attendanceOf(meeting, id) === 'absent-without-cause' && notified !== undefined && notified < meeting.on
      ? [
          because('28¶2', act['renegotiation-shunned'](meeting.number, meeting.on, notified), [
            path,
            `${meeting.path}${pointer('notified', id)}`,
          ]),
        ]
      : [];
  });
  const found = matter.facts.findings
    .filter((finding) => finding.ground === 7 && finding.obligor === id && finding.on >= ruledOn)
    .map((finding) => because('29(7)', lawText.finding(finding.on, finding.approver, finding.text), [finding.path]));
  return [...met, ...found];
};
