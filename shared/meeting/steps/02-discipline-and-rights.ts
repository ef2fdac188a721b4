import type { Act } from '../../record/vocabulary.ts';
import { scriptPart } from '../script-part.ts';
import { obligorName, partyName } from '../../record/case-queries.ts';
import { meetingEvents } from '../../record/events/meeting-events.ts';
import { defineCommand } from '../../record/command.ts';
import { assessCase } from '../../record/facts-of-state.ts';
import { actDone, isPresent, obligorsPresent, participantById, planOf, sideOf } from '../../record/meeting-queries.ts';
import { refuse } from '../../record/refusal.ts';
import { filed, held, type CaseState, type Filed, type MeetingState } from '../../record/state.ts';
import { inFull } from '../../text/zh/sayings.ts';
import { sentenceText } from '../../text/zh/sentences.ts';
import { terms } from '../../text/zh/terms.ts';
import { inPhase, personIn, presentParticipant } from '../anytime.ts';
import { lacks, unless, type Missing, type StepDefinition } from '../step.ts';
import { nameIn } from '../name-in.ts';

/** What is read, announced and asked in step 2, in the order of the script. */
export const requiredActs = [
  'officers-named',
  'discipline-read',
  'exit-warning-read',
  'rights-read',
  'rights-paper-handed',
  'recording-announced',
  'interpreter-asked',
] as const;

/** Words of each act as the minutes keep them where it was not recorded with the words that were said; an answer where one was given. */
const actSaid: Record<(typeof requiredActs)[number], (meeting: MeetingState, words: string) => string> = {
  'officers-named': (meeting) => `主持人宣布，本次会议由${planOf(meeting)?.presiding ?? ''}主持，${planOf(meeting)?.secretary ?? ''}记录。`,
  'discipline-read': () => '主持人宣布会议纪律和注意事项。',
  'exit-warning-read': () =>
    '主持人告知：赔偿义务人无故不参与磋商会议或者退出磋商会议的，视为磋商不成，赔偿权利人及其指定的部门或机构可以提起诉讼。',
  'rights-read': () => '主持人告知会议参加人员的权利和义务。',
  'rights-paper-handed': () => '记录人将权利义务告知书送交会议参加人员。',
  'recording-announced': () => '主持人告知本次会议全程录音录像。',
  'interpreter-asked': (_meeting, words) => `主持人询问是否需要翻译，答复：${words === '' ? '不需要' : words}。`,
};

