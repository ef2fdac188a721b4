import { appraisalOf } from '../../record/case-queries.ts';
import type { Filed } from '../../record/state.ts';
import { dayInFull, terms } from '../../text/zh/terms.ts';
import { blanks, choices, orBlank } from '../blanks.ts';
import { caseRows, form, pairs, wide } from '../form.ts';
import { damageInFull } from '../narrative.ts';
import { paper, type Subjects } from '../paper.ts';
import { signedBy } from '../signature-places.ts';

/** Only where experts gave an opinion or the agency found for itself. */
const simpleAppraisal: Subjects<Filed<'AppraisalRecorded'>> = {
  of: ({ state }) => {
    const appraisal = appraisalOf(state);
    return appraisal !== null && (appraisal.basis === 'expert-opinion' || appraisal.basis === 'administrative-finding') ? [appraisal] : [];
  },
  none: '本案没有采用专家意见或者综合认定：采用简易评估的，请在案卷“概况”登记专家意见。',
  label: () => '',
};

/** Art. 20: fewest experts who sign. */
const fewestExperts = 3;

const answer = (value: boolean | null): string => (value === null ? choices('是', '否') : value ? '是' : '否');

/** 专家意见及综合认定书 (Art. 20): at least three experts sign; the agency then finds for itself. */
export const expertOpinion = paper({
  kind: 'expert-opinion',
  title: '专家意见及综合认定书',
  basis: '20',
  style: 'record',
  about: simpleAppraisal,
  needs: {},
  blocks: ({ opened }, appraisal) => [
    form(
      ...caseRows(opened),
      ...pairs(
        ['出具人', appraisal.by],
        ['出具日期', dayInFull(appraisal.on)],
        ['文号', orBlank(appraisal.number)],
        ['损害事实简单', answer(appraisal.factsSimple)],
        ['责任认定无争议', answer(appraisal.responsibilityUndisputed)],
        ['不利影响较小', answer(appraisal.minorEffect)],
        ['能否修复', appraisal.restorable === null ? blanks.word : terms.restorable[appraisal.restorable]],
      ),
      wide('损害数额', damageInFull(appraisal), 'line'),
      wide('专家意见', appraisal.summary, 'tall'),
      wide('行政机关综合认定', `根据与案件相关的法律文书、监测报告等资料，综合认定：\n${blanks.line}`, 'tall'),
    ),
    signedBy(
      ...Array.from({ length: Math.max(fewestExperts, appraisal.experts ?? 0) }, (_expert, index) => `专家${index + 1}`),
      '行政机关（盖章）',
    ),
  ],
});
