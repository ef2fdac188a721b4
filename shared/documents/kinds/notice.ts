import { filed } from '../../record/state.ts';
import { dayInFull } from '../../text/zh/terms.ts';
import { heading, paragraph } from '../document-model.ts';
import { basisToBeChecked, legalBasisOn } from '../legal-basis.ts';
import { appraisalFacts, appraisalName, claimItems, damageFacts } from '../narrative.ts';
import { appraisal, claim, contact, designation, investigation } from '../needs.ts';
import { officialNumber, officialPaper } from '../official.ts';
import { paper, type Subjects } from '../paper.ts';
import { isOrganisation, obligorInFull, you } from '../particulars.ts';
import { eachObligor, type Obligor } from '../subjects.ts';
import type { Filed } from '../../record/state.ts';
import { worded } from '../wording.ts';

/** An obligor with the notice that names it; before that is on record, a draft with number and day left blank. */
type Addressed = { readonly obligor: Obligor; readonly notice: Filed<'NoticeIssued'> | null };

const eachNotice: Subjects<Addressed> = {
  of: (file) =>
    eachObligor.of(file).flatMap((obligor): readonly Addressed[] => {
      const notices = filed(file.state, 'NoticeIssued').filter(({ obligors }) => obligors.includes(obligor.id));
      return notices.length === 0 ? [{ obligor, notice: null }] : notices.map((notice) => ({ obligor, notice }));
    }),
  none: eachObligor.none,
  label: (_file, { obligor, notice }) => `${obligor.name}·${notice?.number ?? '草稿'}`,
};

/** 生态环境损害索赔磋商告知书 (Arts. 22(2), 23): what happened, what is claimed, the two questions, until when, and what silence means. */
export const notice = paper({
  kind: 'notice',
  title: '生态环境损害索赔磋商告知书',
  basis: '22(2)',
  style: 'official',
  numberedBy: 'record',
  about: eachNotice,
  needs: { designation, investigation, appraisal, claim, contact },
  blocks: (file, { obligor, notice: issued }, given) => {
    const on = issued?.on ?? file.today;
    const due = issued?.replyBy ?? null;
    return officialPaper(file, {
      number: issued?.number ?? '',
      title: '生态环境损害索赔磋商告知书',
      to: obligor.name,
      on: issued?.on ?? null,
      attachments: [
        `${appraisalName(given.appraisal)}（摘要）`,
        '答复意见书',
        '送达地址确认书',
        '授权委托书',
        ...(isOrganisation(obligor) ? ['法定代表人身份证明'] : []),
      ],
      text: [
        paragraph(
          `${file.opened.department}受${file.opened.government}书面指定（${officialNumber(given.designation.number)}，${dayInFull(given.designation.on)}），负责${file.opened.title}的生态环境损害赔偿具体工作。依据${legalBasisOn(file, on, '21', '22', '23')}，现就索赔磋商事项告知如下${basisToBeChecked(file)}：`,
        ),
        heading(1, '一、赔偿义务人'),
        paragraph(`${obligorInFull(obligor)}。`),
        heading(1, '二、生态环境损害事实'),
        ...damageFacts(file, given.investigation),
        heading(1, '三、鉴定评估情况'),
        appraisalFacts(given.appraisal),
        heading(1, '四、索赔请求'),
        ...claimItems(given.claim),
        ...worded(file, 'notice.consultation'),
        heading(1, '五、答复事项和期限'),
        paragraph(
          `请${you(obligor)}在${due === null ? '收到本告知书之日起5个工作日内' : `${dayInFull(due)}以前`}，书面答复下列两项，并填写送达地址确认书：（一）是否承认赔偿义务人身份；（二）是否同意磋商。不能按期答复的，应当说明理由并提供证明材料。`,
        ),
        heading(1, '六、不答复的后果'),
        ...worded(file, 'notice.silence'),
        heading(1, '七、权利'),
        ...worded(file, 'notice.rights', { 对方: you(obligor) }),
        heading(1, '八、磋商会议'),
        ...worded(file, 'notice.meeting'),
        paragraph(`承办人：${file.opened.handler}；联系方式：${given.contact}。`),
      ],
    });
  },
});
