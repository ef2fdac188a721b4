import { paragraph } from '../document-model.ts';
import { paper } from '../paper.ts';
import { claimantInFull, obligorInFull } from '../particulars.ts';
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
    paragraph(`赔偿权利人一方：${claimantInFull(file)}。`),
    ...obligors.map((obligor) => paragraph(`赔偿义务人：${obligorInFull(obligor)}。`)),
    paragraph(`就${file.opened.title}的磋商会议记录使用电子签名，依据《中华人民共和国电子签名法》第三条、第十三条，约定如下：`),
    ...worded(file, 'e-signature-agreement.terms'),
    signedByParties(file.opened.department, obligors),
  ],
});
