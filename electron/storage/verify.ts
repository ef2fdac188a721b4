import { mayBeWithheld } from '../../shared/record/open-part.ts';
import { attachmentsOf } from '../../shared/record/attachments-of.ts';
import { isCanonicalJson } from '../../shared/record/canonical-json.ts';
import { ALGORITHM, digestOfText, genesisOf, isSalt, payloadDigestOf, recordDigestOf } from '../../shared/record/chain.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { RecordProblem, StorageProblem } from '../../shared/text/zh/storage.ts';
import { attachmentNames, attachmentState, digestInName } from './attachments.ts';
import type { PrintedDigest } from './printed-digest.ts';
import { readVolume, type ReadableVolume, type StoredRecord } from './volume.ts';

export type Verification = {
  readonly ok: boolean;
  readonly events: number;
  readonly head: string;
  /** Records whose payload an exported open part withholds: the chain holds without it. */
  readonly withheld: number;
  /** What was given from outside. Against nothing, a cut tail and a volume chained anew cannot be found. */
  readonly against: 'nothing' | 'head' | 'bundle';
  /** Files beside the record that no record names: they belong to nothing and prove nothing. */
  readonly loose: readonly string[];
  /** By record; number 0 is the file as a whole. */
  readonly problems: readonly FoundProblem[];
};

export type FoundProblem = { readonly seq: number; readonly problem: RecordProblem };

export type Expected = {
  /** Digest of any record, from a signed page: without it a cut tail or a volume chained anew cannot be found. */
  readonly head?: PrintedDigest;
  /** Digests of the first records in order, from an exported bundle: finds the same, and names the first record that differs. */
  readonly bundle?: readonly string[];
  /** Attachments that a record names; given only by tests. */
  readonly attachmentsOf?: (type: string, payload: unknown) => readonly string[];
  /** Folders in which attachments may lie; else the volume's own. */
  readonly attachmentsIn?: readonly string[];
};

/**
 * Walks the chain from the volume's own digest to its end. A cut tail or a volume chained anew from its beginning holds in itself:
 * only a digest from outside finds them, so give the `head` printed on a signed page, or a `bundle`. Changes nothing, needs no lock.
 */
export const verifyVolume = (folder: string, expected: Expected = {}): Result<Verification, StorageProblem> => {
  const read = readVolume(folder);
  if (!read.ok) return read;
  const volume = read.value;
  try {
    const { named, problems: walked, ...walk } = walkOver(volume, expected);
    const folders = expected.attachmentsIn ?? [folder];
    const problems = [
      ...(volume.manifest.algorithm === ALGORITHM ? [] : [{ seq: 0, problem: 'manifest-altered' } as const]),
      ...walked,
      ...attachmentProblems(folders, named),
      ...(isSound(volume) ? [] : [{ seq: 0, problem: 'file-damaged' } as const]),
    ];
    const digests = new Set(named.map(({ digest }) => digest));
    const loose = folders.flatMap((one) => attachmentNames(one).filter((name) => !digests.has(digestInName(name))));
    const against = expected.head !== undefined ? 'head' : expected.bundle !== undefined ? 'bundle' : 'nothing';
    return ok({ ok: problems.length === 0, ...walk, against, loose, problems });
  } finally {
    volume.close();
  }
};

type Named = { readonly seq: number; readonly digest: string };
type Walked = Pick<Verification, 'events' | 'head' | 'withheld' | 'problems'> & { readonly named: readonly Named[] };

const walkOver = (volume: ReadableVolume, expected: Expected): Walked => {
  const problems: FoundProblem[] = [];
  const named: Named[] = [];
  const outside = witness(expected);
  let events = 0;
  let withheld = 0;
  let head = genesisOf(volume.manifest.volumeId, volume.manifest.createdAt);
  let at = '';
  outside.genesis(head);
  try {
    for (const record of volume.records()) {
      events += 1;
      if (record.payload === null && record.salt === null) withheld += 1;
      for (const problem of problemsOf(record, { seq: events, prev: head, at })) problems.push({ seq: record.seq, problem });
      if (mayHideBytes(record) && !volume.isValidUtf8(record.seq)) problems.push({ seq: record.seq, problem: 'not-canonical' });
      for (const digest of (expected.attachmentsOf ?? attachmentsOf)(record.type, record.content)) named.push({ seq: record.seq, digest });
      head = record.digest;
      at = record.at > at ? record.at : at;
      outside.record(record, events);
    }
  } catch {
    // SQLite cannot read the row, or it holds a number that no program of ours wrote: from here on the file is damaged.
    problems.push({ seq: events + 1, problem: 'unreadable' });
  }
  return { events, head, withheld, named, problems: [...problems, ...outside.problems(events)] };
};

