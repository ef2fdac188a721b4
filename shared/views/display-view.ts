import { exhibitOf, filesOf, isTakenBack, pageIn, pagesOf, recordsNaming } from '../record/exhibit-queries.ts';
import { held, filed, type CaseState, type MeetingState } from '../record/state.ts';
import {
  frozenAt,
  entriesInOrder,
  participantById,
  pauseUnderWay,
  phaseOf,
  type MeetingPhase,
  type PauseUnderWay,
} from '../record/meeting-queries.ts';
import type { Capacity, FileKind, StepId } from '../record/vocabulary.ts';
import { distinctName } from '../text/zh/names.ts';
import type { Instant } from '../time/instant.ts';
import { partyName } from '../record/case-queries.ts';
import { stepIds, stepNumber } from '../record/vocabulary.ts';
import type { DisplayMode, RoomState, ShownPage } from '../room/room-state.ts';
import { displayRoom, type DisplayRoom } from './room-view.ts';

/** The exhibit on show. `file` null: nothing was attached, only its title can be shown. */
export type ShownExhibit = {
  readonly number: number;
  readonly title: string;
  readonly by: string;
  /** The page on show and how many there are, counted through its files; 0 where there are none. */
  readonly page: number;
  readonly pages: number;
  readonly full: boolean;
  /** The file and the page in it. */
  readonly file: { readonly digest: string; readonly extension: FileKind; readonly bytes: number; readonly page: number } | null;
};

/**
 * What the room sees: step, who spoke, the last committed entries, the exhibit on show. Made from a list of what may be shown,
 * never by leaving things out of another view: notes, marks, prompts, limits, missing acts and secret exhibits do not occur here.
 */
export type DisplayView = {
  readonly version: number;
  /** Blank: no word and no exhibit is in this view at all. */
  readonly mode: DisplayMode['mode'];
  readonly title: string;
  readonly meeting: number;
  readonly kind: 'consultation' | 'renegotiation';
  readonly step: StepId | null;
  readonly stepNumber: number;
  readonly stepCount: number;
  readonly convenedAt: Instant | null;
  readonly frozenAt: Instant | null;
  readonly phase: MeetingPhase;
  /** Reason and day as they were announced; null too where the display is blank. */
  readonly pause: PauseUnderWay | null;
  readonly statements: readonly {
    readonly number: number;
    readonly at: Instant;
    readonly organisation: string;
    readonly capacity: Capacity | null;
    readonly name: string;
    readonly text: string;
  }[];
  readonly exhibit: ShownExhibit | null;
  readonly room: DisplayRoom;
};

const sameOrganisation =
  (person: { readonly organisation: string }) =>
  ({ organisation }: { readonly organisation: string }): boolean =>
    organisation === person.organisation;

/** `state` and `meeting`: as they stand, or as they stood at the version that a frozen display shows. */
export const displayView = (state: CaseState, meeting: MeetingState, room: RoomState): DisplayView => {
  const { display } = room;
  const isBlank = display.mode === 'blank';
  const secret = recordsNaming(meeting, (exhibit) => exhibitOf(state, exhibit)?.secret !== false);
  const visible = isBlank ? [] : entriesInOrder(meeting.entries).filter((entry) => !secret.has(entry.record));
  return {
    version: state.version,
    mode: display.mode,
    title: filed(state, 'CaseOpened')[0]?.title ?? '',
    meeting: meeting.number,
    kind: held(meeting, 'MeetingScheduled').at(-1)?.kind ?? 'consultation',
    step: meeting.step,
    stepNumber: meeting.step === null ? 0 : stepNumber(meeting.step),
    stepCount: stepIds.length,
    convenedAt: held(meeting, 'MeetingConvened')[0]?.at ?? null,
    frozenAt: frozenAt(meeting),
    phase: phaseOf(meeting),
    pause: isBlank ? null : pauseUnderWay(meeting),
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
    exhibit: isBlank ? null : shownExhibit(state, meeting, display.mode === 'frozen' ? display.exhibit : room.exhibit),
    room: displayRoom(room, meeting),
  };
};

const shownExhibit = (state: CaseState, meeting: MeetingState, shown: ShownPage | null): ShownExhibit | null => {
  const exhibit = shown === null ? null : exhibitOf(state, shown.exhibit);
  if (shown === null || exhibit === null || exhibit.secret || isTakenBack(meeting, exhibit.id)) return null;
  const files = filesOf(state, exhibit.id);
  const pages = pagesOf(files);
  const page = Math.min(shown.page, pages);
  const found = pageIn(files, page);
  const by = held(meeting, 'ExhibitShown').findLast((item) => item.exhibit === exhibit.id)?.by ?? null;
  return {
    number: exhibit.number,
    title: exhibit.title,
    by: participantById(meeting, by)?.organisation ?? partyName(state, exhibit.party),
    page,
    pages,
    full: shown.full,
    file: found === null ? null : { digest: found.file.digest, extension: found.file.extension, bytes: found.file.bytes, page: found.page },
  };
};
