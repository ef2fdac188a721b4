import { lawText } from '../../text/zh/law.ts';
import { because, type Article } from '../article.ts';
import type { Assessment } from '../assessment.ts';
import type { FactsAsOf } from '../as-of.ts';
import { inFen } from '../money.ts';
import { parameterOn } from '../parameters.ts';

/** 第20条. */
export const article20: Article = {
  number: 20,
  paragraphs: [
    '经生态环境损害调查，损害事实简单、责任认定无争议、造成的生态环境不利影响较小、生态环境损害数额不超过30万元（不包括生态环境损害调查、鉴定评估等费用）的案件，可以采用委托专家评估的简易评估方式，由专家按照国家生态环境损害鉴定评估技术标准体系要求出具评估意见，由相关行政机关通过与案件相关的法律文书、监测报告等资料综合作出认定。可以通过类案参考、典型案例评析等方式统一综合认定尺度。简易评估意见应当不少于3名专家共同出具，专家应当对其意见负责。专家可以从国家和地方成立的相关领域专家库或专家委员会中选取。专家应当具有相关专业知识和生态环境损害鉴定评估相关工作能力，应当依据国家和本地区相关鉴定评估标准开展工作，出具专家意见。',
  ],
  judgement: '事实是否简单、责任有无争议、影响是否较小，由人认定。',
};

/** 简易评估: simple facts, undisputed responsibility, minor effect, damage less costs not over 300 000元, three experts or more. */
export const simpleAssessment = (facts: FactsAsOf): Assessment['simpleAssessment'] => {
  const { appraisal } = facts;
  if (appraisal === undefined) return null;
  const damage = inFen(appraisal.damage);
  const costs = inFen(appraisal.costs);
  const within = damage - costs <= parameterOn('simpleAssessmentFen', facts.today);
  const stated = (['factsSimple', 'responsibilityUndisputed', 'minorEffect'] as const).map((what) => [what, appraisal[what]] as const);
  const experts = appraisal.experts ?? null;
  return {
    allowed: within && stated.every(([, value]) => value === true) && (experts ?? 0) >= parameterOn('simpleAssessmentExperts', facts.today),
    because: [
      because('20', lawText.simpleAmount(damage, costs, parameterOn('simpleAssessmentFen', facts.today), within), [
        '/appraisal/damage',
        '/appraisal/costs',
      ]),
      ...stated.map(([what, value]) =>
        because('20', lawText.simpleFacts(what, value), value === undefined ? ['/appraisal'] : [`/appraisal/${what}`]),
      ),
      because('20', lawText.simpleExperts(experts, parameterOn('simpleAssessmentExperts', facts.today)), [
        experts === null ? '/appraisal' : '/appraisal/experts',
      ]),
    ],
  };
};
