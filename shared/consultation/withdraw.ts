import type { EventPayload } from '../record/event.ts';
import { evolve } from '../record/evolve.ts';
import { caseFactsProblems } from '../record/facts-of-state.ts';
import { caseEvents } from '../record/events/case-events.ts';
import { caseIsOpen, defineCommand, firstRefusal, recordUnless, type DecideContext } from '../record/command.ts';
import { refuse, type Refusal } from '../record/refusal.ts';
import { filed, filedInMeetings, held, latest, type CaseState, type MeetingState } from '../record/state.ts';
import { isFrozen, isWithdrawableKind } from '../record/meeting-queries.ts';

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
    return target > state.version ? refuse('record.unknown', { record: target }) : refuse('record.not-withdrawable', { record: target });
  }
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

/**
 * A matter raised is named by what was said on it, in any meeting; an entry by the offer it was the source of; what somebody signed by,
 * by the signature, also one that is void since.
 */
const restingInMeeting = (state: CaseState, meeting: MeetingState, target: number): readonly { readonly record: number }[] => {
  const raised = filedInMeetings(state, 'IssueRaised').find(({ record }) => record === target)?.issue;
  const entry = meeting.entries.find(({ record, source }) => record === target && source === 'typed')?.number;
  const agreed = held(meeting, 'ESignatureAgreed').find(({ record }) => record === target)?.participant;
  return [
    ...held(meeting, 'SignatureGiven').filter(
      ({ handover, method, participant, record }) =>
        handover === target || (method === 'tablet' && participant === agreed && record > target),
    ),
    ...[...held(meeting, 'PositionStated'), ...held(meeting, 'IssueSettled')].filter(({ issue }) => issue === raised),
    ...held(meeting, 'OfferMade').filter(({ source }) => source !== null && source === entry),
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
