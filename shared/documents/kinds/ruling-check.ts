import { filed, latest } from '../../record/state.ts';
import { sentence } from '../../text/zh/stops.ts';
import { dayInFull } from '../../text/zh/terms.ts';
import { agreementSentence, partiesTo, rulingOn, rulingSentence, signedAgreements, type Agreement } from '../agreements.ts';
import { blanks } from '../blanks.ts';
import { heading, paragraph } from '../document-model.ts';
import { basisToBeChecked, legalBasisOn } from '../legal-basis.ts';
import { contact } from '../needs.ts';
import { officialPaper } from '../official.ts';
import { paper, type Need, type Subjects } from '../paper.ts';
import type { Filed } from '../../record/state.ts';

const refusedOnReview: Subjects<Agreement> = {
  of: (file) => signedAgreements.of(file).filter((agreement) => rulingOn(file.state, agreement)?.result === 'refused-on-review'),
  none: '没有经人民法院审查未予司法确认的协议。',
  label: signedAgreements.label,
};

const ruling: Need<Agreement, Filed<'ConfirmationRuled'>> = {
  what: '司法确认裁定',
  enter: '在案卷“协议与结果”登记裁定',
  find: ({ state }, agreement) => rulingOn(state, agreement),
};

/** 裁判核实情况及重新磋商通知 (Art. 28 ¶2): the facts checked against the ruling, and the one renegotiation. */
export const rulingCheck = paper({
  kind: 'ruling-check',
  title: '裁判核实情况及重新磋商通知',
  basis: '28¶2',
  style: 'official',
  about: refusedOnReview,
  needs: { ruling, contact },
  blocks: (file, agreement, given) => {
    const checked = latest(filed(file.state, 'RulingChecked').filter((one) => one.agreement === agreement.id));
    const on = checked?.on ?? null;
    return officialPaper(file, {
      number: '',
      title: '关于裁判核实情况及重新磋商的通知',
      to: partiesTo(file.state, agreement)
        .map(({ name }) => name)
        .join('、'),
      on: null,
      text: [
        paragraph(
          `${agreementSentence(agreement)}${rulingSentence(file.state, agreement)}依据${legalBasisOn(file, on ?? file.today, '28¶2')}，现通知如下${basisToBeChecked(file)}：`,
        ),
        heading(1, '一、裁判文书所指问题'),
        paragraph(given.ruling.reason === '' ? blanks.line : sentence(given.ruling.reason)),
        heading(1, '二、核实情况'),
        paragraph(checked === null ? blanks.line : `${dayInFull(checked.on)}经${checked.by}核实：${sentence(checked.findings)}`),
        heading(1, '三、重新磋商'),
        paragraph(
          '就上述问题重新磋商一次，不另行送达告知书，不另行计算90日。会议时间、地点见磋商会议通知书。重新磋商不成的，我单位将及时提起诉讼。',
        ),
        paragraph(`承办人：${file.opened.handler}；联系方式：${given.contact}。`),
      ],
    });
  },
});
