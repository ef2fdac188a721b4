import { claimTotalFen, obligorName, obligorsOf } from '../../record/case-queries.ts';
import { filed, latest } from '../../record/state.ts';
import { settledWithOthers } from '../agreements.ts';
import { blanks, orBlank } from '../blanks.ts';
import { paragraph } from '../document-model.ts';
import { declaredFailures, suitSentence } from '../failures.ts';
import { basisToBeChecked, legalBasisOn } from '../legal-basis.ts';
import { moneyInFull } from '../money-words.ts';
import { damageFacts, failureSentence } from '../narrative.ts';
import { claim, investigation } from '../needs.ts';
import { officialPaper } from '../official.ts';
import { paper } from '../paper.ts';

/** 提请支持起诉函 (Art. 30 ¶1): asks the procuratorate to support the suit. */
export const supportRequest = paper({
  kind: 'support-request',
  title: '提请支持起诉函',
  basis: '30¶1',
  style: 'official',
  about: declaredFailures,
  needs: { investigation, claim },
  blocks: (file, failure, given) => {
    const informed = latest(filed(file.state, 'ProcuratorateInformed').filter(({ obligor }) => obligor === failure.obligor));
    return officialPaper(file, {
      number: '',
      title: '关于提请支持起诉的函',
      to: informed?.procuratorate ?? `${blanks.word}人民检察院`,
      on: null,
      attachments: ['民事起诉状', '证据清单和证据复印件', '磋商情况说明'],
      text: [
        paragraph(
          `${file.opened.title}，赔偿义务人为${obligorName(file.state, failure.obligor)}，${obligorsOf(file.state).length === 1 ? '' : '全案'}索赔金额合计${moneyInFull(claimTotalFen(given.claim))}${obligorsOf(file.state).length === 1 ? '' : `，其中对该赔偿义务人请求${blanks.amount}`}。`,
        ),
        ...damageFacts(file, given.investigation),
        paragraph(failureSentence(file, failure)),
        ...settledWithOthers(file.state, failure.obligor, '我单位', informed?.on ?? file.today),
        paragraph(suitSentence(file, failure.obligor)),
        paragraph(`依据${legalBasisOn(file, informed?.on ?? file.today, '30¶1')}，提请你院依法支持起诉。${basisToBeChecked(file)}`),
        paragraph(`联系人：${file.opened.handler}；联系方式：${orBlank(file.opened.contact)}。`),
      ],
    });
  },
});
