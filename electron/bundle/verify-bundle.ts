import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { digestOfBytes } from '../../shared/record/chain.ts';
import { err, ok, type Result } from '../../shared/result.ts';
import type { BundleProblem, FileProblem } from '../../shared/text/zh/bundle.ts';
import { verifyVolume, type Expected, type FoundProblem, type Verification } from '../storage/verify.ts';
import { readVolume } from '../storage/volume.ts';
import { parseJson } from '../backend/parse-json.ts';
import { BUNDLE_FORMAT, bundleManifest, INTERNAL, MANIFEST, OPEN, type BundleManifest } from './layout.ts';

/** As of a volume; each problem with the file or volume of the bundle that it was found in. */
export type BundleVerification = Omit<Verification, 'problems'> & {
  readonly problems: readonly { readonly seq: number; readonly problem: FoundProblem['problem'] | FileProblem; readonly file: string }[];
};

export type VerifiedBundle = {
  readonly manifest: BundleManifest;
  readonly verification: BundleVerification;
  /** Digest of every record, in order. */
  readonly digests: readonly string[];
};

/** Checks an unpacked bundle: every file against the manifest, then the volume of each part, then that they are one record. */
export const verifyBundle = (folder: string, path: string, expected: Expected = {}): Result<VerifiedBundle, BundleProblem> => {
  const read = readManifest(folder, path);
  if (!read.ok) return read;
  const manifest = read.value;
  const parts = manifest.part === 'open' ? [OPEN] : [INTERNAL, OPEN];
  const problems: BundleVerification['problems'][number][] = [...fileProblems(folder, manifest)];
  const found: { readonly result: Verification; readonly digests: readonly string[] }[] = [];
  for (const part of parts) {
    const file = `${part}/volume`;
    const volume = join(folder, part, 'volume');
    const attachmentsIn = part === OPEN ? [volume] : [volume, join(folder, OPEN, 'volume')];
    const result = verifyVolume(volume, { ...expected, attachmentsIn });
    if (!result.ok) {
      problems.push({ seq: 0, problem: 'bundle-volume-unreadable', file });
      continue;
    }
    found.push({ result: result.value, digests: digestsOf(volume) });
    for (const { seq, problem } of result.value.problems) problems.push({ seq, problem, file });
  }
  const first = found[0];
  if (first !== undefined && found.length === parts.length) {
    if (first.result.events !== manifest.events || first.result.head !== manifest.head)
      problems.push({ seq: 0, problem: 'bundle-head-differs', file: MANIFEST });
    if (found.some(({ digests }) => digests.join() !== first.digests.join()))
      problems.push({ seq: 0, problem: 'bundle-parts-differ', file: `${OPEN}/volume` });
  }
  const against = expected.head !== undefined ? 'head' : expected.bundle !== undefined ? 'bundle' : 'nothing';
  const empty = { ok: false, events: 0, head: '', withheld: 0, against, loose: [], problems: [] } as const;
  const verification = { ...(first?.result ?? empty), ok: problems.length === 0, problems };
  return ok({ manifest, verification, digests: first?.digests ?? [] });
};

const readManifest = (folder: string, path: string): Result<BundleManifest, BundleProblem> => {
  const file = join(folder, MANIFEST);
  if (!existsSync(file)) return err({ code: 'bundle-no-manifest', path });
  const json = parseJson(file, readFileSync(file));
  if (!json.ok) return err({ code: 'bundle-no-manifest', path });
  const format = typeof json.value === 'object' && json.value !== null && 'bundle' in json.value ? json.value.bundle : null;
  if (typeof format === 'number' && format > BUNDLE_FORMAT) return err({ code: 'bundle-newer', path, format, known: BUNDLE_FORMAT });
  const manifest = bundleManifest.safeParse(json.value);
  return manifest.success ? ok(manifest.data) : err({ code: 'bundle-no-manifest', path });
};

const fileProblems = (folder: string, manifest: BundleManifest): BundleVerification['problems'] => {
  const there = filesBelow(folder);
  const listed = new Set([MANIFEST, ...manifest.files.map(({ path }) => path)]);
  const found = manifest.files.flatMap(({ path, bytes, sm3 }): BundleVerification['problems'] => {
    if (!there.includes(path)) return [{ seq: 0, problem: 'bundle-file-missing', file: path }];
    const content = readFileSync(join(folder, ...path.split('/')));
    return content.length === bytes && digestOfBytes(content) === sm3 ? [] : [{ seq: 0, problem: 'bundle-file-altered', file: path }];
  });
  return [
    ...found,
    ...there.filter((path) => !listed.has(path)).map((file) => ({ seq: 0, problem: 'bundle-file-unlisted', file }) as const),
  ];
};

const filesBelow = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(folder, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();

const digestsOf = (folder: string): readonly string[] => {
  const read = readVolume(folder);
  if (!read.ok) return [];
  const digests: string[] = [];
  try {
    for (const { digest } of read.value.records()) digests.push(digest);
  } catch {
    // The verification of the volume has named where it cannot be read any further.
  } finally {
    read.value.close();
  }
  return digests;
};
