import { obligorsOf } from '../record/case-queries.ts';
import { filed, latest, type CaseState, type Filed } from '../record/state.ts';
import { dayInFull } from '../text/zh/terms.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { paragraph, type Block } from './document-model.ts';
import { moneyInFull } from './money-words.ts';
import { officialNumber } from './official.ts';
import type { Subjects } from './paper.ts';
import type { Obligor } from './subjects.ts';

export type Agreement = Filed<'AgreementSigned'>;

export const partiesTo = (state: CaseState, { obligors }: Agreement): readonly Obligor[] =>
  obligorsOf(state).filter(({ id }) => obligors.includes(id));

/** One paper for each signed agreement (Art. 28); of the same obligors several are told apart by their day. */
export const signedAgreements: Subjects<Agreement> = {
  of: ({ state }) => filed(state, 'AgreementSigned'),
  none: '还没有签署赔偿协议：签署后请在案卷“协议与结果”登记。',
  label: ({ state }, one) => {
    const names = partiesTo(state, one)
      .map(({ name }) => name)
      .join('、');
    const again = filed(state, 'AgreementSigned').filter(({ obligors }) => obligors.join(' ') === one.obligors.join(' ')).length > 1;
    return again ? `${names}·${one.on.replaceAll('-', '')}` : names;
  },
};

/** When, under what number and for how much. */
export const agreementSentence = ({ on, number, amountFen }: Agreement): string =>
  `双方于${dayInFull(on)}签署《生态环境损害赔偿协议》${number === '' ? '' : `（${officialNumber(number)}）`}${amountFen === null ? '' : `，赔偿金额${moneyInFull(amountFen)}`}。`;

/**
 * What other obligors of the case had agreed to by the day of the paper, and what the court had said of it: whoever is asked to help
 * against one of them is told what is settled already.
 */
export const settledWithOthers = (state: CaseState, obligor: string, claimant: string, by: PlainDate): readonly Block[] =>
  filed(state, 'AgreementSigned')
    .filter(({ obligors, on }) => !obligors.includes(obligor) && on <= by)
    .map((agreement) => {
      const names = partiesTo(state, agreement).map(({ name }) => name);
      const ruled = rulingOn(state, agreement);
      const ruling = ruled !== null && ruled.on <= by ? rulingSentence(state, agreement) : '';
      return paragraph(`${claimant}已与本案其他赔偿义务人${names.join('、')}达成协议：${agreementSentence(agreement)}${ruling}`);
    });

export const rulingOn = (state: CaseState, { id }: Agreement): Filed<'ConfirmationRuled'> | null =>
  latest(filed(state, 'ConfirmationRuled').filter(({ agreement }) => agreement === id));

export const applicationFor = (state: CaseState, { id }: Agreement): Filed<'ConfirmationApplied'> | null =>
  latest(filed(state, 'ConfirmationApplied').filter(({ agreement }) => agreement === id));

const results = {
  confirmed: '裁定确认',
  'refused-on-review': '经审查未予司法确认',
  'not-accepted': '不予受理',
  withdrawn: '撤回申请',
} satisfies Record<Filed<'ConfirmationRuled'>['result'], string>;

/** What which court said of an agreement, under which number; empty as long as it said nothing. */
export const rulingSentence = (state: CaseState, agreement: Agreement): string => {
  const ruled = rulingOn(state, agreement);
  if (ruled === null) return '';
  const court = applicationFor(state, agreement)?.court ?? '人民法院';
  return `${court}于${dayInFull(ruled.on)}${results[ruled.result]}${ruled.ruling === '' ? '' : `，案号${ruled.ruling}`}。`;
};
