import { participantById } from '../record/meeting-queries.ts';
import { held, type MeetingState } from '../record/state.ts';
import { distinctName } from '../text/zh/names.ts';

/** What somebody is called in the sentences about this meeting: told apart from a namesake. The id where nobody has it. */
export const nameIn = (meeting: MeetingState, id: string): string => {
  const person = participantById(meeting, id);
  return person === null ? id : distinctName(held(meeting, 'ParticipantSeated'), person);
};
