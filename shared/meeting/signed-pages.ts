import { signOffEvents } from '../record/events/sign-off-events.ts';
import { defineCommand } from '../record/command.ts';
import { currentVersion } from '../record/meeting-queries.ts';
import { markOf, readPageCode, shortDigest } from '../record/page-code.ts';
import { refuse, type Refusal } from '../record/refusal.ts';
import { inkedParts, signedPages } from '../record/signed-page-queries.ts';
import type { CaseState, Filed, MeetingState } from '../record/state.ts';
import { inPhase } from './anytime.ts';

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
