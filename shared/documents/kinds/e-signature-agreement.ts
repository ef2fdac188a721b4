import { paragraph } from '../document-model.ts';
import { paper } from '../paper.ts';
import { claimantInFull, obligorInFull } from '../particulars.ts';
import { signedByParties } from '../signature-places.ts';
import { caseWithObligors } from '../subjects.ts';

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
    paragraph(
      '一、参会人员可以在本案磋商会议记录的核对签字页上以手写板签名，也可以在纸质打印件上签名；不愿使用电子签名的，以纸质签名为准。',
    ),
    paragraph('二、签名以前核对签名人身份，由签名人自行阅读或者听取宣读记录。签名的过程同步录音录像。'),
    paragraph('三、签名与会议记录定稿的SM3摘要绑定。定稿更正的，形成新的版本，此前版本上的签名失效，重新核对签名。'),
    paragraph('四、按照以上方式形成的电子签名，各方认可其可靠，与手写签名、盖章具有同等效力。'),
    paragraph('五、本约定以纸质签署，自各方签名、盖章之日起生效，只用于本案。'),
    signedByParties(file.opened.department, obligors),
  ],
});
