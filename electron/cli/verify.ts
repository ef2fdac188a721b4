import { bundleSentence } from '../../shared/text/zh/bundle.ts';
import { commandLineText } from '../../shared/text/zh/command-line.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import { recordProblemSentence, storageSentence, verificationNote } from '../../shared/text/zh/storage.ts';
import { problemSentences } from '../bundle/import-bundle.ts';
import { isBundle, verifyBundleAt } from '../bundle/open-bundle.ts';
import type { BundleVerification } from '../bundle/verify-bundle.ts';
import { printedDigest } from '../storage/printed-digest.ts';
import { verifyVolume, type Expected, type Verification } from '../storage/verify.ts';
import { readArguments, refused, type Command } from './command.ts';
import { volumeFolder } from './volume-folder.ts';

export const verifyUsage = 'verify PATH [--head DIGEST] [--bundle FILE.zip]';

/**
 * Walks the chain of a volume, or checks an exported bundle; exit 1 names every bad record, the first one first. `--head` from a signed
 * page, or `--bundle`, an earlier export, also finds a cut tail or a re-chained volume.
 */
export const verifyCommand: Command = async (args, output) => {
  const options = { head: { type: 'string' }, bundle: { type: 'string' } } as const;
  const given = readArguments('verify', verifyUsage, args, options, { least: 1, most: 1 });
  if (!given.ok) return refused(output, given.error);
  const { head: typed, bundle } = given.value.values;
  const head = typed === undefined ? null : printedDigest(typed);
  if (typed !== undefined && head === null) return refused(output, commandLineText.badDigest(typed));
  const earlier = bundle === undefined ? ok(null) : await digestsOf(bundle);
  if (!earlier.ok) return refused(output, earlier.error);
  const expected = { ...(head === null ? {} : { head }), ...(earlier.value === null ? {} : { bundle: earlier.value }) };
  const verified = await verifyAt(given.value.names[0] ?? '', expected);
  if (!verified.ok) return refused(output, verified.error);
  const { found, sentences } = verified.value;
  output.result({ ...found, note: verificationNote(found) });
  for (const sentence of sentences) output.problem(sentence);
  return found.ok ? 0 : 1;
};

type Verified = { readonly found: Verification | BundleVerification; readonly sentences: readonly string[] };

/** What was found, and as sentences; the error is one too. */
const verifyAt = async (path: string, expected: Expected): Promise<Result<Verified, string>> => {
  if (isBundle(path)) {
    const verified = await verifyBundleAt(path, expected);
    if (!verified.ok) return err(bundleSentence(verified.error));
    const { verification } = verified.value;
    return ok({ found: verification, sentences: problemSentences(verification) });
  }
  const verified = verifyVolume(volumeFolder(path), expected);
  if (!verified.ok) return err(storageSentence(verified.error));
  const sentences = verified.value.problems.map(({ seq, problem }) => commandLineText.broken(seq, recordProblemSentence[problem]));
  return ok({ found: verified.value, sentences });
};

/** Digests of the records in an earlier export, which must hold itself. */
const digestsOf = async (path: string): Promise<Result<readonly string[], string>> => {
  const verified = isBundle(path) ? await verifyBundleAt(path) : err({ code: 'bundle-not-found', path } as const);
  if (!verified.ok) return err(bundleSentence(verified.error));
  return verified.value.verification.ok ? ok(verified.value.digests) : err(commandLineText.bundleUnsound(path));
};
