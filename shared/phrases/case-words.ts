import { obligorsOf } from '../record/case-queries.ts';
import { participantsOf, planOf } from '../record/meeting-queries.ts';
import { filed, meetingOf, type CaseState } from '../record/state.ts';

/** Names, places and exhibits of a case, each once: what is typed again and again in its minutes. A secret exhibit is none of them. */
export const caseWords = (state: CaseState, meeting: number): readonly string[] => {
  const opened = filed(state, 'CaseOpened')[0];
  const room = meetingOf(state, meeting);
  const words = [
    ...obligorsOf(state).flatMap(({ name, representative, address }) => [name, representative, address]),
    ...filed(state, 'AgentAppointed').flatMap(({ name, organisation }) => [name, organisation]),
    ...(opened === undefined ? [] : [opened.department, opened.government, opened.place, opened.departmentHead]),
    ...(room === null ? [] : participantsOf(room).flatMap(({ name, organisation }) => [name, organisation])),
    ...(room === null ? [] : [planOf(room)?.place ?? '']),
    ...filed(state, 'AppraisalRecorded').flatMap(({ by, number }) => [by, number]),
    ...filed(state, 'ExhibitListed')
      .filter(({ secret }) => !secret)
      .map(({ title }) => title),
  ];
  return [...new Set(words.map((word) => word.trim()).filter((word) => word.length > 1))];
};
