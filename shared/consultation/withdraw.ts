import { isCaseEventType } from '../record/event.ts';
import { evolve } from '../record/evolve.ts';
import { caseFactsProblems } from '../record/facts-of-state.ts';
import { caseEvents } from '../record/events/case-events.ts';
import { caseIsOpen, defineCommand, firstRefusal, recordUnless, type DecideContext } from '../record/command.ts';
import { refuse, type Refusal } from '../record/refusal.ts';
import type { CaseState } from '../record/state.ts';
import { isFrozen, isWithdrawableKind } from '../record/meeting-queries.ts';

/** domain.md, third rule: a withdrawal is a new record that points at the old one. What others rest on cannot be taken away. */
export const withdrawCommands = {
  WithdrawRecord: defineCommand(caseEvents.RecordWithdrawn, (state, payload, context) =>
    recordUnless({ type: 'RecordWithdrawn', payload }, caseIsOpen(state), withdrawable(state, payload, context)),
  ),
} as const;

const withdrawable = (state: CaseState, payload: { target: number; reason: string; by: string }, context: DecideContext): Refusal | null => {
  const { target } = payload;
  const onFile = Object.entries(state.file).some(([kind, items]) => isCaseEventType(kind as never) && kind !== 'CaseOpened' && kind !== 'RecordWithdrawn' && items.some((item) => item.record === target));
  const meeting = state.meetings.find((candidate) =>
    Object.entries(candidate.on).some(([kind, items]) => isWithdrawableKind(kind) && items.some((item) => item.record === target)),
  );
  if (!onFile && meeting === undefined) {
    return target > state.version ? refuse('record.unknown', { record: target }) : refuse('record.not-withdrawable', { record: target });
  }
  const after = evolve(state, { type: 'RecordWithdrawn', payload, seq: state.version + 1, at: context.now, operator: '' });
  const problems = caseFactsProblems(after, context.today, context.calendar);
  return firstRefusal(
    meeting !== undefined && isFrozen(meeting) ? refuse('record.frozen', { meeting: meeting.number }, '26(9)') : null,
    problems.length > 0 ? refuse('record.depended-on', { record: target, problems: problems.map((problem) => problem.path) }) : null,
  );
};
