import { entriesInOrder } from '../../record/meeting-queries.ts';
import { held, type Entry, type MeetingState } from '../../record/state.ts';
import { stepIds, stepNumber, type StepId } from '../../record/vocabulary.ts';
import { dayInFull, inChinese } from '../../text/zh/terms.ts';
import { heading, type Block } from '../document-model.ts';
import type { MinutesScope } from './as-of.ts';
import { positionTables } from './position-tables.ts';
import { claimTable, exhibitTable } from './tables.ts';
import { personById } from './wording.ts';

/** The nine items of Art. 26, as the headings of the minutes. */
const sectionTitles = {
  attendance: '核对参会人员身份和到会情况',
  'discipline-and-rights': '宣布会议纪律和注意事项，告知权利和义务',
  'claimant-statement': '赔偿权利人陈述调查情况、发表赔偿意见并出示证据',
  'appraisal-explained': '鉴定评估情况说明',
  'obligor-statement': '赔偿义务人陈述并发表意见',
  'questions-answered': '对鉴定评估意见的疑问和解答',
  'participants-opinions': '参加会议的人员发表意见',
  consultation: '平等磋商',
  'check-and-sign': '核对签字',
} satisfies Record<StepId, string>;

export const sectionHeading = (step: StepId): Block => heading(1, `${inChinese(stepNumber(step))}、${sectionTitles[step]}`);

/** Sections one to eight; a step that was never entered has none (a 流会 ends after the first). */
export const sections = (scope: MinutesScope): readonly Block[] =>
  stepIds
    .filter((step) => step !== 'check-and-sign' && wasEntered(scope.meeting, step))
    .flatMap((step) => [sectionHeading(step), ...entryBlocks(scope.meeting, step), ...tablesOf(scope, step)]);

const wasEntered = (meeting: MeetingState, step: StepId): boolean =>
  step === 'attendance' ||
  held(meeting, 'StepEntered').some((entered) => entered.step === step) ||
  meeting.entries.some((entry) => entry.step === step);

const tablesOf = (scope: MinutesScope, step: StepId): readonly Block[] => {
  switch (step) {
    case 'claimant-statement':
      return claimTable(scope);
    case 'obligor-statement':
      return exhibitTable(scope);
    case 'consultation':
      return positionTables(scope);
    default:
      return [];
  }
};

/**
 * What is told of step 9 stands on the sign-off sheet. After a 流会 there is no step 9: there it is what the program wrote
 * once the body was frozen.
 */
const toldOnSheet = (meeting: MeetingState, entry: Entry): boolean => {
  const frozen = held(meeting, 'MinutesFrozen')[0];
  const collapsed = held(meeting, 'MeetingCollapsed').length > 0;
  return (
    entry.step === 'check-and-sign' || (collapsed && frozen !== undefined && entry.source === 'program' && entry.record > frozen.record)
  );
};

/**
 * The entries of one step in the order they are read, with the day wherever it changes from one entry of the paper to the next. A late
 * insertion carries its own day instead, where that is another one.
 */
export const entryBlocks = (meeting: MeetingState, step: StepId): readonly Block[] => {
  let day = dayBefore(meeting, step);
  return entriesTold(meeting, step).flatMap((entry): readonly Block[] => {
    const on = entry.at.slice(0, 10);
    if (entry.after !== null) return [entryBlock(meeting, entry, on === day ? '（补记）' : `（补记，${dayInFull(on)}）`)];
    const divider: readonly Block[] = on === day ? [] : [{ kind: 'divider', text: dayInFull(on) }];
    day = on;
    return [...divider, entryBlock(meeting, entry, '')];
  });
};

const entriesTold = (meeting: MeetingState, step: StepId): readonly Entry[] =>
  entriesInOrder(meeting.entries.filter((entry) => (toldOnSheet(meeting, entry) ? 'check-and-sign' : entry.step) === step));

/** The day that a reader has come to before a step: the sign-off sheet is a paper of its own and begins with the day of the meeting. */
const dayBefore = (meeting: MeetingState, step: StepId): string => {
  const before = step === 'check-and-sign' ? [] : stepIds.slice(0, stepIds.indexOf(step)).toReversed();
  for (const earlier of before) {
    const last = entriesTold(meeting, earlier).findLast((entry) => entry.after === null);
    if (last !== undefined) return last.at.slice(0, 10);
  }
  return held(meeting, 'MeetingConvened')[0]?.at.slice(0, 10) ?? '';
};

const entryBlock = (meeting: MeetingState, entry: Entry, remark: string): Block => ({
  kind: 'entry',
  number: entry.number,
  time: entry.at.slice(11, 16),
  speaker: entry.speaker === null ? '' : `${personById(meeting, entry.speaker)}${manner(entry)}：`,
  remark,
  text: entry.text,
});

/** A question and its answer point at each other by the number of the entry. */
const manner = (entry: Entry): string => {
  if (entry.answers !== null) return `答第${entry.answers}条`;
  switch (entry.kind) {
    case 'question':
      return '问';
    case 'answer':
      return '答';
    case 'evidence':
      return '举证';
    case 'opinion':
      return '意见';
    case 'offer':
      return '提出方案';
    default:
      return '';
  }
};
