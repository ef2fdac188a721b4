import { decide, type CommandInput } from '../decide.ts';
import type { DecideContext } from '../record/command.ts';
import type { CaseState } from '../record/state.ts';
import { refusalSentence } from '../text/zh/refusals.ts';

/** Commands of a meeting that need nothing but its number, or a sample of what a person will type. */
const probes = {
  ConveneMeeting: (meeting: number): CommandInput<'ConveneMeeting'> => ({ meeting, place: '-' }),
  NextStep: (meeting: number): CommandInput<'NextStep'> => ({ meeting }),
  ReturnToStep: (meeting: number): CommandInput<'ReturnToStep'> => ({ meeting, step: 'discipline-and-rights', reason: '-' }),
  TakeRecess: (meeting: number): CommandInput<'TakeRecess'> => ({ meeting, reason: '-' }),
  Resume: (meeting: number): CommandInput<'Resume'> => ({ meeting, proofRead: true }),
  CollapseMeeting: (meeting: number): CommandInput<'CollapseMeeting'> => ({ meeting, reason: '-' }),
  StateClaim: (meeting: number): CommandInput<'StateClaim'> => ({ meeting }),
  FreezeMinutes: (meeting: number): CommandInput<'FreezeMinutes'> => ({ meeting }),
  ArchiveMinutes: (meeting: number): CommandInput<'ArchiveMinutes'> => ({ meeting }),
} as const;

/** null: it would be accepted now; otherwise the sentence that says why not. Buttons never re-implement the law. */
export type AvailableCommands = { readonly [C in keyof typeof probes]: string | null };

export const availableCommands = (state: CaseState, meeting: number, context: DecideContext): AvailableCommands =>
  Object.fromEntries(
    (Object.keys(probes) as (keyof typeof probes)[]).map((type) => {
      const decision = decide(state, { type, input: probes[type](meeting) }, { ...context, bodyText: () => '' });
      return [type, decision.ok ? null : refusalSentence(decision.error)];
    }),
  ) as AvailableCommands;