/** Art. 26(2): 宣布会议纪律和注意事项，告知会议参加人员的权利和义务。Art. 22 gates it for each obligor present. */
export const disciplineAndRights: StepDefinition = {
  id: 'discipline-and-rights',
  title: terms.step['discipline-and-rights'],
  entry: (state, meeting, context) => {
    const conditions = assessCase(state, context.today, context.calendar).entry;
    return obligorsPresent(meeting).flatMap((obligor) =>
      conditions
        .filter((condition) => condition.obligor === obligor && condition.satisfied !== true && condition.item !== 5)
        .filter((condition) => !overridden(state, meeting, obligor, condition.item))
        .map((condition) =>
          lacks(
            `entry-${condition.item}`,
            `${obligorName(state, obligor)}：${entryText[condition.item]}（第二十二条第${'一二三四五'[condition.item - 1] ?? ''}项）`,
            obligor,
          ),
        ),
    );
  },
  missing: (state, meeting) => [
    ...requiredActs.filter((act) => !actDone(meeting, act)).map((act) => lacks(`act-${act}`, terms.act[act], act)),
    ...['claimant', ...obligorsPresent(meeting)]
      .filter((party) => !answered(meeting, party))
      .map((party) => lacks('not-answered', `${partyName(state, party)}：未答复是否听清、有无异议`, party)),
    ...undecidedObjections(meeting),
  ],
  opening: () => '主持人宣布会议纪律和注意事项，告知会议参加人员的权利和义务。',
  script: (state, meeting) => {
    const plan = planOf(meeting);
    const officers = { 主持人: plan?.presiding ?? '', 记录人: plan?.secretary ?? '' };
    const obligors = obligorsPresent(meeting);
    const said = (act: Act): boolean => actDone(meeting, act);
    const doing = (act: Act) => ({ act, said: said(act) });
    return [
      scriptPart('officers', '会议人员', '本次会议由{主持人}主持，{记录人}担任记录。', { slots: officers, ...doing('officers-named') }),
      scriptPart(
        'discipline',
        '会议纪律',
        '请服从主持人安排，发言须经主持人同意；未经许可不得录音录像、中途退场；请将手机调至静音；旁听人员不得发言、鼓掌。违反纪律的，主持人予以制止，情节严重的责令退场。',
        { ...doing('discipline-read'), keeps: ['中途退场'] },
      ),
      scriptPart('exit-warning', '退场后果', '赔偿义务人无故不参与或者退出磋商会议的，依照工作规定第二十九条第（二）项，视为磋商不成。', {
        ...doing('exit-warning-read'),
        keeps: ['无故', '退出', '视为磋商不成'],
      }),
      scriptPart(
        'rights',
        '权利和义务',
        '各方平等参加磋商，可以委托律师，可以陈述意见、出示证据、对鉴定评估意见提出疑问，可以要求翻译，可以同意、拒绝或者终止磋商，可以核对会议记录并申请更正。各方应当如实陈述，提供真实材料，遵守会议纪律，保守他人秘密，核对记录后签字。',
        { ...doing('rights-read'), keeps: ['平等', '证据', '疑问', '更正', '如实', '签字'] },
      ),
      scriptPart('recording', '录音录像', '本次会议全程录音录像。本次会议的记录可能在以后的诉讼中使用。', {
        ...doing('recording-announced'),
        keeps: ['录音录像', '诉讼'],
      }),
      scriptPart('interpreter', '翻译', '各方是否需要翻译？', { said: said('interpreter-asked'), keeps: ['翻译'] }),
      ...obligors.map((id) =>
        scriptPart(
          'ask-obligor',
          '询问',
          '请问{在场人员}：刚才宣布的会议纪律、注意事项和权利义务，是否听清？对主持人{主持人}、记录人{记录人}和其他参会人员，是否申请回避？对会议的召开有无异议？',
          {
            slots: {
              ...officers,
              在场人员: sideOf(meeting, id)
                .filter((p) => isPresent(meeting, p.id))
                .map(inFull)
                .join('、'),
            },
            said: answered(meeting, id),
            keeps: ['听清', '回避', '异议'],
          },
        ),
      ),
      ...(obligors.length === 0
        ? []
        : [
            scriptPart('ask-claimant', '询问权利人', '请{权利人}答复：是否听清，有无异议？', {
              slots: { 权利人: partyName(state, 'claimant') },
              said: answered(meeting, 'claimant'),
              keeps: ['听清', '异议'],
            }),
          ]),
      ...openObjections(meeting).map((answer) =>
        scriptPart(
          'objection',
          '对异议的决定',
          '{提出人}提出异议：{异议}。对这一异议，经{负责人}决定：异议成立（不成立），理由是……。异议成立的，更换人员后继续；异议不成立的，会议继续进行。',
          {
            slots: {
              提出人: nameIn(meeting, answer.by),
              异议: answer.objection.replace(/[。！？；]$/u, ''),
              负责人: headOf(state),
            },
            said: false,
            keeps: ['异议', '决定', '理由'],
          },
        ),
      ),
    ];
  },
};

const entryText: Record<1 | 2 | 3 | 4 | 5, string> = {
  1: '没有发生生态环境损害的认定',
  2: '告知书未送达或者义务人没有同意磋商',
  3: '没有调查结论',
  4: '没有鉴定意见、评估报告或者专家意见',
  5: '',
};

/** Consent (item 2) is never overridden, only recorded: at the table the side's answer "同意磋商" is on record as PartyAnswered. */
const overridden = (state: CaseState, meeting: MeetingState, obligor: string, item: number): boolean =>
  item === 2
    ? held(meeting, 'ConsentGivenAtTable').some((consent) => consent.obligor === obligor) && servedAtAll(state, obligor)
    : filed(state, 'EntryConditionOverridden').some((override) => override.obligor === obligor && override.item === item);

const servedAtAll = (state: CaseState, obligor: string): boolean =>
  filed(state, 'ServiceRecorded').some((attempt) => attempt.obligor === obligor && attempt.outcome === 'served');

/** Every person of a side who came has to be asked: one answer covers those in the room when it was given. */
export const answered = (meeting: MeetingState, party: string): boolean =>
  sideOf(meeting, party)
    .filter((p) => isPresent(meeting, p.id))
    .every((p) => held(meeting, 'PartyAnswered').some((answer) => answer.party === party && answer.record > arrivalOf(meeting, p.id)));

const arrivalOf = (meeting: MeetingState, participant: string): number =>
  Math.min(
    ...[...held(meeting, 'AttendanceChecked').filter((check) => check.present), ...held(meeting, 'ParticipantArrived')]
      .filter((item) => item.participant === participant)
      .map((item) => item.record),
  );

