import type { EventPayload, MeetingEventType } from '../record/event.ts';
import { evolve } from '../record/evolve.ts';
import { caseFactsProblems } from '../record/facts-of-state.ts';
import { caseEvents } from '../record/events/case-events.ts';
import { signOffEvents } from '../record/events/sign-off-events.ts';
import { caseIsOpen, defineCommand, firstRefusal, recordUnless, type DecideContext } from '../record/command.ts';
import { refuse, type Refusal } from '../record/refusal.ts';
import { filed, filedInMeetings, held, latest, type CaseState, type Filed, type MeetingState } from '../record/state.ts';
import { isFrozen, isNotedAtSigning, isOfficer, isWithdrawableKind, participantsOf, phaseOf } from '../record/meeting-queries.ts';

/** domain.md, third rule: a withdrawal is a new record that points at the old one. What others rest on cannot be taken away. */
export const withdrawCommands = {
  WithdrawRecord: defineCommand(caseEvents.RecordWithdrawn, (state, payload, context) =>
    recordUnless({ type: 'RecordWithdrawn', payload }, caseIsOpen(state), withdrawable(state, payload, context)),
  ),
} as const;

const withdrawable = (state: CaseState, payload: EventPayload<'RecordWithdrawn'>, context: DecideContext): Refusal | null => {
  const { target } = payload;
  const inMeeting = state.meetings.some((meeting) => standsIn(meeting.on, target, isWithdrawableKind));
  if (!inMeeting && !standsIn(state.file, target, (kind) => !permanent.includes(kind))) {
    return target > state.version
      ? refuse('record.unknown', { record: target })
      : state.meetings.some((meeting) => standsIn(meeting.on, target, (kind) => Object.hasOwn(signOffEvents, kind)))
        ? refuse('minutes.stands', { record: target }, '26(9)')
        : refuse('record.not-withdrawable', { record: target });
  }
  const archived = state.meetings.find((meeting) => phaseOf(meeting) === 'archived' && standsIn(meeting.on, target, isNotedAtSigning));
  if (archived !== undefined) return refuse('meeting.phase', { meeting: archived.number, phase: 'archived' }, '26(9)');
  const after = evolve(state, { type: 'RecordWithdrawn', payload, seq: state.version + 1, at: context.now, operator: '' });
  const frozen = after.meetings.find((meeting) => isFrozenBodyChanged(state, after, meeting, context));
  // What the record lacked already before is no reason to keep a wrong click in it.
  const before = new Set(caseFactsProblems(state, context.today, context.calendar).map((problem) => JSON.stringify(problem)));
  const problems = caseFactsProblems(after, context.today, context.calendar).filter((problem) => !before.has(JSON.stringify(problem)));
  return firstRefusal(
    restingOn(state, target).length === 0 ? null : refuse('record.rested-on', { record: target, by: restingOn(state, target) }),
    frozen === undefined ? null : refuse('record.frozen', { meeting: frozen.number }, '26(9)'),
    problems.length > 0 ? refuse('record.depended-on', { record: target, problems: problems.map((problem) => problem.path) }) : null,
  );
};

/** Records that name this one, or what it brought to the file: they are taken back first. */
const restingOn = (state: CaseState, target: number): readonly number[] => {
  const idOf = (
    kind: 'ObligorAdded' | 'AgreementSigned' | 'SupplementaryAppraisalCommissioned' | 'AgentAppointed' | 'ExhibitListed',
  ): string | undefined => filed(state, kind).find(({ record }) => record === target)?.id;
  const obligor = idOf('ObligorAdded');
  const agreement = idOf('AgreementSigned');
  const agent = idOf('AgentAppointed');
  const exhibit = idOf('ExhibitListed');
  const commission = idOf('SupplementaryAppraisalCommissioned');
  const applied = filed(state, 'ConfirmationApplied').find(({ record }) => record === target);
  const ruled = filed(state, 'ConfirmationRuled').find(({ record, result }) => record === target && result === 'refused-on-review');
  return [
    ...(obligor === undefined ? [] : naming(state, obligor)),
    ...(exhibit === undefined ? [] : everything(state).filter((item) => item.exhibit === exhibit)),
    ...filed(state, 'AgreementSigned').filter(
      ({ draft, signers }) => draft === target || (agent !== undefined && signers.some((signer) => signer.agent === agent)),
    ),
    ...filed(state, 'ConfirmationApplied').filter((item) => item.agreement === agreement),
    ...filed(state, 'ConfirmationRuled').filter((item) => item.agreement === applied?.agreement && item.record > target),
    ...filed(state, 'RulingChecked').filter((item) => item.agreement === ruled?.agreement && item.record > target),
    ...filed(state, 'ReplyClassified').filter(({ reply }) => reply === target),
    ...filed(state, 'LateReasonJudged').filter(({ reply }) => reply === target),
    ...filed(state, 'SupplementaryAppraisalDelivered').filter(({ id }) => id === commission),
    ...state.meetings.flatMap((meeting) => restingInMeeting(state, meeting, target)),
    ...filed(state, 'FailureDeclared').filter(({ evidence }) => evidence.includes(target)),
  ].map(({ record }) => record);
};

