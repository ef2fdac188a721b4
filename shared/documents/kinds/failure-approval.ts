import { parameterOn } from '../../law/parameters.ts';
import { obligorsOf } from '../../record/case-queries.ts';
import { recordsOfFact } from '../../record/records-of-facts.ts';
import { filed, latest, type Filed } from '../../record/state.ts';
import { articleCited } from '../../text/zh/citation.ts';
import { inChinese } from '../../text/zh/terms.ts';
import { groundNames } from '../../text/zh/law-names.ts';
import { recordNames } from '../../text/zh/record-kinds.ts';
import { assessedObligors, whenDecided } from '../assessed.ts';
import { blanks } from '../blanks.ts';
import { approvalRows, caseRows, form, pairs, wide } from '../form.ts';
import { limitationOn } from '../legal-basis.ts';
import type { FormRow } from '../document-model.ts';
import { consultationStory } from '../narrative.ts';
import { disputedLines, placeOf } from '../positions-told.ts';
import { paper, type CaseFile, type Subjects } from '../paper.ts';
import { obligorPairs } from '../particulars.ts';
import type { Obligor } from '../subjects.ts';
import type { PlainDate } from '../../time/plain-date.ts';

/** An obligor of whom failure may be declared now, or was. */
type Proposed = { readonly obligor: Obligor; readonly failure: Filed<'FailureDeclared'> | null };

const eachProposed: Subjects<Proposed> = {
  of: (file) => {
    const obligors = obligorsOf(file.state);
    return assessedObligors(file).flatMap((assessed) => {
      const obligor = obligors.find(({ id }) => id === assessed.id);
      const failure = latest(filed(file.state, 'FailureDeclared').filter((one) => one.obligor === assessed.id));
      return obligor !== undefined && (failure !== null || assessed.mayDeclareFailure) ? [{ obligor, failure }] : [];
    });
  },
  none: '没有赔偿义务人具备第二十九条的情形，也没有重新磋商不成：案卷右侧“时限与判断”列明各项情形。',
  label: (_file, { obligor }) => obligor.name,
};

/** 磋商不成认定审批表 (Arts. 29, 28 ¶2): the facts on file, ground by ground, for a person to decide on. The program proposes only. */
export const failureApproval = paper({
  kind: 'failure-approval',
  title: '磋商不成认定审批表',
  basis: '29',
  style: 'record',
  about: eachProposed,
  needs: {},
  blocks: (now, { obligor, failure }) => {
    const file = whenDecided(now, failure);
    return [
      form(
        ...caseRows(file.opened),
        ...pairs(...obligorPairs(obligor)),
        wide('磋商经过', storyText(file, obligor.id)),
        ...disputedRow(file, obligor.id),
        wide('已具备的情形和所据记录', groundsText(file, obligor.id)),
        wide('认定依据', basisText(failure), 'line'),
        wide('证据索引', evidenceText(now, failure), 'line'),
        wide('认定理由', failure?.text ?? blanks.line),
        wide('认定以后', afterwards(file.today), 'line'),
        ...approvalRows(file, failure),
      ),
    ];
  },
});

const storyText = (file: CaseFile, obligor: string): string =>
  consultationStory(file, obligor)
    .flatMap((block) => (block.kind === 'paragraph' ? [block.runs.map(({ text }) => text).join('')] : []))
    .join('\n');

/** Ground (3) rests on what could not be agreed; where nothing was said on any matter there is no row. */
const disputedRow = ({ state }: CaseFile, obligor: string): readonly FormRow[] => {
  const lines = disputedLines(state, obligor, placeOf);
  return lines.length === 0 ? [] : [wide('没有一致的事项和双方最后意见', lines.join('\n'))];
};

const groundsText = (file: CaseFile, obligor: string): string => {
  const { state } = file;
  const met = (assessedObligors(file).find(({ id }) => id === obligor)?.grounds ?? []).filter(({ status }) => status === 'met');
  if (met.length === 0) return '无（重新磋商不成的，依据第二十八条第二款，不列第二十九条的情形）';
  return met
    .map(({ ground, because }) => {
      const reasons = because.map(({ text, article, facts }) => {
        const records = [...new Set(facts.flatMap((path) => recordsOfFact(state, path)))];
        return `${text}（${articleCited(article)}${records.length === 0 ? '' : `，记录${records.join('、')}号`}）`;
      });
      return `第（${inChinese(ground)}）项　${groundNames[ground]}：${reasons.join('')}`;
    })
    .join('\n');
};

const basisText = (failure: Proposed['failure']): string => {
  if (failure === null) return '□第二十九条第（＿＿）项　□第二十八条第二款';
  return failure.basis === '28' ? '第二十八条第二款' : failure.grounds.map((ground) => articleCited(`29(${ground})`)).join('、');
};

const evidenceText = ({ state }: CaseFile, failure: Proposed['failure']): string => {
  if (failure === null) return blanks.line;
  const names = new Map(
    Object.entries(state.file).flatMap(([kind, items]) =>
      items.map(({ record }) => [record, recordNames[kind as keyof typeof recordNames]] as const),
    ),
  );
  return failure.evidence.map((record) => `记录${record}号${names.get(record) ?? '会议记录'}`).join('；');
};

/** Art. 30: sue promptly; what the department has set itself, and the limitation that a lawyer confirms. */
const afterwards = (on: PlainDate): string =>
  `及时起诉，同时书面告知同级检察机关（第三十条）；条文没有规定天数，内部目标${parameterOn('suitTargetDays', on)}日。诉讼时效：${limitationOn(on)}，由律师确认。`;
