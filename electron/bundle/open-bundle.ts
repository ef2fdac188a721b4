import { existsSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { err, type Result } from '../../shared/result.ts';
import type { BundleProblem } from '../../shared/text/zh/bundle.ts';
import { makeAside } from '../storage/aside.ts';
import type { Expected } from '../storage/verify.ts';
import { MANIFEST } from './layout.ts';
import { unpackBundle } from './unpack.ts';
import { verifyBundle, type VerifiedBundle } from './verify-bundle.ts';

/** Whether a path is an exported bundle rather than a volume: a file, or a folder that one was unpacked into. */
export const isBundle = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isFile() === true || existsSync(join(path, MANIFEST));

/** Verifies a bundle where it lies, or unpacked in a folder of its own that is gone afterwards. */
export const verifyBundleAt = async (path: string, expected: Expected = {}): Promise<Result<VerifiedBundle, BundleProblem>> => {
  if (statSync(path).isDirectory()) return verifyBundle(path, path, expected);
  const folder = makeAside();
  try {
    const unpacked = await unpackBundle(path, folder);
    return unpacked.ok ? verifyBundle(folder, path, expected) : err(unpacked.error);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
