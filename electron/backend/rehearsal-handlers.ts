import { isRehearsal } from '../../shared/rehearsal.ts';
import { err } from '../../shared/result.ts';
import { hostText } from '../../shared/text/zh/host.ts';
import type { Windows } from './ports.ts';
import { problem } from './problem.ts';
import type { Rehearsals } from './rehearsals.ts';
import type { Handlers } from './serve.ts';

/** Beginning a rehearsal in the secretary's window, and leaving it for the window of its case. */
export const createRehearsalHandlers = (rehearsals: Rehearsals, windows: Windows): Pick<Handlers, 'rehearsal.begin' | 'rehearsal.end'> => ({
  'rehearsal.begin': async ({ volume, meeting, operator }) => {
    if (isRehearsal(volume)) return err(problem('rehearsal-within', hostText.rehearsalWithin()));
    const begun = await rehearsals.begin(volume, meeting, operator);
    return begun.ok ? windows.open({ role: 'secretary', volume: begun.value, meeting }) : begun;
  },
  'rehearsal.end': async ({ volume }) => {
    const found = rehearsals.find(volume);
    if (found === null) return err(problem('rehearsal-over', hostText.rehearsalOver()));
    const opened = await windows.open({ role: 'case', volume: found.of, meeting: null });
    rehearsals.end(volume);
    windows.closeAll(volume);
    return opened;
  },
});
