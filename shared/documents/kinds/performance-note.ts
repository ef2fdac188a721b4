import { filed } from '../../record/state.ts';
import { sentence } from '../../text/zh/stops.ts';
import { dayInFull } from '../../text/zh/terms.ts';
import { agreementSentence, partiesTo, rulingSentence, signedAgreements } from '../agreements.ts';
import { blanks } from '../blanks.ts';
import { paragraph } from '../document-model.ts';
import { basisToBeChecked, legalBasisOn } from '../legal-basis.ts';
import { consultationStory } from '../narrative.ts';
import { officialPaper } from '../official.ts';
import { paper } from '../paper.ts';

/** 履行情况说明 (Arts. 31, 34 ¶4): to the authority that punishes or the court, how the obligor took part and performed. */
export const performanceNote = paper({
  kind: 'performance-note',
  title: '履行情况说明',
  basis: '31',
  style: 'official',
  about: signedAgreements,
  needs: {},
  blocks: (file, agreement) => {
    const { state } = file;
    const obligors = partiesTo(state, agreement);
    const breaches = filed(state, 'BreachRecorded').filter(({ obligor }) => agreement.obligors.includes(obligor));
    return officialPaper(file, {
      number: '',
      title: '关于生态环境损害赔偿责任履行情况的说明',
      to: blanks.line,
      on: null,
      text: [
        paragraph(
          `依据${legalBasisOn(file, file.today, '31', '34')}，现将${obligors.map(({ name }) => name).join('、')}履行生态环境损害赔偿责任的情况说明如下${basisToBeChecked(file)}：`,
        ),
        ...obligors.flatMap(({ id }) => consultationStory(file, id)),
        paragraph(`${agreementSentence(agreement)}${rulingSentence(state, agreement)}`),
        paragraph(`截至${blanks.day}，赔偿款缴纳情况：${blanks.line}；修复进展和效果评估情况：${blanks.line}。`),
        ...breaches.map(({ on, text }) => paragraph(`${dayInFull(on)}记录的不履行情况：${sentence(text)}`)),
        paragraph('以上情况，供贵单位在作出行政处罚裁量、办理案件时考虑、参考。'),
      ],
    });
  },
});
