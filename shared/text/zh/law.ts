import { sentence } from './stops.ts';
import { dayOfDue, type Due } from '../../time/working-days.ts';
import type { ServiceMethod } from '../../law/facts.ts';
import { dayInFull, inChinese, money } from './format.ts';

const methodNames: Record<ServiceMethod, string> = {
  direct: '直接送达',
  leaving: '留置送达',
  electronic: '电子送达',
  entrusted: '委托送达',
  postal: '邮寄送达',
  forwarding: '转交送达',
  'public-notice': '公告送达',
};

/** 2026年10月8日, or 估算的2027年1月11日（缺2027年日历，按周一至周五推算）. */
export const dueInFull = (due: Due): string =>
  due.date !== null
    ? dayInFull(due.date)
    : `估算的${dayInFull(due.estimate)}（缺${due.calendarMissing.join('、')}年日历，按周一至周五推算）`;

const names = (methods: readonly ServiceMethod[]): string => methods.map((method) => methodNames[method]).join('、');

/** Ways of service still open: those that must have been tried, and those that may also be said not to apply. */
type LeftToTry = { readonly mustBeTried: readonly ServiceMethod[]; readonly mayNotApply: readonly ServiceMethod[] };
const methodsLeft = ({ mustBeTried, mayNotApply }: LeftToTry, tried: string, triedOrNot: string): string =>
  [mustBeTried.length > 0 ? `${names(mustBeTried)}${tried}` : '', mayNotApply.length > 0 ? `${names(mayNotApply)}${triedOrNot}` : '']
    .filter((part) => part !== '')
    .join('；');

