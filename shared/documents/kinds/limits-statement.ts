import type { Ground, GroundNumber, ObligorAssessment, ReplyStatus } from '../../law/assessment.ts';
import { meetingFacts } from '../../record/meeting-facts.ts';
import { recordsOfFact } from '../../record/records-of-facts.ts';
import { filed, held } from '../../record/state.ts';
import { articleCited } from '../../text/zh/citation.ts';
import { dueInFull } from '../../text/zh/law.ts';
import { dayInFull, inChinese, terms } from '../../text/zh/terms.ts';
import { groundNames } from '../../text/zh/law-names.ts';
import { yearOf } from '../../time/plain-date.ts';
import { dayOfDue, shippedCalendars, type Due } from '../../time/working-days.ts';
import { assessedObligors } from '../assessed.ts';
import { heading, paragraph, table, type Block } from '../document-model.ts';
import { momentInFull } from '../minutes/wording.ts';
import { paper, type CaseFile } from '../paper.ts';
import { caseWithObligors, type Obligor } from '../subjects.ts';

/**
 * 时限与依据说明 (Arts. 23, 27, 29): for each obligor what runs until when, which meetings count and why, how the seven grounds stand
 * and on which records, as of one day. It states facts and decides nothing.
 */
export const limitsStatement = paper({
  kind: 'limits-statement',
  title: '时限与依据说明',
  basis: '27',
  style: 'record',
  about: caseWithObligors,
  needs: {},
  blocks: (file, obligors) => {
    const assessed = assessedObligors(file);
    return [
      { kind: 'subtitle', text: `截至${dayInFull(file.today)}` },
      { kind: 'fields', rows: head(file, assessed) },
      ...assessed.flatMap((obligor, index) => {
        const on = obligors.find(({ id }) => id === obligor.id);
        return on === undefined ? [] : section(file, obligor, on, inChinese(index + 1));
      }),
      ...calendars(file, assessed),
      paragraph('本说明由程序按案卷记录列明事实和算法，不作认定；是否视为磋商不成、是否超出次数和期限，由赔偿权利人指定部门负责人决定。'),
      { kind: 'signatures', lines: [{ label: '核对人', name: '', state: '' }] },
      { kind: 'blank-below' },
    ];
  },
});

const head = ({ opened, state, today }: CaseFile, assessed: readonly ObligorAssessment[]): readonly (readonly [string, string])[] => [
  ['案件名称', opened.title],
  ['案号', opened.number],
  ['赔偿权利人', `${opened.government}（指定部门：${opened.department}）`],
  ['截止日', `${dayInFull(today)}；发生在此后的事项未计算在内`],
  ['所据记录', `案卷记录第1号至第${state.version}号${state.lastAt === null ? '' : `，最后一条记于${momentInFull(state.lastAt)}`}`],
  ...(duesOf(assessed).some(({ date }) => date === null)
    ? [['估算', '部分日期缺节假日安排，标明“估算”，补录日历后重新制作'] as const]
    : []),
];

const section = (file: CaseFile, assessed: ObligorAssessment, obligor: Obligor, number: string): readonly Block[] => [
  heading(1, `${number}、${obligor.name}`),
  { kind: 'fields', rows: standing(file, assessed) },
  heading(2, '磋商会议的计次（第二十七条）'),
  ...meetings(file, assessed),
  heading(2, '视为磋商不成的情形（第二十九条）'),
  table(
    [6, 15, 11, 44, 24],
    [
      ['项', '情形', '判断', '理由、依据和所据记录', '留给人判断的问题、什么会改变'],
      ...assessed.grounds.map((ground) => groundRow(file, assessed.id, ground)),
    ],
    ['center', 'left', 'center', 'left', 'left'],
  ),
  ...approvals(file, assessed.id),
];

const replyWords = {
  'not-served': '告知书尚未送达，答复期限没有起算',
  awaited: '尚未收到答复，期限未满',
  'in-time': '已按期答复',
  'late-pending': '逾期答复，理由待审查',
  'late-accepted': '逾期答复，理由已被接受',
  'late-rejected': '逾期答复，理由没有被接受',
  overdue: '逾期未答复',
} satisfies Record<ReplyStatus, string>;

