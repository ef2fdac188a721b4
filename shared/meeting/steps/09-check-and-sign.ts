import { scriptPart } from '../script-part.ts';
import { signOffEvents } from '../../record/events/sign-off-events.ts';
import { digestOfText } from '../../record/chain.ts';
import { defineCommand, type DecideContext, notInFuture } from '../../record/command.ts';
import { currentVersion, isOfficer, isPresent, participantById, phaseOf, type Participant } from '../../record/meeting-queries.ts';
import { refuse, type Refusal } from '../../record/refusal.ts';
import { filed, held, latest, type CaseState, type MeetingState } from '../../record/state.ts';
import { terms } from '../../text/zh/terms.ts';
import { dayOf, type Instant } from '../../time/instant.ts';
import { inPhase, knownParticipant } from '../anytime.ts';
import { actingOfficer, handoverOf } from '../handover.ts';
import { openSlips, signersOf, standingOf } from '../sign-off.ts';
import { unboundPages } from '../../record/signed-page-queries.ts';
import { drawnAsAgreed } from '../tablet-signing.ts';
import { lacks, unless, type StepDefinition } from '../step.ts';
import { nameIn } from '../name-in.ts';

/** Art. 26(9): 核对无误并签字后存档；拒绝签字的，由主持人写明情况后存档. */
export const checkAndSign: StepDefinition = {
  id: 'check-and-sign',
  title: terms.step['check-and-sign'],
  entry: () => [],
  missing: (_state, meeting) => [
    ...unless(phaseOf(meeting) === 'frozen' || phaseOf(meeting) === 'archived', lacks('not-frozen', '记录没有定稿')),
    ...openSlips(meeting).map((slip) => lacks('slip-open', `第${slip.slip}号更正申请未作决定`, String(slip.slip))),
    ...signersOf(meeting)
      .filter((signer) => standingOf(meeting, signer.id).status === 'waiting')
      .map((signer) => lacks('not-signed', unsigned(meeting, signer), signer.id)),
    ...unboundPages(meeting).map(({ part, pages }) =>
      lacks('page-unbound', `扫描件未绑定：${terms.minutesPart[part]}${pages.length === 0 ? '各页' : `第${pages.join('、')}页`}`, part),
    ),
    ...unless(phaseOf(meeting) === 'archived', lacks('not-archived', '记录没有归档')),
  ],
  opening: () => '主持人请参加会议各方核对会议记录。',
  script: () => [
    scriptPart('check', '核对', '请各方核对会议记录。不能自行阅读的，由记录人宣读。认为有遗漏或者差错的，可以申请更正。', {
      keeps: ['核对', '更正'],
    }),
    scriptPart('sign', '签字', '核对无误的，请在每页签字。拒绝签字的，由我写明情况后存档。', { keeps: ['签字', '拒绝签字'] }),
  ],
};

const unsigned = (meeting: MeetingState, signer: Participant): string => {
  const name = nameIn(meeting, signer.id);
  if (!isOfficer(signer)) return `${name}：未签字，也没有拒签或者离会的记载`;
  const handover = handoverOf(meeting, signer.id);
  return handover === null ? `${name}：未签字，也没有移交签字的记载` : `${handover.successor}：未签字（接替${name}签字）`;
};

const signing = (
  state: CaseState,
  input: { meeting: number; version: number; participant: string },
  then: (meeting: MeetingState, digest: string) => ReturnType<Parameters<typeof inPhase>[3]>,
) =>
  inPhase(state, input.meeting, ['frozen'], (meeting) => {
    const version = currentVersion(meeting);
    const { event, checks = [] } = then(meeting, version?.digest ?? '');
    return {
      event,
      checks: [
        onCurrentVersion(meeting, input.version),
        knownParticipant(meeting, input.participant),
        notSettled(meeting, input.participant),
        ...checks,
      ],
    };
  });

const onCurrentVersion = (meeting: MeetingState, version: number): Refusal | null => {
  const current = currentVersion(meeting);
  if (current === null) return refuse('minutes.not-frozen', {}, '26(9)');
  return current.version === version ? null : refuse('minutes.old-version', { version, current: current.version }, '26(9)');
};

/**
 * Nobody reads a version, or is asked to sign it, before it was frozen. What is typed says the minute and not the second. Where the device's
 * clock was set since, the two times are of two clocks, and nobody is made to type a false one: the sheet tells the setting.
 */
const sinceFrozen = (state: CaseState, meeting: MeetingState, field: 'from' | 'askedAt', moment: Instant): Refusal | null => {
  const frozen = currentVersion(meeting);
  if (frozen === null || filed(state, 'ClockJumpNoticed').some(({ record }) => record > frozen.record)) return null;
  return minuteOf(moment) < minuteOf(frozen.closedAt)
    ? refuse('date.before', { field, date: moment, other: 'closedAt', otherDate: frozen.closedAt }, '26(9)')
    : null;
};

