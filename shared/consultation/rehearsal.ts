import { fileCommand, firstRefusal } from '../record/command.ts';
import { isRehearsed } from '../record/case-queries.ts';
import { refuse } from '../record/refusal.ts';

/** 演练: a meeting is tried out on a copy of the volume, which says so in a record of its own before anything else happens in it. No article. */
export const rehearsalCommands = {
  /** Given by the host alone, to the copy it has just made: a case's own volume can never be turned into one. */
  BeginRehearsal: fileCommand('RehearsalBegun', (state, { copied }, context) =>
    firstRefusal(
      context.isRehearsal ? null : refuse('rehearsal.real-volume', {}),
      isRehearsed(state) ? refuse('rehearsal.begun', {}) : null,
      copied === state.version ? null : refuse('rehearsal.not-this-copy', { copied, version: state.version }),
    ),
  ),
} as const;
