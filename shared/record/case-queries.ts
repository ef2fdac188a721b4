import type { PlainDate } from '../time/plain-date.ts';
import { distinctParties } from '../text/zh/names.ts';
import { filed, latest, type CaseState, type Filed } from './state.ts';

/** The obligors on file, in the order they were added, two of one name told apart wherever they are named. */
export const obligorsOf = (state: CaseState): readonly Filed<'ObligorAdded'>[] => distinctParties(filed(state, 'ObligorAdded'));

export const obligorName = (state: CaseState, id: string): string => obligorsOf(state).find((obligor) => obligor.id === id)?.name ?? id;

export const designationOf = (state: CaseState): Filed<'DesignationRecorded'> | null => latest(filed(state, 'DesignationRecorded'));

export const appraisalOf = (state: CaseState): Filed<'AppraisalRecorded'> | null => latest(filed(state, 'AppraisalRecorded'));

/** The claim that stands, by the heads of Art. 4 ¶2. */
export const claimOf = (state: CaseState): Filed<'ClaimItemised'> | null => latest(filed(state, 'ClaimItemised'));

export const claimTotalFen = (claim: Pick<Filed<'ClaimItemised'>, 'items'>): number =>
  claim.items.reduce((sum, item) => sum + item.amountFen, 0);

/** The last notice that names this obligor. */
export const noticeFor = (state: CaseState, obligor: string): Filed<'NoticeIssued'> | null =>
  latest(filed(state, 'NoticeIssued').filter((notice) => notice.obligors.includes(obligor)));

/** Art. 27: the day the 90 days are counted from, the earliest service other than by public notice. */
export const servedOn = (state: CaseState, obligor: string): PlainDate | null =>
  filed(state, 'ServiceRecorded')
    .filter((attempt) => attempt.obligor === obligor && attempt.outcome === 'served' && attempt.method !== 'public-notice')
    .map((attempt) => attempt.on)
    .sort()[0] ?? null;

export const replyOf = (state: CaseState, obligor: string): Filed<'ReplyReceived'> | null =>
  latest(filed(state, 'ReplyReceived').filter((reply) => reply.obligor === obligor));

/** Whether this is a copy on which a meeting is rehearsed, and no case. */
export const isRehearsed = (state: CaseState): boolean => filed(state, 'RehearsalBegun').length > 0;

/** Name of a side: the claimant's department or an obligor. */
export const partyName = (state: CaseState, party: string): string =>
  party === 'claimant' ? (filed(state, 'CaseOpened')[0]?.department ?? party) : obligorName(state, party);
