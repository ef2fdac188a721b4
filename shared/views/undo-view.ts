import { decide, type Command } from '../decide.ts';
import { stepAfter } from '../meeting/agenda.ts';
import { nameIn } from '../meeting/name-in.ts';
import type { DecideContext } from '../record/command.ts';
import { isSomebodysAct } from '../record/meeting-queries.ts';
import type { RecordedEvent } from '../record/event.ts';
import { held, type CaseState, type MeetingState } from '../record/state.ts';
import { stepIds, stepNumber } from '../record/vocabulary.ts';
import type { Instant } from '../time/instant.ts';
import { recordKindNames } from '../text/zh/record-kinds.ts';
import { refusalSentence } from '../text/zh/refusals.ts';
import { undoText } from '../text/zh/windows/undo.ts';

/** One of the last acts of a meeting and the one command that takes it back, or why it cannot be. */
export type UndoView = {
  readonly record: number;
  readonly at: Instant;
  readonly name: string;
  readonly words: string;
  readonly command: Command;
  /** What stands against it, as a sentence with what to do instead; null: nothing. */
  readonly refusal: string | null;
};

/**
 * How an act is taken back: by a withdrawal that says what is withdrawn, or, where the course of the meeting cannot be withdrawn
 * (recess, adjournment, a step), by its opposite. `decide` says whether it is accepted. What somebody did at the signing is not taken back
 * here: the reason would be the program's.
 */
export const undoView = (state: CaseState, meeting: MeetingState, event: RecordedEvent, by: string, context: DecideContext): UndoView => {
  const name = recordKindNames[event.type];
  const command = undoing(meeting, event, undoText.reason(event.seq, name), by);
  const decision = decide(state, command, context);
  return {
    record: event.seq,
    at: event.at,
    name,
    words: wordsOf(meeting, event.payload),
    command,
    refusal: isSomebodysAct(event.type) ? undoText.atSigning : decision.ok ? null : refusalSentence(decision.error),
  };
};

const undoing = ({ number, ...meeting }: MeetingState, event: RecordedEvent, reason: string, by: string): Command => {
  switch (event.type) {
    case 'RecessTaken':
    case 'MeetingAdjourned':
      return { type: 'Resume', input: { meeting: number, proofRead: false } };
    case 'MeetingResumed':
      return { type: 'TakeRecess', input: { meeting: number, reason } };
    case 'StepEntered':
      return {
        type: 'ReturnToStep',
        input: { meeting: number, step: stepIds[Math.max(0, stepNumber(event.payload.step) - 2)] ?? 'attendance', reason },
      };
    case 'StepReturned': {
      const left = held({ number, ...meeting }, 'StepEntered').findLast(({ record }) => record < event.seq)?.step;
      // Only one step back can be gone forward again at once; from further back the way leads through what those steps ask for.
      return left !== undefined && stepAfter(event.payload.step) === left
        ? { type: 'NextStep', input: { meeting: number } }
        : { type: 'WithdrawRecord', input: { target: event.seq, reason, by } };
    }
    default:
      return { type: 'WithdrawRecord', input: { target: event.seq, reason, by } };
  }
};

/** The sentence it stands in the minutes with, else what was typed, else whom it is about. */
const wordsOf = (meeting: MeetingState, payload: object): string => {
  const { said, text, participant } = payload as { readonly [field in 'said' | 'text' | 'participant']?: unknown };
  const words = [said, text].find((candidate) => typeof candidate === 'string' && candidate !== '');
  return typeof words === 'string' ? words : typeof participant === 'string' ? nameIn(meeting, participant) : '';
};
