import type { DecideContext } from '../record/command.ts';
import type { CaseState, MeetingState } from '../record/state.ts';
import type { ScriptPart } from './script-part.ts';
import type { StepId } from '../record/vocabulary.ts';

/** One thing that still stands against going on: shown in the window, and listed by the refusal. `subject` is whom or what it is about. */
export type Missing = { readonly code: string; readonly text: string; readonly subject: string | null };

/** One of the nine steps of Art. 26. One file each under steps/. */
export type StepDefinition = {
  readonly id: StepId;
  readonly title: string;
  /** What stands against entering it, beyond the step before being complete. */
  readonly entry: (state: CaseState, meeting: MeetingState, context: DecideContext) => readonly Missing[];
  /** What Art. 26 and experience.md require before the next step, and is not on record yet. */
  readonly missing: (state: CaseState, meeting: MeetingState, context: DecideContext) => readonly Missing[];
  /** The sentence written into the minutes when the step begins. */
  readonly opening: (state: CaseState, meeting: MeetingState) => string;
  readonly script: (state: CaseState, meeting: MeetingState) => readonly ScriptPart[];
};

export const lacks = (code: string, text: string, subject: string | null = null): Missing => ({ code, text, subject });

/** Keeps the entry when the condition does not hold. */
export const unless = (holds: boolean, missing: Missing): readonly Missing[] => (holds ? [] : [missing]);
