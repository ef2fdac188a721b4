import { handoverOf, officerOf, type Office } from '../../meeting/handover.ts';
import { isOfficer, participantsOf } from '../../record/meeting-queries.ts';
import type { MeetingState } from '../../record/state.ts';
import { momentInFull, personInFull } from './wording.ts';

const titles = { presiding: '主持人', secretary: '记录人' } as const satisfies Record<Office, string>;

/** The place where an officer signs: with the name of whoever signs in their place, where the signing was handed over. */
export const officerPlace = (meeting: MeetingState, office: Office): readonly [label: string, name: string] => {
  const { name, handover } = officerOf(meeting, office);
  return handover === null ? [titles[office], name] : [`${titles[office]}（接替${name}）`, handover.successor];
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
