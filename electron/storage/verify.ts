import { isCanonicalJson } from '../../shared/record/canonical-json.ts';
import { ALGORITHM, genesisOf, isSalt, payloadDigestOf, recordDigestOf } from '../../shared/record/chain.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { RecordProblem, StorageProblem } from '../../shared/text/zh/storage.ts';
import { attachmentState } from './attachments.ts';
import { readVolume, type ReadableVolume, type StoredRecord } from './volume.ts';

export type Verification = {
  readonly ok: boolean;
  readonly events: number;
  readonly head: string;
  /** Records whose payload an exported open part withholds: the chain holds without it. */
  readonly withheld: number;
  /** By record; number 0 is the file as a whole. */
  readonly problems: readonly FoundProblem[];
};

type FoundProblem = { readonly seq: number; readonly problem: RecordProblem };

export type Expected = {
  /** Digest of any record, from a signed page: without it a cut tail or a volume chained anew cannot be found. */
  readonly head?: string;
  /** Attachments that the record names, and where: only the reader of the events knows them. */
  readonly attachments?: readonly { readonly seq: number; readonly digest: string }[];
};

/**
 * Walks the chain from the volume's own digest to its end. A cut tail or a volume chained anew from its beginning holds in itself:
 * only a digest from outside finds them, so give the `head` printed on a signed page. Changes nothing and needs no lock.
 */
export const verifyVolume = (folder: string, expected: Expected = {}): Result<Verification, StorageProblem> => {
  const read = readVolume(folder);
  if (!read.ok) return read;
  const volume = read.value;
  try {
    const walked = walk(volume, expected.head);
    const problems = [
      ...(volume.manifest.algorithm === ALGORITHM ? [] : [{ seq: 0, problem: 'manifest-altered' } as const]),
      ...walked.problems,
      ...attachmentProblems(folder, expected.attachments ?? []),
      ...(isSound(volume) ? [] : [{ seq: 0, problem: 'file-damaged' } as const]),
    ];
    return ok({ ok: problems.length === 0, events: walked.events, head: walked.head, withheld: walked.withheld, problems });
  } finally {
    volume.close();
  }
};

const walk = (volume: ReadableVolume, wanted: string | undefined): Omit<Verification, 'ok'> => {
  const problems: FoundProblem[] = [];
  let events = 0;
  let withheld = 0;
  let head = genesisOf(volume.manifest.volumeId, volume.manifest.createdAt);
  let at = '';
  let isSeen = wanted === undefined || head === wanted;
  try {
    for (const record of volume.records()) {
      events += 1;
      if (record.payload === null && record.salt === null) withheld += 1;
      for (const problem of problemsOf(record, { seq: events, prev: head, at })) problems.push({ seq: record.seq, problem });
      if (mayHideBytes(record) && !volume.isValidUtf8(record.seq)) problems.push({ seq: record.seq, problem: 'not-canonical' });
      head = record.digest;
      at = record.at > at ? record.at : at;
      isSeen ||= record.digest === wanted;
    }
  } catch {
    // SQLite cannot read the row, or it holds a number that no program of ours wrote: from here on the file is damaged.
    problems.push({ seq: events + 1, problem: 'unreadable' });
  }
  if (!isSeen) problems.push({ seq: events, problem: 'head-not-found' });
  return { events, head, withheld, problems };
};

const problemsOf = (
  record: StoredRecord,
  expected: { readonly seq: number; readonly prev: string; readonly at: string },
): readonly RecordProblem[] => {
  const found: RecordProblem[] = [];
  if (record.seq !== expected.seq) found.push('removed-or-inserted');
  if (record.prev !== expected.prev) found.push('chain-broken');
  if (record.digest !== recordDigestOf(record)) found.push('columns-altered');
  if ((record.payload === null) !== (record.salt === null)) found.push('payload-missing');
  if (record.payload !== null && record.salt !== null) {
    if (!isSalt(record.salt) || record.payloadDigest !== payloadDigestOf(record.salt, record.payload)) found.push('payload-altered');
    else if (!isCanonicalJson(record.payload)) found.push('not-canonical');
  }
  if (record.at < expected.at) found.push('re-dated');
  return found;
};

const mayHideBytes = (record: StoredRecord): boolean =>
  Object.values(record).some((column) => typeof column === 'string' && column.includes('\uFFFD'));

const attachmentProblems = (folder: string, attachments: NonNullable<Expected['attachments']>): readonly FoundProblem[] =>
  attachments.flatMap(({ seq, digest }) => {
    const state = attachmentState(folder, digest);
    return state === 'whole' ? [] : [{ seq, problem: `attachment-${state}` } as const];
  });

const isSound = (volume: ReadableVolume): boolean => {
  try {
    return volume.isSound();
  } catch {
    return false;
  }
};
