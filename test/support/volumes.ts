import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll } from 'vitest';
import { createVolume, type WritableVolume } from '../../electron/storage/volume.ts';
import { someRecord } from './records.ts';

/** A folder of the test's own, gone afterwards. */
export const temporaryFolder = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'cuoshang-test-'));
  folders.push(folder);
  return folder;
};

const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A folder that all tests of a group share, gone after the last of them. */
export const keptFolder = (): (() => string) => {
  let folder = '';
  beforeAll(() => void (folder = mkdtempSync(join(tmpdir(), 'cuoshang-test-'))));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  return () => folder;
};

/** A new, empty volume on disk. */
export const newVolume = (folder = join(temporaryFolder(), 'volume')): WritableVolume => {
  const made = createVolume(folder, {
    volumeId: '11111111-1111-4111-8111-111111111111',
    createdAt: '2026-03-10T09:00:00.000+08:00',
    programVersion: 'test',
  });
  if (!made.ok) throw new Error(made.error.code);
  return made.value;
};

/** Appends records 1 to `count` (after those already there). */
export const fill = (volume: WritableVolume, count: number): void => {
  const from = volume.version();
  for (let n = from + 1; n <= from + count; n += 1) {
    const appended = volume.append(n - 1, someRecord(n));
    if (!appended.ok) throw new Error(appended.error.code);
  }
};
