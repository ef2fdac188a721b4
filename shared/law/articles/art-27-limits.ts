import { lawText } from '../../text/zh/law.ts';
import { addDays, daysBetween, type PlainDate } from '../../time/plain-date.ts';
import { dayOfDue, rolled } from '../../time/working-days.ts';
import { because, type Article, type Reason } from '../article.ts';
import type { ObligorAssessment } from '../assessment.ts';
import { attended, byDay, isConsultation, type Matter, type MeetingFact } from '../matter.ts';
import { parameterOn } from '../parameters.ts';
import { excludedDays } from './art-17-appraisal.ts';

/** 第27条. */
export const article27: Article = {
  number: 27,
  paragraphs: [
    '磋商会议存在分歧的，赔偿权利人及其指定的部门或机构与赔偿义务人可以商定时间再次进行磋商。磋商期限原则上不超过90日，自赔偿权利人及其指定的部门或机构向赔偿义务人送达磋商告知书之日起计算。磋商次数原则上不超过3次。案情重大复杂的，经赔偿权利人指定的部门或机构负责人同意，可以适当增加会议次数。',
  ],
  judgement: '案情是否重大复杂、是否增加会议次数，由指定部门负责人决定；超过90日如何处理，条文没有规定途径。',
};

/** The service that the period runs from: the earliest one that reached the obligor, by any method but public notice. */
export const servedOn = (matter: Matter): Matter['obligor']['service'][number] | null =>
  matter.obligor.service
    .filter((attempt) => attempt.outcome === 'served' && attempt.method !== 'public-notice')
    .toSorted((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0))[0] ?? null;

/** 90 natural days from service on this obligor; the net clock adds the days of Art. 17. Both ends roll to a working day (民法典203). */
export const periodOf = (matter: Matter): ObligorAssessment['period'] => {
  const service = servedOn(matter);
  if (service === null) return { day: null, raw: null, calendarEnd: null, netEnd: null, excludedDays: 0, remaining: null };
  const raw = addDays(service.on, parameterOn('consultationDays', matter.today));
  const excluded = excludedDays(matter, service.on, raw);
  const calendarEnd = rolled(matter.calendar, raw);
  return {
    day: daysBetween(service.on, matter.today),
    raw,
    calendarEnd,
    netEnd: rolled(matter.calendar, addDays(raw, excluded)),
    excludedDays: excluded,
    remaining: daysBetween(matter.today, dayOfDue(calendarEnd)),
  };
};

export type MeetingCount = { readonly counted: readonly MeetingFact[]; readonly limit: number; readonly because: readonly Reason[] };

/**
 * A meeting counts for an obligor when it was opened after service and that obligor took part or walked out of it. More than three
 * need one approval each, in advance.
 */
export const meetingsOf = (matter: Matter): MeetingCount => {
  const service = servedOn(matter);
  const counted = service === null ? [] : matter.facts.meetings.filter((meeting) => countsFor(matter, meeting, service.on)).toSorted(byDay);
  const extra = extraMeetings(matter, counted);
  const approved = [...new Set(extra.map((approval) => approval.meeting))].sort((a, b) => a - b);
  const limit = parameterOn('meetings', matter.today) + approved.length;
  const days = counted.map((meeting) => meeting.on);
  return {
    counted,
    limit,
    because: [
      because(
        '27',
        lawText.counted(counted.length, limit, days),
        counted.map((meeting) => meeting.path),
      ),
      ...(approved.length === 0
        ? []
        : [
            because(
              '27',
              lawText.extraApproved(approved),
              extra.map((approval) => approval.path),
            ),
          ]),
    ],
  };
};

const countsFor = (matter: Matter, meeting: MeetingFact, served: PlainDate): boolean =>
  isConsultation(meeting) && meeting.on >= served && attended(meeting, matter.obligor.id);

/** Approvals that count for this obligor: three counted meetings have a smaller number, and approval came no later than the meeting. */
const extraMeetings = (matter: Matter, counted: readonly MeetingFact[]): Matter['facts']['approvals'] =>
  matter.facts.approvals.filter((approval) => {
    const held = matter.facts.meetings.find((meeting) => meeting.number === approval.meeting);
    const inAdvance = held === undefined || approval.on <= held.on;
    return inAdvance && counted.filter((meeting) => meeting.number < approval.meeting).length >= parameterOn('meetings', matter.today);
  });
