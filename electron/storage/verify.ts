import { canonicalJson } from '../../shared/record/canonical-json.ts';
import { genesisOf, payloadDigestOf, recordDigestOf } from '../../shared/record/chain.ts';
import { ok, type Result } from '../../shared/result.ts';
import type { RecordProblem, StorageProblem } from '../../shared/text/zh/storage.ts';
import { readVolume, type StoredRecord } from './volume.ts';

export type Verification = {
  readonly ok: boolean;
  readonly events: number;
  readonly head: string;
  /** Records whose payload an exported open part withholds: the chain holds without it. */
  readonly withheld: number;
  readonly problems: readonly { readonly seq: number; readonly problem: RecordProblem }[];
};

/**
 * Walks the chain from the volume's own digest to its end. A cut tail or a volume chained anew from its beginning holds in itself:
 * only a digest from outside finds them, so give the `head` printed on a signed page.
 */
export const verifyVolume = (folder: string, expected: { readonly head?: string } = {}): Result<Verification, StorageProblem> => {
  const volume = readVolume(folder);
  if (!volume.ok) return volume;
  const problems: { seq: number; problem: RecordProblem }[] = [];
  let events = 0;
  let withheld = 0;
  let prev = genesisOf(volume.value.manifest.volumeId, volume.value.manifest.createdAt);
  let at = '';
  let headSeen = expected.head === undefined || prev === expected.head;
  for (const record of volume.value.records()) {
    events += 1;
    if (record.payload === null && record.salt === null) withheld += 1;
    for (const problem of problemsOf(record, { seq: events, prev, at })) problems.push({ seq: record.seq, problem });
    prev = record.digest;
    at = record.at > at ? record.at : at;
    headSeen ||= record.digest === expected.head;
  }
  if (!headSeen) problems.push({ seq: events, problem: 'head-not-found' });
  volume.value.close();
  return ok({ ok: problems.length === 0, events, head: prev, withheld, problems });
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
    if (record.payloadDigest !== payloadDigestOf(record.salt, record.payload)) found.push('payload-altered');
    else if (record.content === undefined || canonicalJson(record.content) !== record.payload) found.push('not-canonical');
  }
  if (record.at < expected.at) found.push('re-dated');
  return found;
};
