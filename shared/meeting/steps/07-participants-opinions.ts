import { scriptPart } from '../script-part.ts';
import { actDone, entriesOfStep, thirdPersonsPresent } from '../../record/meeting-queries.ts';
import { inFull } from '../../text/zh/sayings.ts';
import { terms } from '../../text/zh/terms.ts';
import { lacks, type StepDefinition } from '../step.ts';
import { nameIn } from '../name-in.ts';

/** Art. 26(7): 参加会议的人员发表意见. Their opinions are advisory and stand apart from the parties' positions. */
export const participantsOpinions: StepDefinition = {
  id: 'participants-opinions',
  title: terms.step['participants-opinions'],
  entry: () => [],
  missing: (_state, meeting) =>
    thirdPersonsPresent(meeting)
      .filter(
        (p) =>
          !actDone(meeting, 'no-opinion', p.id) && !entriesOfStep(meeting, 'participants-opinions').some((entry) => entry.speaker === p.id),
      )
      .map((p) => lacks('no-opinion-given', `${nameIn(meeting, p.id)}：没有发表意见，也没有表示无意见`, p.id)),
  opening: () => '主持人请参加会议的人员发表意见。',
  script: (_state, meeting) =>
    thirdPersonsPresent(meeting).length === 0
      ? [scriptPart('none', '说明', '本次会议没有其他参会人员，进入平等磋商。')]
      : thirdPersonsPresent(meeting).map((p) =>
          scriptPart('opinion', nameIn(meeting, p.id), '请{参会人员}发表意见。', { slots: { 参会人员: inFull(p) } }),
        ),
};
