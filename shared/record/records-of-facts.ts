import { appraisalOf, designationOf, noticeFor, obligorsOf, replyOf } from './case-queries.ts';
import { obligorsSeated, sideOf, sittingsOf } from './meeting-queries.ts';
import { filed, held, latest, type CaseState, type MeetingState } from './state.ts';

type OnRecord = { readonly record: number };

/**
 * The records that a place in the facts of a case rests on, by its JSON path: the way back from what `facts-of-state` makes.
 * A path to an obligor as a whole is how the law says that nothing is on file; it rests on no record.
 */
export const recordsOfFact = (state: CaseState, path: string): readonly number[] => {
  const [list = '', at = '', ...rest] = path
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const found = rootOf(state, list) ?? itemOf(state, list, Number(at), rest);
  return [...new Set(found.flatMap((item) => (item ? [item.record] : [])))].sort((a, b) => a - b);
};

type Found = readonly (OnRecord | null | undefined)[];

const rootOf = (state: CaseState, name: string): Found | null => {
  switch (name) {
    case 'designation':
      return [designationOf(state)];
    case 'damageEstablished':
    case 'investigationConcluded':
      return [latest(filed(state, 'InvestigationConcluded'))];
    case 'appraisal':
      return [appraisalOf(state)];
    default:
      return null;
  }
};

const itemOf = (state: CaseState, list: string, at: number, rest: readonly string[]): Found => {
  switch (list) {
    case 'obligors':
      return obligorRecords(state, obligorsOf(state)[at]?.id ?? '', rest);
    case 'meetings': {
      const meeting = state.meetings.filter((candidate) => sittingsOf(candidate).length > 0)[at];
      return meeting === undefined ? [] : meetingRecords(state, meeting, rest);
    }
    case 'approvals':
      return [filed(state, 'ExtraMeetingApproved')[at]];
    case 'exclusions': {
      const commissioned = filed(state, 'SupplementaryAppraisalCommissioned')[at];
      return [commissioned, filed(state, 'SupplementaryAppraisalDelivered').find((delivery) => delivery.id === commissioned?.id)];
    }
    case 'findings':
      return [filed(state, 'FindingMade')[at]];
    case 'agreements': {
      const agreement = filed(state, 'AgreementSigned')[at];
      const ofIt = <T extends { readonly agreement: string }>(items: readonly T[]): T | null =>
        latest(items.filter((item) => item.agreement === agreement?.id));
      return rest[0] === 'confirmation'
        ? [ofIt(filed(state, 'ConfirmationApplied')), ofIt(filed(state, 'ConfirmationRuled'))]
        : [agreement];
    }
    case 'failures':
      return [filed(state, 'FailureDeclared')[at]];
    case 'breach':
      return [filed(state, 'BreachRecorded')[at]];
    case 'terminated':
      return [filed(state, 'ClaimTerminated')[at]];
    default:
      return [];
  }
};

const obligorRecords = (state: CaseState, obligor: string, [key, sub]: readonly string[]): Found => {
  const ofObligor = <T extends { readonly obligor: string }>(items: readonly T[]): readonly T[] =>
    items.filter((item) => item.obligor === obligor);
  const reply = replyOf(state, obligor);
  const ofReply = <T extends { readonly reply: number }>(items: readonly T[]): T | null =>
    latest(items.filter((item) => item.reply === reply?.record));
  switch (key) {
    case 'service': {
      const attempts = ofObligor(filed(state, 'ServiceRecorded'));
      return sub === undefined ? attempts : [attempts[Number(sub)]];
    }
    case 'noticeStatesReplyBy':
      return [noticeFor(state, obligor)];
    case 'reply':
      if (sub === 'classifiedAs') return [ofReply(filed(state, 'ReplyClassified'))];
      if (sub === 'lateReasonAccepted') return [ofReply(filed(state, 'LateReasonJudged'))];
      return [reply];
    case 'refusedOn':
      return [latest(ofObligor(filed(state, 'ConsultationRefused')))];
    case 'custody':
      return [latest(ofObligor(filed(state, 'CustodyRecorded')))];
    default:
      return [];
  }
};

const meetingRecords = (state: CaseState, meeting: MeetingState, [key, obligor]: readonly string[]): Found => {
  if (key === 'notified') return [held(meeting, 'MeetingNotified').findLast((notice) => notice.obligor === obligor)];
  if (key !== 'attendance' || obligor === undefined || !obligorsSeated(meeting).includes(obligor))
    return [held(meeting, 'MeetingConvened')[0]];
  const side = new Set(sideOf(meeting, obligor).map((person) => person.id));
  const ofSide = <T extends { readonly participant: string }>(items: readonly T[]): readonly T[] =>
    items.filter((item) => side.has(item.participant));
  return [
    ...ofSide(held(meeting, 'AttendanceChecked')),
    ...ofSide(held(meeting, 'ParticipantArrived')),
    ...ofSide(held(meeting, 'ParticipantWalkedOut')),
    latest(filed(state, 'AbsenceJudged').filter((judged) => judged.meeting === meeting.number && judged.obligor === obligor)),
  ] as Found;
};
