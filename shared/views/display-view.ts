import { held, filed, type CaseState, type MeetingState } from '../record/state.ts';
import { entriesInOrder, participantById } from '../record/meeting-queries.ts';
import type { Capacity, StepId } from '../record/vocabulary.ts';
import { distinctName } from '../text/zh/names.ts';
import type { Instant } from '../time/instant.ts';
import { stepIds, stepNumber } from '../record/vocabulary.ts';
import type { RoomState } from '../room/room-state.ts';
import { displayRoom, type DisplayRoom } from './room-view.ts';

/**
 * What the room sees: step, who spoke, the last committed entries, the exhibit on show. Made from a list of what may be shown,
 * never by leaving things out of another view: notes, marks, prompts, limits, missing acts and secret exhibits do not occur here.
 */
export type DisplayView = {
  readonly version: number;
  readonly title: string;
  readonly meeting: number;
  readonly kind: 'consultation' | 'renegotiation';
  readonly step: StepId | null;
  readonly stepNumber: number;
  readonly stepCount: number;
  readonly convenedAt: Instant | null;
  readonly paused: boolean;
  readonly statements: readonly {
    readonly number: number;
    readonly at: Instant;
    readonly organisation: string;
    readonly capacity: Capacity | null;
    readonly name: string;
    readonly text: string;
  }[];
  readonly exhibit: { readonly number: number; readonly title: string; readonly by: string } | null;
  readonly room: DisplayRoom;
};

const sameOrganisation =
  (person: { readonly organisation: string }) =>
  ({ organisation }: { readonly organisation: string }): boolean =>
    organisation === person.organisation;

export const displayView = (state: CaseState, meeting: MeetingState, paused: boolean, room: RoomState): DisplayView => {
  const shown = held(meeting, 'ExhibitShown').findLast(
    (item) => !filed(state, 'ExhibitListed').some((exhibit) => exhibit.id === item.exhibit && exhibit.secret),
  );
  const exhibit = shown && filed(state, 'ExhibitListed').find((candidate) => candidate.id === shown.exhibit);
  const secret = new Set(
    held(meeting, 'ExhibitShown')
      .filter((item) => filed(state, 'ExhibitListed').some((candidate) => candidate.id === item.exhibit && candidate.secret))
      .map((item) => item.record),
  );
  const visible = entriesInOrder(meeting.entries).filter((entry) => !secret.has(entry.record));
  return {
    version: state.version,
    title: filed(state, 'CaseOpened')[0]?.title ?? '',
    meeting: meeting.number,
    kind: held(meeting, 'MeetingScheduled').at(-1)?.kind ?? 'consultation',
    step: meeting.step,
    stepNumber: meeting.step === null ? 0 : stepNumber(meeting.step),
    stepCount: stepIds.length,
    convenedAt: held(meeting, 'MeetingConvened')[0]?.at ?? null,
    paused,
    statements: visible.slice(-3).map((entry) => {
      const speaker = participantById(meeting, entry.speaker);
      return {
        number: entry.number,
        at: entry.at,
        organisation: speaker?.organisation ?? '',
        capacity: speaker?.capacity ?? null,
        // Organisation and capacity stand beside it: only a namesake of the same organisation needs more.
        name: speaker === null ? '' : distinctName(held(meeting, 'ParticipantSeated').filter(sameOrganisation(speaker)), speaker),
        text: entry.text,
      };
    }),
    exhibit:
      shown && exhibit
        ? { number: exhibit.number, title: exhibit.title, by: participantById(meeting, shown.by)?.organisation ?? '' }
        : null,
    room: displayRoom(room, meeting),
  };
};
