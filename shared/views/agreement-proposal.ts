import { partyName } from '../record/case-queries.ts';
import { wasOpened } from '../record/meeting-queries.ts';
import type { CaseState, MeetingState } from '../record/state.ts';
import type { AgreementItem, Issue } from '../record/vocabulary.ts';
import { issuesAt, issueTitle, lastWordOf, partiesAttending, settlementOf, type Settlement, type Word } from '../meeting/positions.ts';
import { money } from '../text/zh/format.ts';
import { offerText } from '../text/zh/offers.ts';

/** What a first wording of the agreement starts from. Only what is on record as agreed; a person reads it over and words it. */
export type AgreementProposal = {
  readonly meeting: number;
  readonly items: Readonly<Partial<Record<AgreementItem, string>>>;
  /** The one sum that was named where the sum was agreed on; null where there was none or several. */
  readonly amountFen: number | null;
};

/** What the parties agreed on the restoration is their opinion of goal and plan (Art. 28 ¶1(3)); the rest is how they perform. */
const itemOf = (issue: Issue): AgreementItem => (issue === 'restoration-plan' ? 'opinions' : 'performance');

/** From the last meeting that was opened, what was agreed before and stands there too; null where nothing is agreed. */
export const agreementProposal = (state: CaseState): AgreementProposal | null => {
  const meeting = state.meetings.findLast(wasOpened);
  if (meeting === undefined) return null;
  const agreed = issuesAt(state, meeting).flatMap((issue) => {
    const settled = settlementOf(state, meeting, issue);
    return settled?.outcome === 'agreed' ? [{ issue, words: wordsOfAgreement(state, meeting, issue, settled) }] : [];
  });
  const items: Partial<Record<AgreementItem, string>> = {};
  for (const { issue, words } of agreed.filter((one) => one.words !== '')) {
    const item = itemOf(issue);
    items[item] = [...(items[item] === undefined ? [] : [items[item]]), offerText.clause(issueTitle(state, issue), words)].join('\n');
  }
  return agreed.length === 0 ? null : { meeting: meeting.number, items, amountFen: amountAgreed(state, meeting) };
};

type Side = { readonly party: string; readonly word: Word };

const sides = (state: CaseState, meeting: MeetingState, issue: Issue): readonly Side[] =>
  partiesAttending(meeting).flatMap((party) => {
    const word = lastWordOf(state, meeting, issue, party);
    return word === null ? [] : [{ party, word }];
  });

/** The words it was settled with; else what all sides say alike; else what each of them said last, never a choice between them. */
const wordsOfAgreement = (state: CaseState, meeting: MeetingState, issue: Issue, settled: Settlement): string => {
  if (settled.text !== '') return settled.text;
  const said = sides(state, meeting, issue);
  const [first] = said;
  if (first === undefined) return '';
  if (said.every(({ word }) => word.text === first.word.text && !word.isPending)) return first.word.text;
  return offerText.eachSide(said.map(({ party, word }) => ({ name: partyName(state, party), text: word.text, isPending: word.isPending })));
};

const amountAgreed = (state: CaseState, meeting: MeetingState): number | null => {
  const settled = settlementOf(state, meeting, 'amount');
  if (settled?.outcome !== 'agreed') return null;
  const named = new Set(sides(state, meeting, 'amount').flatMap(({ word }) => (word.amountFen === null ? [] : [word.amountFen])));
  const [only = null] = named.size === 1 ? named : [];
  // Words of the settlement that name another sum leave it to a person to say which.
  return only !== null && (settled.text === '' || settled.text.includes(money(only))) ? only : null;
};
