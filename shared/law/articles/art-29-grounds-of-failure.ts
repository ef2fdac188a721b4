import { lawText } from '../../text/zh/law.ts';
import { daysBetween } from '../../time/plain-date.ts';
import { expiry } from '../../time/working-days.ts';
import { because, type Article, type Reason } from '../article.ts';
import type { Ground, GroundNumber, GroundStatus, ObligorAssessment } from '../assessment.ts';
import type { ServiceMethod } from '../facts.ts';
import { attendanceOf, attendancePath, byDay, lastOf, notifiedOn, type Matter, type MeetingFact } from '../matter.ts';
import { pointer } from '../json-pointer.ts';
import { parameterOn } from '../parameters.ts';
import type { Reply, Will } from './art-23-reply.ts';
import { servedOn, type MeetingCount } from './art-27-limits.ts';

/** 第29条. */
export const article29: Article = {
  number: 29,
  paragraphs: [
    '有下列情形之一的，视为生态环境损害赔偿磋商不成：\n（一）赔偿义务人明确表示拒绝磋商或者未在磋商书面通知规定时间内提交答复意见的；\n（二）赔偿义务人无故不参与磋商会议或者退出磋商会议的；\n（三）已召开磋商会议3次，赔偿权利人及其指定的部门或机构认为磋商难以达成一致的；\n（四）采用民事诉讼法规定的除公告送达以外的方式，均无法向赔偿义务人送达磋商告知书的；\n（五）赔偿义务人因处于被羁押等状态，无法开展磋商的；\n（六）超过磋商期限，仍未达成赔偿协议的；\n（七）赔偿权利人及其指定的部门或机构认为磋商不成的其他情形。',
  ],
  judgement: '“无故”“认为”“无法”等由人判断；程序只列明事实，不作认定。',
};

/** What the grounds are judged by: the same values that the assessment shows. */
export type GroundBasis = {
  readonly matter: Matter;
  readonly reply: Reply;
  readonly will: Will;
  readonly period: ObligorAssessment['period'];
  readonly meetings: MeetingCount;
};

type Found = {
  readonly status: GroundStatus;
  readonly because: readonly Reason[];
  readonly question?: string;
  readonly wouldChange?: readonly string[];
};

/** Seven grounds in order. `met` says that the facts are on file, never that consultation has failed: a person declares that. */
export const groundsOf = (basis: GroundBasis): readonly Ground[] =>
  [refusedOrSilent, absentOrWalkedOut, hopelessAfterThree, cannotBeServed, inCustody, periodOver, otherwise].map((ground, index) => ({
    ground: (index + 1) as GroundNumber,
    ...ground(basis),
  }));

const { question, change } = lawText;

const refusedOrSilent = ({ matter, reply, will }: GroundBasis): Found => {
  if (reply.status === 'not-served') return { status: 'not-met', because: reply.because };
  const { path } = matter.obligor;
  if (will.decides === 'refusal') return { status: 'met', because: will.because, wouldChange: [change.consent] };
  if (will.decides === 'consent') return { status: 'not-met', because: will.because, wouldChange: [change.refusal] };
  const reasons = reply.because.map((reason) => ({ ...reason, article: reason.article === '23' ? '29(1)' : reason.article }));
  if (reply.status === 'overdue') return { status: 'met', because: reasons, wouldChange: [change.consent] };
  if (reply.status === 'late-rejected') return { status: 'met', because: reasons, wouldChange: [change.lateAccepted, change.consent] };
  if (reply.status === 'late-pending' && matter.obligor.reply?.lateReasonAccepted === false) {
    // The reason has been judged: what is left is whether the reply was late at all, which only the missing calendar can say.
    return {
      status: 'open',
      because: reasons,
      question: question.lateUndecided,
      wouldChange: [change.notLateAfterAll, change.lateAfterAll],
    };
  }
  if (reply.status === 'late-pending')
    return { status: 'open', because: reasons, question: question.late, wouldChange: [change.lateAccepted, change.lateRejected] };
  if (matter.obligor.reply !== undefined) {
    return {
      status: 'open',
      because: [...reasons, because('29(1)', lawText.conditionalUnread(), [`${path}/reply`])],
      question: question.conditional,
      wouldChange: [change.classifyConsent, change.classifyRefusal],
    };
  }
  const undecided = reply.due !== null && expiry(reply.due, matter.today) === 'undecided';
  return undecided
    ? { status: 'open', because: reasons, question: question.replyUndecided, wouldChange: [change.consent] }
    : { status: 'not-met', because: reasons, wouldChange: reply.due === null ? [] : [change.expires(reply.due)] };
};

const attendanceWords = {
  'took-part': '到会',
  absent: '未到会，原因未查明',
  'absent-with-cause': '未到会，有正当理由',
  'absent-without-cause': '未到会，认定为无故',
  'walked-out': '中途退出，原因未查明',
  'walked-out-with-cause': '中途退出，有正当理由',
  'walked-out-without-cause': '中途退出，认定为无故',
} as const;

