import { z } from 'zod';
import { acts, admissionItems, authorities, capacities, claimHeads, entryKinds, fen, issues, stepIds } from '../vocabulary.ts';
import { positionEvents } from './position-events.ts';
import { clockTime, day, id, line, meetingNumber, moment, optionalLine, optionalProse, prose, recordNumber } from './field.ts';

const meeting = meetingNumber;
/** The procedural sentence that the program writes into the minutes with the event; empty where it writes none. */
const said = optionalProse(4_000);
/** Number of an entry in its meeting, from 1. */
const entry = z.int().min(1);

/** What happens to one meeting: calling it, the room, and the nine steps of Art. 26. */
export const meetingEvents = {
  MeetingScheduled: z.strictObject({
    meeting,
    kind: z.enum(['consultation', 'renegotiation']),
    on: day,
    time: clockTime,
    place: line(200),
    mode: z.enum(['in-person', 'video', 'mixed']),
    presiding: line(60),
    secretary: line(60),
    cause: prose(1_000),
  }),
  /** Art. 29(2): the day on which the notice of this meeting reached an obligor. */
  MeetingNotified: z.strictObject({ meeting, obligor: id, on: day, how: optionalLine(200) }),
  /** Art. 25: somebody other than the parties asked to come, and on which day in writing. */
  ParticipantInvited: z.strictObject({ meeting, invitee: line(200), capacity: z.enum(capacities), on: day, how: optionalLine(200) }),
  /** A person expected at the table. `party`: an obligor's id, `claimant`, or null for third persons. `seat` is the operator key. */
  ParticipantSeated: z.strictObject({
    meeting,
    id,
    seat: z.int().min(1).max(200),
    name: line(60),
    organisation: optionalLine(200),
    capacity: z.enum(capacities),
    party: id.nullable(),
    authority: z.enum(authorities).nullable(),
    identityNumber: optionalLine(60),
  }),
  /** Step 1 begins; a 流会 is on record too. */
  MeetingConvened: z.strictObject({ meeting, on: day, place: line(200), said }),
  /** Art. 26(1). Notified and cause only matter for the absent. */
  AttendanceChecked: z.strictObject({
    meeting,
    participant: id,
    present: z.boolean(),
    identity: z.enum(['identity-card', 'work-pass', 'lawyer-licence', 'known', 'unchecked']),
    authorityChecked: z.boolean().nullable(),
    notified: z.boolean().nullable(),
    cause: optionalLine(500),
    said,
  }),
  /** The timed wait and the call before going on without an obligor (Art. 29(2)). */
  AbsentObligorAwaited: z.strictObject({ meeting, obligor: id, minutes: z.int().min(0).max(1_440), call: prose(500), said }),
  /** 流会: nobody of the obligors came, or the presiding officer cannot go on. */
  MeetingCollapsed: z.strictObject({ meeting, reason: prose(1_000), said }),
  /** 下一步: the step that now begins; step 2 opens the meeting in the sense of Art. 27. */
  StepEntered: z.strictObject({ meeting, step: z.enum(stepIds), said }),
  /** Going back to an earlier step, with a reason. */
  StepReturned: z.strictObject({ meeting, step: z.enum(stepIds), reason: prose(1_000), said }),
  /** One entry of the record: `speaker` null is the procedure. `after` (late insertion, 补记) is the entry it belongs behind. */
  EntryCommitted: z.strictObject({
    meeting,
    entry,
    kind: z.enum(entryKinds),
    speaker: id.nullable(),
    text: prose(),
    answers: entry.nullable(),
    after: entry.nullable(),
    marked: z.boolean(),
  }),
  /** A private note of the secretary: never printed, withheld from an exported open part. */
  NoteWritten: z.strictObject({ meeting, text: prose() }),
  /** Correction of an entry before the body is frozen: the old words stay in the record. */
  EntryCorrected: z.strictObject({ meeting, entry, text: prose(), reason: optionalLine(500) }),
  /** 待核. */
  EntryMarked: z.strictObject({ meeting, entry, marked: z.boolean() }),
  /** Art. 22(2): consent given orally at the table. It is only recorded, never overridden. */
  ConsentGivenAtTable: z.strictObject({ meeting, obligor: id, by: id, words: optionalProse(1_000), said }),
  ActPerformed: z.strictObject({ meeting, act: z.enum(acts), participant: id.nullable(), words: optionalProse(2_000), said }),
  /** Step 2: 是否听清, 有无异议 of one side. An objection must be decided. */
  PartyAnswered: z.strictObject({ meeting, party: id, by: id, heard: z.boolean(), objection: optionalProse(2_000), said }),
  /** The department head's decision on an objection; `answer` is the record of the PartyAnswered. */
  ObjectionDecided: z.strictObject({ meeting, answer: recordNumber, upheld: z.boolean(), decidedBy: line(60), reason: prose(2_000), said }),
  /** Step 3: the claim by Art. 4 heads as stated at the table. */
  ClaimStated: z.strictObject({
    meeting,
    items: z
      .array(z.strictObject({ head: z.enum(claimHeads), amountFen: fen }))
      .min(1)
      .max(50),
    totalFen: fen,
    said,
  }),
  ExhibitShown: z.strictObject({ meeting, exhibit: id, by: id, said }),
  ExhibitNotShown: z.strictObject({ meeting, exhibit: id, reason: prose(1_000), said }),
  /** A side takes back an exhibit of its own, shown or not: nobody need show it or speak to it any more. `by`: who says so at the table. */
  ExhibitWithdrawn: z.strictObject({ meeting, exhibit: id, by: id, reason: prose(1_000), said }),
  ExhibitOpinionGiven: z.strictObject({
    meeting,
    exhibit: id,
    party: id,
    by: id,
    opinion: z.enum(['accepted', 'disputed', 'reserved']),
    authenticity: z.boolean().nullable(),
    legality: z.boolean().nullable(),
    relevance: z.boolean().nullable(),
    words: optionalProse(2_000),
    said,
  }),
  /** Step 4. `by` null: nobody attends, the report is read out and questions go to a written answer. */
  AppraisalExplained: z.strictObject({
    meeting,
    by: id.nullable(),
    report: line(200),
    method: prose(2_000),
    baseline: prose(2_000),
    causation: prose(2_000),
    amountFen: fen,
    restorable: z.enum(['yes', 'partly', 'no']),
    said,
  }),
  /** Step 5. */
  AdmissionRecorded: z.strictObject({
    meeting,
    obligor: id,
    by: id,
    item: z.enum(admissionItems),
    answer: z.enum(['admitted', 'denied', 'reserved']),
    words: optionalProse(2_000),
    said,
  }),
  /** Step 6: a question to be answered in writing after the meeting, by a day. */
  QuestionDeferred: z.strictObject({ meeting, entry, by: id.nullable(), dueOn: day, said }),
  /** Step 6: recorded; the Art. 17 clock starts only when commissioned. */
  ReappraisalRequested: z.strictObject({ meeting, by: id, reason: prose(2_000), said }),
  /** Step 8: what one side now holds on one matter; the latest stands, the earlier ones stay as versions. */
  PositionStated: z.strictObject({
    meeting,
    issue: z.enum(issues),
    party: id,
    by: id,
    text: prose(1_000),
    amountFen: fen.nullable(),
    said,
  }),
  IssueSettled: z.strictObject({
    meeting,
    issue: z.enum(issues),
    outcome: z.enum(['agreed', 'disputed', 'not-applicable']),
    text: optionalProse(1_000),
    said,
  }),
  /** The result for each obligor present. 'agreed-pending': by an agent without special authority, 待被代理人确认. */
  ResultRecorded: z.strictObject({
    meeting,
    results: z
      .array(z.strictObject({ obligor: id, outcome: z.enum(['agreed', 'agreed-pending', 'partly', 'disputed']) }))
      .min(1)
      .max(200),
    said,
  }),
  ...positionEvents,
  NextAnnounced: z.strictObject({
    meeting,
    next: z.enum(['sign-agreement', 'next-meeting', 'report', 'other']),
    on: day.nullable(),
    words: prose(1_000),
    said,
  }),
  ParticipantArrived: z.strictObject({
    meeting,
    participant: id,
    identity: z.enum(['identity-card', 'work-pass', 'lawyer-licence', 'known']),
    authorityChecked: z.boolean().nullable(),
    said,
  }),
  ParticipantLeft: z.strictObject({ meeting, participant: id, reason: optionalLine(500), said }),
  ParticipantReturned: z.strictObject({ meeting, participant: id, said }),
  /** Art. 29(2): left for good against the warning. */
  ParticipantWalkedOut: z.strictObject({
    meeting,
    participant: id,
    warned: z.boolean(),
    minutes: z.int().min(0).max(1_440),
    words: optionalProse(1_000),
    said,
  }),
  DisciplineBroken: z.strictObject({ meeting, participant: id, conduct: prose(1_000), measure: prose(1_000), said }),
  RecessTaken: z.strictObject({ meeting, reason: prose(500), said }),
  /** `proofRead`: the record so far was read over first. A day later than the recess makes a new sitting. */
  MeetingResumed: z.strictObject({ meeting, on: day, proofRead: z.boolean(), said }),
  /** The sitting ends; the meeting keeps its number and goes on another day. */
  MeetingAdjourned: z.strictObject({ meeting, until: day, reason: prose(1_000), said }),
  /** The operator compared the device's clock with another at `trueTime`. */
  ClockConfirmed: z.strictObject({ meeting, deviceTime: moment, trueTime: moment, by: line(60) }),
} as const;

/** Events whose payload an exported open part withholds. */
export const privateEvents: readonly string[] = ['NoteWritten'] satisfies readonly (keyof typeof meetingEvents)[];