/** A matter raised is named by what was said on it, in any meeting; an entry by the offer it was the source of. */
const restingInMeeting = (state: CaseState, meeting: MeetingState, target: number): readonly { readonly record: number }[] => {
  const raised = filedInMeetings(state, 'IssueRaised').find(({ record }) => record === target)?.issue;
  const entry = meeting.entries.find(({ record, source }) => record === target && source === 'typed')?.number;
  return [
    ...restingAtSigning(meeting, target),
    ...[...held(meeting, 'PositionStated'), ...held(meeting, 'IssueSettled')].filter(({ issue }) => issue === raised),
    ...held(meeting, 'OfferMade').filter(({ source }) => source !== null && source === entry),
  ];
};

/**
 * Art. 26(9): what somebody read, agreed to or took over is rested on by their signature, also one that is void since, and a reading by a
 * refusal that tells it; a drawn signature by the print beside it; a handover by the notes of whoever took over; and the officers close the
 * sheet over what was noted of everybody else.
 */
const restingAtSigning = (meeting: MeetingState, target: number): readonly { readonly record: number }[] => {
  const later = <K extends 'MinutesRead' | 'SignatureGiven' | 'SignatureRefused' | 'DepartureNoted' | 'FingerprintAttached'>(
    kind: K,
  ): readonly Filed<K>[] => held(meeting, kind).filter(({ record }) => record > target);
  const found = <K extends MeetingEventType>(kind: K): Filed<K> | undefined => held(meeting, kind).find(({ record }) => record === target);
  const reading = found('MinutesRead');
  const agreed = found('ESignatureAgreed');
  const handover = found('SigningHandedOver');
  const noted = found('SignatureGiven') ?? found('SignatureRefused') ?? found('DepartureNoted');
  const officers = participantsOf(meeting)
    .filter(isOfficer)
    .map(({ id }) => id);
  return [
    ...later('MinutesRead').filter(({ participant }) => participant === handover?.participant),
    ...later('SignatureGiven').filter(
      ({ participant, version, method }) =>
        participant === handover?.participant ||
        (participant === agreed?.participant && method === 'tablet') ||
        (participant === reading?.participant && version === reading.version) ||
        (version === noted?.version && !officers.includes(noted.participant) && officers.includes(participant)),
    ),
    ...later('SignatureRefused').filter(
      ({ participant, version, notedBy }) =>
        (participant === reading?.participant && version === reading.version) || notedBy === handover?.successor,
    ),
    ...later('DepartureNoted').filter(({ notedBy }) => notedBy === handover?.successor),
    ...later('FingerprintAttached').filter(({ participant, version }) => participant === noted?.participant && version === noted.version),
  ];
};

/** Everything on the file and in its meetings that speaks of an obligor. */
const naming = (state: CaseState, obligor: string): readonly { readonly record: number }[] =>
  everything(state).filter((item) => item.obligor === obligor || item.party === obligor || item.obligors?.includes(obligor) === true);

const everything = (state: CaseState): readonly Naming[] =>
  [state.file, ...state.meetings.map(({ on }) => on)].flatMap((kinds) => Object.values(kinds) as readonly (readonly Naming[])[]).flat();

type Naming = {
  readonly record: number;
  readonly obligor?: unknown;
  readonly party?: unknown;
  readonly exhibit?: unknown;
  readonly obligors?: readonly string[];
};

/** A case once opened stays opened, a withdrawal is not itself withdrawn (what was withdrawn is recorded anew), nor what the host noticed or made. */
const permanent: readonly string[] = ['CaseOpened', 'RecordWithdrawn', 'ClockJumpNoticed', 'RehearsalBegun'];

const standsIn = (
  file: Readonly<Record<string, readonly { readonly record: number }[] | undefined>>,
  target: number,
  allowed: (kind: string) => boolean,
): boolean => Object.entries(file).some(([kind, items]) => allowed(kind) && items?.some((item) => item.record === target) === true);

/** What was frozen for signing stays as it was signed, also where it rests on the case's file (an exhibit, an obligor). */
const isFrozenBodyChanged = (before: CaseState, after: CaseState, meeting: MeetingState, context: DecideContext): boolean => {
  const version = latest(held(meeting, 'MinutesFrozen'));
  if (version === null || !isFrozen(meeting)) return false;
  const textOf = (state: CaseState): string => context.bodyText(state, meeting.number, version.version);
  return textOf(after) !== textOf(before);
};
