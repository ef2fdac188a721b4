import { claimTotalFen, obligorsOf } from '../../record/case-queries.ts';
import { filed, latest, type CaseState } from '../../record/state.ts';
import { CLAIMANT } from '../../record/vocabulary.ts';
import { terms } from '../../text/zh/terms.ts';
import { settledWithOthers } from '../agreements.ts';
import { blanks } from '../blanks.ts';
import { heading, lastParagraph, paragraph, table, type Block } from '../document-model.ts';
import { declaredFailures } from '../failures.ts';
import { basisToBeChecked, legalBasisOn } from '../legal-basis.ts';
import { moneyInFull } from '../money-words.ts';
import { appraisalFacts, claimItems, consultationStory, damageFacts, failureSentence } from '../narrative.ts';
import { appraisal, claim, designation, investigation } from '../needs.ts';
import { officialNumber, submittedTo } from '../official.ts';
import { paper } from '../paper.ts';
import { disputedTable } from '../positions-told.ts';
import { claimantInFull, obligorInFull } from '../particulars.ts';
import { signedBy } from '../signature-places.ts';

/** 民事起诉状 with 磋商情况说明 and evidence list (Art. 30 ¶1; 民诉法 124; SPC 规定 5): what the department asks of the court. */
export const complaint = paper({
  kind: 'complaint',
  title: '民事起诉状',
  basis: '30¶1',
  style: 'record',
  about: declaredFailures,
  needs: { designation, investigation, appraisal, claim },
  blocks: (file, failure, given) => {
    const { state, opened, today } = file;
    const suit = latest(filed(state, 'SuitFiled').filter(({ obligor }) => obligor === failure.obligor));
    const defendant = obligorsOf(state).find(({ id }) => id === failure.obligor);
    return [
      paragraph(`原告：${claimantInFull(file)}。`),
      paragraph(`被告：${defendant === undefined ? blanks.line : obligorInFull(defendant)}。`),
      heading(1, '诉讼请求'),
      ...given.claim.items.map((item, index) =>
        paragraph(`${index + 1}. 判令被告承担${terms.claimHead[item.head]}${moneyInFull(item.amountFen)}；`),
      ),
      paragraph(`${given.claim.items.length + 1}. 受损生态环境能够修复的，判令被告依法承担修复责任；`),
      paragraph(`${given.claim.items.length + 2}. 判令被告承担本案诉讼费用、律师费：${blanks.amount}。`),
      paragraph(`第四条规定的各项赔偿合计${moneyInFull(claimTotalFen(given.claim))}。`),
      ...(obligorsOf(state).length === 1
        ? []
        : [paragraph(`本案有其他赔偿义务人，以上为全案的赔偿范围；对被告请求的数额由原告核定为：${blanks.amount}。`)]),
      heading(1, '事实和理由'),
      ...damageFacts(file, given.investigation),
      appraisalFacts(given.appraisal),
      ...settledWithOthers(state, failure.obligor, '原告', suit?.on ?? today),
      paragraph(
        `原告经书面指定（${officialNumber(given.designation.number)}）负责本案生态环境损害赔偿工作。被告的行为造成生态环境损害，应当承担赔偿责任。`,
      ),
      paragraph(`依据${legalBasisOn(file, suit?.on ?? today, '30¶1')}，提起诉讼。${basisToBeChecked(file)}`),
      ...submittedTo(suit?.court ?? `${blanks.word}人民法院`),
      signedBy(['具状人', `${opened.department}（盖章）`]),
      lastParagraph(`附：本起诉状副本${blanks.word}份，磋商情况说明、赔偿请求分项、证据和证据来源各${blanks.word}份。`, true),
      { ...heading(1, '附一：磋商情况说明'), startsPage: true },
      ...consultationStory(file, failure.obligor),
      ...disputedTable(state, failure.obligor),
      paragraph(failureSentence(file, failure)),
      heading(1, '附二：赔偿请求分项'),
      ...claimItems(given.claim),
      heading(1, '附三：证据和证据来源'),
      ...evidence(state),
    ];
  },
});

/** The claimant's exhibits that are not secret, with source and purpose (民诉法 124(4)). */
const evidence = (state: CaseState): readonly Block[] => {
  const listed = filed(state, 'ExhibitListed')
    .filter(({ party, secret }) => party === CLAIMANT && !secret)
    .toSorted((a, b) => a.number - b.number);
  return listed.length === 0
    ? [paragraph(blanks.line)]
    : [
        table(
          [8, 30, 27, 8, 27],
          [
            ['编号', '名称', '来源', '页数', '证明目的'],
            ...listed.map(({ number, title, source, pages, purpose }) => [String(number), `《${title}》`, source, String(pages), purpose]),
          ],
          ['center', 'left', 'left', 'center', 'left'],
        ),
      ];
};
