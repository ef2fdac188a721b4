import { scriptPart } from '../script-part.ts';
import { appraisalOf } from '../../record/case-queries.ts';
import { meetingEvents } from '../../record/events/meeting-events.ts';
import { defineCommand } from '../../record/command.ts';
import { isPresent, participantsOf } from '../../record/meeting-queries.ts';
import { held } from '../../record/state.ts';
import { inFull } from '../../text/zh/sayings.ts';
import { money, terms } from '../../text/zh/terms.ts';
import { inPhase, personIn, presentParticipant } from '../anytime.ts';
import { lacks, unless, type StepDefinition } from '../step.ts';

/** Art. 26(4): 鉴定评估说明. Nobody attends: the report is read out and questions go to a written answer. */
export const appraisalExplained: StepDefinition = {
  id: 'appraisal-explained',
  title: terms.step['appraisal-explained'],
  entry: () => [],
  missing: (_state, meeting) =>
    unless(held(meeting, 'AppraisalExplained').length > 0, lacks('appraisal-not-explained', '未说明方法、基线、因果关系、数额和可否修复')),
  opening: (_state, meeting) =>
    appraisersPresent(meeting).length > 0
      ? '主持人请鉴定评估机构、评估专家对鉴定评估情况进行说明。'
      : '鉴定评估机构、评估专家未到会，主持人宣读鉴定评估意见，疑问转书面答复。',
  script: (state, meeting) => {
    const appraisal = appraisalOf(state);
    const people = appraisersPresent(meeting);
    return [
      people.length > 0
        ? scriptPart('explain', '说明', '请{鉴定评估人员}说明鉴定评估的方法、基线、因果关系、损害数额，以及生态环境能否修复。', {
            slots: { 鉴定评估人员: people.map(inFull).join('、') },
            keeps: ['方法', '因果关系', '数额', '修复'],
          })
        : scriptPart('read-out', '说明', '鉴定评估人员未到会，下面宣读鉴定评估意见。各方的疑问记录在案，由鉴定评估机构书面答复。', {
            keeps: ['宣读', '书面答复'],
          }),
      ...(appraisal === null
        ? []
        : [scriptPart('summary', '意见摘要', '{鉴定评估意见摘要}', { slots: { 鉴定评估意见摘要: appraisal.summary } })]),
    ];
  },
};

const appraisersPresent = (meeting: Parameters<StepDefinition['opening']>[1]) =>
  participantsOf(meeting).filter((p) => (p.capacity === 'appraiser' || p.capacity === 'expert') && isPresent(meeting, p.id));

export const appraisalCommands = {
  ExplainAppraisal: defineCommand(meetingEvents.AppraisalExplained.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, ['open'], (meeting) => ({
      event: {
        type: 'AppraisalExplained',
        payload: {
          ...input,
          said: `${input.by === null ? '主持人宣读' : `${inFull(personIn(meeting, input.by))}说明`}${reportNamed(input.report)}：鉴定评估方法，${input.method}；基线，${input.baseline}；因果关系，${input.causation}；损害数额${money(input.amountFen)}；生态环境${terms.restorable[input.restorable]}。`,
        },
      },
      checks: [input.by === null ? null : presentParticipant(meeting, input.by)],
    })),
  ),
} as const;

/** A report by its title stands in 书名号, one by its file number (某司鉴〔2026〕1号) does not. */
const reportNamed = (report: string): string => (/〔\d{4}〕.*号$/u.test(report) ? report : `《${report}》`);
