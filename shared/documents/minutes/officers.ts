import { handoverOf, isOfficer } from '../../meeting/handover.ts';
import { signersOf } from '../../meeting/sign-off.ts';
import { participantsOf, planOf } from '../../record/meeting-queries.ts';
import type { MeetingState } from '../../record/state.ts';
import { momentInFull, personInFull } from './wording.ts';

const titles = { presiding: '主持人', secretary: '记录人' } as const;

/** The place where an officer signs: with the name of whoever signs in their place, where the signing was handed over. */
export const officerPlace = (meeting: MeetingState, capacity: keyof typeof titles): readonly [label: string, name: string] => {
  const seated = [...signersOf(meeting), ...participantsOf(meeting)].find((person) => person.capacity === capacity);
  const name = seated?.name ?? planOf(meeting)?.[capacity] ?? '';
  const handover = seated === undefined ? null : handoverOf(meeting, seated.id);
  return handover === null ? [titles[capacity], name] : [`${titles[capacity]}（接替${name}）`, handover.successor];
};

/** Of each officer who cannot sign: why, who decided, and who signs in their place. */
export const handoversTold = (meeting: MeetingState): readonly string[] =>
  participantsOf(meeting)
    .filter(isOfficer)
    .flatMap((person) => {
      const handover = handoverOf(meeting, person.id);
      if (handover === null) return [];
      const reason = handover.reason.trim().replace(/[。；，]$/u, '');
      return [
        `${personInFull(person)}不能签字，原因：${reason}。经${handover.decidedBy}于${momentInFull(handover.decidedAt)}决定，由${handover.position}${handover.successor}接替签字。`,
      ];
    });