/** Meetings of either kind after service; an absence only where consent had arisen before that day. */
const absentOrWalkedOut = ({ matter, will }: GroundBasis): Found => {
  const service = servedOn(matter);
  const { id } = matter.obligor;
  const meetings = service === null ? [] : matter.facts.meetings.filter((meeting) => meeting.on >= service.on).toSorted(byDay);
  const reasons: Reason[] = [];
  const events = meetings.flatMap((meeting) => {
    const how = attendanceOf(meeting, id);
    if (how === undefined || how === 'took-part') return [];
    const say = (text: string, path = attendancePath(meeting, id)): void => void reasons.push(because('29(2)', text, [path]));
    say(lawText.absence(meeting.number, meeting.on, attendanceWords[how]));
    const absent = how.startsWith('absent');
    if (absent && !will.consentDays.some((day) => day < meeting.on)) {
      say(lawText.absenceBeforeConsent(meeting.number));
      return [];
    }
    return [
      {
        meeting,
        how,
        met: how.endsWith('-without-cause') && (!absent || wasNotified(meeting, id, say)) && !tookPartLater(meetings, meeting, id, say),
      },
    ];
  });
  if (events.some((event) => event.met)) return { status: 'met', because: reasons, wouldChange: [change.withCause, change.laterMeeting] };
  if (events.some((event) => !event.how.endsWith('-with-cause'))) {
    return { status: 'open', because: reasons, question: question.absence, wouldChange: [change.withoutCause, change.withCause] };
  }
  return { status: 'not-met', because: reasons.length > 0 ? reasons : [because('29(2)', lawText.noAbsence(), [matter.obligor.path])] };
};

/** Adds a reason: found in how that meeting went, unless a path says otherwise. */
type Say = (text: string, path?: string) => void;

const wasNotified = (meeting: MeetingFact, id: string, say: Say): boolean => {
  const notified = notifiedOn(meeting, id);
  if (notified === undefined || notified >= meeting.on) {
    say(lawText.notNotified(meeting.number));
    return false;
  }
  say(lawText.notifiedBefore(meeting.number, notified, daysBetween(notified, meeting.on)), `${meeting.path}${pointer('notified', id)}`);
  return true;
};

const tookPartLater = (meetings: readonly MeetingFact[], after: MeetingFact, id: string, say: Say): boolean => {
  const later = meetings.find((meeting) => byDay(meeting, after) > 0 && meeting.opened && attendanceOf(meeting, id) === 'took-part');
  if (later !== undefined) say(lawText.tookPartLater(later.number), attendancePath(later, id));
  return later !== undefined;
};

/** Three counted meetings, and the department's finding after the last sitting of the third. */
const hopelessAfterThree = ({ matter, meetings }: GroundBasis): Found => {
  const third = meetings.counted[parameterOn('meetings', matter.today) - 1];
  const count = meetings.counted.length;
  if (third === undefined) {
    return {
      status: 'not-met',
      because: [
        ...meetings.because,
        because('29(3)', lawText.fewerThanThree(count, parameterOn('meetings', matter.today)), [matter.obligor.path]),
      ],
      wouldChange: [change.moreMeetings(parameterOn('meetings', matter.today) - count)],
    };
  }
  const lastSitting = lastOf(third.sittings ?? [third.on]) ?? third.on;
  const findings = matter.facts.findings.filter((finding) => finding.ground === 3 && finding.obligor === matter.obligor.id);
  const standing = findings.find((finding) => finding.on >= lastSitting);
  if (standing !== undefined) {
    return {
      status: 'met',
      because: [...meetings.because, because('29(3)', lawText.finding(standing.on, standing.approver, standing.text), [standing.path])],
      wouldChange: [change.withdrawFinding],
    };
  }
  return {
    status: 'open',
    because: [
      ...meetings.because,
      ...findings.map((finding) => because('29(3)', lawText.findingTooEarly(finding.on, lastSitting), [finding.path])),
      ...(findings.length === 0 ? [because('29(3)', lawText.noFinding(), [])] : []),
    ],
    question: question.hopeless,
    wouldChange: [change.makeFinding],
  };
};

/** The six methods of the Civil Procedure Law other than public notice. The first two must have been tried. */
const mustBeTried: readonly ServiceMethod[] = ['direct', 'postal'];
const mayNotApply: readonly ServiceMethod[] = ['leaving', 'electronic', 'entrusted', 'forwarding'];

