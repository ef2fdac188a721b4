import { partyName } from '../record/case-queries.ts';
import { filesOf, isTakenBack } from '../record/exhibit-queries.ts';
import type { FileKind } from '../record/vocabulary.ts';
import { filed, held, type CaseState, type MeetingState } from '../record/state.ts';

export type ExhibitView = {
  readonly id: string;
  readonly number: number;
  readonly party: string;
  readonly partyName: string;
  readonly title: string;
  readonly source: string;
  readonly purpose: string;
  /** Pages of the paper, as the list says. */
  readonly pages: number;
  /** What can be shown of it: its pages are counted through these files. */
  readonly files: readonly ExhibitFile[];
  readonly secret: boolean;
  readonly status: 'listed' | 'shown' | 'not-shown' | 'withdrawn';
  /** Sides that have given an opinion on it, with the last opinion of each; an aspect not spoken to is null. */
  readonly opinions: readonly ExhibitOpinion[];
};

export type ExhibitFile = {
  readonly record: number;
  readonly name: string;
  readonly digest: string;
  readonly extension: FileKind;
  readonly bytes: number;
  readonly pages: number;
};

export type ExhibitOpinion = {
  readonly party: string;
  readonly opinion: 'accepted' | 'disputed' | 'reserved';
  readonly authenticity: boolean | null;
  readonly legality: boolean | null;
  readonly relevance: boolean | null;
};

/** The exhibits of the case, as this meeting has dealt with them so far. */
export const exhibitViews = (state: CaseState, meeting: MeetingState): readonly ExhibitView[] =>
  filed(state, 'ExhibitListed').map((exhibit) => ({
    id: exhibit.id,
    number: exhibit.number,
    party: exhibit.party,
    partyName: partyName(state, exhibit.party),
    title: exhibit.title,
    source: exhibit.source,
    purpose: exhibit.purpose,
    pages: exhibit.pages,
    files: filesOf(state, exhibit.id).map(({ record, name, digest, extension, bytes, pages }) => ({
      record,
      name,
      digest,
      extension,
      bytes,
      pages,
    })),
    secret: exhibit.secret,
    status: statusOf(meeting, exhibit.id),
    opinions: [
      ...new Map(
        held(meeting, 'ExhibitOpinionGiven')
          .filter((given) => given.exhibit === exhibit.id)
          .map((given) => [given.party, given]),
      ).values(),
    ].map(({ party, opinion, authenticity, legality, relevance }) => ({ party, opinion, authenticity, legality, relevance })),
  }));

const statusOf = (meeting: MeetingState, exhibit: string): ExhibitView['status'] => {
  if (isTakenBack(meeting, exhibit)) return 'withdrawn';
  if (held(meeting, 'ExhibitShown').some((item) => item.exhibit === exhibit)) return 'shown';
  return held(meeting, 'ExhibitNotShown').some((item) => item.exhibit === exhibit) ? 'not-shown' : 'listed';
};
