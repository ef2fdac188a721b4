import { closeSync, fsyncSync, mkdirSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** Writes under another name, syncs, renames and syncs the folder: a file of this name is always whole. Leaves nothing behind where it fails. */
export const writeWhole = (path: string, bytes: Uint8Array): void => {
  const making = `${path}.new`;
  try {
    const file = openSync(making, 'w');
    try {
      for (let written = 0; written < bytes.length;) written += writeSync(file, bytes, written);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    renameSync(making, path);
  } catch (error) {
    rmSync(making, { force: true });
    throw error;
  }
  syncFolder(join(path, '..'));
};

/** The same of a file that lies elsewhere, which may be large: nothing else has to wait meanwhile. */
export const copyWhole = async (from: string, to: string): Promise<void> => {
  const making = `${to}.new`;
  try {
    await copyFile(from, making);
    const file = await open(making, 'r+');
    try {
      await file.sync();
    } finally {
      await file.close();
    }
    renameSync(making, to);
  } catch (error) {
    rmSync(making, { force: true });
    throw error;
  }
  syncFolder(join(to, '..'));
};

/** Makes a folder and those above it, and syncs the names of all that are new. */
export const makeFolder = (folder: string): void => {
  const first = mkdirSync(folder, { recursive: true });
  if (first === undefined) return;
  const top = dirname(resolve(first));
  for (let at = dirname(resolve(folder)); at.length >= top.length; at = dirname(at)) {
    syncFolder(at);
    if (at === dirname(at)) break;
  }
};

/** Puts what a file holds on disk. */
export const syncFile = (path: string): void => {
  const file = openSync(path, 'r+');
  try {
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
};

/** Puts the names in a folder on disk. */
export const syncFolder = (folder: string): void => {
  // Windows cannot open a folder to sync it; NTFS keeps the rename by its own journal.
  if (process.platform === 'win32') return;
  const handle = openSync(folder, 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
};
