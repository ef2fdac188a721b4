import { signOffEvents } from '../record/events/sign-off-events.ts';
import { defineCommand } from '../record/command.ts';
import { markOf, minutesParts, readPageCode, shortDigest, type MinutesPart } from '../record/page-code.ts';
import { refuse, type Refusal } from '../record/refusal.ts';
import { held, type CaseState, type Filed, type MeetingState } from '../record/state.ts';
import { inPhase } from './anytime.ts';
import { currentVersion } from './sign-off.ts';

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

type Given = Pick<Filed<'SignedPageBound'>, 'meeting' | 'version' | 'part' | 'page' | 'of' | 'readAs' | 'confirmedBy'>;

/** What the code on a page says against what it is to be bound to. A code without a page number leaves that to whoever looks. */
const codeFits = (state: CaseState, digest: string, given: Given): Refusal | null => {
  if (given.readAs === '') return given.confirmedBy.trim() === '' ? refuse('page.unconfirmed', {}, '26(9)') : null;
  const code = readPageCode(given.readAs);
  if (code === null) return refuse('page.no-code', {}, '26(9)');
  if (code.volume !== markOf(state.volumeId)) return refuse('page.other-case', {}, '26(9)');
  if (code.meeting !== given.meeting) return refuse('page.other-meeting', { found: code.meeting, meeting: given.meeting }, '26(9)');
  if (code.version !== given.version) return refuse('page.other-version', { found: code.version, version: given.version }, '26(9)');
  if (code.digest !== shortDigest(digest)) return refuse('page.other-text', { version: given.version }, '26(9)');
  const isCounted = code.page > 0;
  if (!isCounted && given.confirmedBy.trim() === '') return refuse('page.unconfirmed', {}, '26(9)');
  return code.part === given.part && (!isCounted || (code.page === given.page && code.of === given.of))
    ? null
    : refuse('page.other-page', { found: code, given }, '26(9)');
};

const isNew = (meeting: MeetingState, given: Given): Refusal | null => {
  const part = signedPages(meeting).find((one) => one.part === given.part);
  const same = part?.bound.find((one) => one.page === given.page);
  if (same !== undefined) return refuse('page.bound', { given, record: same.record }, '26(9)');
  const of = part?.of ?? given.of;
  return of === given.of ? null : refuse('page.other-print', { of: given.of, bound: of }, '26(9)');
};

const isCurrent = (meeting: MeetingState, version: number): Refusal | null => {
  const current = currentVersion(meeting)?.version;
  if (current === undefined) return refuse('minutes.not-frozen', {}, '26(9)');
  return current === version ? null : refuse('minutes.old-version', { version, current }, '26(9)');
};

export const signedPageCommands = {
  /** Art. 26(9), ink on paper: possible also after archiving, where the original was kept unscanned before. */
  BindSignedPage: defineCommand(signOffEvents.SignedPageBound.omit({ digest: true }), (state, input) =>
    inPhase(state, input.meeting, ['frozen', 'archived'], (meeting) => {
      const digest = currentVersion(meeting)?.digest ?? '';
      return {
        event: { type: 'SignedPageBound', payload: { ...input, digest } },
        checks: [
          isCurrent(meeting, input.version),
          input.page > input.of ? refuse('page.number', { page: input.page, of: input.of }, '26(9)') : null,
          codeFits(state, digest, input),
          isNew(meeting, input),
        ],
      };
    }),
  ),
  KeepOriginalUnscanned: defineCommand(signOffEvents.OriginalKeptUnscanned, (state, payload) =>
    inPhase(state, payload.meeting, ['frozen'], (meeting) => ({
      event: { type: 'OriginalKeptUnscanned', payload },
      checks: [
        isCurrent(meeting, payload.version),
        inkedParts(meeting).length > 0 ? null : refuse('page.none-expected', { version: payload.version }, '26(9)'),
      ],
    })),
  ),
} as const;
