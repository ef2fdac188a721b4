import { z } from 'zod';
import { minutesParts } from '../page-code.ts';
import { largestFile } from '../../file-limits.ts';
import { fileKinds } from '../vocabulary.ts';
import { attachment, id, line, meetingNumber, moment, optionalLine, optionalProse, prose, recordNumber } from './field.ts';

const meeting = meetingNumber;
/** Version of the body of the minutes, from 1. */
const version = z.int().min(1);
/** SM3 digest, 64 lower-case hexadecimal digits. */
const digest = z.string().regex(/^[0-9a-f]{64}$/u);

/** On what a signature was drawn. A mouse and many screens tell no pressure: then every point has the same. */
export const pointers = ['pen', 'touch', 'mouse'] as const;

/** How a person agreed in writing to sign on a screen: at the table, or on a paper handed in before. */
export const agreementWays = ['at-table', 'beforehand'] as const;

/**
 * A signature drawn on a screen. `strokes`: one list for each, of points one after another as four whole numbers x, y, t, p: x from 0 to
 * 6000 and y from 0 to 2400 on the board, t milliseconds since the first point, p the pressure from 0 to 1000 (record/ink.ts). They are
 * part of the record and not a file beside it, so that the chain holds them and signing is one write. `displayed`: SM3 of the body as the
 * window showed it. Identity was checked by `checkedBy` from `document`.
 */
const drawn = z.strictObject({
  displayed: digest,
  pointer: z.enum(pointers),
  begun: moment,
  strokes: z.array(z.array(z.int().min(0).max(1_000_000)).max(40_000)).max(1_000),
  identity: z.enum(['identity-card', 'work-pass', 'lawyer-licence', 'known']),
  document: optionalLine(100),
  checkedBy: line(60),
  witness: line(60),
  recording: optionalLine(200),
});

/** Art. 26(9): check, correct, sign, refuse, archive. */
export const signOffEvents = {
  /**
   * The body is frozen: everything up to the end of step 8 and the announced next step. `body`: what is signed, as canonical JSON of its
   * document model, whose SM3 is `digest`; empty in records of programs that did not keep it.
   */
  MinutesFrozen: z.strictObject({
    meeting,
    version,
    digest,
    entries: z.int().min(0),
    closedAt: moment,
    body: z.string().default(''),
  }),
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
  /** 电子签名使用约定 of one person (电子签名法 3, 13): agreed to in writing, before they sign on a screen. `paper`: what was signed. */
  ESignatureAgreed: z.strictObject({
    meeting,
    participant: id,
    way: z.enum(agreementWays),
    agreedAt: moment,
    paper: line(200),
    witness: optionalLine(60),
  }),
  /**
   * `method`: ink on paper bound to this version, or drawn on a screen. `reservation` where somebody signs with one. `drawn` only on a
   * tablet; null also in volumes older than the field. `handover`: the record by which another officer signs in this one's place.
   */
  SignatureGiven: z.strictObject({
    meeting,
    version,
    digest,
    participant: id,
    method: z.enum(['paper', 'tablet']),
    reservation: optionalProse(1_000),
    drawn: drawn.nullable().default(null),
    handover: recordNumber.nullable().default(null),
  }),
  /** 捺印: a picture of a fingerprint set beside a signature drawn on a screen. */
  FingerprintAttached: z.strictObject({
    meeting,
    version,
    participant: id,
    file: attachment,
    extension: z.string().regex(/^[a-z0-9]{1,10}$/u),
    name: optionalLine(255),
    witness: line(60),
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
    /** The presiding officer, or whoever stands in, whose words the note is; empty in volumes older than the field. */
    notedBy: optionalLine(60).default(''),
  }),
  /**
   * The presiding officer or the secretary cannot sign: `participant` is that officer, `successor` signs in their place, `decidedBy`
   * decided so. Holds for every later version until it is withdrawn.
   */
  SigningHandedOver: z.strictObject({
    meeting,
    participant: id,
    reason: prose(1_000),
    successor: line(60),
    position: line(100),
    decidedBy: line(100),
    decidedAt: moment,
  }),
  /** 已离会，未核对签字, with the presiding officer's note. `notedBy` as in a refusal. */
  DepartureNoted: z.strictObject({ meeting, version, participant: id, note: prose(1_000), notedBy: optionalLine(60).default('') }),
  /**
   * One signed page, scanned or photographed, bound to the version it is a page of. `filePage`: which page of its file it is, where the
   * scanner made one file of several, and `bytes` how long the file is; 1 and null in volumes older than the fields. `readAs` is the code
   * read off it; where nothing could be read it is empty, and `confirmedBy` says who looked at the page and confirms which it is. `digest`
   * is the body's.
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
    bytes: z.int().min(1).max(largestFile).nullable().default(null),
    filePage: z.int().min(1).max(9_999).default(1),
    name: optionalLine(255),
    readAs: optionalLine(200),
    confirmedBy: optionalLine(60),
  }),
  /** The signed original goes into the file as it is, without a scan. */
  OriginalKeptUnscanned: z.strictObject({ meeting, version, pages: z.int().min(1).max(9_999), by: line(60), reason: prose(500) }),
  MinutesArchived: z.strictObject({ meeting, version, digest, endedAt: moment }),
} as const;
