import { commandLineText } from '../../shared/text/zh/command-line.ts';
import { recordProblemSentence, storageSentence, verificationNote } from '../../shared/text/zh/storage.ts';
import { printedDigest } from '../storage/printed-digest.ts';
import { verifyVolume } from '../storage/verify.ts';
import { readArguments, refused, type Command } from './command.ts';

export const verifyUsage = 'verify VOLUME [--head DIGEST]';

/** Walks the chain; exit 1 names every bad record, the first one first. `--head` from a signed page also finds a cut tail or a re-chained volume. */
export const verifyCommand: Command = async (args, output) => {
  const given = readArguments('verify', verifyUsage, args, { head: { type: 'string' } }, { least: 1, most: 1 });
  if (!given.ok) return refused(output, given.error);
  const { head: typed } = given.value.values;
  const head = typed === undefined ? null : printedDigest(typed);
  if (typed !== undefined && head === null) return refused(output, commandLineText.badDigest(typed));
  const verified = verifyVolume(given.value.names[0] ?? '', head === null ? {} : { head });
  if (!verified.ok) return refused(output, storageSentence(verified.error));
  output.result({ ...verified.value, note: verificationNote[verified.value.against] });
  for (const { seq, problem } of verified.value.problems) output.problem(commandLineText.broken(seq, recordProblemSentence[problem]));
  return Promise.resolve(verified.value.ok ? 0 : 1);
};
