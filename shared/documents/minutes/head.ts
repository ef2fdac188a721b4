import { partyName } from '../../record/case-queries.ts';
import { participantsOf, planOf, presenceOf, wasPresent, type Participant } from '../../record/meeting-queries.ts';
import { filed, held, latest, type CaseState, type MeetingState } from '../../record/state.ts';
import type { Instant } from '../../time/instant.ts';
import { terms, timeInFull } from '../../text/zh/terms.ts';
import { heading, paragraph, table, type Block } from '../document-model.ts';
import type { MinutesScope } from './as-of.ts';
import { meetingTitle, momentInFull, orNone } from './wording.ts';

/** Head of the minutes: cause, number, when and where, who presides and records, who came and who did not (practice: 笔录). */
export const minutesHead = ({ state, meeting }: MinutesScope): readonly Block[] => {
  const opened = filed(state, 'CaseOpened')[0];
  const plan = planOf(meeting);
  const convened = held(meeting, 'MeetingConvened')[0];
  const sittings = sittingTimes(meeting);
  return [
    { kind: 'title', text: '磋商会议记录' },
    {
      kind: 'subtitle',
      text: `${meetingTitle(meeting)}${opened?.sample === true ? '（模拟案件）' : ''}`,
    },
    {
      kind: 'fields',
      rows: [
        ['案件名称', opened?.title ?? ''],
        ['案号', opened?.number ?? ''],
        ['案由', plan?.cause ?? opened?.cause ?? ''],
        ['时间', span(convened?.at ?? null, closedAt(meeting))],
        ...(sittings.length > 1 ? [['场次', sittings.map(sittingLine).join('\n')] as const] : []),
        ['地点', convened?.place ?? plan?.place ?? ''],
        ['方式', plan === null ? '' : terms.mode[plan.mode]],
        ['主持人', plan?.presiding ?? ''],
        ['记录人', plan?.secretary ?? ''],
      ],
    },
    ...attendanceTables(state, meeting),
  ];
};

type Sitting = { readonly from: Instant; readonly to: Instant | null; readonly how: string };

/** Art. 27: one meeting may have several sittings; each lasts from the convening or resuming to the next pause or the end. */
const sittingTimes = (meeting: MeetingState): readonly Sitting[] => {
  const end = closedAt(meeting);
  const pauses = [
    ...held(meeting, 'RecessTaken').map(({ at }) => ({ at, how: '休会' })),
    ...held(meeting, 'MeetingAdjourned').map(({ at }) => ({ at, how: '改期' })),
  ];
  return [...held(meeting, 'MeetingConvened'), ...held(meeting, 'MeetingResumed')]
    .filter(({ at }) => end === null || at <= end)
    .map(({ at: from }) => {
      const pause = pauses.filter(({ at }) => at >= from && (end === null || at <= end)).sort((a, b) => (a.at < b.at ? -1 : 1))[0];
      return pause === undefined ? { from, to: end, how: '' } : { from, to: pause.at, how: pause.how };
    });
};

const sittingLine = ({ from, to, how }: Sitting, index: number): string =>
  `第${index + 1}场 ${span(from, to)}${how === '' ? '' : `，${how}`}`;

const span = (from: Instant | null, to: Instant | null): string => {
  if (from === null) return '';
  if (to === null) return `${momentInFull(from)}至　　时　　分`;
  return `${momentInFull(from)}至${from.slice(0, 10) === to.slice(0, 10) ? timeInFull(to) : momentInFull(to)}`;
};

/** End of what the body tells: the last entry into step 9, or the 流会. Signing has its own closing time on the sign-off sheet. */
export const closedAt = (meeting: MeetingState): Instant | null =>
  latest(held(meeting, 'MeetingCollapsed'))?.at ??
  held(meeting, 'StepEntered').findLast((entered) => entered.step === 'check-and-sign')?.at ??
  null;

const attendanceTables = (state: CaseState, meeting: MeetingState): readonly Block[] => {
  const seated = participantsOf(meeting);
  const came = seated.filter((person) => wasPresent(meeting, person.id));
  const missing = seated.filter((person) => !wasPresent(meeting, person.id) && presenceOf(meeting, person.id).presence === 'absent');
  return [
    heading(2, '参会人员'),
    came.length === 0
      ? paragraph('无人到会。')
      : table(
          [7, 14, 21, 35, 23],
          [
            ['席位', '姓名', '身份', '单位', '代表何方及权限'],
            ...came.map((person) => [
              String(person.seat),
              person.name,
              terms.capacityInFull[person.capacity],
              orNone(person.organisation),
              side(state, person),
            ]),
          ],
          ['center', 'left', 'left', 'left', 'left'],
        ),
    ...(missing.length === 0
      ? []
      : [
          heading(2, '未到会人员'),
          table(
            [7, 14, 21, 23, 13, 22],
            [
              ['席位', '姓名', '身份', '单位', '通知', '未到会原因'],
              ...missing.map((person) => [
                String(person.seat),
                person.name,
                terms.capacityInFull[person.capacity],
                orNone(person.organisation),
                ...absence(meeting, person.id),
              ]),
            ],
            ['center', 'left', 'left', 'left', 'left', 'left'],
          ),
        ]),
  ];
};

const side = (state: CaseState, person: Participant): string => {
  const parts = [
    person.party === null ? '' : partyName(state, person.party),
    person.authority === null ? '' : terms.authority[person.authority],
  ];
  return orNone(parts.filter((part) => part !== '').join('，'));
};

const absence = (meeting: MeetingState, participant: string): readonly [string, string] => {
  const check = latest(held(meeting, 'AttendanceChecked').filter((candidate) => candidate.participant === participant));
  return [check?.notified === true ? '已通知' : '未通知到', check === null || check.cause === '' ? '原因不明' : check.cause];
};
