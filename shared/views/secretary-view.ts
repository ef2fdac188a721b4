import { isFrozen } from '../record/meeting-queries.ts';
import { clockOf, type ClockAccount } from '../record/clock.ts';
import type { DecideContext } from '../record/command.ts';
import { filed, held, type CaseState, type MeetingState } from '../record/state.ts';
import type { Instant } from '../time/instant.ts';
import type { Missing } from '../meeting/step.ts';
import { availableCommands, type AvailableCommands } from './available-commands.ts';
import { entryViews, readingOrder, type EntryView } from './entry-view.ts';
import { exhibitViews, type ExhibitView } from './exhibits-view.ts';
import { limitsView, type LimitsView } from './limits-view.ts';
import { meetingHead, missingViews, seatViews, type MeetingHead, type SeatView } from './meeting-view.ts';
import { offersView, positionsView, type IssueView, type OfferView } from './positions-view.ts';
import { signOffView, type SignOffView } from './sign-off-view.ts';
import { itemsOf } from '../meeting/steps/05-obligor-statement.ts';
import type { AdmissionItem } from '../record/vocabulary.ts';

/** Everything the secretary's window shows of one meeting. Notes are private to it: no other projection has them. */
export type SecretaryView = MeetingHead & {
  /** When the last record of the volume was made; null in an empty one. */
  readonly savedAt: Instant | null;
  readonly seats: readonly SeatView[];
  readonly missing: readonly Missing[];
  readonly entryCount: number;
  /** Only entries that changed after `since`. */
  readonly since: number;
  readonly entries: readonly EntryView[];
  readonly readingOrder: readonly number[] | null;
  readonly notes: readonly { readonly record: number; readonly at: Instant; readonly text: string }[];
  /** How the device's clock was checked, and where it was set meanwhile. */
  readonly clock: ClockAccount;
  readonly positions: readonly IssueView[];
  readonly offers: readonly OfferView[];
  readonly exhibits: readonly ExhibitView[];
  readonly admissionItems: readonly AdmissionItem[];
  readonly objections: readonly { readonly answer: number; readonly by: string; readonly objection: string }[];
  readonly limits: LimitsView;
  readonly signOff: SignOffView | null;
  readonly available: AvailableCommands;
  /** Words of the appraisal on file, as a first proposal for step 4. */
  readonly appraisal: {
    readonly report: string;
    readonly amountFen: number;
    readonly restorable: 'yes' | 'partly' | 'no';
    readonly summary: string;
  } | null;
};

export const secretaryView = (state: CaseState, meeting: MeetingState, context: DecideContext, since: number): SecretaryView => {
  const head = meetingHead(state, meeting);
  const parties = head.parties.map((party) => party.id);
  const appraisal = filed(state, 'AppraisalRecorded').at(-1);
  return {
    ...head,
    savedAt: state.lastAt,
    seats: seatViews(meeting),
    missing: missingViews(state, meeting, context),
    entryCount: meeting.entries.length,
    since,
    entries: entryViews(meeting, since),
    readingOrder: readingOrder(meeting),
    notes: held(meeting, 'NoteWritten').map(({ record, at, text }) => ({ record, at, text })),
    clock: clockOf(state, meeting),
    positions: positionsView(state, meeting, parties),
    offers: offersView(state, meeting, parties),
    exhibits: exhibitViews(state, meeting),
    admissionItems: itemsOf(meeting),
    objections: held(meeting, 'PartyAnswered')
      .filter(
        (answer) => answer.objection !== '' && !held(meeting, 'ObjectionDecided').some((decision) => decision.answer === answer.record),
      )
      .map(({ record, by, objection }) => ({ answer: record, by, objection })),
    limits: limitsView(state, context.today, context.calendar),
    signOff: signOffView(meeting, !isFrozen(meeting)),
    available: availableCommands(state, meeting.number, context),
    appraisal: appraisal
      ? { report: appraisal.number, amountFen: appraisal.damageFen, restorable: appraisal.restorable ?? 'yes', summary: appraisal.summary }
      : null,
  };
};
