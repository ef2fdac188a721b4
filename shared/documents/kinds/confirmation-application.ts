import { dayInFull } from '../../text/zh/terms.ts';
import { agreementSentence, applicationFor, partiesTo, signedAgreements } from '../agreements.ts';
import { blanks } from '../blanks.ts';
import { heading, paragraph } from '../document-model.ts';
import { basisToBeChecked, legalBasisOn } from '../legal-basis.ts';
import { consultationStory } from '../narrative.ts';
import { materials, officialNumber, submittedTo } from '../official.ts';
import { paper } from '../paper.ts';
import { claimantInFull, obligorInFull } from '../particulars.ts';
import { sealedByParties } from '../signature-places.ts';

/** 司法确认申请书 (Art. 28 ¶1; 民诉法 205): by both sides, with what they promise and what they hand in. */
export const confirmationApplication = paper({
  kind: 'confirmation-application',
  title: '司法确认申请书',
  basis: '28¶1',
  style: 'record',
  about: signedAgreements,
  needs: {},
  blocks: (file, agreement) => {
    const { state, opened, today } = file;
    const applied = applicationFor(state, agreement);
    const obligors = partiesTo(state, agreement);
    return [
      paragraph(`申请人：${claimantInFull(file)}。`),
      ...obligors.map((obligor) => paragraph(`申请人：${obligorInFull(obligor)}。`)),
      heading(1, '请求事项'),
      paragraph(
        `请求依法确认申请人于${dayInFull(agreement.on)}签署的《生态环境损害赔偿协议》${agreement.number === '' ? '' : `（${officialNumber(agreement.number)}）`}有效。`,
      ),
      heading(1, '事实和理由'),
      ...obligors.flatMap(({ id }) => consultationStory(file, id)),
      paragraph(
        `${agreementSentence(agreement)}依据${legalBasisOn(file, applied?.on ?? today, '28¶1')}，提出申请。${basisToBeChecked(file)}`,
      ),
      heading(1, '承诺'),
      paragraph(
        '申请人出于解决纠纷的目的自愿达成协议，没有恶意串通、规避法律的行为；协议内容不损害国家利益、社会公共利益和他人合法权益；所提供的材料真实。',
      ),
      ...submittedTo(applied?.court ?? `${blanks.word}人民法院`),
      sealedByParties(opened.department, obligors),
      ...materials(
        '生态环境损害赔偿协议',
        '鉴定评估报告、鉴定意见或者专家意见',
        '书面指定文书、申请人身份证明、授权委托书',
        '磋商会议记录',
      ),
    ];
  },
});
