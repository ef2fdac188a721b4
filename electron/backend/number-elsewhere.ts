import type { Problem } from '../../shared/contract.ts';
import { isRehearsal } from '../../shared/rehearsal.ts';
import { isPlainDate } from '../../shared/time/plain-date.ts';
import type { NumberedCase, Office } from './office.ts';
import { problem } from './problem.ts';

/** Commands that bring a 发文字号 of the office's own with them, and the kind of paper it stands on. */
const numbered: Readonly<Record<string, string>> = { IssueNotice: 'notice', InformProcuratorate: 'procuratorate-letter' };

/**
 * What one case cannot know: that a number typed into a form stands on a paper of another case, was given out to one, or was noted as
 * unused. null: nothing in the way. What the case itself has is for `decide`, which also knows a command that is given again.
 */
export const numberElsewhere = (
  office: Office,
  command: { readonly volume: string; readonly type: string; readonly input: unknown },
  cases: () => readonly NumberedCase[],
): Problem | null => {
  const kind = numbered[command.type];
  // A rehearsal is a copy: its numbers are those of the case it was copied from, and none of them leaves it.
  if (kind === undefined || isRehearsal(command.volume) || typeof command.input !== 'object' || command.input === null) return null;
  const { number, on } = command.input as { readonly number?: unknown; readonly on?: unknown };
  if (typeof number !== 'string' || number.trim() === '' || typeof on !== 'string' || !isPlainDate(on)) return null;
  const others = cases().filter(({ volume }) => volume !== command.volume);
  const taken = office.takenBy(number.trim(), { volume: command.volume, kind, on }, others);
  // A ledger that cannot be read keeps no notice back: it is told where numbers are taken.
  return taken.ok && taken.value !== null ? problem('number-taken', taken.value) : null;
};
