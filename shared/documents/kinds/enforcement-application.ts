import { obligorsOf } from '../../record/case-queries.ts';
import { filed, latest, type CaseState, type Filed } from '../../record/state.ts';
import { sentence } from '../../text/zh/stops.ts';
import { dayInFull } from '../../text/zh/terms.ts';
import { agreementSentence, applicationFor, rulingOn, rulingSentence, type Agreement } from '../agreements.ts';
import { blanks } from '../blanks.ts';
import { heading, paragraph } from '../document-model.ts';
import { basisToBeChecked, legalBasisOn } from '../legal-basis.ts';
import { materials, submittedTo } from '../official.ts';
import { paper, type Subjects } from '../paper.ts';
import { claimantInFull, obligorInFull } from '../particulars.ts';
import { signedBy } from '../signature-places.ts';
import { eachOfObligor } from '../subjects.ts';

const confirmedFor = (state: CaseState, obligor: string): Agreement | null =>
  latest(filed(state, 'AgreementSigned').filter((one) => one.obligors.includes(obligor) && rulingOn(state, one)?.result === 'confirmed'));

const breachOfConfirmed: Subjects<Filed<'BreachRecorded'>> = eachOfObligor(
  ({ state }) => filed(state, 'BreachRecorded').filter(({ obligor }) => confirmedFor(state, obligor) !== null),
  '没有不履行经司法确认的协议的记录：未经司法确认的，可以提起诉讼（第三十四条第二款）。',
);

/** 强制执行申请书 (Art. 34 ¶1): on a confirmed agreement that was not performed, or not in full. */
export const enforcementApplication = paper({
  kind: 'enforcement-application',
  title: '强制执行申请书',
  basis: '34¶1',
  style: 'record',
  about: breachOfConfirmed,
  needs: {
    agreement: {
      what: '经司法确认的协议',
      enter: '在案卷“协议与结果”登记协议和裁定',
      find: ({ state }, breach) => confirmedFor(state, breach.obligor),
    },
  },
  blocks: (file, breach, { agreement }) => {
    const { state, opened } = file;
    const obligor = obligorsOf(state).find(({ id }) => id === breach.obligor);
    const number = rulingOn(state, agreement)?.ruling ?? '';
    return [
      paragraph(`申请执行人：${claimantInFull(file)}。`),
      paragraph(`被执行人：${obligor === undefined ? blanks.line : obligorInFull(obligor)}。`),
      heading(1, '请求事项'),
      paragraph(
        `强制执行经${number === '' ? '' : `${number}裁定`}司法确认的《生态环境损害赔偿协议》中，被执行人尚未履行的下列内容：${blanks.line}。`,
      ),
      heading(1, '事实和理由'),
      paragraph(`${agreementSentence(agreement)}${rulingSentence(state, agreement)}`),
      paragraph(`截至${dayInFull(breach.on)}，被执行人不履行、不完全履行协议的情况：${sentence(breach.text)}`),
      paragraph(`依据${legalBasisOn(file, breach.on, '34¶1')}，申请强制执行。${basisToBeChecked(file)}`),
      ...submittedTo(applicationFor(state, agreement)?.court ?? `${blanks.word}人民法院`),
      signedBy([opened.department, '（盖章）']),
      ...materials(
        '司法确认裁定书',
        '生态环境损害赔偿协议',
        '书面指定文书、申请执行人身份证明、授权委托书',
        '被执行人不履行、不完全履行的证明材料',
      ),
    ];
  },
});
