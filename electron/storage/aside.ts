import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isAlive } from './is-alive.ts';

/** Folders aside are named by the process that made them. */
const asideName = '.cuoshang-aside-';

/** What a killed program left aside holds a whole case, its private words too, and nobody fetches it any more. */
export const removeLeftAside = (parent = tmpdir()): void => {
  for (const name of existsSync(parent) ? readdirSync(parent) : []) {
    const maker = name.startsWith(asideName) ? /^(\d+)-/u.exec(name.slice(asideName.length))?.[1] : undefined;
    if (maker === undefined || isAlive(Number(maker))) continue;
    try {
      rmSync(join(parent, name), { recursive: true, force: true });
    } catch {
      // Of another user of this machine: theirs to remove.
    }
  }
};

/** A folder for what is being made; its maker removes it. Elsewhere than in the machine's own only where it must be of one disk with `parent`. */
export const makeAside = (parent = tmpdir()): string => {
  removeLeftAside(parent);
  return mkdtempSync(join(parent, `${asideName}${process.pid}-`));
};
