import { participantsOf, planOf, type Participant } from '../record/meeting-queries.ts';
import { claimOf, claimTotalFen } from '../record/case-queries.ts';
import { held, latest, type CaseState, type MeetingState } from '../record/state.ts';
import { clockInFull, dayInFull, terms } from '../text/zh/terms.ts';
import { dayOf } from '../time/instant.ts';
import type { PlainDate } from '../time/plain-date.ts';
import { orBlank } from './blanks.ts';
import { paragraph, type Block } from './document-model.ts';
import { meetingTitle } from './minutes/wording.ts';
import type { CaseFile } from './paper.ts';

/** 2026年3月30日9时30分 of the plan. */
export const plannedMoment = (meeting: MeetingState): string => {
  const plan = planOf(meeting);
  if (plan === null) return orBlank('');
  return `${dayInFull(plan.on)}${clockInFull(plan.time)}`;
};

/** The day of a letter that calls to a meeting, as near as the record tells it: the day it was first notified, else planned. */
export const calledOn = (file: CaseFile, meeting: MeetingState): PlainDate => {
  const notified = held(meeting, 'MeetingNotified')
    .map(({ on }) => on)
    .toSorted()[0];
  const planned = held(meeting, 'MeetingScheduled')[0];
  return notified ?? (planned === undefined ? file.today : dayOf(planned.at));
};

/** What every paper of a meeting names it by. */
export const meetingPairs = (meeting: MeetingState): readonly (readonly [string, string])[] => {
  const plan = planOf(meeting);
  const convened = latest(held(meeting, 'MeetingConvened'));
  return [
    ['会议', meetingTitle(meeting)],
    ['时间', plannedMoment(meeting)],
    ['地点', convened?.place ?? plan?.place ?? ''],
    ['方式', plan === null ? '' : terms.mode[plan.mode]],
    ['主持人', plan?.presiding ?? ''],
    ['记录人', plan?.secretary ?? ''],
  ];
};

/** The same as the lines of a letter. */
export const meetingLines = (meeting: MeetingState): readonly Block[] => {
  const told = Object.fromEntries(meetingPairs(meeting));
  const line = (...names: readonly string[]): Block =>
    paragraph(`${names.map((name) => `${name}：${orBlank(told[name] ?? '')}`).join('；')}。`);
  return [line('会议', '方式'), line('时间'), line('地点'), line('主持人', '记录人')];
};

/** The meeting as if everybody seated had come and nothing had been said yet: what a script printed beforehand is made from. */
export const asIfAllCame = (meeting: MeetingState): MeetingState => {
  const seated = participantsOf(meeting);
  const at = seated[0]?.at ?? planOf(meeting)?.at;
  if (at === undefined) return meeting;
  return {
    ...meeting,
    entries: [],
    step: null,
    on: {
      MeetingScheduled: held(meeting, 'MeetingScheduled'),
      ParticipantSeated: held(meeting, 'ParticipantSeated'),
      AttendanceChecked: seated.map((person) => ({
        meeting: meeting.number,
        participant: person.id,
        present: true,
        identity: 'unchecked' as const,
        authorityChecked: null,
        notified: null,
        cause: '',
        said: '',
        record: person.record,
        at,
      })),
    },
  };
};

/** The same with the claim stated as it is on file: what is asked about it in the steps that follow. */
export const asIfClaimed = (state: CaseState, meeting: MeetingState): MeetingState => {
  const claim = claimOf(state);
  if (claim === null) return meeting;
  const stated = { ...claim, meeting: meeting.number, totalFen: claimTotalFen(claim), said: '' };
  return { ...meeting, on: { ...meeting.on, ClaimStated: [stated] } };
};

/** People with a seat of these capacities. */
export const seatedAs = (meeting: MeetingState, ...capacities: readonly Participant['capacity'][]): readonly Participant[] =>
  participantsOf(meeting).filter(({ capacity }) => capacities.includes(capacity));
