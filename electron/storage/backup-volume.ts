import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync } from 'node:fs';
import { isAbsolute, join, relative, sep } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';
import type { BackupProblem } from '../../shared/text/zh/preflight.ts';
import { storageSentence } from '../../shared/text/zh/storage.ts';
import type { BackupState } from '../../shared/views/preflight-view.ts';
import { attachmentNames, ATTACHMENTS } from './attachments.ts';
import { copyVolume } from './copy-volume.ts';
import { makeFolder, syncFile, syncFolder, writeWhole } from './durable-files.ts';
import { causeOf } from './faults.ts';
import { isFull } from './sqlite.ts';
import { verifyVolume } from './verify.ts';
import { readVolume, VOLUME_FILE, type ReadableVolume } from './volume.ts';

/** A backup that was read back: the number of its last record, and the digest of that record. */
export type Backup = { readonly folder: string; readonly records: number; readonly head: string };

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
 * Copies a volume to its folder below `place`: first the files that are not there yet, then the record, which is read back from the
 * disk, verified, and compared by the head of its chain before it replaces the last one. What lies there already must be an earlier
 * state of this very record; anything else is left alone.
 */
export const backUpVolume = (folder: string, name: string, place: string): Result<Backup, BackupProblem> => {
  const target = join(place, name);
  const making = join(target, MAKING);
  const source = readVolume(folder);
  if (!source.ok) return err({ code: 'backup-source', cause: storageSentence(source.error) });
  try {
    if (!isFolder(place)) return err({ code: 'backup-place-missing', place });
    if (stateOf(source.value, target, name, place).is === 'other') return err({ code: 'backup-other', place, name });
    rmSync(making, { recursive: true, force: true });
    makeFolder(join(target, ATTACHMENTS));
    makeFolder(making);
    if (!copyFiles(folder, target)) return err({ code: 'backup-broken', place });
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
    return ok({ folder: target, records: events, head });
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
    return stateOf(source.value, join(place, name), name, place);
  } finally {
    source.value.close();
  }
};

const stateOf = (source: ReadableVolume, target: string, name: string, place: string): BackupState => {
  if (!existsSync(join(target, VOLUME_FILE))) return { is: 'none', place };
  const there = readVolume(target);
  if (!there.ok) return { is: 'other', place, name };
  try {
    const [records, head] = [there.value.version(), there.value.head()];
    if (there.value.manifest.volumeId !== source.manifest.volumeId || !isPart(source, records, head)) return { is: 'other', place, name };
    const of = source.version();
    return records === of ? { is: 'current', place, records, head } : { is: 'behind', place, records, of };
  } finally {
    there.value.close();
  }
};

/** Whether the record of a volume up to that number ends with that digest. */
const isPart = (source: ReadableVolume, records: number, head: string): boolean => source.record(records)?.digest === head;

/** Files have their digest for a name and never change: only those are written that are not there, and each is read back. */
const copyFiles = (folder: string, target: string): boolean =>
  attachmentNames(folder).every((name) => {
    const [from, to] = [join(folder, ATTACHMENTS, name), join(target, ATTACHMENTS, name)];
    if (statSync(to, { throwIfNoEntry: false })?.size === statSync(from).size) return true;
    const bytes = readFileSync(from);
    writeWhole(to, bytes);
    return readFileSync(to).equals(bytes);
  });

const isFolder = (path: string): boolean => statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