/** Every sentence of the law engine, from the values that decide. One place, so that a lawyer can read them all. */
export const lawText = {
  served: (on: string, method: ServiceMethod) => `告知书已于${dayInFull(on)}${methodNames[method]}。`,
  notServed: () => '告知书尚未送达。',
  periodNotBegun: () => '告知书尚未送达，磋商期限没有起算。',
  publicNoticeOnly: () => '公告送达不计入第二十九条第（四）项所列的方式，也不作为起算的送达。',
  replyDue: (due: Due, days: number, stated: boolean) =>
    stated
      ? `告知书载明的答复期限为${dueInFull(due)}，晚于第${days}个工作日，以载明的为准。`
      : `答复期限为收到告知书后第${days}个工作日，即${dueInFull(due)}。`,
  replyInTime: (on: string, due: Due) => `答复于${dayInFull(on)}收到，没有超过答复期限${dueInFull(due)}。`,
  replyLate: (on: string, due: Due) => `答复于${dayInFull(on)}收到，${due.date === null ? '晚于' : '超过答复期限'}${dueInFull(due)}。`,
  lateAccepted: () => '逾期的理由已被认为合理合法。',
  lateRejected: () => '逾期的理由没有被接受。',
  latePending: () => '逾期的理由尚未审查。',
  noReply: (due: Due, overdue: boolean) =>
    overdue ? `至今没有收到答复，已经超过答复期限${dueInFull(due)}。` : `尚未收到答复，答复期限至${dueInFull(due)}。`,
  replyUndecided: (due: Due) => `期限只有${dueInFull(due)}，是否逾期尚不能确定。`,
  consent: (on: string) => `义务人于${dayInFull(on)}同意磋商。`,
  consentAlso: (on: string) => `此前义务人已于${dayInFull(on)}答复同意磋商。`,
  consentByMeeting: (on: string, meeting: number) => `义务人参加了${dayInFull(on)}的第${meeting}次会议，以参加会议表示同意磋商。`,
  refusal: (on: string) => `义务人于${dayInFull(on)}明确表示拒绝磋商，此后没有再同意。`,
  conditionalUnread: () => '答复附有条件，尚未由人判断是同意还是拒绝。',
  // Art. 29(2)
  absence: (meeting: number, on: string, how: string) => `第${meeting}次会议（${dayInFull(on)}）${how}。`,
  absenceBeforeConsent: (meeting: number) => `第${meeting}次会议之前义务人没有同意过磋商，未到会不作为第（二）项的事实。`,
  notNotified: (meeting: number) => `没有第${meeting}次会议的通知在会前送达的记录，不能仅凭未到会认定。`,
  notifiedBefore: (meeting: number, on: string, days: number) => `第${meeting}次会议的通知于${dayInFull(on)}送达，早于会议${days}日。`,
  tookPartLater: (meeting: number) => `此后义务人参加了第${meeting}次会议。`,
  noAbsence: () => '没有未到会或者退出会议的记录。',
  // Art. 27, 29(3)
  counted: (count: number, limit: number, list: readonly string[]) =>
    count === 0 ? `计入的磋商会议0次，上限${limit}次。` : `计入的磋商会议${count}次（${list.map(dayInFull).join('、')}），上限${limit}次。`,
  extraApproved: (list: readonly number[]) => `经事先批准增加的会议：第${list.join('、')}次，上限相应增加${list.length}次。`,
  fewerThanThree: (count: number, needed: number) => `计入${count}次，不足${needed}次。`,
  finding: (on: string, approver: string, text: string) => `${dayInFull(on)}经${approver}批准认定：${text.replace(/[。．.]+$/u, '')}。`,
  findingTooEarly: (on: string, sitting: string) =>
    `${dayInFull(on)}的认定早于第三次会议最后一次开会（${dayInFull(sitting)}），不作为依据。`,
  noFinding: () => '没有作出难以达成一致的认定。',
  noFindingSeven: () => '没有作出磋商不成的其他认定。',
  // Art. 29(4)
  attempted: (method: ServiceMethod, on: string, reason: string) => `${dayInFull(on)}${methodNames[method]}未成：${sentence(reason)}`,
  notApplicable: (method: ServiceMethod, reason: string) => `${methodNames[method]}不适用：${sentence(reason)}`,
  leftToTry: (left: LeftToTry) => `送达方式尚未穷尽：${methodsLeft(left, '没有实际尝试', '没有尝试，也没有写明不适用的原因')}。`,
  allTried: () => '除公告以外的六种方式均已尝试未成或者写明不适用。',
  // Art. 29(5)
  noCustody: () => '没有被羁押等状态的记录。',
  custodyEnded: (until: string) => `羁押等状态已于${dayInFull(until)}结束。`,
  custodySince: (since: string) => `自${dayInFull(since)}起处于被羁押等状态。`,
  channelExists: () => '有代理人或者远程方式可以磋商。',
  noChannel: () => '没有代理人，也没有远程方式。',
  impossible: () => '已由人确认无法开展磋商。',
  possible: () => '已由人确认仍可开展磋商。',
  // Art. 27, 29(6)
  period: (served: string, day: number, raw: string, end: Due) =>
    `自${dayInFull(served)}送达起算（当日不计），今日为第${day}日；第90日为${dayInFull(raw)}${dayOfDue(end) === raw ? `，届满日为${dueInFull(end)}` : `，非工作日，届满日顺延至${dueInFull(end)}（民法典第二百零三条）`}。`,
  calendarRunning: (end: Due, left: number) => `磋商期限至${dueInFull(end)}，尚余${left}日。`,
  calendarOver: (end: Due) => `按自然日计算的磋商期限已于${dueInFull(end)}届满。`,
  netRunning: (excluded: number, end: Due) => `扣除补充、重新鉴定的${excluded}日后的磋商期限至${dueInFull(end)}，尚未届满。`,
  netOver: (excluded: number, end: Due) => `扣除补充、重新鉴定的${excluded}日后的磋商期限也已于${dueInFull(end)}届满。`,
  netUndecided: (excluded: number, end: Due) => `扣除补充、重新鉴定的${excluded}日后，届满日只有${dueInFull(end)}，是否届满尚不能确定。`,
  endUndecided: (end: Due) => `届满日只有${dueInFull(end)}，是否届满尚不能确定。`,
  agreementReached: (on: string) => `${dayInFull(on)}已签订赔偿协议，此后依第二十八条处理。`,
  noAgreement: () => '没有达成赔偿协议。',
  // Questions and what would change an answer
  question: {
    late: '逾期答复的理由是否合理合法？',
    conditional: '附条件的答复应当作为同意磋商还是拒绝磋商？',
    replyUndecided: '补录缺少年份的日历后，答复期限是否已经届满？',
    lateUndecided: '补录缺少年份的日历后，答复是否仍属逾期？',
    absence: '未到会或者退出会议是否属于“无故”？',
    hopeless: '是否认为磋商难以达成一致？',
    custody: '被羁押等状态是否使磋商无法开展？',
    period: '鉴定评估期间是否从磋商期限中扣除（第十七条）？',
    periodUndecided: '补录缺少年份的日历后，磋商期限是否已经届满？',
  },
  change: {
    consent: '义务人同意磋商或者参加会议，则不具备',
    refusal: '义务人明确拒绝磋商，则具备',
    lateAccepted: '接受逾期理由，则不具备',
    lateRejected: '不接受逾期理由，则具备',
    notLateAfterAll: '补录日历后答复没有逾期，则重新判断',
    lateAfterAll: '补录日历后答复仍属逾期，则具备',
    classifyConsent: '归类为同意，则不具备',
    classifyRefusal: '归类为拒绝，则具备',
    expires: (due: Due) => `${dueInFull(due)}以后仍未答复，则具备`,
    withoutCause: '认定为无故，且会前已通知、此后未再参加，则具备',
    withCause: '认定为有正当理由，则不具备',
    laterMeeting: '此后参加会议，则须重新判断',
    moreMeetings: (needed: number) => `再有${needed}次计入的会议，则可以作出认定`,
    makeFinding: '指定部门作出难以达成一致的认定，则具备',
    withdrawFinding: '以新记录撤回认定，重新判断',
    tryMethods: (left: LeftToTry) => `${methodsLeft(left, '实际尝试未成', '尝试未成或者写明不适用的原因')}，则具备`,
    served: '以公告以外的方式送达，则不具备',
    channel: '有了代理人或者远程方式，则不具备',
    confirmImpossible: '由人确认无法开展磋商，则具备',
    periodEnds: (due: Due) => `${dueInFull(due)}以后仍未达成协议，则具备`,
    agreement: '达成赔偿协议，则不具备',
    findingSeven: '作出认定并经批准，则具备',
  },
  // Art. 22
  damageEstablished: (yes: boolean) => (yes ? '已认定发生生态环境损害。' : '没有认定发生生态环境损害。'),
  investigation: (yes: boolean) => (yes ? '损害调查已完成。' : '损害调查没有完成。'),
  appraisalOnFile: (basis: string) =>
    ({
      opinion: '已有鉴定意见。',
      report: '已有鉴定评估报告。',
      'expert-opinion': '已有专家意见。',
      'administrative-finding': '只有行政机关综合认定：第八条列有此项，第二十二条第（四）项没有，由人判断。',
    })[basis] ?? '',
  nothingOnFile: () => '案卷中没有相应材料。',
  otherConditions: () => '法律、法规规定的其他条件，由人核对。',
  consentMissing: () => '义务人尚未表示同意磋商。',
  // Art. 20
  simpleAmount: (damageFen: number, costsFen: number, limitFen: number, within: boolean) =>
    `损害数额${money(damageFen)}，减去调查、鉴定评估费用${money(costsFen)}，为${damageFen < costsFen ? '-' : ''}${money(Math.abs(damageFen - costsFen))}，${within ? '不超过' : '超过'}${money(limitFen)}。`,
  simpleExperts: (experts: number | null, needed: number) =>
    `共同出具意见的专家${experts === null ? '人数未记载' : `${experts}名`}，要求不少于${needed}名。`,
  simpleFacts: (what: 'factsSimple' | 'responsibilityUndisputed' | 'minorEffect', value: boolean | undefined) =>
    `${{ factsSimple: '损害事实简单', responsibilityUndisputed: '责任认定无争议', minorEffect: '不利影响较小' }[what]}：${value === undefined ? '未记载' : value ? '是' : '否'}。`,
  // Next actions
  act: {
    'serve-notice': '送达磋商告知书；磋商期限自送达之日起算。',
    'await-reply': (due: Due) => `等候答复，期限至${dueInFull(due)}。`,
    'judge-late-reply': '审查逾期答复的理由是否合理合法；审查以前不作逾期未答复处理。',
    'classify-reply': '判断附条件的答复是同意还是拒绝。',
    'hold-meeting': (next: number, end: Due, over: boolean) =>
      over
        ? `再召开会议将是第${next}次计入的磋商会议；磋商期限${dueInFull(end)}已过，第二十七条没有规定延长的途径，须写明理由并经批准。`
        : `召开第${next}次计入的磋商会议，磋商期限至${dueInFull(end)}。`,
    'approve-extra-meeting': (counted: number) => `已计入${counted}次；再开须先经指定部门负责人同意，案情须重大复杂。`,
    'judge-hopeless': (counted: number) => `已计入${counted}次，由指定部门判断是否难以达成一致。`,
    'declare-failure': (grounds: readonly number[]) =>
      `第二十九条第${grounds.map((ground) => `（${inChinese(ground)}）`).join('、')}项的事实已具备，可以报请负责人认定磋商不成；认定以前不视为磋商不成。`,
    'declare-renegotiation-failed': (ruled: string) =>
      `法院于${dayInFull(ruled)}经审查未予司法确认；重新磋商不成的，可以报请负责人认定，依据是第二十八条第二款，不再列第二十九条的情形。`,
    'renegotiation-held': (meeting: number, on: string) => `义务人参加了${dayInFull(on)}的重新磋商（第${meeting}次会议）。`,
    'renegotiation-shunned': (meeting: number, on: string, notified: string) =>
      `重新磋商（第${meeting}次会议，${dayInFull(on)}）的通知于${dayInFull(notified)}送达，义务人无故未到会。`,
    'sign-agreement': '达成一致的，签署赔偿协议。',
    'apply-confirmation': (signed: string) =>
      `协议于${dayInFull(signed)}签署，可以向有管辖权的人民法院申请司法确认，以双方共同申请为宜；第30日只作提醒，此后申请或者单方申请的，注明原因。`,
    'hold-renegotiation': (ruled: string) =>
      `法院于${dayInFull(ruled)}经审查未予司法确认：先根据裁判文书核实有关情况，再重新磋商一次，不另送达告知书，不另计90日。`,
    sue: (on: string, days: number) => `${dayInFull(on)}认定磋商不成，应当及时起诉；内部目标${days}日，条文没有规定天数。`,
    'inform-procuratorate': '起诉的同时书面告知同级检察机关。',
    enforce: (on: string) => `${dayInFull(on)}不履行经司法确认的协议，可以申请强制执行。`,
    'sue-on-agreement': (on: string) => `${dayInFull(on)}不履行未经司法确认的协议，可以提起诉讼。`,
    'import-calendar': (years: readonly number[]) => `补录${years.join('、')}年的节假日安排，录入前相关日期只能估算。`,
  },
  // Warnings
  warn: {
    'later-than-today': (count: number, today: string) => `有${count}项日期晚于${dayInFull(today)}，未计算在内。`,
    'calendar-missing': (years: readonly number[]) => `没有${years.join('、')}年的节假日安排，相关日期为估算。`,
    'designation-missing': '案卷中没有赔偿权利人的书面指定文书：没有指定不得发出告知书，已经发出的应当补充指定在先的证明。',
    'may-not-sign': '指定文书没有授权签署相关法律文书：取得授权以前不得签署赔偿协议。',
    'identity-denied': (name: string) => `${name}否认赔偿义务人身份但同意磋商：磋商可以进行，身份问题须在会上查明。`,
    'sittings-far-apart': (meeting: number, days: number, most: number) =>
      `第${meeting}次会议前后两次开会相隔${days}日，超过${most}日：可能被认为是两次会议。`,
    'period-near-end': (name: string, left: number, end: Due) =>
      left < 0
        ? `${name}的磋商期限已于${dueInFull(end)}届满。`
        : left === 0
          ? `${name}的磋商期限今日届满（${dueInFull(end)}）。`
          : `${name}的磋商期限尚余${left}日，至${dueInFull(end)}。`,
    'meeting-after-period': (name: string, meeting: number, end: Due) =>
      `第${meeting}次会议在${name}的磋商期限（${dueInFull(end)}）以后召开：第二十七条没有规定延长的途径。`,
    'approval-after-meeting': (meeting: number, approved: string, on: string) =>
      `增加第${meeting}次会议的审批（${dayInFull(approved)}）在会议（${dayInFull(on)}）之后：应当事先同意，不计。`,
    'no-show-uncounted': (name: string, meeting: number) =>
      `第${meeting}次会议${name}未到会，对其不计次数。条文没有规定未到会如何计次；另一解释：凡已通知召开的都计。`,
    'short-notice': (name: string, meeting: number, days: number, least: number) =>
      days > 0
        ? `第${meeting}次会议的通知在会前${days}日送达${name}，不足${least}日：判断是否无故时应当考虑。`
        : `第${meeting}次会议的通知没有在会前送达${name}：不能作为无故不到会。`,
    'not-negligible-by-amount': (damage: number, most: number) =>
      `依显著轻微终止索赔，但损害数额${money(damage)}超过${money(most)}：须有未造成明显影响的认定（第四十八条第（二）项）。`,
  },
} as const;
