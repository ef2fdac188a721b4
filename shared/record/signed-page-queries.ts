import { currentVersion } from './meeting-queries.ts';
import { minutesParts, type MinutesPart } from './page-code.ts';
import { held, type Filed, type MeetingState } from './state.ts';

/** How far one part of the minutes has come back signed. `of` null: no page of it yet, so nobody can say how many there are. */
export type PagesOfPart = {
  readonly part: MinutesPart;
  readonly of: number | null;
  readonly bound: readonly Filed<'SignedPageBound'>[];
  readonly missing: readonly number[];
};

const onCurrent = <T extends { readonly version: number }>(meeting: MeetingState, items: readonly T[]): readonly T[] => {
  const version = currentVersion(meeting)?.version;
  return items.filter((item) => item.version === version);
};

/**
 * The parts of the current version that have ink on them and are to come back: both where somebody signed in ink, the sheet where a witness
 * signs under a refusal.
 */
export const inkedParts = (meeting: MeetingState): readonly MinutesPart[] => {
  if (onCurrent(meeting, held(meeting, 'SignatureGiven')).some(({ method }) => method === 'paper')) return minutesParts;
  return onCurrent(meeting, held(meeting, 'SignatureRefused')).some(({ witness }) => witness !== '') ? ['sign-off'] : [];
};

/** The statement that the original goes into the file without a scan; null: none on the current version. */
export const keptUnscanned = (meeting: MeetingState): Filed<'OriginalKeptUnscanned'> | null =>
  onCurrent(meeting, held(meeting, 'OriginalKeptUnscanned')).at(-1) ?? null;

/** Both parts of the current version, with the pages that are bound and those that are not. */
export const signedPages = (meeting: MeetingState): readonly PagesOfPart[] =>
  minutesParts.map((part) => {
    const bound = onCurrent(meeting, held(meeting, 'SignedPageBound'))
      .filter((page) => page.part === part)
      .toSorted((a, b) => a.page - b.page);
    const of = bound[0]?.of ?? null;
    const missing = Array.from({ length: of ?? 0 }, (_, index) => index + 1).filter((page) => !bound.some((one) => one.page === page));
    return { part, of, bound, missing };
  });

/** What of the ink is not on file yet: parts with their pages, `pages` empty where not even one has come. Nothing where it need not. */
export const unboundPages = (meeting: MeetingState): readonly { readonly part: MinutesPart; readonly pages: readonly number[] }[] =>
  keptUnscanned(meeting) !== null
    ? []
    : signedPages(meeting)
        .filter(({ part, of, missing }) => inkedParts(meeting).includes(part) && (of === null || missing.length > 0))
        .map(({ part, missing }) => ({ part, pages: missing }));