/** Nobody signs words that are not those of the digest: what is shown is what the record keeps, or what this program makes of an older one. */
const wordsAsFrozen = (state: CaseState, meeting: MeetingState, context: DecideContext): Refusal | null => {
  const frozen = currentVersion(meeting);
  if (frozen === null) return null;
  const shown = frozen.body === '' ? context.bodyText(state, meeting.number, frozen.version) : frozen.body;
  return digestOfText(shown) === frozen.digest ? null : refuse('minutes.digest', { version: frozen.version }, '26(9)');
};
const minuteOf = (moment: Instant): string => moment.slice(0, 16);

const notSettled = (meeting: MeetingState, participant: string): Refusal | null => {
  const { status } = standingOf(meeting, participant);
  return status === 'waiting' || status === 'exempt'
    ? null
    : refuse('minutes.settled', { name: nameIn(meeting, participant), how: terms.signOff[status] }, '26(9)');
};

/** The officers close the sheet: they sign when everybody else has signed, refused or is noted as gone. */
const officersLast = (meeting: MeetingState, participant: string): Refusal | null => {
  const signer = participantById(meeting, participant);
  if (signer === null || !isOfficer(signer)) return null;
  const waiting = signersOf(meeting).filter((p) => !isOfficer(p) && standingOf(meeting, p.id).status === 'waiting');
  return waiting.length === 0
    ? null
    : refuse('minutes.sign-last', { name: nameIn(meeting, participant), waitingFor: waiting.map((p) => nameIn(meeting, p.id)) }, '26(9)');
};

/** Whoever signs in an officer's place reads for themselves: what the officer read before is not theirs. */
const readFirst = (meeting: MeetingState, participant: string, version: number): Refusal | null => {
  const handover = handoverOf(meeting, participant);
  return held(meeting, 'MinutesRead').some(
    (reading) => reading.participant === participant && reading.version === version && reading.record > (handover?.record ?? 0),
  )
    ? null
    : refuse('minutes.unread', { name: handover?.successor ?? nameIn(meeting, participant) }, '26(9)');
};

/** Whoever has left can neither sign nor refuse; an officer's successor signs for one who may be gone. */
const hereToSign = (meeting: MeetingState, participant: string): Refusal | null => {
  if (isPresent(meeting, participant) || handoverOf(meeting, participant) !== null) return null;
  const person = participantById(meeting, participant);
  const name = nameIn(meeting, participant);
  return person !== null && isOfficer(person)
    ? refuse('handover.needed', { name }, '26(9)')
    : refuse('minutes.departed', { name }, '26(9)');
};

/** Nobody's note stands in for an officer's own signature. */
const officerDeparts = (meeting: MeetingState, participant: string): Refusal | null => {
  const person = participantById(meeting, participant);
  return person !== null && isOfficer(person) ? refuse('handover.needed', { name: nameIn(meeting, participant) }, '26(9)') : null;
};

const noOpenSlip = (meeting: MeetingState): Refusal | null => {
  const slip = openSlips(meeting)[0];
  return slip === undefined ? null : refuse('minutes.slip-open', { slip: slip.slip }, '26(9)');
};

