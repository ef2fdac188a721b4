import { partyName } from '../record/case-queries.ts';
import { sideOf, wasOpened, wasPresent } from '../record/meeting-queries.ts';
import type { CaseState, MeetingState } from '../record/state.ts';
import { CLAIMANT, type Issue } from '../record/vocabulary.ts';
import { issuesAt, issueTitle, lastWordOf, settlementOf, type Word } from '../meeting/positions.ts';
import { offerText } from '../text/zh/offers.ts';
import { paragraph, table, type Block } from './document-model.ts';

type Told = { readonly meeting: number; readonly record: number };

/** Where something said at a meeting stands in its minutes: what everybody at the table has a copy of. `at`: the meeting of the paper itself. */
export const entryOf = (state: CaseState, { meeting, record }: Told, at: number | null = null): string => {
  const entry = state.meetings.find(({ number }) => number === meeting)?.entries.find((one) => one.record === record)?.number;
  if (entry === undefined) return offerText.meeting(meeting);
  return meeting === at ? offerText.entry(entry) : offerText.entryOf(meeting, entry);
};

/** The same with the number of the record, for whoever has the record. */
export const placeOf = (state: CaseState, told: Told): string => `${entryOf(state, told)}，案卷记录${told.record}号`;

type Disputed = { readonly issue: Issue; readonly claimant: Word | null; readonly obligor: Word | null };

/** The last meeting at which one obligor sat; what it said there, or before, is its last word. */
const lastMeetingWith = (state: CaseState, obligor: string): MeetingState | null =>
  state.meetings.findLast((meeting) => wasOpened(meeting) && sideOf(meeting, obligor).some((person) => wasPresent(meeting, person.id))) ??
  null;

/** What was not agreed with one obligor when it last sat at the table, of what anybody said something on. */
export const stillDisputed = (state: CaseState, obligor: string): readonly Disputed[] => {
  const meeting = lastMeetingWith(state, obligor);
  if (meeting === null) return [];
  return issuesAt(state, meeting).flatMap((issue) => {
    const outcome = settlementOf(state, meeting, issue)?.outcome;
    const claimant = lastWordOf(state, meeting, issue, CLAIMANT);
    const word = lastWordOf(state, meeting, issue, obligor);
    return outcome === 'agreed' || outcome === 'not-applicable' || (claimant === null && word === null)
      ? []
      : [{ issue, claimant, obligor: word }];
  });
};

const said = (state: CaseState, word: Word | null, place: typeof placeOf): string =>
  word === null ? '没有记录意见' : `${word.brief}${word.isPending ? `（${offerText.pending}）` : ''}（${place(state, word)}）`;

/** One line for each matter still in dispute, with each side's last word and where it stands. */
export const disputedLines = (state: CaseState, obligor: string, place: typeof placeOf): readonly string[] =>
  stillDisputed(state, obligor).map(
    ({ issue, claimant, obligor: word }) =>
      `${issueTitle(state, issue)}：${partyName(state, CLAIMANT)}最后意见为${said(state, claimant, place)}；${partyName(state, obligor)}最后意见为${said(state, word, place)}。`,
  );

/** The same as a table, for the statement to a court (SPC 规定 5). Nothing where no position is on record. */
export const disputedTable = (state: CaseState, obligor: string): readonly Block[] => {
  const disputed = stillDisputed(state, obligor);
  return disputed.length === 0
    ? []
    : [
        paragraph('磋商中没有达成一致的事项和双方最后的意见：'),
        table(
          [18, 41, 41],
          [
            ['磋商事项', partyName(state, CLAIMANT), partyName(state, obligor)],
            ...disputed.map(({ issue, claimant, obligor: word }) => [
              issueTitle(state, issue),
              said(state, claimant, entryOf),
              said(state, word, entryOf),
            ]),
          ],
        ),
      ];
};