/** Who decides on an objection to a person: by name where the case has one. */
const headOf = (state: CaseState): string => {
  const head = filed(state, 'CaseOpened')[0]?.departmentHead ?? '';
  return head === '' ? '本部门负责人' : `本部门负责人${head}`;
};

const openObjections = (meeting: MeetingState): readonly Filed<'PartyAnswered'>[] =>
  held(meeting, 'PartyAnswered').filter(
    (answer) => answer.objection !== '' && !held(meeting, 'ObjectionDecided').some((decision) => decision.answer === answer.record),
  );

export const undecidedObjections = (meeting: MeetingState): readonly Missing[] =>
  openObjections(meeting).map((answer) =>
    lacks('objection-undecided', `${nameIn(meeting, answer.by)}提出的异议未作决定`, String(answer.record)),
  );

/** Late arrivals are asked again, whatever step the meeting has reached. */
export const lateArrivalsNotAsked = (state: CaseState, meeting: MeetingState): readonly Missing[] =>
  ['claimant', ...obligorsPresent(meeting)].flatMap((party) =>
    unless(answered(meeting, party), lacks('late-not-asked', `${partyName(state, party)}有人后到：未告知权利义务、未答复是否听清`, party)),
  );

export const disciplineCommands = {
  /** Art. 22(2): consent given orally at the table, before the meeting is opened. */
  RecordConsentAtTable: defineCommand(meetingEvents.ConsentGivenAtTable.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, ['attendance'], (meeting) => ({
      event: {
        type: 'ConsentGivenAtTable',
        payload: {
          ...input,
          said: `${inFull(personIn(meeting, input.by))}当场表示同意磋商${input.words === '' ? '' : `：“${input.words}”`}。`,
        },
      },
      checks: [
        presentParticipant(meeting, input.by),
        participantById(meeting, input.by)?.party === input.obligor
          ? null
          : refuse('participant.not-of-party', { name: nameIn(meeting, input.by) }, '22(2)'),
      ],
    })),
  ),
  PerformAct: defineCommand(meetingEvents.ActPerformed.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, ['open'], (meeting) => ({
      event: { type: 'ActPerformed', payload: { ...input, said: actSentence(meeting, input) } },
      checks: [input.participant === null ? null : presentParticipant(meeting, input.participant)],
    })),
  ),
  AnswerForParty: defineCommand(meetingEvents.PartyAnswered.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, ['open'], (meeting) => ({
      event: {
        type: 'PartyAnswered',
        payload: {
          ...input,
          said: `${inFull(personIn(meeting, input.by))}答复：${input.heard ? '听清了' : '没有听清，主持人重新宣读'}；${input.objection === '' ? '不申请回避，无异议' : `提出异议：${input.objection}`}。`,
        },
      },
      checks: [
        presentParticipant(meeting, input.by),
        participantById(meeting, input.by)?.party === input.party
          ? null
          : refuse('participant.not-of-party', { name: nameIn(meeting, input.by) }, '26(2)'),
      ],
    })),
  ),
  DecideObjection: defineCommand(meetingEvents.ObjectionDecided.omit({ said: true }), (state, input) =>
    inPhase(state, input.meeting, ['open'], (meeting) => ({
      event: {
        type: 'ObjectionDecided',
        payload: {
          ...input,
          said: `对提出的异议，${input.decidedBy}决定：${input.upheld ? '异议成立' : '异议不成立'}，理由：${input.reason}。`,
        },
      },
      checks: [
        held(meeting, 'PartyAnswered').some((answer) => answer.record === input.answer && answer.objection !== '')
          ? null
          : refuse('answer.unknown', { record: input.answer }, '26(2)'),
        held(meeting, 'ObjectionDecided').some((decision) => decision.answer === input.answer)
          ? refuse('answer.already-decided', { record: input.answer }, '26(2)')
          : null,
      ],
    })),
  ),
} as const;

const actSentence = (meeting: MeetingState, input: { act: keyof typeof terms.act; participant: string | null; words: string }): string => {
  const who = input.participant === null ? '' : inFull(personIn(meeting, input.participant));
  switch (input.act) {
    case 'no-statement':
      return `${who}表示无意见，不作陈述。`;
    case 'no-reply':
      return `${who}表示对义务人的陈述不作回应。`;
    case 'no-questions':
      return `主持人询问各方对鉴定评估意见有无疑问，${who === '' ? '各方' : who}答复：均无疑问。`;
    case 'no-opinion':
      return `${who}表示无意见。`;
    case 'interpreter-asked':
      return actSaid[input.act](meeting, input.words);
    default:
      return input.words === '' ? actSaid[input.act](meeting, input.words) : sentenceText.recorded(input.words);
  }
};
