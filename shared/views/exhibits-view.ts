import { partyName } from '../record/case-queries.ts';
import { filed, held, type CaseState, type MeetingState } from '../record/state.ts';

export type ExhibitView = {
  readonly id: string;
  readonly number: number;
  readonly party: string;
  readonly partyName: string;
  readonly title: string;
  readonly pages: number;
  readonly secret: boolean;
  readonly status: 'listed' | 'shown' | 'not-shown';
  /** Sides that have given an opinion on it, with the opinion. */
  readonly opinions: readonly { readonly party: string; readonly opinion: 'accepted' | 'disputed' | 'reserved' }[];
};

/** The exhibits of the case, as this meeting has dealt with them so far. */
export const exhibitViews = (state: CaseState, meeting: MeetingState): readonly ExhibitView[] =>
  filed(state, 'ExhibitListed').map((exhibit) => ({
    id: exhibit.id,
    number: exhibit.number,
    party: exhibit.party,
    partyName: partyName(state, exhibit.party),
    title: exhibit.title,
    pages: exhibit.pages,
    secret: exhibit.secret,
    status: held(meeting, 'ExhibitShown').some((item) => item.exhibit === exhibit.id)
      ? 'shown'
      : held(meeting, 'ExhibitNotShown').some((item) => item.exhibit === exhibit.id)
        ? 'not-shown'
        : 'listed',
    opinions: held(meeting, 'ExhibitOpinionGiven')
      .filter((given) => given.exhibit === exhibit.id)
      .map(({ party, opinion }) => ({ party, opinion })),
  }));
