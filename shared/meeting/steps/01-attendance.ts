import { scriptPart } from '../script-part.ts';
import { obligorName, partyName } from '../../record/case-queries.ts';
import { meetingEvents } from '../../record/events/meeting-events.ts';
import { defineCommand, firstRefusal } from '../../record/command.ts';
import {
  isPresent,
  obligorsPresent,
  obligorsSeated,
  participantsOf,
  planOf,
  presenceOf,
  sideIsPresent,
} from '../../record/meeting-queries.ts';
import { refuse } from '../../record/refusal.ts';
import { held, type MeetingState } from '../../record/state.ts';
import { identitySaid, inFull } from '../../text/zh/sayings.ts';
import { terms } from '../../text/zh/terms.ts';
import { inPhase, knownParticipant, personIn } from '../anytime.ts';
import { lacks, unless, type StepDefinition } from '../step.ts';
import { nameIn } from '../name-in.ts';

/** Art. 26(1): 核对参会人员的身份和到会情况。 */
export const attendance: StepDefinition = {
  id: 'attendance',
  title: terms.step.attendance,
  entry: () => [],
  missing: (state, meeting) => {
    const seated = participantsOf(meeting);
    const checked = new Set(held(meeting, 'AttendanceChecked').map((check) => check.participant));
    const present = (capacity: string): boolean => seated.some((p) => p.capacity === capacity && isPresent(meeting, p.id));
    return [
      ...unless(present('presiding'), lacks('presiding-absent', '主持人未到会')),
      ...unless(present('secretary'), lacks('secretary-absent', '记录人未到会')),
      ...unless(sideIsPresent(meeting, 'claimant'), lacks('claimant-absent', '赔偿权利人指定部门的代表未到会', 'claimant')),
      ...seated
        .filter((p) => !checked.has(p.id) && presenceOf(meeting, p.id).presence === 'expected')
        .map((p) => lacks('not-checked', `${nameIn(meeting, p.id)}：未核对身份和到会情况`, p.id)),
      ...seated
        .filter((p) => ['agent', 'claimant'].includes(p.capacity) && isPresent(meeting, p.id))
        .filter((p) => !authorityShown(meeting, p.id))
        .map((p) => lacks('authority-unchecked', `${nameIn(meeting, p.id)}：未核对授权文书`, p.id)),
      ...obligorsSeated(meeting)
        .filter((id) => !sideIsPresent(meeting, id) && !held(meeting, 'AbsentObligorAwaited').some((wait) => wait.obligor === id))
        .map((id) => lacks('absent-obligor-not-awaited', `${obligorName(state, id)}未到会：未记录等候和电话联系`, id)),
      ...unless(obligorsSeated(meeting).length > 0, lacks('no-obligor-seated', '没有登记赔偿义务人一方的参会人员')),
      ...unless(
        obligorsSeated(meeting).length === 0 || obligorsPresent(meeting).length > 0,
        lacks('no-obligor-present', '赔偿义务人均未到会：只能记为流会'),
      ),
    ];
  },
  opening: (_state, meeting) => {
    const plan = planOf(meeting);
    return `主持人${plan?.presiding ?? ''}宣布核对参会人员的身份和到会情况。`;
  },
  script: (state, meeting) => [
    scriptPart(
      'identities',
      '核对身份',
      '现在核对参会人员的身份和到会情况。请各方依次说明姓名、单位和职务，出示身份证件；委托代理人请出示授权委托书。',
      { keeps: ['身份', '授权委托书'] },
    ),
    scriptPart('expected', '应到人员', '{应到人员}', {
      slots: {
        应到人员: participantsOf(meeting)
          .map((p) => `${terms.capacityInFull[p.capacity]}${p.name}${p.organisation === '' ? '' : `（${p.organisation}）`}`)
          .join('；'),
      },
    }),
    ...obligorsSeated(meeting)
      .filter((id) => !sideIsPresent(meeting, id))
      .map((id) =>
        scriptPart('absent', '未到会', '{义务人}尚未到会。现在等候三十分钟，由记录人电话联系，并将等候和联系情况记入记录。', {
          slots: { 义务人: partyName(state, id) },
          keeps: ['等候', '联系'],
        }),
      ),
  ],
};

