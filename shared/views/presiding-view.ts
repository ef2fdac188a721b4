import type { DecideContext } from '../record/command.ts';
import { obligorsPresent } from '../record/meeting-queries.ts';
import { held, type CaseState, type MeetingState } from '../record/state.ts';
import { stepAfter } from '../meeting/agenda.ts';
import { entryConditionsNow, missingNow } from '../meeting/procedure.ts';
import type { Missing } from '../meeting/step.ts';
import type { StepId } from '../record/vocabulary.ts';
import type { Instant } from '../time/instant.ts';
import { availableCommands } from './available-commands.ts';
import { doneViews, type DoneView } from './done-view.ts';
import { limitsView, type LimitsView } from './limits-view.ts';
import type { OfficeWording } from '../meeting/office-wording.ts';
import { spokenScript, type SpokenPart } from './script-view.ts';
import { offersView, positionsView, type IssueView, type OfferView } from './positions-view.ts';
import { meetingHead, seatViews, type MeetingHead, type SeatView } from './meeting-view.ts';

/** The prompter: the words to say, what is still missing, the limits. It takes no input of its own. */
export type PresidingView = MeetingHead & {
  /** When the last record of the volume was made; null in an empty one. */
  readonly savedAt: Instant | null;
  readonly seats: readonly SeatView[];
  readonly script: readonly SpokenPart[];
  /** What is on record of what the step asks for: the checklist ticks itself from it. */
  readonly done: readonly DoneView[];
  readonly missing: readonly Missing[];
  readonly conditions: readonly Missing[];
  readonly next: { readonly step: StepId | null; readonly refusal: string | null };
  readonly present: { readonly expected: number; readonly here: number; readonly obligorsHere: readonly string[] };
  readonly limits: LimitsView;
  /** What each side holds on each matter, and its offers, while step 8 goes on; none in another step. */
  readonly positions: readonly IssueView[];
  readonly offers: readonly OfferView[];
  readonly acts: readonly string[];
};

export const presidingView = (state: CaseState, meeting: MeetingState, context: DecideContext, wording: OfficeWording): PresidingView => {
  const seats = seatViews(meeting);
  const head = meetingHead(state, meeting);
  const sides = meeting.step === 'consultation' ? head.parties.map(({ id }) => id) : null;
  return {
    ...head,
    positions: sides === null ? [] : positionsView(state, meeting, sides),
    offers: sides === null ? [] : offersView(state, meeting, sides),
    savedAt: state.lastAt,
    seats,
    script: spokenScript(state, meeting, wording),
    done: doneViews(state, meeting),
    missing: meeting.step === null ? [] : missingNow(state, meeting, context),
    conditions: meeting.step === 'attendance' ? entryConditionsNow(state, meeting, context) : [],
    next: {
      step: meeting.step === null ? null : stepAfter(meeting.step),
      refusal: availableCommands(state, meeting.number, context).NextStep,
    },
    present: {
      expected: seats.length,
      here: seats.filter((seat) => seat.presence === 'present').length,
      obligorsHere: obligorsPresent(meeting),
    },
    limits: limitsView(state, context.today, context.calendar),
    acts: held(meeting, 'ActPerformed').map((done) => done.act),
  };
};