const cannotBeServed = ({ matter }: GroundBasis): Found => {
  const service = servedOn(matter);
  if (service !== null)
    return { status: 'not-met', because: [because('29(4)', lawText.served(service.on, service.method), [service.path])] };
  const attempts = matter.obligor.service.filter((attempt) => attempt.outcome !== 'served');
  const reasons = attempts.map((attempt) =>
    because(
      '29(4)',
      attempt.outcome === 'failed'
        ? lawText.attempted(attempt.method, attempt.on, attempt.reason ?? '')
        : lawText.notApplicable(attempt.method, attempt.reason ?? ''),
      [attempt.path],
    ),
  );
  const publicNotice = matter.obligor.service.find((attempt) => attempt.method === 'public-notice');
  if (publicNotice !== undefined) reasons.push(because('29(4)', lawText.publicNoticeOnly(), [publicNotice.path]));
  const left = {
    mustBeTried: mustBeTried.filter((method) => !attempts.some((attempt) => attempt.method === method && attempt.outcome === 'failed')),
    mayNotApply: mayNotApply.filter((method) => !attempts.some((attempt) => attempt.method === method)),
  };
  return left.mustBeTried.length + left.mayNotApply.length === 0
    ? {
        status: 'met',
        because: [...reasons, because('29(4)', lawText.allTried(), [`${matter.obligor.path}/service`])],
        wouldChange: [change.served],
      }
    : {
        status: 'not-met',
        because: [...reasons, because('29(4)', lawText.leftToTry(left), [matter.obligor.path])],
        wouldChange: [change.tryMethods(left)],
      };
};

const inCustody = ({ matter }: GroundBasis): Found => {
  const { custody, path } = matter.obligor;
  const at = `${path}/custody`;
  if (custody === undefined) return { status: 'not-met', because: [because('29(5)', lawText.noCustody(), [path])] };
  const since = because('29(5)', lawText.custodySince(custody.since), [`${at}/since`]);
  if (custody.until !== undefined)
    return { status: 'not-met', because: [since, because('29(5)', lawText.custodyEnded(custody.until), [`${at}/until`])] };
  if (custody.channelExists)
    return { status: 'not-met', because: [since, because('29(5)', lawText.channelExists(), [`${at}/channelExists`])] };
  const without = [since, because('29(5)', lawText.noChannel(), [`${at}/channelExists`])];
  const decided = custody.consultationImpossible;
  if (decided === undefined)
    return { status: 'open', because: without, question: question.custody, wouldChange: [change.confirmImpossible, change.channel] };
  const judged = because('29(5)', decided ? lawText.impossible() : lawText.possible(), [`${at}/consultationImpossible`]);
  return {
    status: decided ? 'met' : 'not-met',
    because: [...without, judged],
    wouldChange: [decided ? change.channel : change.confirmImpossible],
  };
};

/** Past both clocks without an agreement; only the calendar clock leaves the question of Art. 17. */
const periodOver = ({ matter, period }: GroundBasis): Found => {
  const agreement = matter.facts.agreements.find((candidate) => candidate.obligors.includes(matter.obligor.id));
  if (agreement !== undefined)
    return { status: 'not-met', because: [because('29(6)', lawText.agreementReached(agreement.signedOn), [agreement.path])] };
  const service = servedOn(matter);
  if (service === null || period.calendarEnd === null || period.netEnd === null || period.raw === null || period.day === null) {
    return { status: 'not-met', because: [because('29(6)', lawText.periodNotBegun(), [matter.obligor.path])] };
  }
  const { calendarEnd, netEnd, excludedDays: excluded } = period;
  const from = because('27', lawText.period(service.on, period.day, period.raw, calendarEnd), [service.path]);
  const say = (text: string): Reason => because('29(6)', text, [service.path]);
  const sayNet = (text: string): Reason => because('29(6)', text, [service.path, ...matter.facts.exclusions.map(({ path }) => path)]);
  const calendarState = expiry(calendarEnd, matter.today);
  const netState = expiry(netEnd, matter.today);
  if (calendarState === 'running') {
    return {
      status: 'not-met',
      because: [from, say(lawText.calendarRunning(calendarEnd, period.remaining ?? 0))],
      wouldChange: [change.periodEnds(calendarEnd)],
    };
  }
  const overdue = calendarState === 'expired' ? say(lawText.calendarOver(calendarEnd)) : say(lawText.endUndecided(calendarEnd));
  if (calendarState === 'expired' && netState === 'expired') {
    const net = excluded > 0 ? [sayNet(lawText.netOver(excluded, netEnd))] : [];
    return { status: 'met', because: [from, overdue, ...net, say(lawText.noAgreement())], wouldChange: [change.agreement] };
  }
  const netText = netState === 'running' ? lawText.netRunning(excluded, netEnd) : lawText.netUndecided(excluded, netEnd);
  const net = excluded > 0 ? [sayNet(netText)] : [];
  return {
    status: 'open',
    because: [from, overdue, ...net],
    question: calendarState === 'undecided' || netState === 'undecided' ? question.periodUndecided : question.period,
    wouldChange: [change.periodEnds(netEnd), change.agreement],
  };
};

const otherwise = ({ matter }: GroundBasis): Found => {
  const finding = matter.facts.findings.find((candidate) => candidate.ground === 7 && candidate.obligor === matter.obligor.id);
  return finding === undefined
    ? { status: 'not-met', because: [because('29(7)', lawText.noFindingSeven(), [])], wouldChange: [change.findingSeven] }
    : {
        status: 'met',
        because: [because('29(7)', lawText.finding(finding.on, finding.approver, finding.text), [finding.path])],
        wouldChange: [change.withdrawFinding],
      };
};
