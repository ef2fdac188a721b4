import { participantById, planOf, type Participant } from '../../record/meeting-queries.ts';
import { held, type MeetingState } from '../../record/state.ts';
import { namesakeMark } from '../../text/zh/names.ts';
import type { Instant } from '../../time/instant.ts';
import { dayInFull, terms, timeInFull } from '../../text/zh/terms.ts';

/** 2026年3月2日9时05分, to the minute. */
export const momentInFull = (at: Instant): string => `${dayInFull(at.slice(0, 10))}${timeInFull(at)}`;

/** 李某（权利人）; of two people of one name 王某（某律师事务所，代理人） */
export const personShort = (person: Pick<Participant, 'name' | 'capacity'>, mark: string | null = null): string =>
  `${person.name}（${mark === null ? '' : `${mark}，`}${terms.capacity[person.capacity]}）`;

export const personById = (meeting: MeetingState, id: string | null): string => {
  const person = participantById(meeting, id);
  return person === null ? (id ?? '') : personShort(person, namesakeMark(held(meeting, 'ParticipantSeated'), person));
};

/** 某公司 委托代理人 孙某, as the sign-off sheet names people. */
export const personInFull = (person: Pick<Participant, 'name' | 'capacity' | 'organisation'>): string =>
  [person.organisation, terms.capacityInFull[person.capacity], person.name].filter((part) => part !== '').join(' ');

/** The same in a cell of a table, with the name on a line of its own: so none is parted at the end of a line. */
export const personInCell = (person: Pick<Participant, 'name' | 'capacity' | 'organisation'>): string =>
  `${personInFull({ ...person, name: '' })}\n${person.name}`;

/** 第2次磋商 */
export const meetingTitle = (meeting: MeetingState): string =>
  planOf(meeting)?.kind === 'renegotiation'
    ? `第${meeting.number}次磋商（${terms.meetingKind.renegotiation}）`
    : `第${meeting.number}次磋商`;

export const orNone = (value: string): string => (value === '' ? '—' : value);
