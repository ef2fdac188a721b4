import { obligorName } from '../../record/case-queries.ts';
import type { CaseState } from '../../record/state.ts';
import { paragraph, type Block } from '../document-model.ts';
import { declaredFailures } from '../failures.ts';
import { basisToBeChecked, legalBasisOn } from '../legal-basis.ts';
import { consultationStory, failureSentence } from '../narrative.ts';
import { contact } from '../needs.ts';
import { officialPaper } from '../official.ts';
import { paper } from '../paper.ts';
import { disputedLines, entryOf } from '../positions-told.ts';
import { worded } from '../wording.ts';

/** 磋商不成通知书 (Arts. 29, 30): tells the obligor what was declared, on which ground, and that a suit follows. */
export const failureNotice = paper({
  kind: 'failure-notice',
  title: '磋商不成通知书',
  basis: '29',
  style: 'official',
  about: declaredFailures,
  needs: { contact },
  blocks: (file, failure, given) =>
    officialPaper(file, {
      number: '',
      title: '生态环境损害赔偿磋商不成通知书',
      to: obligorName(file.state, failure.obligor),
      on: null,
      text: [
        paragraph(`我单位办理${file.opened.title}，依法开展生态环境损害赔偿磋商，现将磋商结果通知如下：`),
        ...consultationStory(file, failure.obligor),
        ...disputedParagraphs(file.state, failure.obligor),
        paragraph(failureSentence(file, failure)),
        paragraph(
          `依据${legalBasisOn(file, failure.on, ...(failure.basis === '28' ? ['28¶2'] : failure.grounds.map((ground) => `29(${ground})`)), '30')}，磋商终止，我单位将及时向有管辖权的人民法院提起生态环境损害赔偿诉讼。${basisToBeChecked(file)}`,
        ),
        ...worded(file, 'failure-notice.performance'),
        paragraph(`承办人：${file.opened.handler}；联系方式：${given.contact}。`),
      ],
    }),
});

const disputedParagraphs = (state: CaseState, obligor: string): readonly Block[] => {
  const lines = disputedLines(state, obligor, entryOf);
  return lines.length === 0 ? [] : [paragraph('磋商中没有达成一致的事项和双方最后的意见：'), ...lines.map((line) => paragraph(line))];
};
