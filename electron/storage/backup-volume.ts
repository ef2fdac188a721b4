import { existsSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { open, type FileHandle } from 'node:fs/promises';
import { isAbsolute, join, relative, sep } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';
import type { BackupProblem } from '../../shared/text/zh/preflight.ts';
import { storageSentence } from '../../shared/text/zh/storage.ts';
import type { BackupState } from '../../shared/views/preflight-view.ts';
import { attachmentNames, ATTACHMENTS } from './attachments.ts';
import { copyVolume } from './copy-volume.ts';
import { copyWhole, makeFolder, syncFile, syncFolder } from './durable-files.ts';
import { causeOf } from './faults.ts';
import { isFull } from './sqlite.ts';
import { verifyVolume } from './verify.ts';
import { readVolume, VOLUME_FILE, type ReadableVolume } from './volume.ts';

/** A backup that was read back: the number of its last record, the digest of that record, and how many files lie with it. */
export type Backup = { readonly folder: string; readonly records: number; readonly head: string; readonly files: number };

/** Where the copy is made and read before it takes the place of the last one. */
const MAKING = '.new';

/** A folder that backups of the cases in `cases` may go to: named in full, there, and not beside what it is to save. */
export const checkBackupPlace = (place: string, cases: string): Result<null, BackupProblem> => {
  if (!isAbsolute(place)) return err({ code: 'backup-place-relative', place });
  if (!isFolder(place)) return err({ code: 'backup-place-missing', place });
  const way = relative(realpathSync(cases), realpathSync(place));
  const isOutside = way === '..' || way.startsWith(`..${sep}`) || isAbsolute(way);
  return isOutside ? ok(null) : err({ code: 'backup-place-within', place });
};

/**
 * Copies a volume to its folder below `place`: first the files that do not lie there whole, then the record, which is read back from
 * the disk, verified, and compared by the head of its chain before it replaces the last one. What lies there already must be an earlier
 * state of this very record; anything else is left alone. Other work goes on between the files and their parts: a meeting may be held.
 */
export const backUpVolume = async (folder: string, name: string, place: string): Promise<Result<Backup, BackupProblem>> => {
  const target = join(place, name);
  const making = join(target, MAKING);
  const source = readVolume(folder);
  if (!source.ok) return err({ code: 'backup-source', cause: storageSentence(source.error) });
  try {
    if (!isFolder(place)) return err({ code: 'backup-place-missing', place });
    if (stateOf(source.value, folder, target, name, place).is === 'other') return err({ code: 'backup-other', place, name });
    rmSync(making, { recursive: true, force: true });
    makeFolder(join(target, ATTACHMENTS));
    makeFolder(making);
    if (!(await copyFiles(folder, target))) return err({ code: 'backup-broken', place });
    copyVolume(source.value, join(making, VOLUME_FILE), () => false);
    syncFile(join(making, VOLUME_FILE));
    const verified = verifyVolume(making, { attachmentsIn: [] });
    if (!verified.ok) return err({ code: 'backup-broken', place });
    // Files were compared byte by byte as they were written; computing all their digests would hold up a meeting.
    const problems = verified.value.problems.filter(({ problem }) => !problem.startsWith('attachment-'));
    const { events, head } = verified.value;
    if (problems.length > 0 || !isPart(source.value, events, head)) return err({ code: 'backup-broken', place });
    renameSync(join(making, VOLUME_FILE), join(target, VOLUME_FILE));
    syncFolder(target);
    return ok({ folder: target, records: events, head, files: attachmentNames(folder).length });
  } catch (error) {
    if (!(error instanceof Error && ('syscall' in error || 'errcode' in error))) throw error;
    const full = isFull(error) || ('code' in error && error.code === 'ENOSPC');
    return err({ code: 'backup-failed', place, cause: causeOf(error), full });
  } finally {
    source.value.close();
    rmSync(making, { recursive: true, force: true });
  }
};

/** How what lies at the backup place stands to the volume as it is now. */
export const backupStateOf = (folder: string, name: string, place: string): BackupState => {
  if (place === '') return { is: 'no-place' };
  if (!isFolder(place)) return { is: 'away', place };
  const source = readVolume(folder);
  if (!source.ok) return { is: 'none', place };
  try {
    return stateOf(source.value, folder, join(place, name), name, place);
  } finally {
    source.value.close();
  }
};

const stateOf = (source: ReadableVolume, folder: string, target: string, name: string, place: string): BackupState => {
  if (!existsSync(join(target, VOLUME_FILE))) return { is: 'none', place };
  const there = readVolume(target);
  if (!there.ok) return { is: 'other', place, name };
  try {
    const [records, head] = [there.value.version(), there.value.head()];
    if (there.value.manifest.volumeId !== source.manifest.volumeId || !isPart(source, records, head)) return { is: 'other', place, name };
    const of = source.version();
    if (records !== of) return { is: 'behind', place, records, of };
    const files = attachmentNames(folder);
    const missing = files.filter((file) => sizeOf(join(target, ATTACHMENTS, file)) !== sizeOf(join(folder, ATTACHMENTS, file))).length;
    return missing > 0 ? { is: 'files-missing', place, records, missing } : { is: 'current', place, records, head, files: files.length };
  } finally {
    there.value.close();
  }
};

/** Whether the record of a volume up to that number ends with that digest. */
const isPart = (source: ReadableVolume, records: number, head: string): boolean => source.record(records)?.digest === head;

/** Files have their digest for a name and never change: only those are written that do not lie there whole, and each is read back. */
const copyFiles = async (folder: string, target: string): Promise<boolean> => {
  for (const name of attachmentNames(folder)) {
    const [from, to] = [join(folder, ATTACHMENTS, name), join(target, ATTACHMENTS, name)];
    if (await isSame(from, to)) continue;
    await copyWhole(from, to);
    if (!(await isSame(from, to))) return false;
  }
  return true;
};

const part = 1 << 20;

/** Whether two files hold the same bytes, read part by part. */
const isSame = async (one: string, other: string): Promise<boolean> => {
  if (sizeOf(one) !== sizeOf(other)) return false;
  const files: FileHandle[] = [];
  try {
    for (const path of [one, other]) files.push(await open(path));
    const read = async (file: FileHandle | undefined): Promise<Buffer> => {
      const bytes = Buffer.alloc(part);
      const { bytesRead = 0 } = (await file?.read(bytes, 0, part)) ?? {};
      return bytes.subarray(0, bytesRead);
    };
    for (;;) {
      const [mine, theirs] = await Promise.all([read(files[0]), read(files[1])]);
      if (!mine.equals(theirs)) return false;
      if (mine.length === 0) return true;
    }
  } finally {
    for (const file of files) await file.close();
  }
};

const sizeOf = (path: string): number | undefined => statSync(path, { throwIfNoEntry: false })?.size;

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