const authorityShown = (meeting: Parameters<StepDefinition['opening']>[1], participant: string): boolean =>
  [...held(meeting, 'AttendanceChecked'), ...held(meeting, 'ParticipantArrived')].some(
    (check) => check.participant === participant && check.authorityChecked === true,
  );

export const attendanceCommands = {
  CheckAttendance: defineCommand(meetingEvents.AttendanceChecked.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, ['attendance'], (meeting) => ({
      event: {
        type: 'AttendanceChecked',
        payload: { ...input, said: checkedSentence(inFull(personIn(meeting, input.participant)), input) },
      },
      checks: [
        knownParticipant(meeting, input.participant),
        ['expected', 'present', 'absent'].includes(presenceOf(meeting, input.participant).presence)
          ? null
          : refuse('participant.already', {
              name: nameIn(meeting, input.participant),
              status: presenceOf(meeting, input.participant).presence,
            }),
        saysNothingNew(meeting, input) ? refuse('participant.checked-so', { name: nameIn(meeting, input.participant) }, '26(1)') : null,
      ],
    })),
  ),
  AwaitAbsentObligor: defineCommand(meetingEvents.AbsentObligorAwaited.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, ['attendance'], (meeting) => ({
      event: {
        type: 'AbsentObligorAwaited',
        payload: {
          ...input,
          said: `赔偿义务人${obligorName(state, input.obligor)}未到会，主持人宣布等候，等候${input.minutes}分钟；记录人电话联系情况：${input.call}。`,
        },
      },
      checks: [
        firstRefusal(
          obligorsSeated(meeting).includes(input.obligor) ? null : refuse('obligor.unknown', { id: input.obligor }, '26(1)'),
          sideIsPresent(meeting, input.obligor) ? refuse('meeting.obligor-present', {}, '26(1)') : null,
        ),
      ],
    })),
  ),
  /** 流会 counts for nobody (Art. 27) and feeds ground 29(2). Only where no obligor came. */
  CollapseMeeting: defineCommand(meetingEvents.MeetingCollapsed.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, ['attendance'], (meeting) => ({
      event: {
        type: 'MeetingCollapsed',
        payload: { ...input, said: `主持人宣布本次磋商会议流会，原因：${input.reason}。本次会议不计入磋商次数。` },
      },
      checks: [
        obligorsPresent(meeting).length > 0 ? refuse('meeting.obligor-present', {}, '26(1)') : null,
        ...obligorsSeated(meeting).map((id) =>
          held(meeting, 'AbsentObligorAwaited').some((wait) => wait.obligor === id)
            ? null
            : refuse('step.missing', { step: 'attendance', missing: [`${obligorName(state, id)}未到会：未记录等候和电话联系`] }, '26(1)'),
        ),
      ],
    })),
  ),
} as const;

type Checked = {
  readonly present: boolean;
  readonly identity: keyof typeof terms.identity;
  readonly authorityChecked: boolean | null;
  readonly notified: boolean | null;
  readonly cause: string;
};

/** The last check of this person, at the door or when they came late, found the same. */
const saysNothingNew = (meeting: MeetingState, input: Checked & { readonly participant: string }): boolean => {
  const ofPerson = <T extends { readonly participant: string; readonly record: number }>(checks: readonly T[]): T | undefined =>
    checks.findLast((check) => check.participant === input.participant);
  const check = ofPerson(held(meeting, 'AttendanceChecked'));
  const arrival = ofPerson(held(meeting, 'ParticipantArrived'));
  if (arrival !== undefined && arrival.record > (check?.record ?? 0)) {
    return input.present && input.identity === arrival.identity && input.authorityChecked === arrival.authorityChecked;
  }
  return (
    check !== undefined &&
    check.present === input.present &&
    check.identity === input.identity &&
    check.authorityChecked === input.authorityChecked &&
    check.notified === input.notified &&
    check.cause === input.cause
  );
};

const checkedSentence = (who: string, input: Checked): string =>
  input.present
    ? `${who}到会，${identitySaid(input)}。`
    : `${who}未到会，${input.notified === true ? '已通知' : '未通知到本人'}，${input.cause === '' ? '原因不明' : `原因：${input.cause}`}。`;
