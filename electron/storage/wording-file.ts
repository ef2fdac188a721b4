import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { err, ok, type Result } from '../../shared/result.ts';
import { writeWhole } from './durable-files.ts';

export type WordingProblem = { readonly path: string; readonly cause: string };

const pathIn = (folder: string): string => join(folder, 'wording.txt');
const causeOf = (error: unknown): string => (error instanceof Error ? error.message.replaceAll(/\s+/gu, ' ') : String(error));

/** The office's own wording as it lies on this machine; empty where there is none. */
export const readWordingFile = (folder: string): Result<string, WordingProblem> => {
  const path = pathIn(folder);
  try {
    return ok(new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path)));
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? ok('') : err({ path, cause: causeOf(error) });
  }
};

/** The file is always whole. */
export const writeWordingFile = (folder: string, text: string): Result<undefined, WordingProblem> => {
  const path = pathIn(folder);
  try {
    mkdirSync(folder, { recursive: true });
    writeWhole(path, new TextEncoder().encode(text));
    return ok(undefined);
  } catch (error) {
    return err({ path, cause: causeOf(error) });
  }
};
