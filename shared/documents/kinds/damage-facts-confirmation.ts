import { paragraph } from '../document-model.ts';
import { regulation } from '../legal-basis.ts';
import { appraisalFacts, damageFacts } from '../narrative.ts';
import { appraisal, investigation } from '../needs.ts';
import { paper } from '../paper.ts';
import { claimantInFull, obligorInFull } from '../particulars.ts';
import { signedByParties } from '../signature-places.ts';
import { eachObligor } from '../subjects.ts';

/** 损害事实书面确认书 (Art. 32 ¶4): both sides confirm the facts before an obligor restores ahead of the agreement. */
export const damageFactsConfirmation = paper({
  kind: 'damage-facts-confirmation',
  title: '损害事实书面确认书',
  basis: '32¶4',
  style: 'record',
  about: eachObligor,
  needs: { investigation, appraisal },
  blocks: (file, obligor, given) => [
    paragraph(`赔偿权利人一方：${claimantInFull(file)}。`),
    paragraph(`赔偿义务人：${obligorInFull(obligor)}。`),
    paragraph(
      `赔偿义务人在赔偿协议签订前主动要求开展生态环境损害修复。依据${regulation}第三十二条第四款，双方对${file.opened.title}的损害事实书面确认如下：`,
    ),
    ...damageFacts(file, given.investigation),
    appraisalFacts(given.appraisal),
    paragraph('赔偿权利人一方同意赔偿义务人先行修复，对修复过程进行监管；签订赔偿协议时，修复要求作为必备内容写入协议。'),
    paragraph('本确认书只确认损害事实，不影响双方就修复方案、赔偿数额和责任承担方式继续磋商。'),
    signedByParties(file.opened.department, [obligor]),
  ],
});
