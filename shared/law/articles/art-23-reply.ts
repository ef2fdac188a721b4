import { lawText } from '../../text/zh/law.ts';
import type { PlainDate } from '../../time/plain-date.ts';
import { dayOfDue, exactly, expiry, nthWorkingDayAfter, surelyLateAfter, type Due } from '../../time/working-days.ts';
import { because, type Article, type Reason } from '../article.ts';
import type { ReplyStatus } from '../assessment.ts';
import { attended, attendancePath, lastOf, type Matter } from '../matter.ts';
import { parameterOn } from '../parameters.ts';
import { servedOn } from './art-27-limits.ts';

/** 第23条. */
export const article23: Article = {
  number: 23,
  paragraphs: ['赔偿义务人应当在收到磋商告知书之日起5个工作日内提出是否承认赔偿义务人身份、是否同意磋商的答复意见，有合理合法理由的除外。'],
  judgement: '逾期答复的理由是否合理合法、附条件的答复应当如何理解，由人判断。',
};

export type Reply = { readonly due: Due | null; readonly status: ReplyStatus; readonly because: readonly Reason[] };

/** The reply is due on the 5th working day after service, or on the later day the notice states; an accepted reason saves a late one. */
export const replyOf = (matter: Matter): Reply => {
  const service = servedOn(matter);
  if (service === null) return { due: null, status: 'not-served', because: [because('23', lawText.notServed(), [matter.obligor.path])] };
  const fifth = nthWorkingDayAfter(matter.calendar, service.on, parameterOn('replyWorkingDays', matter.today));
  const stated = matter.obligor.noticeStatesReplyBy;
  const later = stated !== undefined && stated > dayOfDue(fifth);
  const due = later ? exactly(stated) : fifth;
  const basis = because('23', lawText.replyDue(due, parameterOn('replyWorkingDays', matter.today), later), [
    later ? `${matter.obligor.path}/noticeStatesReplyBy` : service.path,
  ]);
  const { status, reason } = statusOf(matter, due);
  return { due, status, because: [basis, ...reason] };
};

const statusOf = (matter: Matter, due: Due): { readonly status: ReplyStatus; readonly reason: readonly Reason[] } => {
  const { reply, path } = matter.obligor;
  const say = (text: string): Reason => because('23', text, [`${path}/reply`]);
  if (reply === undefined) {
    const state = expiry(due, matter.today);
    const text = state === 'undecided' ? lawText.replyUndecided(due) : lawText.noReply(due, state === 'expired');
    return { status: state === 'expired' ? 'overdue' : 'awaited', reason: [because('23', text, [path])] };
  }
  if (reply.receivedOn <= dayOfDue(due)) return { status: 'in-time', reason: [say(lawText.replyInTime(reply.receivedOn, due))] };
  const late = say(lawText.replyLate(reply.receivedOn, due));
  if (reply.lateReasonAccepted === true) return { status: 'late-accepted', reason: [late, say(lawText.lateAccepted())] };
  if (reply.lateReasonAccepted === false && reply.receivedOn > surelyLateAfter(due))
    return { status: 'late-rejected', reason: [late, say(lawText.lateRejected())] };
  return {
    status: 'late-pending',
    reason: [late, say(reply.lateReasonAccepted === false ? lawText.replyUndecided(due) : lawText.latePending())],
  };
};

/** Whether consent or refusal decides: the latest word, and refusal where both fall on one day. */
export type Will = {
  readonly decides: 'consent' | 'refusal' | 'neither';
  readonly consentDays: readonly PlainDate[];
  readonly because: readonly Reason[];
};

export const willOf = (matter: Matter, status: ReplyStatus): Will => {
  const { reply, refusedOn, path, id } = matter.obligor;
  const says =
    reply === undefined
      ? null
      : reply.agrees === 'conditional'
        ? (reply.classifiedAs ?? null)
        : reply.agrees === 'yes'
          ? 'consent'
          : 'refusal';
  const service = servedOn(matter);
  const met = service === null ? [] : matter.facts.meetings.filter((meeting) => meeting.on >= service.on && attended(meeting, id));
  const byReply =
    reply !== undefined && says === 'consent' && (status === 'in-time' || status === 'late-accepted') ? [reply.receivedOn] : [];
  const consentDays = [...byReply, ...met.map((meeting) => meeting.on)];
  const refusalDays = [
    ...(reply !== undefined && says === 'refusal' ? [reply.receivedOn] : []),
    ...(refusedOn === undefined ? [] : [refusedOn]),
  ];
  const consent = lastOf(consentDays);
  const refusal = lastOf(refusalDays);
  if (refusal !== null && (consent === null || refusal >= consent)) {
    return {
      decides: 'refusal',
      consentDays,
      because: [because('29(1)', lawText.refusal(refusal), [refusal === refusedOn ? `${path}/refusedOn` : `${path}/reply`])],
    };
  }
  if (consent === null) return { decides: 'neither', consentDays, because: [] };
  const meeting = met.find((candidate) => candidate.on === consent);
  const reason =
    byReply.includes(consent) || meeting === undefined
      ? because('23', lawText.consent(consent), [`${path}/reply`])
      : because('22(2)', lawText.consentByMeeting(consent, meeting.number), [attendancePath(meeting, id)]);
  // A written consent that no refusal has overtaken is worth naming beside the meeting that came after it.
  const written = byReply.filter((day) => day < consent && (refusal === null || day > refusal));
  const also = written.map((day) => because('23', lawText.consentAlso(day), [`${path}/reply`]));
  return { decides: 'consent', consentDays, because: [reason, ...also] };
};
