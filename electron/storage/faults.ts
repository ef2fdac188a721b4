import { err } from '../../shared/result.ts';
import type { StorageProblem } from '../../shared/text/zh/storage.ts';
import { isFault, isFull } from './sqlite.ts';

/** What a disk or another process can cause becomes `not-saved`; anything else is a bug and stays thrown. */
export const saving = <R>(work: () => R): R | { readonly ok: false; readonly error: StorageProblem } => {
  try {
    return work();
  } catch (error) {
    if (!isFault(error) && !isFileFault(error)) throw error;
    return err(notSaved(error));
  }
};

const notSaved = (error: unknown): StorageProblem => ({
  code: 'not-saved',
  cause: causeOf(error),
  full: isFull(error) || (isFileFault(error) && error.code === 'ENOSPC'),
});

/** An error of the operating system's, from `fs`. */
const isFileFault = (error: unknown): error is NodeJS.ErrnoException => error instanceof Error && 'syscall' in error && 'code' in error;

export const causeOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));
