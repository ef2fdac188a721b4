import { partyName } from '../record/case-queries.ts';
import type { MeetingEventType } from '../record/event.ts';
import { participantById } from '../record/meeting-queries.ts';
import { filed, held, type CaseState, type Filed, type MeetingState } from '../record/state.ts';
import type { StepId } from '../record/vocabulary.ts';
import type { Instant } from '../time/instant.ts';
import { doneText } from '../text/zh/windows/done.ts';

/** One thing of the current step that is on record: what still lacks leaves the list of the missing and ticks itself here. */
export type DoneView = { readonly record: number; readonly at: Instant; readonly text: string };

/** What each step asks for and a record settles, in the order of time; entries and what can happen at any time are not asked for. */
const kindsOf: { readonly [S in StepId]: readonly MeetingEventType[] } = {
  attendance: ['AttendanceChecked', 'ParticipantArrived', 'AbsentObligorAwaited', 'ConsentGivenAtTable'],
  'discipline-and-rights': ['ActPerformed', 'PartyAnswered', 'ObjectionDecided'],
  'claimant-statement': ['ClaimStated', 'ExhibitShown', 'ExhibitNotShown', 'ActPerformed'],
  'appraisal-explained': ['AppraisalExplained'],
  'obligor-statement': ['AdmissionRecorded', 'ExhibitShown', 'ExhibitNotShown', 'ExhibitOpinionGiven', 'ActPerformed'],
  'questions-answered': ['QuestionDeferred', 'ActPerformed'],
  'participants-opinions': ['ActPerformed'],
  consultation: ['IssueSettled', 'ResultRecorded', 'NextAnnounced'],
  'check-and-sign': [],
};

/** What the current step has on record of what it asks for, since it began. */
export const doneViews = (state: CaseState, meeting: MeetingState): readonly DoneView[] => {
  const { step } = meeting;
  if (step === null) return [];
  const began = held(meeting, 'StepEntered').findLast((entered) => entered.step === step)?.record ?? 0;
  const since = <K extends MeetingEventType>(kind: K): readonly Filed<K>[] =>
    kindsOf[step].includes(kind) ? held(meeting, kind).filter(({ record }) => record > began) : [];
  const person = (id: string | null): string => participantById(meeting, id)?.name ?? '';
  const exhibit = (id: string): number => filed(state, 'ExhibitListed').find((listed) => listed.id === id)?.number ?? 0;
  const done = <K extends MeetingEventType>(kind: K, say: (item: Filed<K>) => string): readonly DoneView[] =>
    since(kind).map((item) => ({ record: item.record, at: item.at, text: say(item) }));
  return [
    ...done('AttendanceChecked', (item) => doneText.checked(person(item.participant), item.present)),
    ...done('ParticipantArrived', (item) => doneText.checked(person(item.participant), true)),
    ...done('AbsentObligorAwaited', (item) => doneText.awaited(partyName(state, item.obligor), item.minutes)),
    ...done('ConsentGivenAtTable', (item) => doneText.consented(partyName(state, item.obligor))),
    ...done('ActPerformed', (item) => doneText.act(item.act, person(item.participant))),
    ...done('PartyAnswered', (item) => doneText.answered(partyName(state, item.party), item.objection !== '')),
    ...done('ObjectionDecided', (item) => doneText.decided(item.upheld)),
    ...done('ClaimStated', () => doneText.claimed()),
    ...done('ExhibitShown', (item) => doneText.shown(exhibit(item.exhibit))),
    ...done('ExhibitNotShown', (item) => doneText.notShown(exhibit(item.exhibit))),
    ...done('ExhibitOpinionGiven', (item) => doneText.opinion(exhibit(item.exhibit), partyName(state, item.party))),
    ...done('AppraisalExplained', () => doneText.explained()),
    ...done('AdmissionRecorded', (item) => doneText.admission(partyName(state, item.obligor), item.item, item.answer)),
    ...done('QuestionDeferred', (item) => doneText.deferred(item.entry)),
    ...done('IssueSettled', (item) => doneText.settled(item.issue, item.outcome)),
    ...done('ResultRecorded', () => doneText.result()),
    ...done('NextAnnounced', () => doneText.next()),
  ].toSorted((a, b) => a.record - b.record);
};
