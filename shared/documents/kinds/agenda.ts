import { isOfficer, type Participant } from '../../record/meeting-queries.ts';
import type { MeetingState } from '../../record/state.ts';
import { CLAIMANT, stepIds, stepNumber, type StepId } from '../../record/vocabulary.ts';
import { inChinese, terms } from '../../text/zh/terms.ts';
import { heading, table } from '../document-model.ts';
import { meetingPairs, seatedAs } from '../meeting-parts.ts';
import { personInFull } from '../minutes/wording.ts';
import { paper } from '../paper.ts';
import { eachMeeting } from '../subjects.ts';

/** Who has the floor in each step of Art. 26. */
const speakers = {
  attendance: ['presiding'],
  'discipline-and-rights': ['presiding'],
  'claimant-statement': ['claimant'],
  'appraisal-explained': ['appraiser', 'expert'],
  'obligor-statement': ['obligor', 'agent'],
  'questions-answered': ['obligor', 'agent', 'appraiser', 'expert'],
  'participants-opinions': ['procuratorate', 'department', 'justice', 'lawyer', 'expert'],
  consultation: ['claimant', 'obligor', 'agent'],
  'check-and-sign': ['presiding', 'secretary'],
} satisfies Record<StepId, readonly Participant['capacity'][]>;

/** 会议议程 (Art. 26): the nine steps with who has the floor in each. */
export const agendaPaper = paper({
  kind: 'agenda',
  title: '磋商会议议程',
  basis: '26',
  style: 'record',
  about: eachMeeting,
  needs: {},
  blocks: ({ opened }, meeting) => [
    { kind: 'subtitle', text: opened.title },
    { kind: 'fields', rows: [...meetingPairs(meeting)] },
    heading(1, '程序（第二十六条，依次进行）'),
    table(
      [7, 16, 43, 34],
      [
        ['次序', '程序', '内容', '发言人'],
        ...stepIds.map((step) => [
          inChinese(stepNumber(step)),
          terms.step[step],
          terms.stepLaw[step].replace(/[；。]$/u, ''),
          floor(meeting, step),
        ]),
      ],
      ['center', 'left', 'left', 'left'],
    ),
  ],
});

/** The officers and the claimant's side are known by what they are, guests by where they come from. */
const named = (person: Participant): string => {
  if (isOfficer(person) || person.party === CLAIMANT) return `${terms.capacityInFull[person.capacity]} ${person.name}`;
  return person.party === null && person.organisation !== '' ? `${person.organisation} ${person.name}` : personInFull(person);
};

const floor = (meeting: MeetingState, step: StepId): string => {
  const people = seatedAs(meeting, ...speakers[step]);
  return people.length === 0 ? '—' : people.map(named).join('\n');
};
