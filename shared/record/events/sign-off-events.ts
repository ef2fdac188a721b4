import { z } from 'zod';
import { minutesParts } from '../page-code.ts';
import { largestFile } from '../../file-limits.ts';
import { fileKinds } from '../vocabulary.ts';
import { attachment, id, line, meetingNumber, moment, optionalLine, optionalProse, prose } from './field.ts';

const meeting = meetingNumber;
/** Version of the body of the minutes, from 1. */
const version = z.int().min(1);
/** SM3 digest, 64 lower-case hexadecimal digits. */
const digest = z.string().regex(/^[0-9a-f]{64}$/u);

/** Art. 26(9): check, correct, sign, refuse, archive. */
export const signOffEvents = {
  /** The body is frozen: everything up to the end of step 8 and the announced next step. */
  MinutesFrozen: z.strictObject({ meeting, version, digest, entries: z.int().min(0), closedAt: moment }),
  /** Read by the person, or read out to them. */
  MinutesRead: z.strictObject({
    meeting,
    version,
    participant: id,
    how: z.enum(['read', 'read-out']),
    readBy: optionalLine(60),
    from: moment,
    to: moment,
    language: optionalLine(60),
    interpreter: optionalLine(60),
  }),
  /** 申请更正: what, where, proposed words. */
  CorrectionRequested: z.strictObject({
    meeting,
    version,
    slip: z.int().min(1),
    participant: id,
    entry: z.int().min(1).nullable(),
    what: prose(2_000),
    proposed: optionalProse(5_000),
  }),
  /** Granted or refused with a reason. A granted one makes version n+1 when the body is frozen again. */
  CorrectionDecided: z.strictObject({ meeting, slip: z.int().min(1), granted: z.boolean(), by: line(60), reason: prose(2_000) }),
  /** `method`: ink on paper bound to this version. `reservation` where somebody signs with one. */
  SignatureGiven: z.strictObject({
    meeting,
    version,
    digest,
    participant: id,
    method: z.enum(['paper', 'tablet']),
    reservation: optionalProse(1_000),
  }),
  /** 拒绝签字: a full legal event, with the presiding officer's own note. */
  SignatureRefused: z.strictObject({
    meeting,
    version,
    digest,
    participant: id,
    askedAt: moment,
    how: z.enum(['read', 'read-out', 'unread']),
    reason: optionalProse(2_000),
    silent: z.boolean(),
    witness: optionalLine(60),
    recording: optionalLine(200),
    note: prose(2_000),
  }),
  /** 已离会，未核对签字, with the presiding officer's note. */
  DepartureNoted: z.strictObject({ meeting, version, participant: id, note: prose(1_000) }),
  /**
   * One signed page, scanned or photographed, bound to the version it is a page of. `filePage`: which page of its file it is, where the
   * scanner made one file of several. `readAs` is the code read off it; where nothing could be
   * read it is empty, and `confirmedBy` says who looked at the page and confirms which it is. `digest` is the body's.
   */
  SignedPageBound: z.strictObject({
    meeting,
    version,
    digest,
    part: z.enum(minutesParts),
    page: z.int().min(1).max(9_999),
    of: z.int().min(1).max(9_999),
    file: attachment,
    extension: z.enum(fileKinds),
    bytes: z.int().min(1).max(largestFile),
    filePage: z.int().min(1).max(9_999),
    name: optionalLine(255),
    readAs: optionalLine(200),
    confirmedBy: optionalLine(60),
  }),
  /** The signed original goes into the file as it is, without a scan. */
  OriginalKeptUnscanned: z.strictObject({ meeting, version, pages: z.int().min(1).max(9_999), by: line(60), reason: prose(500) }),
  MinutesArchived: z.strictObject({ meeting, version, digest, endedAt: moment }),
} as const;
