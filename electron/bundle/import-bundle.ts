import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';
import { bundleText, fileProblemSentence, type BundleProblem } from '../../shared/text/zh/bundle.ts';
import { commandLineText } from '../../shared/text/zh/command-line.ts';
import { recordProblemSentence } from '../../shared/text/zh/storage.ts';
import { distinctFileNames } from '../documents/paper-file-names.ts';
import { makeAside } from '../storage/aside.ts';
import { ATTACHMENTS } from '../storage/attachments.ts';
import { makeFolder, syncFile, syncFolder } from '../storage/durable-files.ts';
import { causeOf } from '../storage/faults.ts';
import { hasOurTables } from '../storage/schema.ts';
import { isFull, openDatabase } from '../storage/sqlite.ts';
import { VOLUME_FILE } from '../storage/volume.ts';
import { INTERNAL, OPEN, type BundleManifest, type BundlePart } from './layout.ts';
import { unpackBundle } from './unpack.ts';
import { verifyBundle, type BundleVerification } from './verify-bundle.ts';

/** A verified bundle made into a volume beside where it shall lie. `papers`: folders of docx, of the parts that are there. */
export type ReadyVolume = {
  readonly manifest: BundleManifest;
  readonly verification: BundleVerification;
  /** Folder of the finished volume; to be renamed into place. */
  readonly volume: string;
  readonly papers: string;
};

/**
 * Unpacks a bundle aside, below `root`, verifies it and makes its volume; `place` then moves it to where it belongs. Whatever goes wrong
 * at any time, nothing of it is left.
 */
export const importBundle = async <T>(
  path: string,
  root: string,
  place: (ready: ReadyVolume) => Result<T, BundleProblem>,
): Promise<Result<T, BundleProblem>> => {
  let aside: string | null = null;
  try {
    aside = makeAside(root);
    const unpacked = join(aside, 'bundle');
    mkdirSync(unpacked);
    const read = await unpackBundle(path, unpacked);
    if (!read.ok) return read;
    const verified = verifyBundle(unpacked, path);
    if (!verified.ok) return verified;
    const { manifest, verification } = verified.value;
    if (!verification.ok) return err({ code: 'bundle-broken', path, found: problemSentences(verification) });
    const volume = makeVolume(unpacked, join(aside, 'volume'), manifest.part);
    if (volume === null) return err({ code: 'bundle-foreign-tables', path });
    return place({ manifest, verification, volume, papers: gatherPapers(unpacked, join(aside, 'papers'), manifest) });
  } catch (error) {
    if (!(error instanceof Error && ('syscall' in error || 'errcode' in error))) throw error;
    const full = isFull(error) || ('code' in error && error.code === 'ENOSPC');
    return err({ code: 'bundle-not-written', path: root, cause: causeOf(error), full });
  } finally {
    if (aside !== null) rmSync(aside, { recursive: true, force: true });
  }
};

export const problemSentences = ({ problems }: BundleVerification): readonly string[] =>
  problems.map(({ seq, problem, file }) =>
    commandLineText.brokenIn(seq, { ...recordProblemSentence, ...fileProblemSentence }[problem], file),
  );

/** Into DIR/volume and DIR/papers, where `demo` puts them too. */
export const importInto = async (
  path: string,
  into: string,
): Promise<
  Result<
    { readonly volume: string; readonly papers: string; readonly part: BundlePart; readonly events: number; readonly head: string },
    BundleProblem
  >
> => {
  const [volume, papers] = [join(into, 'volume'), join(into, 'papers')];
  for (const taken of [volume, papers]) if (existsSync(taken)) return err({ code: 'bundle-exists', path: taken });
  const isNew = !existsSync(into);
  try {
    makeFolder(into);
  } catch (error) {
    return err({ code: 'bundle-not-written', path: into, cause: causeOf(error), full: false });
  }
  const placed = await importBundle(path, into, (ready) => {
    renameSync(ready.papers, papers);
    // The volume comes last: where it stands, everything stands.
    renameSync(ready.volume, volume);
    syncFolder(into);
    const { part, events, head } = ready.manifest;
    return ok({ volume, papers, part, events, head });
  });
  if (!placed.ok) {
    if (existsSync(papers) && !existsSync(volume)) rmSync(papers, { recursive: true, force: true });
    if (isNew && readdirSync(into).length === 0) rmdirSync(into);
  }
  return placed;
};

/** The volume of the fullest part with the attachments of all; null: its database holds more than the tables of a volume. */
const makeVolume = (unpacked: string, volume: string, part: BundlePart): string | null => {
  const parts = part === 'open' ? [OPEN] : [INTERNAL, OPEN];
  for (const folder of [volume, join(volume, ATTACHMENTS), join(volume, 'papers')]) mkdirSync(folder);
  const file = join(volume, VOLUME_FILE);
  copyFileSync(join(unpacked, parts[0] ?? OPEN, 'volume', VOLUME_FILE), file);
  const database = openDatabase(file, { readOnly: true });
  try {
    if (!hasOurTables(database)) return null;
  } finally {
    database.close();
  }
  syncFile(file);
  for (const one of parts) {
    const from = join(unpacked, one, 'volume', ATTACHMENTS);
    for (const name of existsSync(from) ? readdirSync(from) : []) renameSync(join(from, name), join(volume, ATTACHMENTS, name));
  }
  syncFolder(join(volume, ATTACHMENTS));
  syncFolder(volume);
  return volume;
};

/** The papers under what they are called, apart by part. */
const gatherPapers = (unpacked: string, papers: string, { files }: BundleManifest): string => {
  mkdirSync(papers);
  for (const [part, name] of Object.entries(bundleText.folders)) {
    const those = files.filter(({ path, title }) => path.startsWith(`${part}/papers/`) && title !== '');
    if (those.length > 0) mkdirSync(join(papers, name));
    const names = distinctFileNames(those.map(({ title }) => title));
    for (const [at, { path }] of those.entries())
      renameSync(join(unpacked, ...path.split('/')), join(papers, name, `${names[at] ?? at}.docx`));
  }
  return papers;
};