export const signOffCommands = {
  /** Makes version n of the body, and keeps it: screen, paper and signature show this one document model from now on. */
  FreezeMinutes: defineCommand(signOffEvents.MinutesFrozen.pick({ meeting: true }), (state, input, context) =>
    inPhase(state, input.meeting, ['open', 'collapsed'], (meeting) => {
      const version = (currentVersion(meeting)?.version ?? 0) + 1;
      const body = context.bodyText(state, input.meeting, version);
      return {
        event: {
          type: 'MinutesFrozen',
          payload: {
            meeting: input.meeting,
            version,
            digest: digestOfText(body),
            body,
            entries: meeting.entries.length,
            closedAt: context.now,
          },
        },
        checks: [
          phaseOf(meeting) === 'collapsed' || meeting.step === 'check-and-sign'
            ? null
            : refuse('step.wrong', { needed: 'check-and-sign', now: meeting.step ?? '' }, '26(9)'),
          noOpenSlip(meeting),
        ],
      };
    }),
  ),
  ReadMinutes: defineCommand(signOffEvents.MinutesRead, (state, payload, context) =>
    inPhase(state, payload.meeting, ['frozen'], (meeting) => ({
      event: { type: 'MinutesRead', payload },
      checks: [
        onCurrentVersion(meeting, payload.version),
        knownParticipant(meeting, payload.participant),
        sinceFrozen(state, meeting, 'from', payload.from),
        notInFuture('to', dayOf(payload.to), context),
        payload.to < payload.from
          ? refuse('date.before', { field: 'to', date: payload.to, other: 'from', otherDate: payload.from }, '26(9)')
          : null,
      ],
    })),
  ),
  RequestCorrection: defineCommand(signOffEvents.CorrectionRequested.omit({ slip: true }), (state, input) =>
    inPhase(state, input.meeting, ['frozen'], (meeting) => ({
      event: { type: 'CorrectionRequested', payload: { ...input, slip: held(meeting, 'CorrectionRequested').length + 1 } },
      checks: [
        onCurrentVersion(meeting, input.version),
        knownParticipant(meeting, input.participant),
        input.entry === null || meeting.entries.some((entry) => entry.number === input.entry && entry.withdrawn === null)
          ? null
          : refuse('entry.unknown', { entry: input.entry }, '26(9)'),
      ],
    })),
  ),
  /** A granted slip thaws the body: entries are corrected by records, and freezing again makes version n+1, which nobody has signed. */
  DecideCorrection: defineCommand(signOffEvents.CorrectionDecided, (state, payload) =>
    inPhase(state, payload.meeting, ['frozen', 'open', 'collapsed'], (meeting) => ({
      event: { type: 'CorrectionDecided', payload },
      checks: [
        held(meeting, 'CorrectionRequested').some((slip) => slip.slip === payload.slip)
          ? null
          : refuse('minutes.slip-unknown', { slip: payload.slip }, '26(9)'),
        held(meeting, 'CorrectionDecided').some((decision) => decision.slip === payload.slip)
          ? refuse('minutes.slip-decided', { slip: payload.slip }, '26(9)')
          : null,
      ],
    })),
  ),
  Sign: defineCommand(signOffEvents.SignatureGiven.omit({ digest: true, handover: true }), (state, input, context) =>
    signing(state, input, (meeting, digest) => ({
      event: {
        type: 'SignatureGiven',
        payload: { ...input, digest, handover: handoverOf(meeting, input.participant)?.record ?? null },
      },
      checks: [
        hereToSign(meeting, input.participant),
        readFirst(meeting, input.participant, input.version),
        noOpenSlip(meeting),
        officersLast(meeting, input.participant),
        drawnAsAgreed(meeting, input, digest, context),
        wordsAsFrozen(state, meeting, context),
      ],
    })),
  ),
  RefuseToSign: defineCommand(signOffEvents.SignatureRefused.omit({ digest: true, notedBy: true }), (state, input, context) =>
    signing(state, input, (meeting, digest) => {
      const participant = participantById(meeting, input.participant);
      const officer = participant !== null && isOfficer(participant);
      return {
        event: { type: 'SignatureRefused', payload: { ...input, digest, notedBy: actingOfficer(meeting, 'presiding') } },
        checks: [
          sinceFrozen(state, meeting, 'askedAt', input.askedAt),
          notInFuture('askedAt', dayOf(input.askedAt), context),
          input.silent === (input.reason.trim() === '') ? null : refuse('minutes.reason-or-silence', {}, '26(9)'),
          officer ? refuse('minutes.no-refusal', { name: nameIn(meeting, input.participant) }, '26(9)') : null,
          isPresent(meeting, input.participant) ? null : refuse('minutes.departed', { name: nameIn(meeting, input.participant) }, '26(9)'),
        ],
      };
    }),
  ),
  NoteDeparture: defineCommand(signOffEvents.DepartureNoted.omit({ notedBy: true }), (state, input) =>
    signing(state, input, (meeting) => ({
      event: { type: 'DepartureNoted', payload: { ...input, notedBy: actingOfficer(meeting, 'presiding') } },
      checks: [
        officerDeparts(meeting, input.participant),
        isPresent(meeting, input.participant) ? refuse('minutes.still-here', { name: nameIn(meeting, input.participant) }, '26(9)') : null,
      ],
    })),
  ),
  /**
   * Only when everyone has signed, refused with the presiding officer's note, or is noted as gone; and, where there is ink, when each
   * signed page is bound or the original is said to go into the file unscanned.
   */
  ArchiveMinutes: defineCommand(signOffEvents.MinutesArchived.pick({ meeting: true }), (state, input, context) =>
    inPhase(state, input.meeting, ['frozen'], (meeting) => {
      const version = latest(held(meeting, 'MinutesFrozen'));
      const missing = checkAndSign.missing(state, meeting, context).filter((item) => item.code !== 'not-archived');
      return {
        event: {
          type: 'MinutesArchived',
          payload: { meeting: input.meeting, version: version?.version ?? 0, digest: version?.digest ?? '', endedAt: context.now },
        },
        checks: [missing.length === 0 ? null : refuse('minutes.incomplete', { missing: missing.map((item) => item.text) }, '26(9)')],
      };
    }),
  ),
} as const;
