import type { Problem } from '../../shared/contract.ts';
import { obligorsSeated, participantById, phaseOf, presenceOf } from '../../shared/record/meeting-queries.ts';
import { filed, type CaseState, type MeetingState } from '../../shared/record/state.ts';
import type { RoomAct } from '../../shared/room/room-act.ts';
import { roomText } from '../../shared/text/zh/windows/room.ts';
import { problem } from './problem.ts';

/** What the record says against an act in the room; null: nothing. Only who sits in the room gets the floor, and no secret goes on the display. */
export const roomProblem = (state: CaseState, meeting: MeetingState, act: RoomAct): Problem | null => {
  if (phaseOf(meeting) === 'archived') return problem('room-closed', roomText.closed(meeting.number));
  switch (act.type) {
    case 'start-clock':
      return absent(meeting, act.speaker);
    case 'ask-to-speak':
      return absent(meeting, act.participant);
    case 'start-wait':
      return obligorsSeated(meeting).includes(act.subject) || participantById(meeting, act.subject) !== null
        ? null
        : problem('wait-unknown', roomText.waitUnknown());
    case 'show-exhibit': {
      const exhibit = filed(state, 'ExhibitListed').find(({ id }) => id === act.exhibit);
      if (exhibit === undefined) return problem('exhibit-unknown', roomText.exhibitUnknown());
      return exhibit.secret ? problem('exhibit-secret', roomText.exhibitSecret(exhibit.number)) : null;
    }
    default:
      return null;
  }
};

const absent = (meeting: MeetingState, id: string): Problem | null => {
  const person = participantById(meeting, id);
  if (person === null) return problem('participant-unknown', roomText.personUnknown());
  return presenceOf(meeting, id).presence === 'present' ? null : problem('participant-absent', roomText.personAbsent(person.name));
};
