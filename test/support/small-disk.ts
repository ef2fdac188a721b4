import { execFileSync } from 'node:child_process';
import { temporaryFolder } from './volumes.ts';

/** A disk of one megabyte for the length of `work`. It needs the right to mount: false where none can be had. */
export const onSmallDisk = async (work: (disk: string) => Promise<void>): Promise<boolean> => {
  const disk = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=1m', 'tmpfs', disk], { stdio: 'ignore' });
  } catch {
    return false;
  }
  try {
    await work(disk);
  } finally {
    execFileSync('umount', ['-l', disk], { stdio: 'ignore' });
  }
  return true;
};
