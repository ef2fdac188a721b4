import { obligorsOf } from '../../record/case-queries.ts';
import { filed, latest, type CaseState, type Filed } from '../../record/state.ts';
import { agreementItems, requiredAgreementItems } from '../../record/vocabulary.ts';
import { dayInFull, inChinese, terms } from '../../text/zh/terms.ts';
import { blanks } from '../blanks.ts';
import { heading, lastParagraph, paragraph } from '../document-model.ts';
import { basisToBeChecked, legalBasisOn } from '../legal-basis.ts';
import { moneyInFull } from '../money-words.ts';
import { designation } from '../needs.ts';
import { officialNumber } from '../official.ts';
import { paper, type Need, type Subjects } from '../paper.ts';
import { sealedByParties } from '../signature-places.ts';
import type { Obligor } from '../subjects.ts';

type Draft = Filed<'AgreementDrafted'>;

/** The wording that stands for each group of obligors: signed ones, and the last draft where none is signed. */
const eachDraft: Subjects<Draft> = {
  of: ({ state }) => {
    const groups = Map.groupBy(filed(state, 'AgreementDrafted'), ({ obligors }) => obligors.toSorted().join(' '));
    return [...groups.values()].flatMap((drafts) => {
      const signed = drafts.filter((draft) => signatureOf(state, draft) !== null);
      const last = latest(drafts);
      return signed.length > 0 || last === null ? signed : [last];
    });
  },
  none: '还没有赔偿协议文本：达成一致后，请在案卷“协议与结果”登记协议各项内容。',
  label: ({ state }, draft) => `${namesOf(state, draft)}${signatureOf(state, draft) === null ? '·待签' : ''}`,
};

const signatureOf = (state: CaseState, { record }: Draft): Filed<'AgreementSigned'> | null =>
  latest(filed(state, 'AgreementSigned').filter(({ draft }) => draft === record));

const partiesOf = (state: CaseState, { obligors }: Draft): readonly Obligor[] =>
  obligorsOf(state).filter(({ id }) => obligors.includes(id));

const namesOf = (state: CaseState, draft: Draft): string =>
  partiesOf(state, draft)
    .map(({ name }) => name)
    .join('、');

const draftHas = (what: string, holds: (draft: Draft) => boolean): Need<Draft, true> => ({
  what,
  enter: '在案卷“协议与结果”重新登记协议文本',
  find: (_file, draft) => (holds(draft) ? true : null),
});

/** 生态环境损害赔偿协议 (Arts. 28, 32, 33): every item of Art. 28 in its order, in the parties' own words. */
export const agreement = paper({
  kind: 'agreement',
  title: '生态环境损害赔偿协议',
  basis: '28¶1',
  style: 'record',
  about: eachDraft,
  needs: {
    designation,
    complete: draftHas('第二十八条规定的各项内容', ({ items }) => requiredAgreementItems.every((item) => items[item].trim() !== '')),
    notOwedAnyway: draftHas('不计入义务人本应承担的生态环境义务的内容（第三十二条第三款）', ({ owedAnyway }) => !owedAnyway),
  },
  blocks: (file, draft, given) => {
    const { opened, state, today } = file;
    const signed = signatureOf(state, draft);
    const items = agreementItems.filter((item) => draft.items[item].trim() !== '');
    const says = (words: string): boolean => items.some((item) => draft.items[item].includes(words));
    return [
      { kind: 'subtitle', text: opened.title },
      ...(signed === null || signed.number === '' ? [] : [{ kind: 'subtitle', text: officialNumber(signed.number) } as const]),
      paragraph(
        `${opened.department}受${opened.government}书面指定并授权（${officialNumber(given.designation.number)}），与赔偿义务人${namesOf(state, draft)}，依据${legalBasisOn(file, signed?.on ?? today, '28')}，经平等磋商，达成协议如下${basisToBeChecked(file)}：`,
      ),
      ...items.flatMap((item, index) => [
        heading(1, `${inChinese(index + 1)}、${terms.agreementItem[item]}`),
        ...draft.items[item].split('\n').map((line) => paragraph(line)),
        ...(item === 'performance' && draft.amountFen !== null ? [paragraph(`赔偿金额：${moneyInFull(draft.amountFen)}。`)] : []),
      ]),
      ...(says('司法确认') ? [] : [paragraph('双方可以就本协议共同向有管辖权的人民法院申请司法确认。')]),
      ...(says('一式') ? [] : [paragraph(`本协议一式${blanks.word}份，双方各执${blanks.word}份，具有同等效力。`)]),
      ...(signed === null ? [] : [lastParagraph(`签署日期：${dayInFull(signed.on)}。`)]),
      sealedByParties(opened.department, partiesOf(state, draft)),
    ];
  },
});