/** Service, reply, the two clocks of Arts. 17 and 27, the count of meetings, the stage. */
const standing = (file: CaseFile, { id, servedOn, reply, period, meetings: count, stage }: ObligorAssessment) => {
  const service = filed(file.state, 'ServiceRecorded').find(
    (attempt) => attempt.obligor === id && attempt.outcome === 'served' && attempt.on === servedOn,
  );
  const { day, raw, calendarEnd, netEnd, excludedDays, remaining } = period;
  const rows: (readonly [string, string])[] = [
    [
      '送达',
      service === undefined
        ? '告知书尚未送达，期限没有起算'
        : `${dayInFull(service.on)}${terms.service[service.method]}${recordsMark([service.record])}`,
    ],
    ['答复', `${reply.due === null ? '' : `期限${dueInFull(reply.due)}；`}${replyWords[reply.status]}（第二十三条）`],
  ];
  if (day !== null && raw !== null && calendarEnd !== null && netEnd !== null && remaining !== null) {
    const over = remaining < 0 ? `已过${-remaining}日` : `尚余${remaining}日`;
    rows.push(
      [
        '磋商期限',
        `送达次日起算，截止日为第${day}日；第90日为${dayInFull(raw)}，${rolling(raw, calendarEnd)}，${over}（第二十七条、第四十九条）`,
      ],
      [
        '净日',
        excludedDays === 0
          ? '没有可以扣除的补充、重新鉴定期间'
          : `补充、重新鉴定${excludedDays}日如予扣除，届满日为${dueInFull(netEnd)}；是否扣除，条文没有写明（第十七条）`,
      ],
    );
  }
  rows.push(['会议次数', `计入${count.counted}次，可开${count.limit}次（第二十七条）`], ['所处阶段', terms.stage[stage]]);
  return rows;
};

const rolling = (raw: string, end: Due): string =>
  dayOfDue(end) === raw ? `届满日为${dueInFull(end)}` : `该日不是工作日，届满日顺延至${dueInFull(end)}（民法典第二百零三条）`;

/** Art. 27: every meeting that was called to order up to the day, with why it counts for this obligor or does not. */
const meetings = (file: CaseFile, { id, servedOn }: ObligorAssessment): readonly Block[] => {
  const rows = file.state.meetings.flatMap((meeting) =>
    meetingFacts(file.state, meeting)
      .filter(({ on }) => on <= file.today)
      .map((fact) => {
        const [counts, why] = counting(fact, fact.attendance[id], servedOn);
        const convened = held(meeting, 'MeetingConvened').slice(0, 1);
        const judged = filed(file.state, 'AbsenceJudged').filter((one) => one.meeting === meeting.number && one.obligor === id);
        const records = [...convened, ...judged].map(({ record }) => record);
        return [`第${fact.number}次`, dayInFull(fact.on), counts ? '计入' : '不计', `${why}${recordsMark(records)}`];
      }),
  );
  return rows.length === 0
    ? [paragraph('截止日以前没有召开磋商会议。')]
    : [table([12, 22, 10, 56], [['会议', '日期', '计次', '理由、所据记录'], ...rows], ['center', 'left', 'center', 'left'])];
};

type MeetingFact = ReturnType<typeof meetingFacts>[number];

const counting = (fact: MeetingFact, how: string | undefined, servedOn: string | null): readonly [boolean, string] => {
  if (fact.kind === 'renegotiation') return [false, '未获司法确认后的重新磋商，不计入三次（第二十八条第二款）'];
  if (!fact.opened) return [false, '流会：没有宣布会议纪律、权利义务即告结束，不是已召开的会议'];
  if (servedOn === null || fact.on < servedOn) return [false, '早于告知书送达，不计'];
  if (how === undefined || how.startsWith('absent')) return [false, '该义务人及其代理人均未到会；条文没有规定未到会如何计次，不计'];
  return [true, how === 'took-part' ? '送达以后召开，该义务人本人或者代理人参加' : '送达以后召开，该义务人到会后退出'];
};

const verdicts = { met: '具备·待认定', open: '待研判', 'not-met': '不具备' } satisfies Record<Ground['status'], string>;