/** Compares what a digest or a bundle from outside says with the records as they pass. */
const witness = ({ head, bundle = [] }: Expected) => {
  let isSeen = head === undefined;
  let minutes: number | null = null;
  let differs: number | null = null;
  return {
    genesis: (digest: string): void => void (isSeen ||= head?.(digest) === true),
    record: ({ seq, type, digest, content }: StoredRecord, count: number): void => {
      isSeen ||= head?.(digest) === true;
      if (type === 'MinutesFrozen' && head?.(bodyDigestIn(content)) === true) minutes ??= seq;
      const copied = bundle[count - 1];
      if (copied !== undefined && copied !== digest) differs ??= seq;
    },
    problems: (events: number): readonly FoundProblem[] => [
      ...(isSeen ? [] : [minutes === null ? ({ seq: events, problem: 'head-not-found' } as const) : ofMinutes(minutes)]),
      ...(differs === null ? [] : [{ seq: differs, problem: 'differs-from-bundle' } as const]),
      ...(events < bundle.length ? [{ seq: events + 1, problem: 'cut-off' } as const] : []),
    ],
  };
};

const ofMinutes = (seq: number): FoundProblem => ({ seq, problem: 'head-of-minutes' });

const bodyDigestIn = (content: unknown): string => textIn(content, 'digest');

/** Whether a record that froze minutes keeps a body, and it is not the one that its digest, the signed one, says. */
const isBodyAltered = ({ type, content }: StoredRecord): boolean => {
  const body = type === 'MinutesFrozen' ? textIn(content, 'body') : '';
  return body !== '' && !(body.isWellFormed() && digestOfText(body) === bodyDigestIn(content));
};

const textIn = (content: unknown, key: string): string => {
  const value =
    typeof content === 'object' && content !== null && Object.hasOwn(content, key)
      ? (content as Readonly<Record<string, unknown>>)[key]
      : '';
  return typeof value === 'string' ? value : '';
};

const problemsOf = (
  record: StoredRecord,
  expected: { readonly seq: number; readonly prev: string; readonly at: string },
): readonly RecordProblem[] => {
  const found: RecordProblem[] = [];
  if (record.seq !== expected.seq) found.push('removed-or-inserted');
  if (record.prev !== expected.prev) found.push('chain-broken');
  if (record.digest !== recordDigestOf(record)) found.push('columns-altered');
  if ((record.payload === null) !== (record.salt === null) || (record.payload === null && !mayBeWithheld(record.type)))
    found.push('payload-missing');
  if (record.payload !== null && record.salt !== null) {
    if (!isSalt(record.salt) || record.payloadDigest !== payloadDigestOf(record.salt, record.payload)) found.push('payload-altered');
    else if (!isCanonicalJson(record.payload)) found.push('not-canonical');
  }
  if (isBodyAltered(record)) found.push('body-altered');
  if (record.at < expected.at) found.push('re-dated');
  return found;
};

const mayHideBytes = (record: StoredRecord): boolean =>
  Object.values(record).some((column) => typeof column === 'string' && column.includes('\uFFFD'));

const attachmentProblems = (folders: readonly string[], named: readonly Named[]): readonly FoundProblem[] =>
  named.flatMap(({ seq, digest }): readonly FoundProblem[] => {
    const states = folders.map((folder) => attachmentState(folder, digest));
    if (states.includes('altered')) return [{ seq, problem: 'attachment-altered' }];
    return states.includes('whole') ? [] : [{ seq, problem: 'attachment-missing' }];
  });

const isSound = (volume: ReadableVolume): boolean => {
  try {
    return volume.isSound();
  } catch {
    return false;
  }
};
