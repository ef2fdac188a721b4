import { scriptPart } from '../script-part.ts';
import { meetingEvents } from '../../record/events/meeting-events.ts';
import { defineCommand } from '../../record/command.ts';
import { actDone, entriesOfStep } from '../../record/meeting-queries.ts';
import { refuse } from '../../record/refusal.ts';
import { held, type Entry, type MeetingState } from '../../record/state.ts';
import { dayInFull, terms } from '../../text/zh/terms.ts';
import { inPhase } from '../anytime.ts';
import { lacks, unless, type StepDefinition } from '../step.ts';
import { nameIn } from '../name-in.ts';

/** Art. 26(6): questions on the appraisal get an answer, at the table or in writing by a day; otherwise 均无疑问 is asked and answered. */
export const questionsAnswered: StepDefinition = {
  id: 'questions-answered',
  title: terms.step['questions-answered'],
  entry: () => [],
  missing: (_state, meeting) => [
    ...unless(
      questionsOf(meeting).length > 0 || actDone(meeting, 'no-questions'),
      lacks('no-questions-asked', '没有疑问的记录，也没有“均无疑问”的问答'),
    ),
    ...unansweredQuestions(meeting).map((question) =>
      lacks(
        'question-open',
        `${question.speaker === null ? '' : nameIn(meeting, question.speaker)}的疑问未答复：${brief(question.text)}`,
        String(question.number),
      ),
    ),
  ],
  opening: () => '主持人询问赔偿义务人对鉴定评估报告、专家意见有无疑问或者异议，请鉴定评估人员给予解答说明。',
  script: () => [
    scriptPart('ask', '询问', '赔偿义务人对鉴定评估报告或者专家意见有无疑问或者异议？', { keeps: ['疑问'] }),
    scriptPart('answer', '解答', '请鉴定评估人员逐一解答。不能当场解答的，明确书面答复的期限。', { keeps: ['解答'] }),
    scriptPart('none', '没有疑问', '各方对鉴定评估意见是否均无疑问？', { keeps: ['疑问'] }),
  ],
};

const brief = (text: string): string => (text.length > 24 ? `${Array.from(text).slice(0, 24).join('')}……` : text);

const questionsOf = (meeting: MeetingState): readonly Entry[] =>
  entriesOfStep(meeting, 'questions-answered').filter((entry) => entry.kind === 'question');

export const unansweredQuestions = (meeting: MeetingState): readonly Entry[] =>
  questionsOf(meeting).filter(
    (question) =>
      !meeting.entries.some((entry) => entry.answers === question.number && entry.withdrawn === null) &&
      !held(meeting, 'QuestionDeferred').some((deferral) => deferral.entry === question.number),
  );

export const questionCommands = {
  DeferQuestion: defineCommand(meetingEvents.QuestionDeferred.omit({ said: true }), (state, input, context) =>
    inPhase(state, input.meeting, ['open'], (meeting) => ({
      event: {
        type: 'QuestionDeferred',
        payload: {
          ...input,
          said: `第${input.entry}条的疑问，${input.by === null ? '鉴定评估机构' : nameIn(meeting, input.by)}于${dayInFull(input.dueOn)}前书面答复。`,
        },
      },
      checks: [
        questionsOf(meeting).some((question) => question.number === input.entry)
          ? null
          : refuse('entry.not-a-question', { entry: input.entry }, '26(6)'),
        input.dueOn < context.today
          ? refuse('date.before', { field: 'dueOn', date: input.dueOn, other: 'today', otherDate: context.today }, '26(6)')
          : null,
      ],
    })),
  ),
} as const;