const groundRow = (file: CaseFile, obligor: string, { ground, status, because, question, wouldChange }: Ground): readonly string[] => {
  const declared = filed(file.state, 'FailureDeclared').find(
    (one) => one.obligor === obligor && one.grounds.includes(ground) && one.on <= file.today,
  );
  const reasons = because.map(
    ({ article, text, facts }) =>
      `${text}（${articleCited(article)}${recordsIn(
        facts.flatMap((path) => recordsOfFact(file.state, path)),
        '，',
      )}）`,
  );
  const said =
    declared === undefined
      ? []
      : [`${dayInFull(declared.on)}经${declared.approver}批准，认定磋商不成。（第二十九条${recordsIn([declared.record], '，')}）`];
  return [
    inChinese(ground),
    groundNames[ground satisfies GroundNumber],
    declared === undefined ? verdicts[status] : '已认定',
    [...reasons, ...said].join('\n'),
    [...(question === undefined ? [] : [`问题：${question}`]), ...(wouldChange ?? []).map((change) => `${change}。`)].join('\n'),
  ];
};

/** Approvals and overrides past a limit or a condition (Arts. 22, 27), and appraisals that stop the net clock (Art. 17). */
const approvals = ({ state, today }: CaseFile, obligor: string): readonly Block[] => {
  const rows = [
    ...filed(state, 'ExtraMeetingApproved').map((one) => ({ ...one, what: `增加第${one.meeting}次会议（第二十七条）` })),
    ...filed(state, 'PeriodOverrunApproved')
      .filter((one) => one.obligor === obligor)
      .map((one) => ({ ...one, what: '超过磋商期限继续磋商（第二十七条没有规定途径）' })),
    ...filed(state, 'EntryConditionOverridden')
      .filter((one) => one.obligor === obligor)
      .map((one) => ({ ...one, what: `以其他证明认可启动条件第（${inChinese(one.item)}）项（第二十二条）`, reason: one.evidence })),
    ...filed(state, 'SupplementaryAppraisalCommissioned').map((one) => ({
      ...one,
      what: '补充、重新鉴定（第十七条）',
      approver: '—',
      reason: `委托${one.to}：${one.subject}；${delivery(state, one.id)}`,
    })),
  ].filter((one) => one.on <= today);
  return rows.length === 0
    ? []
    : [
        heading(2, '超出期限、次数的批准和其他决定'),
        table(
          [26, 17, 17, 40],
          [
            ['事项', '日期', '批准人', '理由、所据记录'],
            ...rows.map(({ what, on, approver, reason, record }) => [what, dayInFull(on), approver, `${reason}${recordsMark([record])}`]),
          ],
        ),
      ];
};

const delivery = (state: CaseFile['state'], id: string): string => {
  const delivered = filed(state, 'SupplementaryAppraisalDelivered').find((one) => one.id === id);
  return delivered === undefined ? '尚未交付' : `${dayInFull(delivered.on)}交付`;
};

/** The notices of the State Council that the days rest on, and the years that have none. */
const calendars = (file: CaseFile, assessed: readonly ObligorAssessment[]): readonly Block[] => {
  const known = new Map([...shippedCalendars, ...file.calendar].map((calendar) => [calendar.year, calendar.source]));
  const days = [file.today, ...assessed.flatMap(({ servedOn }) => servedOn ?? []), ...duesOf(assessed).map(dayOfDue)];
  const years = [...new Set(days.map(yearOf))].sort((a, b) => a - b);
  return [
    heading(1, '日历来源'),
    ...years.map((year) => paragraph(`${year}年：${known.get(year) ?? '没有节假日安排，按周一至周五估算'}。`)),
  ];
};

const duesOf = (assessed: readonly ObligorAssessment[]): readonly Due[] =>
  assessed.flatMap(({ reply, period }) => [reply.due, period.calendarEnd, period.netEnd].filter((due) => due !== null));

const recordsIn = (records: readonly number[], before: string): string =>
  records.length === 0 ? '' : `${before}记录${[...new Set(records)].join('、')}号`;

const recordsMark = (records: readonly number[]): string => (records.length === 0 ? '' : `（${recordsIn(records, '')}）`);
