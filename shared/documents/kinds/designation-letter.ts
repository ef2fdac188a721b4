import { designationOf } from '../../record/case-queries.ts';
import { paragraph } from '../document-model.ts';
import { basisToBeChecked, legalBasisOn } from '../legal-basis.ts';
import { sentence } from '../../text/zh/stops.ts';
import { officialPaper } from '../official.ts';
import { paper } from '../paper.ts';
import { wholeCase } from '../subjects.ts';

/** 指定（授权）文书 (Art. 5 ¶3): the government designates the department in writing and authorises it to sign. */
export const designationLetter = paper({
  kind: 'designation-letter',
  title: '指定（授权）文书',
  basis: '5¶3',
  style: 'official',
  numberedBy: 'record',
  about: wholeCase,
  needs: {},
  blocks: (file) => {
    const { opened, state, today } = file;
    const recorded = designationOf(state);
    const scope = recorded === null || recorded.scope === '' ? '生态环境损害赔偿具体工作' : recorded.scope;
    return officialPaper(file, {
      by: opened.government,
      number: recorded?.number ?? '',
      title: '关于指定生态环境损害赔偿工作部门的通知',
      to: opened.department,
      on: recorded?.on ?? null,
      text: [
        paragraph(
          `依据${legalBasisOn(file, recorded?.on ?? today, '5')}，现就${opened.title}的生态环境损害赔偿工作指定如下${basisToBeChecked(file)}：`,
        ),
        paragraph(`一、指定${opened.department}负责下列工作：${sentence(scope)}`),
        paragraph(
          recorded?.maySign === false
            ? '二、签署赔偿工作相关法律文书，另行授权。'
            : `二、授权${opened.department}签署赔偿工作相关法律文书。`,
        ),
        paragraph('三、案件涉及其他部门或者机构的，其他部门或者机构应当予以配合。'),
      ],
    });
  },
});
