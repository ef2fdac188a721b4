import { lawText } from '../text/zh/law.ts';
import { daysBetween, type PlainDate } from '../time/plain-date.ts';
import { dayOfDue } from '../time/working-days.ts';
import { because, type Reason } from './article.ts';
import type { FactsAsOf } from './as-of.ts';
import type { ObligorAssessment, Warning, WarningCode } from './assessment.ts';
import { attendanceOf, attended, attendancePath, isConsultation, notifiedOn, type Matter, type MeetingFact } from './matter.ts';
import { negligibleByAmount } from './articles/art-48-negligible-damage.ts';
import { inFen } from './money.ts';
import { missingYears } from './next-actions.ts';
import { pointer } from './json-pointer.ts';
import { parameterOn } from './parameters.ts';

const { warn } = lawText;

/** What a careful official would want to know; nothing here decides anything. One warning per code, with every case of it. */
export const warningsOf = (facts: FactsAsOf, matters: readonly Matter[], assessed: readonly ObligorAssessment[]): readonly Warning[] => {
  const years = missingYears(assessed);
  const found: readonly (readonly [WarningCode, readonly Reason[]])[] = [
    [
      'later-than-today',
      facts.later.length === 0 ? [] : [because('49', warn['later-than-today'](facts.later.length, facts.today), facts.later)],
    ],
    ['calendar-missing', years.length === 0 ? [] : [because('民法典203', warn['calendar-missing'](years))]],
    ['designation-missing', facts.designation === undefined ? [because('5¶3', warn['designation-missing'])] : []],
    ['may-not-sign', facts.designation?.maySign === false ? [because('5¶3', warn['may-not-sign'], ['/designation/maySign'])] : []],
    ['identity-denied', matters.flatMap(identityDenied)],
    ['sittings-far-apart', facts.meetings.flatMap((meeting) => sittingsFarApart(meeting, facts.today))],
    ['period-near-end', matters.flatMap((matter, at) => periodNearEnd(matter, assessed[at]))],
    ['meeting-after-period', matters.flatMap((matter, at) => meetingAfterPeriod(matter, assessed[at]))],
    ['approval-after-meeting', approvalAfterMeeting(facts)],
    ['no-show-uncounted', matters.flatMap(noShowUncounted)],
    ['short-notice', matters.flatMap(shortNotice)],
    ['not-negligible-by-amount', notNegligible(facts)],
  ];
  return found.filter(([, reasons]) => reasons.length > 0).map(([code, reasons]) => ({ code, because: reasons }));
};

/** Denied in the reply, and consent all the same: by that reply, or at the table. */
const identityDenied = (matter: Matter): readonly Reason[] => {
  const { reply, name, path, id } = matter.obligor;
  if (reply?.admitsIdentity !== false) return [];
  const agrees =
    reply.agrees === 'yes' || reply.classifiedAs === 'consent' || matter.facts.meetings.some((meeting) => attended(meeting, id));
  return agrees ? [because('23', warn['identity-denied'](name), [`${path}/reply/admitsIdentity`])] : [];
};

const sittingsFarApart = (meeting: MeetingFact, today: PlainDate): readonly Reason[] => {
  const days = (meeting.sittings ?? [meeting.on]).toSorted();
  const gaps = days.slice(1).map((day, at) => daysBetween(days[at] ?? day, day));
  const widest = Math.max(0, ...gaps);
  const most = parameterOn('sittingsApartDays', today);
  return widest > most ? [because('27', warn['sittings-far-apart'](meeting.number, widest, most), [`${meeting.path}/sittings`])] : [];
};

const periodNearEnd = ({ obligor, today }: Matter, assessed: ObligorAssessment | undefined): readonly Reason[] => {
  const { calendarEnd = null, remaining = null } = assessed?.period ?? {};
  const running = assessed?.stage === 'reply' || assessed?.stage === 'consulting' || assessed?.stage === 'refused';
  return running && calendarEnd !== null && remaining !== null && remaining <= parameterOn('periodNearEndDays', today)
    ? [because('27', warn['period-near-end'](obligor.name, remaining, calendarEnd), [obligor.path])]
    : [];
};

const meetingAfterPeriod = ({ facts, obligor }: Matter, assessed: ObligorAssessment | undefined): readonly Reason[] => {
  const end = assessed?.period.calendarEnd ?? null;
  if (end === null) return [];
  return facts.meetings
    .filter((meeting) => isConsultation(meeting) && attended(meeting, obligor.id) && meeting.on > dayOfDue(end))
    .map((meeting) => because('27', warn['meeting-after-period'](obligor.name, meeting.number, end), [meeting.path]));
};

const approvalAfterMeeting = (facts: FactsAsOf): readonly Reason[] =>
  facts.approvals.flatMap((approval) => {
    const meeting = facts.meetings.find((candidate) => candidate.number === approval.meeting);
    return meeting !== undefined && approval.on > meeting.on
      ? [because('27', warn['approval-after-meeting'](meeting.number, approval.on, meeting.on), [approval.path])]
      : [];
  });

const absences = ({ facts, obligor }: Matter): readonly MeetingFact[] =>
  facts.meetings.filter((meeting) => attendanceOf(meeting, obligor.id)?.startsWith('absent') === true);

const noShowUncounted = (matter: Matter): readonly Reason[] =>
  absences(matter)
    .filter(isConsultation)
    .map((meeting) =>
      because('27', warn['no-show-uncounted'](matter.obligor.name, meeting.number), [attendancePath(meeting, matter.obligor.id)]),
    );

const shortNotice = (matter: Matter): readonly Reason[] =>
  absences(matter).flatMap((meeting) => {
    const notified = notifiedOn(meeting, matter.obligor.id);
    const days = notified === undefined ? null : daysBetween(notified, meeting.on);
    const least = parameterOn('meetingNoticeDays', matter.today);
    return days !== null && days < least
      ? [
          because('29(2)', warn['short-notice'](matter.obligor.name, meeting.number, days, least), [
            `${meeting.path}${pointer('notified', matter.obligor.id)}`,
          ]),
        ]
      : [];
  });

/** Ended as 显著轻微 (Art. 15 ¶2(3)) though the damage is over the amount of Art. 48: then only the want of an evident effect carries it. */
const notNegligible = (facts: FactsAsOf): readonly Reason[] => {
  const { appraisal, today } = facts;
  if (appraisal === undefined || negligibleByAmount(inFen(appraisal.damage), today)) return [];
  return facts.terminated
    .filter((end) => end.ground === 3)
    .map((end) =>
      because('48', warn['not-negligible-by-amount'](inFen(appraisal.damage), parameterOn('negligibleDamageFen', today)), [
        `${end.path}/ground`,
        '/appraisal/damage',
      ]),
    );
};
