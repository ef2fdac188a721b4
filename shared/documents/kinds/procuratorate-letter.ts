import { obligorName } from '../../record/case-queries.ts';
import { filed, latest } from '../../record/state.ts';
import { settledWithOthers } from '../agreements.ts';
import { dayInFull } from '../../text/zh/terms.ts';
import { paragraph } from '../document-model.ts';
import { declaredFailures, suitSentence } from '../failures.ts';
import { basisToBeChecked, legalBasisOn } from '../legal-basis.ts';
import { appraisalFacts, consultationStory, damageFacts, failureSentence } from '../narrative.ts';
import { appraisal, investigation } from '../needs.ts';
import { officialPaper } from '../official.ts';
import { blanks, orBlank } from '../blanks.ts';
import { paper } from '../paper.ts';

/** 告知检察机关函 (Art. 30 ¶1): in writing, at the time of the suit. */
export const procuratorateLetter = paper({
  kind: 'procuratorate-letter',
  title: '告知检察机关函',
  basis: '30¶1',
  style: 'official',
  numberedBy: 'record',
  about: declaredFailures,
  needs: { investigation, appraisal },
  blocks: (file, failure, given) => {
    const informed = latest(filed(file.state, 'ProcuratorateInformed').filter(({ obligor }) => obligor === failure.obligor));
    return officialPaper(file, {
      number: informed?.number ?? '',
      title: '关于生态环境损害赔偿磋商不成情况的函',
      to: informed?.procuratorate ?? `${blanks.word}人民检察院`,
      on: informed?.on ?? null,
      copies: file.opened.government,
      attachments: ['民事起诉状（副本）', '磋商情况说明', '鉴定评估意见（复印件）'],
      text: [
        paragraph(
          `我单位受${file.opened.government}指定，办理${file.opened.title}，与赔偿义务人${obligorName(file.state, failure.obligor)}磋商不成。依据${legalBasisOn(file, informed?.on ?? file.today, '30¶1')}，现将有关情况书面告知你院。${basisToBeChecked(file)}`,
        ),
        ...damageFacts(file, given.investigation),
        appraisalFacts(given.appraisal),
        ...consultationStory(file, failure.obligor),
        paragraph(failureSentence(file, failure)),
        ...settledWithOthers(file.state, failure.obligor, '我单位', informed?.on ?? file.today),
        paragraph(suitSentence(file, failure.obligor)),
        paragraph(
          `本函所述情况截至${dayInFull(informed?.on ?? file.today)}。联系人：${file.opened.handler}；联系方式：${orBlank(file.opened.contact)}。`,
        ),
      ],
    });
  },
});
