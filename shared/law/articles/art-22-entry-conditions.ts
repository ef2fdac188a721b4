import { lawText } from '../../text/zh/law.ts';
import { because, type Article, type Reason } from '../article.ts';
import type { Assessment } from '../assessment.ts';
import type { Matter } from '../matter.ts';
import type { Reply, Will } from './art-23-reply.ts';
import { servedOn } from './art-27-limits.ts';

/** 第22条. */
export const article22: Article = {
  number: 22,
  paragraphs: [
    '启动生态环境损害赔偿磋商应当具备下列条件：\n（一）发生生态环境损害；\n（二）赔偿权利人及其指定的部门或机构在合理期限内制作生态环境损害索赔磋商告知书，并送达赔偿义务人，赔偿义务人同意磋商；\n（三）完成生态环境损害赔偿案件调查，生态环境损害事实明确；\n（四）鉴定评估机构出具生态环境损害鉴定意见、评估报告，或者鉴定评估专家组出具意见；\n（五）法律、法规等规定的其他条件。',
  ],
  judgement: '每一项条件是否具备，以在卷材料为准，由人确认；同意磋商只能由义务人表示。',
};

type Entry = Assessment['entry'][number];

/** The five conditions, each with the fact that satisfies it. They gate step 2 of a meeting, not the calling of it. */
export const entryConditions = (matter: Matter, reply: Reply, will: Will): readonly Entry[] => {
  const { facts, obligor } = matter;
  const item = (number: Entry['item'], satisfied: boolean | null, reasons: readonly Reason[]): Entry => ({
    item: number,
    obligor: obligor.id,
    satisfied,
    because: reasons,
  });
  const nothing = (number: number): readonly Reason[] => [because(`22(${number})`, lawText.nothingOnFile())];
  const { damageEstablished, investigationConcluded, appraisal } = facts;
  return [
    item(
      1,
      damageEstablished ?? null,
      damageEstablished === undefined
        ? nothing(1)
        : [because('22(1)', lawText.damageEstablished(damageEstablished), ['/damageEstablished'])],
    ),
    item(2, consented(matter, reply, will), consentReasons(matter, reply, will)),
    item(
      3,
      investigationConcluded ?? null,
      investigationConcluded === undefined
        ? nothing(3)
        : [because('22(3)', lawText.investigation(investigationConcluded), ['/investigationConcluded'])],
    ),
    item(
      4,
      appraisal === undefined || appraisal.basis === 'administrative-finding' ? null : true,
      appraisal === undefined ? nothing(4) : [because('22(4)', lawText.appraisalOnFile(appraisal.basis), ['/appraisal/basis'])],
    ),
    item(5, null, [because('22(5)', lawText.otherConditions())]),
  ];
};

const consented = (matter: Matter, reply: Reply, will: Will): boolean | null => {
  if (servedOn(matter) === null) return matter.obligor.service.length === 0 ? null : false;
  if (will.decides !== 'neither') return will.decides === 'consent';
  return reply.status === 'overdue' || reply.status === 'late-rejected' ? false : null;
};

const consentReasons = (matter: Matter, reply: Reply, will: Will): readonly Reason[] => {
  const service = servedOn(matter);
  if (service === null) return [because('22(2)', lawText.notServed(), [matter.obligor.path])];
  const served = because('22(2)', lawText.served(service.on, service.method), [service.path]);
  return will.decides === 'neither'
    ? [served, because('22(2)', lawText.consentMissing(), [matter.obligor.path]), ...reply.because]
    : [served, ...will.because];
};
